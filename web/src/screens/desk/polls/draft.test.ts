import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, faultsOf, formOf, listOf } from './draft';
import { givenOf, emptyEntry, ranked } from './given';
import type { Poll } from '../../../state';

describe('a pasted list', () => {
  it.each([
    ['Ja\nNei\n\n  Vet   ikke ', ['Ja', 'Nei', 'Vet ikke']],
    ['• Ja\n• Nei', ['Ja', 'Nei']],
    ['1. Ja\n2. Nei\n3. Vet ikke', ['Ja', 'Nei', 'Vet ikke']],
    ['1. plass\n1. reserve', ['1. plass', '1. reserve']],
    ['- Ja\nNei', ['- Ja', 'Nei']],
    ['Ja\tNei\tVet ikke', ['Ja', 'Nei', 'Vet ikke']],
    ['', []],
  ])('%j', (text, lines) => expect(listOf(text)).toEqual(lines));
});

describe('a question that is written at the desk', () => {
  const draft = { ...emptyDraft(), title: ' Hvem bør  begynne? ', options: 'Fylket\nStaten' };

  it('is sent with what belongs to its kind, and nothing else', () => {
    expect(formOf({ ...draft, other: true, scaleMin: '0', choicesMax: '9', expected: 'Oslo' })).toEqual({
      kind: 'single',
      title: 'Hvem bør begynne?',
      options: ['Fylket', 'Staten'],
      other: true,
      names: 'hidden',
      results: 'hidden',
    });
    expect(
      formOf({ ...draft, kind: 'scale', scaleMaxLabel: 'Mye', names: 'organisation', expected: 'Oslo\nTroms' }),
    ).toEqual({
      kind: 'scale',
      title: 'Hvem bør begynne?',
      scale_min: 1,
      scale_max: 5,
      scale_max_label: 'Mye',
      names: 'organisation',
      results: 'hidden',
      expected: ['Oslo', 'Troms'],
    });
    expect(
      formOf({ ...draft, kind: 'matrix', rows: 'Familiehjelp', results: 'live', minCell: '3', population: '15' }),
    ).toMatchObject({
      rows: ['Familiehjelp'],
      options: ['Fylket', 'Staten'],
      min_cell: 3,
      population: 15,
    });
  });

  it.each([
    [{ title: ' ' }, 'title', 'bad_title'],
    [{ title: 'x'.repeat(201) }, 'title', 'bad_long'],
    [{ options: 'Bare ett' }, 'options', 'bad_options_few'],
    [{ options: 'Ja\nNei\nJa' }, 'options', 'bad_twice'],
    [{ options: Array.from({ length: 31 }, (_, i) => `Svar ${i}`).join('\n') }, 'options', 'bad_options_many'],
    [{ kind: 'matrix' as const }, 'rows', 'bad_rows_few'],
    [{ kind: 'multiple' as const, choicesMax: '3' }, 'choicesMax', 'bad_choicesMax'],
    [{ kind: 'scale' as const, scaleMin: '5', scaleMax: '1' }, 'scale', 'bad_scale'],
    [{ kind: 'scale' as const, scaleMax: '11' }, 'scale', 'bad_scale'],
    [{ population: 'mange' }, 'population', 'bad_population'],
    [{ names: 'shown' as const, expected: 'Oslo\nTroms', population: '1' }, 'population', 'bad_populationFew'],
    [{ minCell: '1' }, 'minCell', 'bad_minCell'],
  ])('%j is told at its field', (change, field, why) => {
    const faults = faultsOf({ ...draft, ...change });
    expect(Object.entries(faults).map(([at, fault]) => [at, fault.why])).toEqual([[field, why]]);
    expect(formOf({ ...draft, ...change })).toBeUndefined();
  });

  it('is the same again when a poll is changed', () => {
    const poll: Poll = {
      item: 'i2',
      position: 1,
      kind: 'multiple',
      title: 'Hva haster?',
      options: [
        { id: 'o1', label: 'Tid' },
        { id: 'o2', label: 'Penger' },
      ],
      rows: [],
      other: true,
      choices_max: 2,
      names: 'organisation',
      results: 'live',
      state: 'pending',
      answered: 0,
      expected: ['Oslo'],
      population: 1,
      min_cell: 3,
    };
    expect(formOf(draftOf('a1', poll))).toEqual({
      kind: 'multiple',
      title: 'Hva haster?',
      options: ['Tid', 'Penger'],
      other: true,
      choices_max: 2,
      names: 'organisation',
      results: 'live',
      expected: ['Oslo'],
      min_cell: 3,
    });
  });
});

describe('an answer that is entered for somebody', () => {
  const poll = (kind: Poll['kind'], more: Partial<Poll> = {}): Poll => ({
    position: 1,
    kind,
    title: '?',
    options: ['o1', 'o2', 'o3'].map((id) => ({ id, label: id })),
    rows: ['r1', 'r2'].map((id) => ({ id, label: id })),
    names: 'shown',
    results: 'hidden',
    state: 'open',
    answered: 0,
    expected: [],
    ...more,
  });
  const entry = emptyEntry();

  it('is sent as its kind wants it, and not before it is whole', () => {
    expect(givenOf(poll('single'), entry)).toBeUndefined();
    expect(givenOf(poll('single'), { ...entry, choices: ['o2'], other: 'Været' })).toEqual({ choices: ['o2'] });
    expect(givenOf(poll('multiple', { choices_max: 1 }), { ...entry, choices: ['o1', 'o2'] })).toBeUndefined();
    expect(givenOf(poll('multiple'), { ...entry, choices: ['o1', 'other'], other: ' Været ' })).toEqual({
      choices: ['o1', 'other'],
      other: 'Været',
    });
    expect(givenOf(poll('matrix'), { ...entry, rows: { r2: 'o1' } })).toEqual({ rows: [{ row: 'r2', option: 'o1' }] });
    expect(givenOf(poll('scale'), { ...entry, value: 0 })).toEqual({ value: 0 });
    expect(givenOf(poll('text'), { ...entry, text: ' Håp ' })).toEqual({ text: 'Håp' });
    expect(givenOf(poll('ranking'), { ...entry, choices: ['o1', '', 'o2'] })).toBeUndefined();
  });

  it('ranks by places: what is put somewhere leaves its old place to what stood there', () => {
    const all = ['o1', 'o2', 'o3'];
    expect(ranked([], all, 1, 'o3')).toEqual(['', 'o3', '']);
    expect(ranked(['o1', 'o2', 'o3'], all, 0, 'o3')).toEqual(['o3', 'o2', 'o1']);
    expect(givenOf(poll('ranking'), { ...entry, choices: ['o3', 'o2', 'o1'] })).toEqual({
      choices: ['o3', 'o2', 'o1'],
    });
  });
});
