import { describe, expect, it } from 'vitest';
import { scene } from './fixtures';
import { heard, ranOut } from './ringing';

describe('when a gong sounds', () => {
  it('is when the time of a clock runs out, once', () => {
    expect(ranOut({ main: 200 }, { main: -50 })).toBe(true);
    expect(ranOut({ main: 200 }, { main: 0 })).toBe(true);
    expect(ranOut({ main: -50 }, { main: -300 })).toBe(false);
    expect(ranOut({ main: 500 }, { main: 200 })).toBe(false);
  });

  it('is not when the page came to a clock that was over, or woke long after', () => {
    expect(ranOut({}, { main: -50 })).toBe(false);
    expect(ranOut({ main: 60_000 }, { main: -60_000 })).toBe(false);
    expect(ranOut({ main: 200 }, {})).toBe(false);
  });

  it('listens to the clocks that are there and have a length', () => {
    const { records, now } = scene('talk');
    const main = records.clocks['main'];
    if (!main) throw new Error('a talk has a clock');
    expect(Object.keys(heard(records, ['main', 'slot', 'turn-3'], now))).toEqual(['main']);
    main.duration = 0;
    expect(heard(records, ['main'], now)).toEqual({});
  });
});
