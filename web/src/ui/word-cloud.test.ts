import { describe, expect, it } from 'vitest';
import { cloudHeight, cloudOf, fitCloud, ranked, type CloudWord } from './word-cloud';

const words: CloudWord[] = [
  { word: 'håp', count: 16 },
  { word: 'tid', count: 4 },
  { word: 'mot', count: 4 },
  { word: 'ro', count: 1 },
];

describe('a cloud of words', () => {
  it('is the same every time, whatever order the words come in', () => {
    expect(cloudOf([...words].reverse())).toEqual(cloudOf(words));
    expect(ranked(words).map(({ word }) => word)).toEqual(['håp', 'mot', 'tid', 'ro']);
  });

  it('has the most written word largest, and in the middle', () => {
    const flow = cloudOf(words);
    expect(flow.map(({ word }) => word)).toEqual(['ro', 'mot', 'håp', 'tid']);
    expect(flow.map(({ level }) => level)).toEqual([0, 2, 5, 2]);
  });

  it('draws words that all came once alike, and not as if they were the smallest', () => {
    expect(
      cloudOf([
        { word: 'a', count: 1 },
        { word: 'b', count: 1 },
      ]).map(({ level }) => level),
    ).toEqual([2, 2]);
  });

  it('takes the largest letters on which every word fits', () => {
    const room = { width: 60, height: 30 };
    const { size, flow } = fitCloud(words, room, [8, 6, 4]);
    expect(flow).toHaveLength(words.length);
    expect(cloudHeight(flow, room.width / size) * size).toBeLessThanOrEqual(room.height);
    expect(fitCloud(words, { width: 600, height: 300 }, [8, 6, 4]).size).toBe(8);
  });

  it('leaves out the rarest where not all fit at the smallest size', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ word: `samarbeid${i}`, count: 80 - i }));
    const { size, flow } = fitCloud(many, { width: 100, height: 40 }, [8, 4]);
    expect(size).toBe(4);
    expect(flow.length).toBeLessThan(60);
    expect(flow.some(({ word }) => word === 'samarbeid0')).toBe(true);
  });
});
