import { describe, expect, it } from 'vitest';
import { dragged, first, grown, moved, partOf, side, sideMin, spanned } from './crop';

describe('the rectangle that is cut out', () => {
  it('stays inside the picture, however far it is pushed', () => {
    expect(moved(first, -9_999, 9_999)).toEqual({ ...first, x: 0, y: side - first.height });
  });

  it('grows around its middle and never gets too small to be seen', () => {
    expect(grown(first, 100, 100)).toEqual({ x: 100, y: 100, width: 800, height: 800 });
    expect(grown(first, 9_999, 0)).toMatchObject({ x: 0, width: side });
    expect(grown(first, -9_999, -9_999)).toMatchObject({ width: sideMin, height: sideMin });
  });

  it('has a corner that is dragged, and the opposite one stands still', () => {
    expect(dragged(first, 'se', 900, 950)).toEqual({ x: 150, y: 150, width: 750, height: 800 });
    expect(dragged(first, 'nw', 0, 300)).toEqual({ x: 0, y: 300, width: 850, height: 550 });
    expect(dragged(first, 'ne', -50, -50)).toEqual({ x: 150, y: 0, width: sideMin, height: 850 });
  });

  it('is drawn anew from corner to corner in any direction', () => {
    expect(spanned({ x: 800, y: 600 }, { x: 200, y: 100 })).toEqual({ x: 200, y: 100, width: 600, height: 500 });
  });

  it('is told in pixels of the picture, at least one and none outside', () => {
    expect(partOf(first, 2_048, 1_000)).toEqual({ x: 307, y: 150, width: 1_434, height: 700 });
    expect(partOf({ x: 940, y: 940, width: 60, height: 60 }, 3, 3)).toEqual({ x: 2, y: 2, width: 1, height: 1 });
  });
});
