import { describe, expect, it } from 'vitest';
import { scene } from './fixtures';
import { overrun, roundRest, tableRest } from './overrun';
import type { Records } from './live';

const minute = 60_000;

/** Table 3 in group work 2: 30 minutes, 5 of them reserved, turns of 3 minutes, 7 people. */
function round(change: (r: Records, now: number) => void = () => undefined) {
  const { records, now } = scene('round-mine', { table: 3, used: 0.5 });
  change(records, now);
  const table = records.tables['3'];
  if (!table) throw new Error('no table 3');
  return { records, table, now };
}

describe('what a table has left', () => {
  it('is the room’s clock, and what it has of its own', () => {
    const { records, table, now } = round();
    expect(tableRest(records, table, now)).toBe(15 * minute);
    expect(tableRest(records, { ...table, extended: 3 * minute }, now)).toBe(18 * minute);
    expect(tableRest(records, { ...table, extended: -minute }, now)).toBe(14 * minute);
  });
  it('is nothing outside the group phase', () => {
    const { records, now } = scene('individual');
    expect(records.tables['3'] && tableRest(records, records.tables['3'], now)).toBeUndefined();
  });
});

describe('what the round still needs', () => {
  it('is the rest of the turn, and a whole turn for each who waits', () => {
    const { records, now } = round();
    expect(roundRest(records, 3, now)).toBe(1.5 * minute + 4 * 3 * minute);
  });
  it('is every turn before it has started', () => {
    const { records, now } = round((r) => Object.assign(r.rounds['3'] ?? {}, { state: 'pending', turn: 0 }));
    expect(roundRest(records, 3, now)).toBe(21 * minute);
  });
  it('of a turn that is over its time is nothing, and never less', () => {
    const { records, now } = round((r) => Object.assign(r.clocks['turn-3'] ?? {}, { extended: -2 * minute }));
    expect(roundRest(records, 3, now)).toBe(4 * 3 * minute);
  });
  it('is nothing when it is over, and where nobody sits', () => {
    expect(
      roundRest(round((r) => Object.assign(r.rounds['3'] ?? {}, { state: 'done' })).records, 3, 0),
    ).toBeUndefined();
    expect(roundRest(round((r) => Object.assign(r.rounds['3'] ?? {}, { order: [] })).records, 3, 0)).toBeUndefined();
  });
});

describe('how far behind a table is', () => {
  const behind = (change?: (r: Records, now: number) => void): number => {
    const { records, table, now } = round(change);
    return overrun(records, table, now);
  };
  it('is its round and the reserved minutes against what is left', () => {
    expect(behind()).toBe((13.5 + 5 - 15) * minute);
  });
  it('is less by what it is given alone, and never less than nothing', () => {
    expect(behind((r) => Object.assign(r.tables['3'] ?? {}, { extended: 3 * minute }))).toBe(0.5 * minute);
    expect(behind((r) => Object.assign(r.tables['3'] ?? {}, { extended: 10 * minute }))).toBe(0);
  });
  it('grows with every second a speaker takes too long', () => {
    const late = behind((r, now) => Object.assign(r.clocks['turn-3'] ?? {}, { started_at: now - 5 * minute }));
    expect(late).toBe((12 + 5 - 15) * minute);
  });
  it('is nothing when the round is over, whatever the clock says', () => {
    expect(behind((r) => Object.assign(r.rounds['3'] ?? {}, { state: 'done' }))).toBe(0);
  });
});
