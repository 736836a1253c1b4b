// A question of the file, counted: the poll it becomes, who answered it, and what stands in the way, by line and column. Pure.
import type { PollForm, PollKind, Tally } from '../../../state';
import { line_points_max, options_max, rows_max } from '../polls/draft';
import type { Problem } from './grid';
import { answersOf, otherLabel, separatorOf, type Fate } from './guess';
import { marksOf, type Answers, type Marked } from './marks';
import type { Read } from './read';

/** What somebody wants of it; what is absent is as the file has it. */
export interface Wish {
  fate: Fate;
  title: string;
  /** One a line; a line "Annet" keeps what is none of them, and so does taking a line away. */
  options?: string | undefined;
  /** How many answered, where the file's counts do not say it. */
  n?: string;
  /** The scale's highest step. */
  top?: string;
}

export interface Counted {
  kind: PollKind;
  title: string;
  options: string[];
  rows: string[];
  other: boolean;
  scale?: [number, number];
  tally: Tally;
  /** Which respondents answered it, in the order of the file; none where only counts are known. */
  who: boolean[];
  problems: Problem[];
}

type Part = Omit<Counted, 'kind' | 'title' | 'problems'>;
const sentence_points_max = 500;
export const texts_max = 500;
const points = (text: string): number => Array.from(text).length;
const distinct = (all: readonly string[]): string[] => [...new Set(all)];
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);
const bump = (counts: number[], at: number, by = 1): void => void (counts[at] = (counts[at] ?? 0) + by);
const inOrder = (all: string[]): string[] =>
  all.every((one) => /^\d+$/.test(one)) ? all.sort((a, b) => Number(a) - Number(b)) : all;
const wanted = (text: string | undefined): string[] | undefined =>
  text
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const rowsOf = (read: Answers): { line: number; texts: string[] }[] =>
  (read.columns[0]?.cells ?? []).map(({ line }, row) => ({
    line,
    texts: read.columns.map(({ cells }) => cells[row]?.text ?? ''),
  }));

/** The options as the file has them, in the order they come; with "Annet" at the end where something else was said. */
function optionsIn(marks: readonly Marked[], labels: readonly string[]): string[] {
  const plain = labels.filter((label) => !otherLabel.test(label));
  const seen = labels.length > 0 ? plain : inOrder(distinct(marks.flatMap(({ chosen }) => chosen)));
  return marks.some(({ other }) => other) || labels.length > plain.length ? [...seen, 'Annet'] : seen;
}

function choices(read: Answers, wish: Wish, problems: Problem[]): Part {
  const marks = marksOf(read, wish.fate === 'multiple', problems);
  const all = wanted(wish.options) ?? optionsIn(marks, read.labels);
  const options = all.filter((one) => !otherLabel.test(one));
  const counts = zeros(options.length);
  const others: string[] = [];
  let other = 0;
  for (const mark of marks) {
    const unknown = mark.chosen.filter((one) => !options.includes(one));
    for (const one of mark.chosen) if (options.includes(one)) bump(counts, options.indexOf(one));
    others.push(...mark.said, ...unknown);
    if (mark.other || unknown.length > 0) other += 1;
  }
  const who = marks.map(({ answered }) => answered);
  const hasOther = other > 0 || all.length > options.length;
  const n = who.filter(Boolean).length;
  const tally: Tally = { n, options: counts, ...(hasOther && { other }), ...(others.length > 0 && { others }) };
  return { options, rows: [], other: hasOther, tally, who };
}

function stepOf(text: string): number | undefined {
  const step = Number(text.replace(',', '.'));
  return text !== '' && Number.isInteger(step) && step >= 0 && step <= 10 ? step : undefined;
}

/** From 0 or 1 up to the usual end that holds every answer; somebody may know better. */
function scaleFor(steps: readonly number[], top: string | undefined): [number, number] {
  const most = Math.max(2, ...steps);
  const usual = [5, 6, 7, 10].find((end) => end >= most) ?? 10;
  return [steps.includes(0) ? 0 : 1, top !== undefined && /^\d{1,2}$/.test(top) ? Number(top) : usual];
}

function scale(read: Answers, wish: Wish, problems: Problem[]): Part {
  const [column] = read.columns;
  const cells = column?.cells ?? [];
  const steps = cells.flatMap(({ line, text }) => {
    const step = stepOf(text);
    if (step === undefined && text !== '')
      problems.push({ why: 'bad_step', line, column: column?.title ?? '', params: { text } });
    return step ?? [];
  });
  return onScale(
    steps.map((step) => [step, 1]),
    wish,
    problems,
    cells.map(({ text }) => text !== ''),
    steps.length,
  );
}

function onScale(steps: [number, number][], wish: Wish, problems: Problem[], who: boolean[], n: number): Part {
  const [low, high] = scaleFor(
    steps.map(([step]) => step),
    wish.top,
  );
  const counts = zeros(Math.max(1, high - low + 1));
  for (const [step, count] of steps) bump(counts, step - low, count);
  if (low >= high || high > 10 || steps.some(([step]) => step > high))
    problems.push({ why: 'bad_top', params: { most: Math.max(...steps.map(([step]) => step)) } });
  return {
    options: [],
    rows: [],
    other: false,
    scale: [low, high],
    tally: { n, options: counts.slice(0, high - low + 1) },
    who,
  };
}

function matrix(read: Answers, wish: Wish, problems: Problem[]): Part {
  const lines = rowsOf(read);
  const seen = inOrder(distinct(lines.flatMap(({ texts }) => texts)).filter((text) => text !== ''));
  const options = wanted(wish.options) ?? seen;
  const rows = read.labels.map(() => zeros(options.length));
  for (const { line, texts } of lines)
    for (const [i, text] of texts.entries()) {
      const at = options.indexOf(text);
      if (at >= 0) bump(rows[i] ?? [], at);
      else if (text !== '')
        problems.push({ why: 'bad_grade', line, column: read.columns[i]?.title ?? '', params: { text } });
    }
  const who = lines.map(({ texts }) => texts.some((text) => text !== ''));
  return { options, rows: read.labels, other: false, tally: { n: who.filter(Boolean).length, rows }, who };
}

/** The options in the order somebody put them: from one cell, or from a place in each column. */
function ordersIn(read: Answers): { line: number; order: string[] }[] {
  const lines = rowsOf(read);
  if (read.labels.length > 0)
    return lines.map(({ line, texts }) => {
      const placed = read.labels
        .map((label, i): [string, string] => [texts[i] ?? '', label])
        .filter(([place]) => place !== '');
      return { line, order: placed.sort(([a], [b]) => Number(a) - Number(b)).map(([, label]) => label) };
    });
  const texts = lines.map((one) => one.texts[0] ?? '');
  const separator = separatorOf(texts.filter((text) => text !== ''));
  return lines.map(({ line }, i) => ({ line, order: answersOf(texts[i] ?? '', separator) }));
}

function ranking(read: Answers, wish: Wish, problems: Problem[]): Part {
  const orders = ordersIn(read);
  const own = read.labels.length > 0 ? read.labels : distinct(orders.flatMap(({ order }) => order));
  const options = wanted(wish.options) ?? own;
  const rows = options.map(() => zeros(options.length));
  const whole = options.slice().sort().join('\n');
  for (const { line, order } of orders) {
    if (order.length === 0) continue;
    if (order.slice().sort().join('\n') !== whole) problems.push({ why: 'bad_rank', line, column: read.title });
    else for (const [place, option] of order.entries()) bump(rows[options.indexOf(option)] ?? [], place);
  }
  const who = orders.map(({ order }) => order.length > 0);
  return { options, rows: [], other: false, tally: { n: who.filter(Boolean).length, rows }, who };
}

function words(read: Answers, problems: Problem[]): Part {
  const [column] = read.columns;
  const cells = column?.cells ?? [];
  const texts = cells.flatMap(({ line, text }) => {
    if (points(text) > sentence_points_max)
      problems.push({
        why: 'bad_text_long',
        line,
        column: column?.title ?? '',
        params: { n: points(text), max: sentence_points_max },
      });
    return text === '' ? [] : text;
  });
  if (texts.length > texts_max) problems.push({ why: 'bad_texts_many', params: { n: texts.length, max: texts_max } });
  const tally: Tally = { n: texts.length, ...(texts.length > 0 && { texts }) };
  return { options: [], rows: [], other: false, tally, who: cells.map(({ text }) => text !== '') };
}

// ---- from counts

function ofCounts(read: Extract<Read, { from: 'counts' }>, wish: Wish, problems: Problem[]): Part {
  const { entries } = read;
  const sum = entries.reduce((all, { count }) => all + count, 0);
  const most = Math.max(0, ...entries.map(({ count }) => count));
  const said = wish.n !== undefined && /^\d{1,4}$/.test(wish.n) ? Number(wish.n) : read.n;
  if (wish.fate === 'matrix') return matrixOfCounts(read, said);
  if (wish.fate === 'multiple' && said === undefined) problems.push({ why: 'bad_needs_n' });
  const n = said ?? (wish.fate === 'multiple' ? most : sum);
  for (const { line, count } of entries) if (count > n) problems.push({ why: 'bad_over', line, params: { count, n } });
  if (wish.fate !== 'multiple' && sum > n && most <= n) problems.push({ why: 'bad_sum', params: { sum, n } });
  if (wish.fate === 'scale') {
    const steps = entries.flatMap(({ line, option, count }): [number, number][] => {
      const step = stepOf(option);
      if (step === undefined) problems.push({ why: 'bad_step', line, params: { text: option } });
      return step === undefined ? [] : [[step, count]];
    });
    return onScale(steps, wish, problems, [], n);
  }
  const own = entries.filter(({ option }) => !otherLabel.test(option));
  const other = entries.filter(({ option }) => otherLabel.test(option)).reduce((all, { count }) => all + count, 0);
  const hasOther = own.length < entries.length;
  const tally: Tally = { n, options: own.map(({ count }) => count), ...(hasOther && { other }) };
  return { options: own.map(({ option }) => option), rows: [], other: hasOther, tally, who: [] };
}

function matrixOfCounts({ entries, n }: Extract<Read, { from: 'counts' }>, said: number | undefined): Part {
  const options = distinct(entries.map(({ option }) => option));
  const labels = distinct(entries.map(({ row }) => row ?? ''));
  const rows = labels.map(() => zeros(options.length));
  for (const { row, option, count } of entries)
    bump(rows[labels.indexOf(row ?? '')] ?? [], options.indexOf(option), count);
  const sums = rows.map((row) => row.reduce((all, count) => all + count, 0));
  return { options, rows: labels, other: false, tally: { n: said ?? n ?? Math.max(0, ...sums), rows }, who: [] };
}

// ---- what a poll may be

function limits({ options, rows, tally, scale: steps }: Part, kind: PollKind, title: string): Problem[] {
  const found: Problem[] = [];
  if (title === '') found.push({ why: 'bad_title' });
  if (tally.n === 0) found.push({ why: 'bad_nobody' });
  if (!steps && kind !== 'text' && options.length < 2) found.push({ why: 'bad_options_few' });
  if (options.length > options_max)
    found.push({ why: 'bad_options_many', params: { n: options.length, max: options_max } });
  if (rows.length > rows_max) found.push({ why: 'bad_rows_many', params: { n: rows.length, max: rows_max } });
  for (const label of [title, ...options, ...rows, ...(tally.others ?? [])]
    .filter((one) => points(one) > line_points_max)
    .slice(0, 3))
    found.push({ why: 'bad_label_long', params: { text: label.slice(0, 40), n: points(label), max: line_points_max } });
  for (const all of [options, rows]) {
    const twice = all.find((one, i) => all.indexOf(one) !== i);
    if (twice !== undefined) found.push({ why: 'bad_twice', params: { text: twice } });
  }
  if ((tally.others?.length ?? 0) > texts_max)
    found.push({ why: 'bad_texts_many', params: { n: tally.others?.length ?? 0, max: texts_max } });
  return found;
}

/** The question as it will be; undefined for a column that becomes none. */
export function countedFrom(read: Read, wish: Wish): Counted | undefined {
  const { fate: kind } = wish;
  if (kind === 'organisation' || kind === 'leave') return undefined;
  const problems: Problem[] = [];
  const partOf = (): Part => {
    if (read.from === 'counts') return ofCounts(read, wish, problems);
    switch (kind) {
      case 'single':
      case 'multiple':
        return choices(read, wish, problems);
      case 'scale':
        return scale(read, wish, problems);
      case 'matrix':
        return matrix(read, wish, problems);
      case 'ranking':
        return ranking(read, wish, problems);
      case 'text':
        return words(read, problems);
    }
  };
  const part = partOf();
  const title = wish.title.replace(/\s+/g, ' ').trim();
  return { kind, title, ...part, problems: [...problems, ...limits(part, kind, title)] };
}

export type FormFacts = Pick<
  PollForm,
  'names' | 'results' | 'source' | 'year' | 'population' | 'expected' | 'min_cell'
>;

/** What is sent. */
export function formFrom(counted: Counted, facts: FormFacts, answeredBy: string[]): PollForm {
  const { kind, title, options, rows, other, scale: steps, tally } = counted;
  return {
    kind,
    title,
    ...facts,
    ...(options.length > 0 && { options }),
    ...(rows.length > 0 && { rows }),
    ...(other && { other }),
    ...(steps && { scale_min: steps[0], scale_max: steps[1] }),
    imported: { ...tally, ...(facts.names !== 'hidden' && answeredBy.length > 0 && { answered_by: answeredBy }) },
  };
}
