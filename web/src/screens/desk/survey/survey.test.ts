import { describe, expect, it } from 'vitest';
import countyAnswers from './fixtures/county-answers.csv?raw';
import countyCounts from './fixtures/county-counts.csv?raw';
import countyMatrix from './fixtures/county-matrix-counts.tsv?raw';
import ticks from './fixtures/ticks.csv?raw';
import { textOf } from './bytes';
import type { Wish } from './counted';
import { gridOf, type Grid } from './grid';
import { previewOf } from './preview';
import { countOf } from './read';
import { factsOf, faultsOfFacts, organisationsOf, proposedFrom, readingOf, stops, wishFor, type Facts } from './survey';

const facts: Facts = {
  source: 'Kartlegging',
  year: '2026',
  population: '15',
  expected: '',
  minCell: '',
  keepOrganisations: true,
  revealed: false,
};

async function grid(text: string): Promise<Grid> {
  const { grid: found, problems } = await gridOf(text);
  if (!found) throw new Error(JSON.stringify(problems));
  expect(problems).toEqual([]);
  return found;
}
/** The whole way of a file, with what somebody changes by the question's title. */
async function taken(text: string, changes: Record<string, Partial<Wish>> = {}, said: Partial<Facts> = {}) {
  const { layout, reads, problems } = readingOf(await grid(text), 'Uten navn');
  const wishes = reads.map((read): Wish => ({ ...wishFor(read), ...changes[read.title] }));
  const organisations = organisationsOf(reads, wishes);
  const shared = factsOf({ ...facts, ...said });
  const all = reads.map((read, i) => proposedFrom(read, wishes[i] ?? wishFor(read), shared, organisations.all));
  return {
    layout,
    problems,
    fates: wishes.map(({ fate }) => fate),
    organisations,
    proposed: all.flatMap((one) => one ?? []),
  };
}

/** Counted by hand on paper from the fifteen lines that came back as nine. */
const byHand = {
  matrix: {
    options: ['På plass', 'I gang', 'Mangler'],
    rows: [
      [3, 4, 2],
      [5, 3, 1],
      [1, 3, 5],
    ],
  },
  often: { 'Hver måned': 2, Sjeldnere: 3, 'Hvert kvartal': 4 },
  hindrances: [8, 7, 6, 5, 4, 4, 3, 2, 2, 2, 1, 1, 1, 0],
  other: 2,
};
const counties = [
  'Agder',
  'Buskerud',
  'Innlandet',
  'Møre og Romsdal',
  'Nordland',
  'Rogaland',
  'Telemark',
  'Trøndelag',
  'Vestland',
];
const hindrances = 'Hva står mest i veien? Velg så mange dere vil';

describe('the counties’ survey, one answer a line', () => {
  it('is known for what it is, column by column', async () => {
    const { layout, fates, proposed } = await taken(countyAnswers);
    expect(layout).toBe('answers');
    expect(fates).toEqual(['leave', 'organisation', 'matrix', 'single', 'multiple', 'scale', 'text', 'ranking']);
    expect(proposed.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('has the exact numbers that were counted by hand', async () => {
    const { proposed } = await taken(countyAnswers);
    const [matrix, often, several, scale, words, ranking] = proposed.map(({ form }) => form);
    expect(matrix).toEqual({
      kind: 'matrix',
      title: 'Hvor langt er dere kommet med de tre tjenestene?',
      rows: ['Lavterskel familiehjelp', 'Møteplasser for unge', 'Felles oversikt over levekår'],
      options: expect.arrayContaining(byHand.matrix.options) as string[],
      names: 'organisation',
      results: 'hidden',
      source: 'Kartlegging',
      year: 2026,
      population: 15,
      imported: { n: 9, rows: expect.anything() as number[][], answered_by: counties },
    });
    const grades = byHand.matrix.options.map((grade) => matrix?.options?.indexOf(grade) ?? -1);
    expect(matrix?.imported?.rows?.map((row) => grades.map((at) => row[at]))).toEqual(byHand.matrix.rows);
    expect(Object.fromEntries(often?.options?.map((one, i) => [one, often.imported?.options?.[i]]) ?? [])).toEqual(
      byHand.often,
    );
    expect([...(several?.imported?.options ?? [])].sort((a, b) => b - a)).toEqual(byHand.hindrances.slice(0, 13));
    expect(several?.imported).toMatchObject({
      n: 9,
      other: byHand.other,
      others: ['Et valg stoppet alt i et halvt år', 'Vi vet ikke hvem vi skal ringe i nabofylket'],
    });
    expect([scale?.scale_min, scale?.scale_max, scale?.imported?.n, scale?.imported?.options]).toEqual([
      1,
      5,
      8,
      [0, 1, 1, 4, 2],
    ]);
    expect(scale?.imported?.answered_by).toEqual(counties.filter((one) => one !== 'Nordland'));
    expect(words?.imported).toMatchObject({
      n: 4,
      texts: expect.arrayContaining(['Vi trenger\nfaste møtepunkter.']) as string[],
    });
    const places = ['Møter', 'Oversikt', 'Veileder'].map(
      (one) => ranking?.imported?.rows?.[ranking.options?.indexOf(one) ?? -1],
    );
    expect(places).toEqual([
      [5, 3, 1],
      [3, 4, 2],
      [1, 2, 6],
    ]);
  });

  it('counts an answer nobody gave, and what is taken off the list is «other»', async () => {
    const first = await taken(countyAnswers);
    const known = first.proposed[2]?.form.options ?? [];
    const asked = [...known, 'Ungdommen kommer inn for sent, når alt er bestemt', 'Annet'].join('\n');
    const { proposed } = await taken(countyAnswers, { [hindrances]: { options: asked } });
    const form = proposed[2]?.form;
    expect(form?.options).toHaveLength(14);
    expect([...(form?.imported?.options ?? [])].sort((a, b) => b - a)).toEqual(byHand.hindrances);
    const fewer = known.filter((one) => !one.startsWith('Nøkkelpersoner')).join('\n');
    const shorter = (await taken(countyAnswers, { [hindrances]: { options: fewer } })).proposed[2]?.form;
    expect([shorter?.options?.length, shorter?.imported?.other, shorter?.imported?.others?.length]).toEqual([12, 3, 3]);
  });

  it('has the charts it will have in the room, with who is missing', async () => {
    const { proposed } = await taken(
      countyAnswers,
      {},
      { population: '', expected: [...counties, 'Oslo', 'Troms'].join('\n') },
    );
    const shown = proposed.map(({ form }) => previewOf(form));
    expect(shown[0]?.poll.population).toBe(11);
    expect(shown[0]?.results.missing).toEqual(['Oslo', 'Troms']);
    expect(shown[0]?.results.rows.map(({ n }) => n)).toEqual([9, 9, 9]);
    expect(shown[2]?.results.options.at(-1)).toEqual({ id: 'other', count: 2 });
    expect(shown[3]?.results.options.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(shown[4]?.results.texts).toHaveLength(4);
  });

  it('forgets who answered when that is wished', async () => {
    const { proposed } = await taken(countyAnswers, {}, { keepOrganisations: false, expected: 'Oslo' });
    for (const { form } of proposed)
      expect([form.names, form.expected, form.imported?.answered_by]).toEqual(['hidden', undefined, undefined]);
  });
});

describe('counts that somebody has made', () => {
  it('of two questions in one file; the question stands once and is meant until the next', async () => {
    const { layout, fates, proposed } = await taken(countyCounts);
    expect([layout, fates]).toEqual(['counts', ['single', 'multiple']]);
    expect(proposed[0]?.form.imported).toEqual({ n: 9, options: [2, 4, 3] });
    expect(proposed[1]?.form.imported).toEqual({ n: 9, options: byHand.hindrances, other: byHand.other });
    expect(proposed.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('of a matrix, by tabs, with a decimal comma', async () => {
    const { layout, fates, proposed } = await taken(countyMatrix);
    expect([layout, fates]).toEqual(['counts', ['matrix']]);
    expect(proposed[0]?.form).toMatchObject({
      options: byHand.matrix.options,
      imported: { n: 9, rows: byHand.matrix.rows },
    });
  });

  it('without a header, and as rows by grades', async () => {
    const bare = await taken('Ja;4\nNei;5\n');
    expect(bare.proposed[0]?.form).toMatchObject({
      kind: 'single',
      title: 'Uten navn',
      options: ['Ja', 'Nei'],
      imported: { n: 9, options: [4, 5] },
    });
    const wide = await taken('Tjeneste;På plass;I gang;Mangler\nFamiliehjelp;3;4;2\nMøteplasser;5;3;1\n');
    expect(wide.proposed[0]?.form).toMatchObject({
      kind: 'matrix',
      rows: ['Familiehjelp', 'Møteplasser'],
      imported: {
        rows: [
          [3, 4, 2],
          [5, 3, 1],
        ],
      },
    });
  });

  it.each([
    ['4', 4],
    ['4,0', 4],
    ['1 234', 1234],
    ['4,5', 'bad_whole'],
    ['44 %', 'bad_percent'],
    ['fire', 'bad_number'],
    ['-1', 'bad_number'],
  ])('reads %s', (text, count) => expect(countOf(text)).toBe(count));

  it('says by line what is no count, and more than have answered', async () => {
    const { problems } = await taken('Svar;Antall\nJa;44 %\nNei;\nVet ikke;3\n');
    expect(problems.map(({ why, line, column }) => [why, line, column])).toEqual([
      ['bad_percent', 2, 'Antall'],
      ['bad_no_number', 3, 'Antall'],
    ]);
    const over = await taken('Svar;Antall\nJa;12\nNei;3\nSvarte;9\n');
    expect(over.proposed[0]?.problems.map(({ why, line }) => [why, line])).toEqual([['bad_over', 2]]);
  });

  it('of several choices needs to know how many answered', async () => {
    const asked = await taken('Svar;Antall\nTid;8\nPenger;7\n', { 'Uten navn': { fate: 'multiple' } });
    expect(asked.proposed[0]?.problems.map(({ why }) => why)).toEqual(['bad_needs_n']);
    const told = await taken('Svar;Antall\nTid;8\nPenger;7\n', { 'Uten navn': { fate: 'multiple', n: '9' } });
    expect([told.proposed[0]?.problems, told.proposed[0]?.form.imported]).toEqual([[], { n: 9, options: [8, 7] }]);
  });
});

describe('what is wrong in a file', () => {
  it('is told by line and column, and what is only odd stops nothing', async () => {
    const { proposed, organisations } = await taken(ticks);
    expect(proposed[0]?.form).toMatchObject({ kind: 'matrix' }); // one cell is neither yes nor no
    const meant = await taken(ticks, { 'Hva haster?': { fate: 'multiple' } });
    expect(meant.proposed[0]?.problems).toEqual([
      { why: 'bad_tick', line: 4, column: 'Hva haster? [Folk]', params: { text: 'kanskje' } },
    ]);
    expect(meant.proposed[0]?.form.imported).toMatchObject({ n: 3, options: [2, 1, 1], other: 1, others: ['Været'] });
    expect(organisations.problems).toEqual([
      { why: 'mild_organisation_twice', line: 4, column: 'Virksomhet', mild: true, params: { text: 'Oslo', first: 2 } },
    ]);
    expect([stops(meant.proposed[0]?.problems ?? []), stops(organisations.problems)]).toEqual([true, false]);
  });

  it('counts lines as an editor does, past cells of several lines and Excel’s own first line', async () => {
    const { problems } = await gridOf('sep=;\nA;B\n"to\nlinjer";x\n\na;b;c\n');
    expect(problems).toEqual([{ why: 'bad_wide', line: 6, params: { n: 3, of: 2 } }]);
    expect((await gridOf('A;B\n"uten slutt;x\ny;z\n')).problems.map(({ why, line }) => [why, line])).toContainEqual([
      'bad_quotes',
      2,
    ]);
    expect((await gridOf('Bare en overskrift\n')).problems.map(({ why }) => why)).toEqual(['bad_nothing']);
  });

  it('on a scale is a number that is none of its steps', async () => {
    const { proposed } = await taken('Fornøyd (1–5)\n4\n3,0\n2\n5\n');
    expect(proposed[0]?.form).toMatchObject({
      kind: 'scale',
      scale_max: 5,
      imported: { n: 4, options: [0, 1, 1, 1, 1] },
    });
    const odd = await taken('Fornøyd (1–5)\n4\n3,5\n');
    expect(odd.proposed[0]?.problems).toEqual([
      { why: 'bad_step', line: 3, column: 'Fornøyd (1–5)', params: { text: '3,5' } },
    ]);
    const low = await taken('Fornøyd (1–5)\n4\n3\n', { 'Fornøyd (1–5)': { top: '3' } });
    expect(low.proposed[0]?.problems.map(({ why }) => why)).toEqual(['bad_top']);
  });

  it('in what is said of it all is told at its field', () => {
    expect(faultsOfFacts({ ...facts, year: 'i fjor', population: '8' }, 9)).toMatchObject({
      year: { why: 'bad_year' },
      population: { why: 'bad_population_few', params: { n: 9 } },
    });
    expect(faultsOfFacts({ ...facts, expected: 'Oslo\nOslo' }, 9)).toMatchObject({ expected: { why: 'bad_twice' } });
    expect(faultsOfFacts(facts, 9)).toEqual({});
  });

  it('is too much for one message before the server says so', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `${i} ${'ord '.repeat(90)}`);
    const { proposed } = await taken(`Hva vil du si?\n${long.join('\n')}\n`);
    expect(proposed[0]?.problems.map(({ why }) => why)).toEqual(['bad_big']);
  });
});

describe('the bytes of a file', () => {
  const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('Øst;På'), 'Øst;På'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Øst')]), 'Øst'],
    ['Windows-1252', windows('Møre «På»'), 'Møre «På»'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0xd8, 0, 0x73, 0]), 'Øs'],
  ])('of %s', (_, bytes, text) => expect(textOf(bytes)).toMatchObject({ text }));

  it('that are no text are told apart', () => {
    expect(textOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toEqual({ fault: 'file_excel' });
    expect(textOf(Uint8Array.from([1, 0, 2]))).toEqual({ fault: 'file_binary' });
    expect(textOf(new Uint8Array())).toEqual({ fault: 'file_empty' });
  });
});
