import { describe, expect, it } from 'vitest';
import type { Given, Poll } from '../../../state';
import { gradeRow, inWords, isFull, lacks, move, place, readAnswer, stepsOf, tidy, toggle, unplace } from './answer';

const choices = (letter: string, labels: string[]) => labels.map((label, i) => ({ id: `${letter}${i + 1}`, label }));
const asked = (kind: Poll['kind'], more: Partial<Poll> = {}): Poll => ({
  position: 1,
  kind,
  title: 'Hva først?',
  options: choices('o', ['Tid', 'Penger', 'Folk']),
  rows: choices('r', ['Hjemme', 'Ute']),
  names: 'hidden',
  results: 'hidden',
  state: 'open',
  answered: 0,
  expected: [],
  ...more,
});

describe('an answer being made', () => {
  it('S17: lacks what its kind needs, and nothing more', () => {
    const cases: [Poll['kind'], Given, ReturnType<typeof lacks>][] = [
      ['single', {}, 'choice'],
      ['single', { choices: ['o1'] }, undefined],
      ['single', { choices: ['other'], other: 'x'.repeat(201) }, 'tooLong'],
      ['multiple', { choices: ['o1', 'o2', 'o3'] }, 'tooMany'],
      ['matrix', { rows: [] }, 'row'],
      ['matrix', { rows: [{ row: 'r1', option: 'o2' }] }, undefined],
      ['scale', {}, 'step'],
      ['scale', { value: 0 }, undefined],
      ['text', { text: '  ' }, 'words'],
      ['text', { text: '🙂'.repeat(500) }, undefined],
      ['text', { text: '🙂'.repeat(501) }, 'tooLong'],
      ['ranking', { choices: ['o1', 'o2'] }, 'places'],
      ['ranking', { choices: ['o1', 'o2', 'o3'] }, undefined],
    ];
    for (const [kind, given, lack] of cases)
      expect(lacks(asked(kind, { choices_max: 2 }), given), `${kind} ${JSON.stringify(given)}`).toBe(lack);
  });

  it('S17: several are kept in the order they were asked, and no more than may be', () => {
    const poll = asked('multiple', { other: true, choices_max: 2 });
    const two = toggle(poll, toggle(poll, {}, 'other'), 'o2');
    expect(two.choices).toEqual(['o2', 'other']);
    expect([isFull(poll, two), isFull(poll, toggle(poll, two, 'o2'))]).toEqual([true, false]);
  });

  it('S17: an order is made by naming one after the other, the last one by itself', () => {
    const poll = asked('ranking');
    const one = place(poll, {}, 'o2');
    const all = place(poll, one, 'o3');
    expect([one.choices, all.choices]).toEqual([['o2'], ['o2', 'o3', 'o1']]);
    expect(move(all, 'o1', -1).choices).toEqual(['o2', 'o1', 'o3']);
    expect(move(all, 'o2', -1)).toBe(all);
    expect(unplace(all, 'o3').choices).toEqual(['o2', 'o1']);
  });

  it('S17: a row has one grade, the later one; rows are sent in their order', () => {
    const graded = gradeRow(gradeRow(gradeRow({}, 'r2', 'o1'), 'r1', 'o1'), 'r2', 'o3');
    expect(tidy(asked('matrix'), graded)).toEqual({
      rows: [
        { row: 'r1', option: 'o1' },
        { row: 'r2', option: 'o3' },
      ],
    });
  });

  it('S17: only what belongs to the kind is sent, and no words behind what is not chosen', () => {
    const rest: Given = { value: 3, text: ' et svar ', other: ' noe\n annet ' };
    expect(tidy(asked('single'), { ...rest, choices: ['o1'] })).toEqual({ choices: ['o1'] });
    expect(tidy(asked('single'), { ...rest, choices: ['other'] })).toEqual({ choices: ['other'], other: 'noe annet' });
    expect(tidy(asked('text'), rest)).toEqual({ text: 'et svar' });
    expect(tidy(asked('scale'), rest)).toEqual({ value: 3 });
  });

  it('S17: can be read as words', () => {
    expect(inWords(asked('multiple'), { choices: ['o1', 'other'], other: 'vær' }, 'Annet')).toEqual([
      'Tid',
      'Annet: vær',
    ]);
    expect(inWords(asked('ranking'), { choices: ['o3', 'o1'] }, '')).toEqual(['1. Folk', '2. Tid']);
    expect(inWords(asked('matrix'), { rows: [{ row: 'r2', option: 'o1' }] }, '')).toEqual(['Ute: Tid']);
    expect(stepsOf(asked('scale', { scale_min: 0, scale_max: 3 }))).toEqual([0, 1, 2, 3]);
  });

  it('is read from what is kept, whatever is kept', () => {
    expect([readAnswer(''), readAnswer('null'), readAnswer('{"value":2}')]).toEqual([{}, {}, { value: 2 }]);
  });
});
