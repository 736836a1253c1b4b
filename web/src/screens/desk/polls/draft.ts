// A question to everybody as it is written at the desk, and the poll it becomes; what is wrong in it is said field by field. Pure.
import type { Poll, PollForm } from '../../../state';

export const line_points_max = 200;
const name_points_max = 40;
export const options_max = 30;
export const rows_max = 20;
const expected_max = 100;

/** Numbers are kept as they are typed, lists as the lines of one text. */
export interface Draft {
  /** The poll that is changed; none is a new one. */
  poll?: string | undefined;
  kind: Poll['kind'];
  title: string;
  text: string;
  options: string;
  rows: string;
  other: boolean;
  choicesMax: string;
  scaleMin: string;
  scaleMax: string;
  scaleMinLabel: string;
  scaleMaxLabel: string;
  names: Poll['names'];
  results: 'hidden' | 'live';
  population: string;
  expected: string;
  minCell: string;
  /** At the item that runs, not at the whole day. */
  here: boolean;
}

export const emptyDraft = (): Draft => ({
  poll: undefined,
  kind: 'single',
  title: '',
  text: '',
  options: '',
  rows: '',
  other: false,
  choicesMax: '',
  scaleMin: '1',
  scaleMax: '5',
  scaleMinLabel: '',
  scaleMaxLabel: '',
  names: 'hidden',
  results: 'hidden',
  population: '',
  expected: '',
  minCell: '',
  here: true,
});

const typed = (n: number | undefined): string => (n === undefined ? '' : String(n));
const inLines = (all: readonly { label: string }[]): string => all.map(({ label }) => label).join('\n');

export function draftOf(id: string, poll: Poll): Draft {
  // Who set how many may answer only by naming them has not set it: the server counts them.
  const own = poll.population !== poll.expected.length || poll.expected.length === 0;
  return {
    ...emptyDraft(),
    poll: id,
    kind: poll.kind,
    title: poll.title,
    text: poll.text ?? '',
    options: inLines(poll.options),
    rows: inLines(poll.rows),
    other: poll.other === true,
    choicesMax: typed(poll.choices_max),
    scaleMin: typed(poll.scale_min ?? 1),
    scaleMax: typed(poll.scale_max ?? 5),
    scaleMinLabel: poll.scale_min_label ?? '',
    scaleMaxLabel: poll.scale_max_label ?? '',
    names: poll.names,
    results: poll.results === 'hidden' ? 'hidden' : 'live',
    population: own ? typed(poll.population) : '',
    expected: poll.expected.join('\n'),
    minCell: typed(poll.min_cell),
    here: poll.item !== undefined,
  };
}

const bullet = /^[-*•–·▪○]\s+/;

/** A pasted list: one a line, or one row of a spreadsheet; bullets and numbers are taken off where every line has them. */
export function listOf(text: string): string[] {
  const whole = text.trim();
  const apart = whole.includes('\n') ? whole.split('\n') : whole.split('\t');
  const lines = apart.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  if (lines.length > 1 && lines.every((line) => bullet.test(line)))
    return lines.map((line) => line.replace(bullet, ''));
  const counted = lines.every((line, i) => new RegExp(`^${i + 1}[.)]\\s`).test(line));
  return lines.length > 1 && counted ? lines.map((line) => line.replace(/^\d+[.)]\s+/, '')) : lines;
}

export type Faulty = 'title' | 'options' | 'rows' | 'choicesMax' | 'scale' | 'population' | 'expected' | 'minCell';
export interface Fault {
  why:
    | 'bad_title'
    | 'bad_long'
    | 'bad_options_few'
    | 'bad_options_many'
    | 'bad_rows_few'
    | 'bad_twice'
    | 'bad_choicesMax'
    | 'bad_scale'
    | 'bad_population'
    | 'bad_populationFew'
    | 'bad_minCell';
  params?: Record<string, string | number>;
}
export type Faults = Partial<Record<Faulty, Fault>>;

const points = (text: string): number => Array.from(text).length;
const whole = (text: string): number | undefined => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined);

function listFault(all: readonly string[], most: number): Fault | undefined {
  if (all.length > most) return { why: 'bad_options_many', params: { max: most } };
  if (all.some((line) => points(line) > line_points_max)) return { why: 'bad_long', params: { max: line_points_max } };
  const twice = all.find((line, i) => all.indexOf(line) !== i);
  return twice === undefined ? undefined : { why: 'bad_twice', params: { text: twice } };
}

const hasOptions = (kind: Draft['kind']): boolean => kind !== 'scale' && kind !== 'text';
const hasOther = (kind: Draft['kind']): boolean => kind === 'single' || kind === 'multiple';
const isOff = (text: string, from: number, to: number): boolean => {
  const n = whole(text);
  return text.trim() !== '' && (n === undefined || n < from || n > to);
};

export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  const options = listOf(draft.options);
  const rows = listOf(draft.rows);
  const expected = draft.names === 'hidden' ? [] : listOf(draft.expected);
  const title = draft.title.trim();
  if (title === '') faults.title = { why: 'bad_title' };
  if (points(title) > line_points_max) faults.title = { why: 'bad_long', params: { max: line_points_max } };
  if (hasOptions(draft.kind)) {
    const bad = options.length < 2 ? ({ why: 'bad_options_few' } as const) : listFault(options, options_max);
    if (bad) faults.options = bad;
  }
  if (draft.kind === 'matrix') {
    const bad = rows.length < 1 ? ({ why: 'bad_rows_few' } as const) : listFault(rows, rows_max);
    if (bad) faults.rows = bad;
  }
  const choices = options.length + (draft.other ? 1 : 0);
  if (draft.kind === 'multiple' && isOff(draft.choicesMax, 1, Math.min(choices, options_max)))
    faults.choicesMax = { why: 'bad_choicesMax', params: { max: Math.min(choices, options_max) } };
  if (draft.kind === 'scale') {
    const [low, high] = [whole(draft.scaleMin), whole(draft.scaleMax)];
    if (low === undefined || high === undefined || low >= high || high > 10) faults.scale = { why: 'bad_scale' };
    if (points(draft.scaleMinLabel.trim()) > name_points_max || points(draft.scaleMaxLabel.trim()) > name_points_max)
      faults.scale = { why: 'bad_long', params: { max: name_points_max } };
  }
  const bad = listFault(expected, expected_max);
  if (bad) faults.expected = bad;
  if (isOff(draft.population, 1, 5000)) faults.population = { why: 'bad_population' };
  else if ((whole(draft.population) ?? Infinity) < expected.length)
    faults.population = { why: 'bad_populationFew', params: { n: expected.length } };
  if (isOff(draft.minCell, 2, 20)) faults.minCell = { why: 'bad_minCell' };
  return faults;
}

/** What the server gets; only what belongs to the kind. Undefined while something is wrong. */
export function formOf(draft: Draft): PollForm | undefined {
  if (Object.keys(faultsOf(draft)).length > 0) return undefined;
  const { kind, names } = draft;
  const expected = names === 'hidden' ? [] : listOf(draft.expected);
  const number = (text: string): number | undefined => whole(text);
  const line = (text: string): string | undefined => text.trim() || undefined;
  const form: PollForm = { kind, title: draft.title.replace(/\s+/g, ' ').trim(), names, results: draft.results };
  const facts: Partial<Record<keyof PollForm, unknown>> = {
    text: line(draft.text),
    ...(hasOptions(kind) && { options: listOf(draft.options) }),
    ...(kind === 'matrix' && { rows: listOf(draft.rows) }),
    ...(hasOther(kind) && draft.other && { other: true }),
    ...(kind === 'multiple' && { choices_max: number(draft.choicesMax) }),
    ...(kind === 'scale' && {
      scale_min: number(draft.scaleMin),
      scale_max: number(draft.scaleMax),
      scale_min_label: line(draft.scaleMinLabel),
      scale_max_label: line(draft.scaleMaxLabel),
    }),
    population: number(draft.population),
    ...(expected.length > 0 && { expected }),
    min_cell: number(draft.minCell),
  };
  // A member without a value is left out.
  return Object.assign(form, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
}
