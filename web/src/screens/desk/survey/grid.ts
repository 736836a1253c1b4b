// A text as a grid: its header and its lines, each with the number it has in the file. Papa Parse reads it, fetched when somebody imports.

import type { SurveyText } from '../../../text/desk-survey';

export type Separator = ';' | ',' | '\t';
export interface GridLine {
  /** As an editor counts: a cell of several lines moves what comes after it. */
  line: number;
  cells: string[];
}
export interface Grid {
  separator: Separator;
  header: string[];
  lines: GridLine[];
}

export type Why = Extract<SurveyText, `bad_${string}` | `mild_${string}`>;

/** What is wrong, where it is, and whether it stops the import. */
export interface Problem {
  why: Why;
  line?: number;
  column?: string;
  params?: Record<string, string | number>;
  /** Told, but nothing stops. */
  mild?: boolean;
}

const separators: readonly Separator[] = [';', '\t', ','];
const cleaned = (cell: string): string =>
  cell
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
const breaks = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

type Parse = (text: string, config: { delimiter: string; newline: '\n'; preview?: number }) => { data: string[][] };

/** What separates: the header has several cells by it, and most lines as many. A text without is one column. */
function separatorIn(parse: Parse, text: string): Separator {
  let best: { separator: Separator; alike: number; width: number } = { separator: ';', alike: 0, width: 1 };
  for (const separator of separators) {
    const { data } = parse(text, { delimiter: separator, newline: '\n', preview: 50 });
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const width = rows[0]?.length ?? 1;
    const alike = rows.filter((cells) => cells.length === width).length / Math.max(1, rows.length);
    if (width > 1 && (alike > best.alike || (alike === best.alike && width > best.width)))
      best = { separator, alike, width };
  }
  return best.separator;
}

export async function gridOf(text: string): Promise<{ grid?: Grid; problems: Problem[] }> {
  const { default: Papa } = await import('papaparse');
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Excel's own first line, which says what separates.
  const told = /^sep=([;,\t])\n/.exec(whole);
  const body = told ? whole.slice(told[0].length) : whole;
  const separator =
    separators.find((one) => one === told?.[1]) ?? separatorIn((...asked) => Papa.parse<string[]>(...asked), body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator, newline: '\n' });
  const lines: GridLine[] = [];
  let line = told ? 2 : 1;
  const lineOfRow: number[] = [];
  for (const raw of data) {
    lineOfRow.push(line);
    const cells = raw.map(cleaned);
    if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
    line += 1 + breaks(raw);
  }
  const problems: Problem[] = errors
    .filter(({ type }) => type === 'Quotes')
    .slice(0, 5)
    .map(({ row }) => ({ why: 'bad_quotes', line: lineOfRow[row ?? 0] ?? 1 }));
  const [first, ...rest] = lines;
  if (!first || rest.length === 0) return { problems: [...problems, { why: 'bad_nothing' }] };
  const wide = rest.filter(({ cells }) => cells.slice(first.cells.length).some((cell) => cell !== ''));
  for (const { line: at, cells } of wide.slice(0, 5))
    problems.push({ why: 'bad_wide', line: at, params: { n: cells.length, of: first.cells.length } });
  return { grid: { separator, header: first.cells, lines: rest }, problems };
}
