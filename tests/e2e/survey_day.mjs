// The survey of this story: what is asked, what everybody answers, and what must come of it, counted by hand.
import { referenceWorkshop } from './workshop.mjs';

const reference = referenceWorkshop();
const surveyed = reference.items.find(({ polls }) => polls?.some(({ imported }) => imported));
export const counties = reference.organisations;
/** What the earlier survey asked, as its file has it. */
export const earlier = Object.fromEntries(['matrix', 'often', 'hinders'].map((kind, i) => [kind, surveyed.polls[i]]));
/** What is asked anew, live: how often by organisation, as it is no secret, the others without names. */
export const [matrix, often, hinders] = surveyed.polls.map(({ kind, title, options, rows, other }) => ({
  kind,
  title: `${title.replace(/\?.*/, '')} nå?`,
  options,
  ...(rows && { rows }),
  ...(other && { other }),
  ...(kind === 'single' ? { names: 'organisation', expected: counties } : { names: 'hidden' }),
  results: 'hidden',
}));

/** Who gives which grade: fifteen letters, one a person, in the order they came. */
const grades = ['PPPPPIIIIIIMMMM', 'PPPPPPPIIIIIMMM', 'PPPIIIIMMMMMMMM'];
const frequency = 'AAABBBBBBBCCCCC';
/** Option k is chosen by the first so many. */
const choosers = [15, 12, 11, 10, 9, 8, 7, 6, 5, 5, 4, 4, 3, 0];
/** What nobody else would write; two of them begin as a spreadsheet's formula does. */
export const others = ['=HYPERLINK("x";"Været")', '+47 og ingen svarer', 'Fjorden ligger imellom', 'Nissen på lasset'];

/** Counted by hand from the above. */
export const counted = {
  matrix: [
    [5, 6, 4],
    [7, 5, 3],
    [3, 4, 8],
  ],
  often: [3, 7, 5],
  hinders: [15, 12, 11, 10, 9, 8, 7, 6, 5, 5, 4, 4, 3, 0, 4],
};
export const before = {
  matrix: [
    [3, 4, 2],
    [5, 3, 1],
    [1, 3, 5],
  ],
  often: [2, 4, 3],
  hinders: [8, 7, 6, 5, 4, 4, 3, 2, 2, 2, 1, 1, 1, 0, 2],
};

export const given = {
  matrix: (who) => ({
    rows: grades.map((row, i) => ({ row: `r${i + 1}`, option: `o${'PIM'.indexOf(row[who]) + 1}` })),
  }),
  often: (who) => ({ choices: [`o${'ABC'.indexOf(frequency[who]) + 1}`] }),
  hinders: (who) => ({
    choices: [
      ...choosers.flatMap((most, i) => (who < most ? [`o${i + 1}`] : [])),
      ...(who < others.length ? ['other'] : []),
    ],
    ...(who < others.length && { other: others[who] }),
  }),
};

/** A talk at which the earlier survey is shown and the same is asked again, questions to the speaker, the end. Two are prepared, one is asked on the fly. */
export function surveyDay() {
  const { title, language, timezone, organisers, ground_rules, addressees } = reference;
  const talk = { ...surveyed, start: '09:00', polls: [often, hinders] };
  return {
    ...{ title, language, timezone, organisers, ground_rules, addressees, outcomes: reference.outcomes },
    organisations: counties,
    tables: 3,
    seats_per_table: 8,
    items: [talk, { kind: 'closing', title: 'Takk for i dag', minutes: 10, commitments: true }],
  };
}

/** The numbers of a poll of the report, row by row. */
export const numbersOf = ({ poll, results }) =>
  poll.kind === 'matrix'
    ? results.rows.map(({ options }) => options.map(({ count }) => count ?? 0))
    : [...poll.options.map(({ id }) => id), ...(poll.other ? ['other'] : [])]
        .filter((id, i, all) => all.indexOf(id) === i)
        .map((id) => results.options.find((one) => one.id === id)?.count ?? 0);

export const different = (what, found, wanted) =>
  JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${what}: ${JSON.stringify(found)}, by hand ${JSON.stringify(wanted)}`];
