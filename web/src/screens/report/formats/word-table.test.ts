// How a table stands in a Word file: what must be read on one line has the room for it.
import { Packer, Document, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnWidths, table } from './word-table';

const times = [{ name: 'Programpunkt' }, { name: 'Planlagt' }, { name: 'Min. plan', figures: true }];
const total = (widths: number[]): number => widths.reduce((sum, one) => sum + one, 0);

async function xmlOf(rows: string[][]): Promise<string> {
  const drawn = table(times, rows, (text, how) => [new TextRun({ text, ...how })]);
  const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children: [drawn] }] }));
  return strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
}

describe('the columns of a table in Word', () => {
  it('give figures what they need and the rest to the names', () => {
    const [name = 0, planned = 0, plan = 0] = columnWidths(times, [['Gruppearbeid 1', '09.20–09.35', '15']]);
    expect(name).toBeGreaterThan(planned + plan);
    expect(planned).toBeGreaterThan(11 * 100);
  });

  it('hold a span of times on one line, also beside four others', () => {
    const figures = ['Min. plan', 'Min. faktisk', 'Avvik'].map((name) => ({ name, figures: true }));
    const six = [...times.slice(0, 2), { name: 'Faktisk' }, ...figures];
    const widths = columnWidths(six, [['Pause', '09.20–09.35', '09.20–09.35', '15', '15', '−15']]);
    expect(Math.min(widths[1] ?? 0, widths[2] ?? 0)).toBeGreaterThan(11 * 130);
    expect(widths[5]).toBeGreaterThan(800);
  });

  it('never take more than the page, nor leave the names without room', () => {
    const long = 'Kommunesamhandlingskoordineringsgruppen '.repeat(5);
    const widths = columnWidths(times, [[long, long, long]]);
    expect(total(widths)).toBe(total(columnWidths(times, [])));
    expect(widths[0]).toBeGreaterThanOrEqual(total(widths) * 0.34);
  });

  it('are nearer to each other where there are two', () => {
    const two = columnWidths([{ name: 'Bord' }, { name: 'Antall', figures: true }], [['Bord 1', '3']]);
    expect(total(two)).toBeLessThan(total(columnWidths(times, [])));
  });
});

describe('the rows of a table in Word', () => {
  it('stay together where they are few, and with their head where they are many', async () => {
    const row = ['a', 'b', 'c'];
    const kept = (xml: string): number => xml.split('<w:keepNext/>').length - 1;
    expect(kept(await xmlOf([row, row, row]))).toBe(3 * 3);
    expect(kept(await xmlOf(Array.from({ length: 60 }, () => row)))).toBe(2 * 3);
  });
});
