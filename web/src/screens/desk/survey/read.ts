// What a file holds, before anybody has said what it means: columns of answers, or counts that somebody has made already. Pure.
import type { Grid, Problem } from './grid';

export interface Column {
  title: string;
  /** One a respondent, in the order of the file; empty where nothing was answered. */
  cells: { line: number; text: string }[];
}

/** One question as the file has it. */
export type Read =
  | {
      from: 'answers';
      title: string;
      columns: Column[];
      /** Where several columns are one question: what each is called. */ labels: string[];
    }
  | { from: 'counts'; title: string; entries: Entry[]; n?: number };

export interface Entry {
  line: number;
  row?: string;
  option: string;
  count: number;
}

// ---- one answer a line

const apart = [/^(.*\S)\s*\[(.+)\]$/, /^(.+\?)\s+(.+)$/, /^(.+?):\s+(.+)$/, /^(.+?)\s+[–—-]\s+(.+)$/];

/** "Question [row]", "Question? Row", "Question: row", "Question - row". */
function splitTitle(header: string): [string, string] | undefined {
  for (const pattern of apart) {
    const found = pattern.exec(header);
    if (found?.[1] && found[2]) return [found[1], found[2]];
  }
  return undefined;
}

export function answersIn({ header, lines }: Grid): Read[] {
  const columns = header.map((title, i): Column => ({
    title,
    cells: lines.map(({ line, cells }) => ({ line, text: cells[i] ?? '' })),
  }));
  const reads: Read[] = [];
  for (let i = 0; i < columns.length;) {
    const title = splitTitle(columns[i]?.title ?? '')?.[0];
    let end = i + 1;
    while (title !== undefined && end < columns.length && splitTitle(columns[end]?.title ?? '')?.[0] === title)
      end += 1;
    const own = columns.slice(i, end);
    const isOne = own.length === 1;
    if (own.some(({ title: name, cells }) => name !== '' || cells.some(({ text }) => text !== '')))
      reads.push({
        from: 'answers',
        title: isOne ? (own[0]?.title ?? '') : (title ?? ''),
        columns: own,
        labels: isOne ? [] : own.map((one) => splitTitle(one.title)?.[1] ?? one.title),
      });
    i = end;
  }
  return reads;
}

// ---- counts

const countHeader = /^(antall|antal|tal|tall|count|counts|n|frekvens|number|responses|antall svar|svar i alt)$/i;
const nOption = /^(n|n =|svarte|antall svarte|antall som svarte|har svart|besvarelser|answered|respondents)$/i;
const sumOption = /^(sum|totalt?|i alt|alle)$/i;

/** "4", "4,0", "1 234"; a number that is no count is said to be so. */
export function countOf(text: string): number | 'bad_percent' | 'bad_number' | 'bad_whole' {
  const bare = text.replace(/\s/g, '');
  if (/%$/.test(bare)) return 'bad_percent';
  if (!/^\d+([.,]\d+)?$/.test(bare)) return 'bad_number';
  const number = Number(bare.replace(',', '.'));
  return Number.isInteger(number) ? number : 'bad_whole';
}
const isNumber = (text: string): boolean => typeof countOf(text) === 'number';

/** A header that is itself a first line of counts: a file without a header. */
const withHeader = (grid: Grid): Grid =>
  isNumber(grid.header.at(-1) ?? '')
    ? {
        ...grid,
        header: grid.header.map(() => ''),
        lines: [{ line: grid.lines[0] ? grid.lines[0].line - 1 : 1, cells: grid.header }, ...grid.lines],
      }
    : grid;

/** Rows by grades, a number in every cell. */
const isWide = ({ header, lines }: Grid): boolean =>
  header.length >= 3 &&
  !countHeader.test(header.at(-1) ?? '') &&
  lines.every(({ cells }) => header.slice(1).every((_, i) => isNumber(cells[i + 1] ?? '')));

export function looksCounted(grid: Grid): boolean {
  const last = grid.header.at(-1) ?? '';
  if (grid.header.length >= 2 && grid.header.length <= 4 && countHeader.test(last)) return true;
  const bare = withHeader(grid);
  const column = bare.lines.map(({ cells }) => cells.at(-1) ?? '');
  const noHeader = bare !== grid && grid.header.length === 2 && column.every(isNumber);
  return (
    noHeader ||
    (isWide(grid) && /^(|rad|rader|tjeneste|område|tema|delspørsmål|row|service)$/i.test(grid.header[0] ?? ''))
  );
}

export function countsIn(file: Grid, fallback: string): { reads: Read[]; problems: Problem[] } {
  const grid = withHeader(file);
  const problems: Problem[] = [];
  const found = new Map<string, { entries: Entry[]; n?: number }>();
  const take = (title: string, line: number, column: string, option: string, text: string, row?: string): void => {
    const count = countOf(text);
    if (typeof count !== 'number') {
      problems.push({ why: text === '' ? 'bad_no_number' : count, line, column, params: { text } });
      return;
    }
    const own = found.get(title) ?? { entries: [] };
    if (nOption.test(option)) own.n = count;
    else if (!sumOption.test(option)) own.entries.push({ line, option, count, ...(row !== undefined && { row }) });
    found.set(title, own);
  };
  if (isWide(grid)) {
    const title = grid.header[0] && !/^(rad|rader|row)$/i.test(grid.header[0]) ? grid.header[0] : fallback;
    for (const { line, cells } of grid.lines)
      for (const [i, grade] of grid.header.slice(1).entries())
        take(title, line, grade, grade, cells[i + 1] ?? '', cells[0]);
  } else {
    const width = Math.min(Math.max(grid.header.length, 2), 4);
    const column = grid.header[width - 1] ?? '';
    let [title, row] = [fallback, ''];
    for (const { line, cells } of grid.lines) {
      // A cell that is left empty means the same as the one above it.
      if (width > 2) title = cells[0] || title;
      if (width > 3) row = cells[1] || row;
      const option = cells[width - 2] ?? '';
      if (option === '') problems.push({ why: 'bad_no_option', line });
      else
        take(title, line, column, option, cells[width - 1] ?? '', width > 3 && !nOption.test(option) ? row : undefined);
    }
  }
  const reads = [...found].map(([title, one]): Read => ({ from: 'counts', title, ...one }));
  return { reads, problems };
}
