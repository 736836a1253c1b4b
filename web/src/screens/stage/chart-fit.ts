// How a chart stands on the stage: how large its letters are, in how many columns, on how many pages. Pure arithmetic, as in fit.ts.
//
// A label is never cut and never smaller than what can be read: what does not fit goes into two columns, then onto pages. A page keeps the
// measure of the whole chart, so that bars on two pages can be compared.
import { t } from '../../text/stage-polls';
import { mostOf, sorted, type Chart, type PartsChart, type Saying, type StackedChart } from '../../ui/chart';
import { cloud_words_min, fitCloud, type CloudPiece } from '../../ui/word-cloud';
import { linesOf, size_min, type Box } from './fit';

const sizes: readonly number[] = [6.2, 5.5, 5, 4.5, size_min];
/** The title over every page: as large as this when it is short. */
const title_sizes: readonly number[] = [6.2, 5, 4.5];
const line_height = 1.2;
const bold = 1.08;
/** Between two rows, and between the label and its bar where they stand over each other, in em. */
const row_gap = 0.4;
const bar_gap = 0.1;
const bar_height = 0.9;
const stack_height = 1.7;
const count_width = 2.6;
const held_width = 6.5;
const between = 0.75;
/** What a label has of the row beside its bar; the same is in polls.css. */
const label_share = 0.6;
const column_gap = 1.6;
/** Beside its bar a label needs this much, and a column of its own this much, in em. */
const beside_width_min = 26;
const column_width_min = 13;
const columns_height_min = 22;
/** The line under the figures, and what the page's number takes of it. */
const remark_size = 2.8;
const turner_width = 46;
/** The word over what stood behind "other". */
const others_head = 6;
/** A cloud's smallest word is as large as what must be read. */
const cloud_sizes: readonly number[] = [7, 6.2, 5.5, 5, 4.5, size_min];

export interface StagePage {
  what: 'cloud' | 'figures' | 'others' | 'missing';
  /** In units; the title over it has its own. */
  size: number;
  title: number;
  /** The label stands beside its bar, or over it. */
  beside: boolean;
  columns: number;
  /** One or two columns of the chart, each a chart by itself. */
  charts: Chart[];
  flow?: CloudPiece[];
}
interface ChartLayout {
  size: number;
  beside: boolean;
  columns: number;
  pages: Chart[][];
}

function titleSize(title: string, width: number): number {
  return title_sizes.find((size) => linesOf(title, width / (size * bold)) <= 1) ?? size_min;
}

const titleHeight = (title: string, width: number): number => {
  const size = titleSize(title, width);
  return linesOf(title, width / (size * bold)) * size * 1.2 + 2;
};

interface Row {
  label: string;
  held: boolean;
  /** Lines under the label, such as under whose name it was written. */
  under?: string | undefined;
}

interface Setting {
  size: number;
  beside: boolean;
  columns: number;
}

/** How high the rows are in units, each with the gap under it. */
function heights(rows: readonly Row[], width: number, bar: number, setting: Setting): number[] {
  const em = width / setting.size;
  const column = setting.columns === 1 ? em : (em - column_gap) / 2;
  const number = rows.some(({ held }) => held) ? held_width : count_width;
  const room = setting.beside ? (column - number - 2 * between) * label_share : column;
  return rows.map(({ label, under }) => {
    const lines = linesOf(label, room) + (under ? linesOf(under, room / 0.8) * 0.8 : 0);
    const high = setting.beside ? Math.max(lines * line_height, bar) : lines * line_height + bar_gap + bar;
    return (high + row_gap) * setting.size;
  });
}

/** The rows of one column after another, as many as the height holds; at least one, so that it always ends. */
function packed(high: readonly number[], room: number): number[][] {
  const columns: number[][] = [];
  let column: number[] = [];
  let used = 0;
  high.forEach((one, i) => {
    if (column.length > 0 && used + one > room) {
      columns.push(column);
      column = [];
      used = 0;
    }
    column.push(i);
    used += one;
  });
  if (column.length > 0) columns.push(column);
  return columns;
}

/** Two columns that end at about the same height. */
function evened(rows: readonly number[], high: readonly number[]): number[][] {
  const all = rows.reduce((sum, i) => sum + (high[i] ?? 0), 0);
  let left = 0;
  const cut = rows.findIndex((i) => (left += high[i] ?? 0) >= all / 2) + 1;
  return rows.length < 2 ? [[...rows]] : [rows.slice(0, cut), rows.slice(cut)].filter(({ length }) => length > 0);
}

/** The setting with the largest letters on one page; at the smallest size the one with the fewest pages. */
function settle(
  rows: readonly Row[],
  box: Box,
  bar: number,
  above: (size: number) => number,
  without = 0,
): Setting & { pages: number[][][] } {
  const choices = sizes.flatMap((size): Setting[] => {
    const em = box.width / size;
    const two = (em - column_gap) / 2;
    const longest = Math.max(0, ...rows.flatMap(({ label }) => label.split(/\s/).map((word) => word.length * 0.58)));
    return [
      ...(em >= beside_width_min ? [{ size, beside: true, columns: 1 }] : []),
      ...(rows.length > 3 && two >= column_width_min && longest <= two ? [{ size, beside: false, columns: 2 }] : []),
      { size, beside: false, columns: 1 },
    ];
  });
  const paged = choices.map((setting) => {
    const high = heights(rows, box.width, bar, setting);
    const room = box.height - above(setting.size) + row_gap * setting.size - without;
    const columns = packed(high, room);
    const pages: number[][][] = [];
    for (let i = 0; i < columns.length; i += setting.columns) {
      const together = columns.slice(i, i + setting.columns);
      // What two columns hold is spread over both, if the taller one still fits.
      const even = evened(together.flat(), high);
      const fits = even.every((column) => column.reduce((sum, k) => sum + (high[k] ?? 0), 0) <= room);
      pages.push(setting.columns === 2 && fits ? even : together);
    }
    return { ...setting, pages };
  });
  const one = paged.find(({ pages }) => pages.length <= 1);
  const smallest = paged.filter(({ size }) => size === size_min);
  const fewest = smallest.reduce((a, b) => (b.pages.length < a.pages.length ? b : a));
  return one ?? fewest;
}

/** Every page of `pages` as charts with those rows. */
const sliced = <T extends Chart>(pages: number[][][], make: (rows: number[]) => T): Chart[][] =>
  pages.map((page) => page.map(make));

function bars(chart: PartsChart, box: Box, title: number): ChartLayout {
  const parts = sorted(chart.parts);
  const rows = parts.map(({ label, count }) => ({ label, held: count === undefined }));
  const { pages, ...setting } = settle(rows, box, bar_height, () => title);
  const most = mostOf(parts);
  const part = (at: number[]): PartsChart => ({
    ...chart,
    shape: 'bars',
    most,
    parts: at.flatMap((i) => parts[i] ?? []),
  });
  return { ...setting, pages: sliced(pages, part) };
}

/** Columns where every word of a label has room under its own; what would be broken lies down instead. */
function columns(chart: PartsChart, box: Box, title: number): ChartLayout | undefined {
  const held = chart.parts.some(({ count }) => count === undefined);
  for (const size of sizes) {
    const width = box.width / size / chart.parts.length - 0.5;
    const words = chart.parts.flatMap(({ label }) => label.split(/\s/));
    const fits = [...words, ...(held ? ['tilbake'] : [])].every((word) => linesOf(word, width * 0.95) <= 1);
    const lines = Math.max(1, ...chart.parts.map(({ label }) => linesOf(label, width))) + (held ? 2 : 0);
    if (fits && box.height - title - lines * line_height * size >= columns_height_min)
      return { size, beside: false, columns: 1, pages: [[chart]] };
  }
  return undefined;
}

function stacked(chart: StackedChart, box: Box, title: number): ChartLayout {
  const legend = (size: number): number => {
    const one = chart.grades.map((grade) => `${grade}   `).join('___ ');
    return (linesOf(one, box.width / size) * (line_height + 0.25) + 0.75) * size;
  };
  const rows = chart.rows.map(({ label }) => ({ label, held: false }));
  const { pages, ...setting } = settle(rows, box, stack_height, (size) => title + legend(size));
  const part = (at: number[]): StackedChart => ({ ...chart, rows: at.flatMap((i) => chart.rows[i] ?? []) });
  return { ...setting, pages: sliced(pages, part) };
}

/** What was written, one under another; the same for open answers and for what stood behind "other". */
function written(chart: Chart, texts: readonly Saying[], box: Box, title: number): ChartLayout {
  const rows = texts.map(({ text, by }) => ({ label: text, held: false, under: by }));
  // A saying has a line at its side and air around it.
  const { pages, ...setting } = settle(rows, { ...box, width: box.width - 3 }, 0.7, () => title);
  const part = (at: number[]): Chart => ({
    ...chart,
    shape: 'texts',
    words: [],
    others: [],
    texts: at.flatMap((i) => texts[i] ?? []),
  });
  return { ...setting, beside: false, pages: sliced(pages, part) };
}

export const missingNames = (missing: readonly string[]): string => t('missing', { names: missing.join(', ') });

/** Whether those who are missing can be named on the line under the figures, beside the number of the page. */
export const standsInLine = (missing: readonly string[], width: number): boolean =>
  missing.length === 0 || linesOf(missingNames(missing), (width - turner_width) / remark_size) <= 1;

/** The pages of a chart: the figures, then what was written besides them. */
export function pagesOf(chart: Chart, box: Box, aside = 0, missing: readonly string[] = []): StagePage[] {
  const title = titleHeight(chart.title, box.width - aside);
  const titled = { title: titleSize(chart.title, box.width - aside) };
  const paged = (what: StagePage['what'], { pages, ...setting }: ChartLayout): StagePage[] =>
    pages.map((charts) => ({ what, ...titled, ...setting, charts }));
  const others = chart.others.length > 0 ? paged('others', written(chart, chart.others, box, title + others_head)) : [];
  const names = missing.map((text) => ({ text }));
  const who = standsInLine(missing, box.width) ? [] : paged('missing', written(chart, names, box, title + others_head));
  const after = [...others, ...who];
  if (chart.shape === 'texts') {
    const room = { width: box.width, height: box.height - title };
    const cloud: StagePage[] =
      chart.words.length >= cloud_words_min
        ? [
            {
              what: 'cloud',
              ...titled,
              ...fitCloud(chart.words, room, cloud_sizes),
              beside: false,
              columns: 1,
              charts: [],
            },
          ]
        : [];
    return [...cloud, ...paged('figures', written(chart, chart.texts, box, title)), ...after];
  }
  if (chart.shape === 'stacked') return [...paged('figures', stacked(chart, box, title)), ...after];
  const standing = chart.shape === 'columns' ? columns(chart, box, title) : undefined;
  return [...paged('figures', standing ?? bars(chart, box, title)), ...after];
}
