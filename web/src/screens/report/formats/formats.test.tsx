import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../state/report';
import { reportOf } from '../../../state/fixtures/report';
import { setLanguage } from '../../../text/define';
import { compose } from '../compose';
import { fileName } from '../words';
import { csv, sheets, type Cell } from './csv';
import { html } from './html';
import { markdown } from './markdown';
import { bytes } from './word';

beforeEach(() => setLanguage('nb'));

const hostile = [
  '=HYPERLINK("http://x.example";"klikk")',
  '+47 22 00 00 00',
  '-1+1',
  '@SUM(A1)',
  '\u200b=1+1',
  '＝1+1',
  'med; semikolon, komma og "gåseauge"',
  'to\nlinjer',
  '<script>alert(1)</script>',
  '# ikke en overskrift',
  '| ikke | en | tabell |',
  '[lenke](javascript:alert(1))',
];

/** The full day, where one table has said all that. */
function hostileReport(): Report {
  const report = reportOf('full');
  const left = report.items.find(({ kind, tables }) => kind === 'group_work' && tables[0]?.summary)?.tables[0];
  if (!left?.summary) throw new Error('no table has summed up');
  left.summary.points = hostile.map((text) => ({ text }));
  left.notes = hostile.map((text) => ({ level: 'room', text, written_at: report.made_at }));
  return report;
}

describe('tables for a spreadsheet', () => {
  it('are read back as they were, by the rules of the format', () => {
    const report = hostileReport();
    for (const sheet of sheets(report)) {
      const text = csv(sheet);
      expect(text.startsWith('\ufeff')).toBe(true);
      const read = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
      expect(read.errors).toEqual([]);
      expect(read.data[0]).toEqual(sheet.head);
      expect(read.data.slice(1).map((row) => row.length)).toEqual(sheet.rows.map(() => sheet.head.length));
      const plain = (cell: Cell): string => (cell === undefined ? '' : String(cell));
      expect(read.data.slice(1).map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        sheet.rows.map((row) => row.map(plain)),
      );
    }
  });

  it('G9 have no cell that a spreadsheet would run', () => {
    const [summaries] = sheets(hostileReport());
    if (!summaries) throw new Error('no summaries');
    const read = Papa.parse<string[]>(csv(summaries).slice(1), { delimiter: ';' });
    const cells = read.data.flat();
    expect(cells.filter((cell) => /^[\s\u200b]*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${hostile[0]}`);
    expect(cells).toContain(`'${hostile[1]}`);
  });

  it('are split by the comma where the comma is not the decimal sign', () => {
    setLanguage('en');
    const sheet = sheets(reportOf('full'))[0];
    expect(sheet && csv(sheet).split('\r\n')[0]).toBe(
      '\ufeffItem,Question,Table,Name,Type,Addressed to,Shared with the room,No.,Text,Highlighted,Same as table',
    );
  });

  it('keep a difference of time a number', () => {
    expect(csv({ name: 'x', head: ['a', 'b'], rows: [[-3, '-3']] }, ';')).toBe("\ufeffa;b\r\n-3;'-3\r\n");
  });

  it('are only those of which there is something', () => {
    expect(sheets(reportOf('empty')).map(({ name }) => name)).toEqual(['Deltakelse', 'Tider']);
  });
});

describe('what was answered, in every format', () => {
  it('has the same numbers, and says what is held back', async () => {
    const report = reportOf('full');
    const polls = sheets(report).find(({ name }) => name === 'Undersøkelser');
    const read = Papa.parse<string[]>(csv(polls ?? { name: '', head: [], rows: [] }).slice(1), { delimiter: ';' });
    expect(read.data).toContainEqual(['Hva er de største hindrene?', '', 'Det er for lite tid', '8', '9', '15']);
    expect(read.data).toContainEqual([
      'Hva har dere på plass i fylket?',
      'Felles oversikt over levekår',
      'Mangler',
      '5',
      '9',
      '15',
    ]);
    expect(read.data).toContainEqual([
      'Hvor godt kjenner du nabofylkets arbeid?',
      '',
      '5',
      'holdt tilbake',
      '44',
      '47',
    ]);
    const text = markdown(compose(report, { whole: true }));
    expect(text).toContain('| Det er for lite tid | 8 | 89\u00a0% |');
    expect(text).toContain('| Felles oversikt over levekår | 1 | 3 | 5 |');
    const page = new DOMParser().parseFromString(html(compose(report, { whole: true })), 'text/html');
    expect(page.querySelectorAll('figure.chart')).toHaveLength(report.polls.length);
    const xml = strFromU8(
      unzipSync(new Uint8Array(await bytes(compose(report, { whole: true }))))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(xml).toContain('holdt tilbake');
    expect(xml).toContain('9 av 15 svarte');
  });
});

describe('Markdown', () => {
  it('has the question, the tables and what they said', () => {
    const text = markdown(compose(reportOf('full'), { whole: true }));
    expect(text).toContain('# Sammen om barn og unge: nasjonal verksteddag');
    expect(text).toContain('**Hvordan kan vi styrke arbeidet i eget fylke det neste året?**');
    expect(text).toContain('#### Bord 2: Ved vinduet\n\n_Råd · til De andre fylkene_\n\n- ');
    expect(text).toContain('| Agder'.replace('Agder', 'Statsforvalteren i Agder | 3 |'));
  });

  it('G9 takes nothing that was written for a sign of its own', () => {
    const text = markdown(compose(hostileReport()));
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>');
    expect(text).toContain('- \\# ikke en overskrift');
    expect(text).toContain('- \\| ikke \\| en \\| tabell \\|');
    expect(text).toContain('\\[lenke\\](javascript:alert(1))');
    expect(text).toContain('- to linjer');
  });
});

describe('the file that needs nothing else', () => {
  it('has no script and no address of anywhere, and runs nothing that was written', () => {
    const text = html(compose(hostileReport()));
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.documentElement.lang).toBe('nb');
    expect(page.querySelectorAll('script, link, img, iframe, object, [onclick], base, form')).toHaveLength(0);
    expect([...page.querySelectorAll('[href]')].filter((one) => !one.getAttribute('href')?.startsWith('#'))).toEqual(
      [],
    );
    expect(page.querySelector('style')?.textContent).not.toMatch(/@import|url\(/);
    expect(page.body.textContent).toContain('<script>alert(1)</script>');
  });

  it('has everything open, one h1, and a list of contents that leads somewhere', () => {
    const page = new DOMParser().parseFromString(html(compose(reportOf('full'), { whole: true })), 'text/html');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('details.paper-fold:not([open])')).toHaveLength(0);
    const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const id of links) expect(page.getElementById(id)?.tagName).toBe('H2');
  });
});

describe('the Word file', () => {
  const parts = async (report: Report): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(new Uint8Array(await bytes(compose(report, { whole: true }))))).map(([name, one]) => [
        name,
        strFromU8(one),
      ]),
    );

  it('is whole: every part of it is XML, and its headings are headings', async () => {
    const all = await parts(reportOf('full'));
    for (const [name, text] of Object.entries(all)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror'), name).toBeNull();
    }
    const xml = all['word/document.xml'] ?? '';
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('Hvordan kan vi styrke arbeidet i eget fylke det neste året?');
    expect(xml).toContain('w:tblHeader');
    expect(all['word/styles.xml']).toContain('nb-NO');
    expect(Object.values(all).join('')).not.toMatch(/TargetMode="External"/);
  });

  it('G9 holds what was written as text, also what XML has no place for', async () => {
    const report = hostileReport();
    const first = report.items.flatMap(({ tables }) => tables).find(({ summary }) => summary)?.summary;
    first?.points.push({ text: 'lyd\u0007 og \u0000 null' });
    const xml = (await parts(report))['word/document.xml'] ?? '';
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(xml).toContain('lyd og  null');
    expect(xml).toContain('<w:br/>');
  });
});

describe('the name of a file', () => {
  it('is letters every system takes', () => {
    expect(fileName('Sammen om barn og unge: æøå / «høst»', 'bord27')).toBe('sammen-om-barn-og-unge-aeoa-host-bord27');
    expect(fileName('会議', 'bord27')).toBe('bord27');
  });
});
