import { describe, expect, it } from 'vitest';
import type { Pile } from '../../state/cloth';
import { layOut, noteSize, noteSizes, seatDirection, themesShare, wedge } from './rim';

const pile = (id: string, x?: number, y?: number): Pile => ({
  id,
  note: {
    item: 'i9',
    table: 3,
    text: id,
    level: 'table',
    written_at: 0,
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
  },
  same: [],
});
const room = { width: 1000, height: 500 };
const note = { width: 160, height: 80 };

describe('the rim', () => {
  it('has the first seat at the top and the others clockwise', () => {
    expect([0, 1, 2, 3].map((i) => seatDirection(i, 4))).toEqual([
      { x: 0, y: -1 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
      { x: -1, y: 0 },
    ]);
  });

  it('has a wedge from the middle to the seat', () => {
    expect(wedge(0, 4)).toMatch(/^M50 50 L.* Z$/);
    expect(wedge(1, 4)).not.toBe(wedge(2, 4));
  });
});

describe('where notes lie', () => {
  it('is where they were put, whatever else comes', () => {
    const before = layOut([pile('a', 200, 300), pile('b')], room, note);
    const after = layOut([pile('a', 200, 300), pile('b'), pile('c'), pile('d')], room, note);
    expect(before.get('a')).toEqual({ x: 200, y: 300 });
    expect(after.get('a')).toEqual({ x: 200, y: 300 });
  });

  it.each([1, 7, 25])('is beside each other and inside, for %i that nobody has moved', (count) => {
    const spots = [
      ...layOut(
        Array.from({ length: count }, (_, i) => pile(`n${i}`)),
        room,
        note,
      ).values(),
    ];
    expect(spots).toHaveLength(count);
    expect(spots.every(({ x, y }) => x > 0 && x < 1000 && y > 0 && y < 1000)).toBe(true);
    expect(new Set(spots.map(({ x, y }) => `${x}/${y}`)).size).toBe(count);
  });

  it('is not on top of what was put down, as long as there is room', () => {
    const spots = layOut([pile('a', 500, 500), ...Array.from({ length: 5 }, (_, i) => pile(`n${i}`))], room, note);
    for (const [id, { x, y }] of spots)
      if (id !== 'a') expect(Math.abs(x - 500) < 110 && Math.abs(y - 500) < 110, id).toBe(false);
  });

  it('is found for hundreds, although they lie on each other', () => {
    expect(
      layOut(
        Array.from({ length: 700 }, (_, i) => pile(`n${i}`)),
        room,
        note,
      ).size,
    ).toBe(700);
  });

  it('has notes as large as their number allows', () => {
    const cloth = { width: 58, height: 33 };
    expect([3, 16, 20, 25, 80].map((count) => noteSize(count, cloth))).toEqual([
      'large',
      'large',
      'medium',
      'medium',
      'tiny',
    ]);
    expect(noteSizes.tiny.width).toBeLessThan(noteSizes.large.width);
  });

  it('gives the themes room for what is in them', () => {
    expect(themesShare(1, 0, 20)).toBe(0.8);
    expect(themesShare(4, 20, 1)).toBe(1.9);
  });
});
