import { describe, expect, it } from 'vitest';
import { scene } from '../../state/fixtures';
import { beatOf, groupWorkNumber, momentOf, tableGrid, toneOf, wrappingUp } from './moment';

const kindAt = (moment: Parameters<typeof scene>[0]): string => momentOf(scene(moment).records).kind;

describe('what the room is doing', () => {
  it('M1 follows the day through all its moments', () => {
    expect(kindAt('not-started')).toBe('arrival');
    expect(kindAt('arrival')).toBe('arrival');
    expect(kindAt('talk')).toBe('talk');
    expect(kindAt('pitch')).toBe('talk');
    expect(kindAt('quote')).toBe('quote');
    expect(kindAt('group-intro')).toBe('introduction');
    expect(kindAt('individual')).toBe('individual');
    expect(kindAt('discuss')).toBe('group');
    expect(kindAt('plenary')).toBe('plenary');
    expect(kindAt('break')).toBe('break');
    expect(kindAt('closing')).toBe('closing');
    expect(kindAt('ended')).toBe('closing');
  });

  it('M2 counts the group works of the day, not the items', () => {
    const { records } = scene('group-intro');
    expect(groupWorkNumber(records, 'i5')).toBe(1);
    expect(groupWorkNumber(records, 'i9')).toBe(2);
    expect(groupWorkNumber(records, 'i17')).toBe(5);
  });

  it('M3 wrap-up begins by the clock, also when nobody has a phone', () => {
    const { records, now } = scene('round-other', { seats: 0 });
    const phase = records.phases['i9-group'];
    if (!phase) throw new Error('no group phase');
    const clock = records.clocks['main'];
    if (!clock) throw new Error('no clock');
    const end = clock.started_at + clock.duration;
    expect(wrappingUp(records, phase, now)).toBe(false);
    expect(wrappingUp(records, phase, end - (phase.wrap_up ?? 0) - 1)).toBe(false);
    expect(wrappingUp(records, phase, end - (phase.wrap_up ?? 0))).toBe(true);
  });

  it('M4 wrap-up begins earlier when every table that is at work has begun it', () => {
    const { records, now } = scene('wrap-up', { used: 0.1 });
    const phase = records.phases['i9-group'];
    if (!phase) throw new Error('no group phase');
    const early = now - 15 * 60_000;
    expect(wrappingUp(records, phase, early)).toBe(true);
    const table = records.tables['1'];
    if (table) table.stage = 'discuss';
    expect(wrappingUp(records, phase, early)).toBe(false);
  });

  it('M5 a round that is over counts as discussing, and one without seats as not begun', () => {
    const table = {
      number: 1,
      capacity: 8,
      taken: 4,
      turn: 4,
      turns: 4,
      points: 0,
      shared: false,
      stage: 'round',
    } as const;
    expect(toneOf(table)).toBe('discuss');
    expect(toneOf({ ...table, turn: 2 })).toBe('round');
    expect(toneOf({ ...table, turn: 0, turns: 0 })).toBe('waiting');
    expect(toneOf({ ...table, taken: 0, turn: 0, turns: 0, stage: 'wrap_up' })).toBe('waiting');
  });

  it('M6 a room without phones gets a pace from an exact limit only', () => {
    const phase = {
      item: 'i5',
      kind: 'group',
      planned: 1_500_000,
      state: 'running',
      limit: 'exact',
      per_person: 180_000,
    } as const;
    expect(beatOf(phase, 200_000, 8)).toEqual({ person: 2, left: 160_000 });
    expect(beatOf(phase, 8 * 180_000, 8)).toEqual({ left: 0 });
    expect(beatOf({ ...phase, limit: 'max' }, 200_000, 8)).toBeUndefined();
  });

  it('M7 any number of tables stands inside its strip', () => {
    for (const count of [1, 8, 13, 40, 100]) {
      const { columns, size } = tableGrid(count, 124, 15, 13);
      expect(columns * size).toBeLessThanOrEqual(124.001);
      expect(Math.ceil(count / columns) * size).toBeLessThanOrEqual(15.001);
      expect(size).toBeGreaterThan(3);
    }
  });
});
