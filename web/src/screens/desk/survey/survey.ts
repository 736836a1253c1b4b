// A survey before it is taken in: what the file has, what somebody wants of it, and what would be sent. Pure.
import type { PollForm } from '../../../state';
import { listOf } from '../polls/draft';
import { countedFrom, formFrom, type Counted, type FormFacts, type Wish } from './counted';
import type { Grid, Problem } from './grid';
import { fateOf } from './guess';
import { answersIn, countsIn, looksCounted, type Read } from './read';

export type Layout = 'answers' | 'counts';

/** What is said of the whole survey, as it is typed. */
export interface Facts {
  source: string;
  year: string;
  population: string;
  expected: string;
  minCell: string;
  keepOrganisations: boolean;
  revealed: boolean;
}

export interface Reading {
  layout: Layout;
  reads: Read[];
  problems: Problem[];
}

export function readingOf(grid: Grid, fallback: string, chosen?: Layout): Reading {
  const layout = chosen ?? (looksCounted(grid) ? 'counts' : 'answers');
  if (layout === 'counts') return { layout, ...countsIn(grid, fallback) };
  return { layout, reads: answersIn(grid), problems: [] };
}

export const wishFor = (read: Read): Wish => ({ fate: fateOf(read), title: read.title });

/** The respondents' organisations in the order of the file, where a column says them. */
export function organisationsOf(
  reads: readonly Read[],
  wishes: readonly Wish[],
): { all: string[]; problems: Problem[] } {
  const at = wishes.findIndex(({ fate }) => fate === 'organisation');
  const read = reads[at];
  if (read?.from !== 'answers') return { all: [], problems: [] };
  const cells = read.columns[0]?.cells ?? [];
  const problems = cells.flatMap(({ line, text }, i): Problem[] => {
    const first = cells.findIndex((one) => one.text === text);
    if (text === '') return [{ why: 'mild_no_organisation', line, column: read.title, mild: true }];
    return first < i
      ? [
          {
            why: 'mild_organisation_twice',
            line,
            column: read.title,
            mild: true,
            params: { text, first: cells[first]?.line ?? 0 },
          },
        ]
      : [];
  });
  return { all: cells.map(({ text }) => text), problems };
}

/** What is wrong with what is said of the whole survey. */
export function faultsOfFacts(facts: Facts, most: number): Partial<Record<keyof Facts, Problem>> {
  const faults: Partial<Record<keyof Facts, Problem>> = {};
  const number = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN);
  const expected = facts.keepOrganisations ? listOf(facts.expected) : [];
  if (Array.from(facts.source.trim()).length > 200) faults.source = { why: 'bad_source' };
  if (facts.year.trim() !== '' && !(number(facts.year) >= 1000 && number(facts.year) <= 2999))
    faults.year = { why: 'bad_year' };
  if (facts.population.trim() !== '') {
    const population = number(facts.population);
    if (!(population >= 1 && population <= 5000)) faults.population = { why: 'bad_population' };
    else if (population < Math.max(most, expected.length))
      faults.population = { why: 'bad_population_few', params: { n: Math.max(most, expected.length) } };
  }
  if (facts.minCell.trim() !== '' && !(number(facts.minCell) >= 2 && number(facts.minCell) <= 20))
    faults.minCell = { why: 'bad_min_cell' };
  const twice = expected.find((one, i) => expected.indexOf(one) !== i);
  if (twice !== undefined) faults.expected = { why: 'bad_twice', params: { text: twice } };
  else if (expected.length > 100) faults.expected = { why: 'bad_expected_many' };
  return faults;
}

export function factsOf(facts: Facts): FormFacts {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const expected = facts.keepOrganisations ? listOf(facts.expected) : [];
  return {
    names: facts.keepOrganisations ? 'organisation' : 'hidden',
    results: facts.revealed ? 'revealed' : 'hidden',
    ...(line(facts.source) !== '' && { source: line(facts.source) }),
    ...(facts.year.trim() !== '' && { year: Number(facts.year) }),
    ...(facts.population.trim() !== '' && { population: Number(facts.population) }),
    ...(expected.length > 0 && { expected }),
    ...(facts.minCell.trim() !== '' && { min_cell: Number(facts.minCell) }),
  };
}

/** A message to the server has its limit: what is larger is told here, and not by a refusal. */
const form_bytes_max = 15 * 1024;

export interface Proposed {
  counted: Counted;
  form: PollForm;
  problems: Problem[];
}

export function proposedFrom(
  read: Read,
  wish: Wish,
  facts: FormFacts,
  organisations: readonly string[],
): Proposed | undefined {
  const counted = countedFrom(read, wish);
  if (!counted) return undefined;
  const answered = counted.who.flatMap((did, i) => (did ? (organisations[i] ?? '') : ''));
  const form = formFrom(
    counted,
    facts,
    [...new Set(answered)].filter((one) => one !== ''),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(form)).length;
  const big: Problem[] = bytes > form_bytes_max ? [{ why: 'bad_big', params: { n: Math.ceil(bytes / 1024) } }] : [];
  return { counted, form, problems: [...counted.problems, ...big] };
}

export const stops = (problems: readonly Problem[]): boolean => problems.some(({ mild }) => !mild);
