// A poll and what may be told of its answers, made into a chart: the same on the stage, the desk, a phone and in the report.
//
// It takes the live records and the report's copies alike. It counts nothing and holds nothing back: what is absent, the server kept.
import { answered, t } from '../../text/charts';
import { endsOf } from './ends';
import { wordsOf } from './words-of';
import { shapeFor, type Chart, type Part, type Row, type Saying } from '../../ui/chart';

interface Choice {
  id: string;
  label: string;
}
interface Count {
  id: string;
  count?: number;
  organisations?: string[];
}
interface Written {
  text: string;
  count: number;
  organisation?: string;
  name?: string;
}

/** What a poll must say of itself to be drawn; the records of that name have more. */
export interface PollShape {
  kind: 'single' | 'multiple' | 'matrix' | 'scale' | 'text' | 'ranking';
  title: string;
  options: Choice[];
  rows: Choice[];
  scale_min?: number;
  scale_max?: number;
  scale_min_label?: string;
  scale_max_label?: string;
  population?: number;
  min_cell?: number;
  source?: string;
  year?: number;
}
export interface ResultsShape {
  n: number;
  held?: boolean;
  options: Count[];
  rows: { id: string; n: number; options: Count[] }[];
  texts: Written[];
  others: Written[];
  missing: string[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The steps of a scale are called by their number; their ends are named under the chart, where there is room. */
function choicesOf(poll: PollShape, counts: readonly Count[]): Choice[] {
  const named: Choice[] =
    poll.kind === 'scale'
      ? range(poll.scale_min ?? 1, poll.scale_max ?? 5).map((n) => ({ id: String(n), label: String(n) }))
      : poll.options;
  return counts.some(({ id }) => id === 'other') && !named.some(({ id }) => id === 'other')
    ? [...named, { id: 'other', label: t('others') }]
    : named;
}

function partsOf(choices: readonly Choice[], counts: readonly Count[]): Part[] {
  const known = new Map(counts.map((one) => [one.id, one]));
  return choices.map(({ id, label }) => {
    const told = known.get(id);
    // A choice that is not mentioned was chosen by nobody; one without a count is held back.
    const count = told ? told.count : 0;
    return { label, count, ...(told?.organisations?.length && { who: told.organisations }) };
  });
}

function rowsOf(rows: readonly Choice[], columns: readonly Choice[], results: ResultsShape): Row[] {
  const known = new Map(results.rows.map((row) => [row.id, row]));
  return rows.map(({ id, label }) => ({
    label,
    counts: partsOf(columns, known.get(id)?.options ?? []).map(({ count }) => count),
  }));
}

/** The most preferred first: by the mean of its places, as far as they are told. */
function byPlace(rows: readonly Row[]): Row[] {
  const mean = ({ counts }: Row): number => {
    const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const places = counts.reduce<number>((sum, count, i) => sum + (count ?? 0) * (i + 1), 0);
    return all === 0 ? Infinity : places / all;
  };
  return [...rows].sort((a, b) => mean(a) - mean(b));
}

const saying = ({ text, count, organisation, name }: Written): Saying => {
  const who = [name, organisation].filter((one) => one !== undefined).join(', ');
  const by = who || (count > 1 ? t('alike', { n: count }) : '');
  return by ? { text, by } : { text };
};

const isHeld = ({ options, rows }: ResultsShape): boolean =>
  [...options, ...rows.flatMap((row) => row.options)].some(({ count }) => count === undefined);

/** What one must know to read the figures. */
const tellingOf = (poll: PollShape, results: ResultsShape): string[] => [
  ...endsOf(poll),
  ...(results.held ? [t('tooFew')] : isHeld(results) ? [t('cells', { min: poll.min_cell ?? 3 })] : []),
];

function remarksOf(poll: PollShape, results: ResultsShape): string[] {
  const source = [poll.source, poll.year].filter((one) => one !== undefined).join(', ');
  return [
    ...tellingOf(poll, results),
    ...(poll.kind === 'multiple' ? [t('several')] : []),
    ...(results.missing.length > 0 ? [t('missing', { names: results.missing.join(', ') })] : []),
    ...(source ? [t('imported', { source })] : []),
  ];
}

export function chartOf(poll: PollShape, results: ResultsShape): Chart {
  // Where too few have answered for anything to be told, there is nothing to draw.
  const rowsToDraw = results.held ? [] : poll.rows;
  const optionsToDraw = results.held ? [] : poll.options;
  const said = {
    title: poll.title,
    answered: answered(results.n, poll.population),
    remarks: remarksOf(poll, results),
    telling: tellingOf(poll, results).length,
    others: results.others.map(saying),
  };
  if (poll.kind === 'text')
    return { ...said, shape: 'texts', texts: results.texts.map(saying), words: wordsOf(results.texts) };
  if (poll.kind === 'matrix') {
    const grades = poll.options.map(({ label }) => label);
    return { ...said, shape: 'stacked', grades, rows: rowsOf(rowsToDraw, poll.options, results) };
  }
  if (poll.kind === 'ranking') {
    const places = range(1, poll.options.length).map((n) => ({ id: String(n), label: t('place', { n }) }));
    const rows = byPlace(rowsOf(optionsToDraw, places, results));
    return { ...said, shape: 'stacked', grades: places.map(({ label }) => label), rows };
  }
  const choices = results.held ? [] : choicesOf(poll, results.options);
  const parts = partsOf(choices, results.options);
  const labels = choices.map(({ label }) => label);
  const shape = poll.kind === 'scale' ? 'columns' : poll.kind === 'multiple' ? 'bars' : shapeFor(labels);
  return { ...said, shape, parts, n: results.n };
}
