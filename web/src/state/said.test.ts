import { describe, expect, it } from 'vitest';
import { scene } from './fixtures';
import { earlierPoints, firstSaid, isRepeated, spokeLast } from './said';

describe('what was said before', () => {
  it('is what the tables said that have had the word, in the order they had it', () => {
    const { records } = scene('plenary-mine');
    expect(earlierPoints(records, 'i9', 3).map(([id]) => id)).toEqual(['k1-1', 'k1-2', 'k1-3', 'k2-1', 'k2-2', 'k2-3']);
    expect(earlierPoints(records, 'i9', 1)).toEqual([]);
    // A table that waits may repeat whoever has begun.
    expect(earlierPoints(records, 'i9', 8).map(([, { table }]) => table)).toContain(3);
  });

  it('is never a suggestion, another work’s, or itself a repetition', () => {
    const { records } = scene('plenary-mine');
    const [one, other, third] = [records.points['k1-1'], records.points['k1-2'], records.points['k1-3']];
    if (one) one.accepted = false;
    if (other) other.item = 'i5';
    if (third) third.same_as = 'k2-1';
    expect(earlierPoints(records, 'i9', 3).map(([id]) => id)).toEqual(['k2-1', 'k2-2', 'k2-3']);
    expect(third && firstSaid(records, third)).toBe(records.points['k2-1']);
    expect([isRepeated(records, 'k2-1'), isRepeated(records, 'k2-2')]).toEqual([true, false]);
  });

  it('the table that spoke last is the last that is done', () => {
    expect(spokeLast(scene('plenary-mine').records, 'i9')).toBe(2);
    expect(spokeLast(scene('plenary-waiting').records, 'i9')).toBeUndefined();
  });
});
