import { describe, expect, it } from 'vitest';
import {
  actualDuration,
  behindMinutes,
  behindMs,
  current,
  dayBegins,
  expectedTimes,
  formatTime,
  leadingClock,
  nextItem,
  nextStep,
  phasesOf,
  presenting,
  queueOf,
  sortedItems,
  stepBack,
  stepOver,
  toldStart,
  toTheMinute,
  workshop,
} from './day';
import { reference, scene, type Moment, type Options } from './fixtures';
import type { Records } from './live';

const minute = 60_000;
const at = reference.at;
const day = (moment: Moment, options: Partial<Options> = {}) => scene(moment, options);
const clockOf = (r: Records, id: string, instant: number) =>
  formatTime(expectedTimes(r, instant)[id]?.end ?? 0, 'Europe/Oslo');

describe('the programme', () => {
  it('is read in the order of its positions, whatever the order of its ids', () => {
    const positions = sortedItems(day('talk').records).map(([, item]) => item.position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).toHaveLength(18);
  });

  it('knows what runs and what is next', () => {
    const { records } = day('individual');
    expect(current(records)?.id).toBe('i9');
    expect(current(records)?.phase?.kind).toBe('individual');
    expect(nextItem(records)?.[0]).toBe('i10');
    expect(current(day('group-intro').records)?.phase).toBeUndefined();
    expect(current(day('not-started').records)).toBeUndefined();
    expect(nextItem(day('not-started').records)?.[0]).toBe('i1');
  });

  it('gives the phases in the order I, G, P, and only those there are', () => {
    const { records } = day('talk');
    expect(phasesOf(records, 'i9').map((phase) => phase.kind)).toEqual(['individual', 'group', 'plenary']);
    expect(phasesOf(records, 'i5').map((phase) => phase.kind)).toEqual(['individual', 'group']);
    expect(phasesOf(records, 'i2')).toEqual([]);
  });
});

describe('when the day begins', () => {
  const told = (r: Records, now: number, id: string) =>
    formatTime(toldStart(r, id, expectedTimes(r, now)) ?? 0, 'Europe/Oslo');
  const first = (r: Records): [string, number] => {
    const found = sortedItems(r).find(([, item]) => item.kind !== 'arrival');
    return [found?.[0] ?? '', found?.[1].planned_start ?? 0];
  };

  it('is the time people were given, though the arrival was started early', () => {
    const { records } = day('arrival');
    const arrival = sortedItems(records)[0]?.[1];
    const [id, planned] = first(records);
    if (!arrival) throw new Error('no arrival');
    const early = arrival.planned_start - 10 * minute;
    const begun: Records = {
      ...records,
      items: { ...records.items, i1: { ...arrival, started_at: early } },
      clocks: { main: { state: 'running', started_at: early, duration: 20 * minute, extended: 0 } },
    };
    expect(expectedTimes(begun, early + minute)[id]?.start).toBeLessThan(planned);
    expect(dayBegins(begun, early + minute)).toBe(planned);
    expect(told(begun, early + minute, id)).toBe(formatTime(planned, 'Europe/Oslo'));
  });

  it('is another item when the first one is dropped', () => {
    const { records } = day('arrival');
    const [id] = first(records);
    const dropped = records.items[id];
    if (!dropped) throw new Error('no first item');
    const without: Records = { ...records, items: { ...records.items, [id]: { ...dropped, dropped: true } } };
    const next = nextItem(without)?.[0] ?? '';
    const now = dropped.planned_start - 5 * minute;
    expect(next).not.toBe(id);
    expect(dayBegins(without, now)).toBe(toldStart(without, next, expectedTimes(without, now)));
  });

  it('is later when it is late, and every screen says the same', () => {
    const { records } = day('not-started');
    const [id, planned] = first(records);
    const late = planned + 3 * 60 * minute;
    expect(dayBegins(records, late)).toBeGreaterThan(late);
    expect(told(records, late, id)).toBe(formatTime(dayBegins(records, late) ?? 0, 'Europe/Oslo'));
    expect(told(records, late, 'i1')).toBe(formatTime(late, 'Europe/Oslo'));
  });
});

describe('the next step', () => {
  const command = (moment: Moment) => nextStep(day(moment).records)?.command;

  it('starts the first item', () => expect(command('not-started')).toEqual({ do: 'item.start', item: 'i1' }));
  it('goes to the next item', () => expect(command('talk')).toEqual({ do: 'item.start', item: 'i3' }));
  it('goes from a group work to its first phase', () =>
    expect(command('group-intro')).toEqual({ do: 'phase.start', item: 'i9', phase: 'individual' }));
  it('goes from I to G', () =>
    expect(command('individual')).toEqual({ do: 'phase.start', item: 'i9', phase: 'group' }));
  it('goes from G to P, wherever the tables are', () => {
    expect(command('round-mine')).toEqual({ do: 'phase.start', item: 'i9', phase: 'plenary' });
    expect(command('wrap-up')).toEqual({ do: 'phase.start', item: 'i9', phase: 'plenary' });
  });
  it('gives the word to the first table, then to the next', () => {
    expect(command('plenary-waiting')).toEqual({ do: 'queue.present', table: 1 });
    expect(command('plenary')).toEqual({ do: 'queue.present', table: 3 });
  });
  it('lets the last table finish before the next item', () => {
    const { records } = day('plenary', { tables: 2, table: 1 });
    for (const slot of Object.values(records.queue)) slot.state = slot.table === 1 ? 'presenting' : 'done';
    expect(nextStep(records)).toMatchObject({ kind: 'finish_table', command: { do: 'queue.finish', table: 1 } });
    for (const slot of Object.values(records.queue)) slot.state = 'done';
    expect(nextStep(records)?.command).toEqual({ do: 'item.start', item: 'i10' });
  });
  it('passes over a table that was left out', () => {
    const { records } = day('plenary');
    for (const slot of Object.values(records.queue)) if (slot.table === 3) slot.state = 'skipped';
    expect(nextStep(records)?.table).toBe(4);
  });
  it('skips phases the group work does not have', () => {
    const { records } = day('round-mine');
    delete records.phases['i9-plenary'];
    expect(nextStep(records)?.command).toEqual({ do: 'item.start', item: 'i10' });
  });
  it('ends the day after the last item, and then there is none', () => {
    expect(command('closing')).toEqual({ do: 'workshop.end' });
    expect(command('ended')).toBeUndefined();
  });
});

describe('the ways back and past', () => {
  const back = (moment: Moment) => stepBack(day(moment).records)?.command;
  const over = (moment: Moment) => stepOver(day(moment).records)?.command;

  it('back is the phase before, else the item before', () => {
    expect(back('wrap-up')).toEqual({ do: 'phase.start', item: 'i9', phase: 'individual' });
    expect(back('plenary')).toEqual({ do: 'phase.start', item: 'i9', phase: 'group' });
    expect(back('individual')).toEqual({ do: 'item.start', item: 'i8' });
    expect(back('group-intro')).toEqual({ do: 'item.start', item: 'i8' });
    expect(back('arrival')).toBeUndefined();
    expect(back('not-started')).toBeUndefined();
  });
  it('back after the end opens the day with its last item', () =>
    expect(back('ended')).toEqual({ do: 'item.start', item: 'i18' }));
  it('past leaves out what comes next', () => {
    expect(over('not-started')).toEqual({ do: 'item.start', item: 'i2' });
    expect(over('talk')).toEqual({ do: 'item.start', item: 'i4' });
    expect(over('group-intro')).toEqual({ do: 'phase.start', item: 'i9', phase: 'group' });
    expect(over('individual')).toEqual({ do: 'phase.start', item: 'i9', phase: 'plenary' });
    expect(over('discuss')).toEqual({ do: 'item.start', item: 'i10' });
  });
  it('past leaves out the tables that still wait', () => {
    expect(over('plenary-waiting')).toEqual({ do: 'item.start', item: 'i10' });
    expect(over('plenary')).toEqual({ do: 'item.start', item: 'i10' });
    expect(over('closing')).toBeUndefined();
  });
});

describe('the clock everybody looks at', () => {
  it('is the slot while a table presents, else the item’s or phase’s own', () => {
    const clock = (moment: Moment) => leadingClock(day(moment).records);
    expect([clock('talk'), clock('discuss'), clock('plenary'), clock('plenary-waiting'), clock('group-intro')]).toEqual(
      ['main', 'main', 'slot', 'main', undefined],
    );
  });
});

describe('the queue', () => {
  it('is in its order, with one table presenting', () => {
    const { records } = day('plenary-mine');
    expect(queueOf(records, 'i9').map(([, slot]) => slot.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(presenting(records)?.table).toBe(3);
  });
});

describe('expected times', () => {
  it('are the plan before the day and while everything is on time', () => {
    const early = day('not-started');
    for (const [id, item] of sortedItems(early.records)) {
      expect(expectedTimes(early.records, early.now)[id]).toEqual({ start: item.planned_start, end: item.planned_end });
    }
    const { records, now } = day('talk');
    expect(behindMs(records, now)).toBe(0);
    expect(expectedTimes(records, now)['i3']).toEqual({ start: at('09:45'), end: at('10:05') });
  });

  it('move what comes later, and let the next anchor absorb it', () => {
    const { records, now } = day('talk');
    const main = records.clocks['main'];
    if (main) main.extended = 8 * minute;
    expect(behindMs(records, now)).toBe(8 * minute);
    const times = expectedTimes(records, now);
    expect(times['i3']).toEqual({ start: at('09:53'), end: at('10:13') });
    // The break must end when it says; what it loses nobody else does.
    expect(times['i6']).toEqual({ start: at('10:53'), end: at('11:00') });
    expect(times['i7']).toEqual({ start: at('11:00'), end: at('11:05') });
  });

  it('push an anchor away only when its whole time is gone', () => {
    const { records, now } = day('talk');
    const main = records.clocks['main'];
    if (main) main.extended = 20 * minute;
    const times = expectedTimes(records, now);
    expect(times['i6']).toEqual({ start: at('11:05'), end: at('11:20') });
    expect(times['i10']?.end).toBe(at('12:45'));
  });

  it('never start an anchor early', () => {
    const { records, now } = day('talk');
    const main = records.clocks['main'];
    if (main) main.extended = -10 * minute;
    expect(behindMs(records, now)).toBe(-10 * minute);
    const times = expectedTimes(records, now);
    expect(times['i3']?.start).toBe(at('09:35'));
    expect(times['i6']).toEqual({ start: at('10:45'), end: at('11:00') });
  });

  it('grow while the clock is held', () => {
    const { records, now } = day('talk', { paused: true });
    expect(behindMs(records, now)).toBe(0);
    expect(behindMs(records, now + 5 * minute)).toBe(5 * minute);
  });

  it('count an item whose time is up as ending now', () => {
    const { records, now } = day('talk', { used: 1.2 });
    expect(expectedTimes(records, now)['i2']?.end).toBe(now);
    expect(behindMs(records, now)).toBe(5 * minute);
  });

  it('give a group work what its phases still need', () => {
    // Silence, 1.8 of 3 minutes left, then 30 and 16: the item was planned from 11.10 to 12.00.
    const silence = day('individual');
    expect(clockOf(silence.records, 'i9', silence.now)).toBe('12.01');
    const intro = day('group-intro', { used: 0 });
    // 50 minutes are planned and the phases take 49, so the introduction has one.
    expect(clockOf(intro.records, 'i9', intro.now)).toBe('12.00');
  });

  it('give plenary the rest of the slot and a slot for each table that waits', () => {
    const { records, now } = day('plenary', { used: 0.5 });
    const waiting = queueOf(records, 'i9').filter(([, slot]) => slot.state === 'waiting').length;
    expect(waiting).toBe(6);
    expect(expectedTimes(records, now)['i9']?.end).toBe(now + minute + 12 * minute);
  });

  it('leave out what the desk has skipped', () => {
    const { records, now } = day('break');
    const skipped = records.items['i5'];
    if (skipped) {
      skipped.state = 'pending';
      delete skipped.started_at;
      delete skipped.ended_at;
    }
    expect(expectedTimes(records, now)['i5']).toEqual({ start: at('10:10'), end: at('10:45') });
    expect(expectedTimes(records, now)['i7']?.start).toBe(at('11:00'));
  });

  it('say how late the day ended', () => {
    const { records, now } = day('ended');
    const last = records.items['i18'];
    if (last) last.ended_at = at('15:07');
    expect(behindMs(records, now + 60 * minute)).toBe(7 * minute);
  });

  it('say how late a day that has not begun is', () => {
    const { records } = day('not-started');
    expect(behindMs(records, at('08:00'))).toBe(0);
    expect(behindMs(records, at('09:03'))).toBe(3 * minute);
  });
});

describe('times in words', () => {
  it('says what is to come to the nearest minute', () => {
    expect(toTheMinute(10 * 60_000 - 2000)).toBe(10 * 60_000);
  });

  it('are local to the workshop, also when summer time has ended', () => {
    expect(formatTime(at('09:00'), 'Europe/Oslo')).toBe('09.00');
    expect(formatTime(Date.parse('2026-10-25T00:30:00Z'), 'Europe/Oslo')).toBe('02.30');
    expect(formatTime(Date.parse('2026-10-25T01:30:00Z'), 'Europe/Oslo')).toBe('02.30');
    expect(formatTime(Date.parse('2026-10-25T23:05:00Z'), 'Europe/Oslo')).toBe('00.05');
  });
  it('fall back to the device when the zone is unknown', () => {
    expect(formatTime(0, 'Nowhere/Land')).toMatch(/^\d\d\.\d\d$/);
  });
  it('round the lateness to minutes and name its side', () => {
    expect(behindMinutes(8 * minute)).toEqual({ minutes: 8, side: 'behind' });
    expect(behindMinutes(-95_000)).toEqual({ minutes: 2, side: 'ahead' });
    expect(behindMinutes(-29_000)).toEqual({ minutes: 0, side: 'on_time' });
  });
  it('say how long an item took', () => {
    const { records, now } = day('break');
    expect(actualDuration(records.items['i1']!, now)).toBe(20 * minute);
    expect(actualDuration(records.items['i6']!, now)).toBe(6 * minute);
    expect(actualDuration(records.items['i7']!, now)).toBeUndefined();
  });
  it('know the workshop', () => expect(workshop(day('talk').records)?.timezone).toBe('Europe/Oslo'));
});

describe('what the plan has left out', () => {
  const without = () => {
    const { records, now } = day('talk');
    const item = records.items['i3'];
    if (item) item.dropped = true;
    return { records, now };
  };

  it('is neither next nor a way back or past', () => {
    const { records } = without();
    expect(nextItem(records)?.[0]).toBe('i4');
    expect(nextStep(records)?.command).toEqual({ do: 'item.start', item: 'i4' });
    expect(stepOver(records)?.command).toEqual({ do: 'item.start', item: 'i5' });
  });

  it('takes no time: what comes after it is expected where it would have begun', () => {
    const { records, now } = without();
    expect(formatTime(expectedTimes(records, now)['i4']?.start ?? 0, 'Europe/Oslo')).toBe('10.05');
    const item = records.items['i3'];
    if (item) item.planned_end = item.planned_start;
    expect(formatTime(expectedTimes(records, now)['i4']?.end ?? 0, 'Europe/Oslo')).toBe('10.10');
  });

  it('counts again when it was started all the same', () => {
    const { records } = without();
    const item = records.items['i3'];
    if (item) item.state = 'done';
    expect(stepBack({ ...records, workshops: {} })?.command).toEqual(undefined);
    expect(nextItem(records)?.[0]).toBe('i3');
  });
});

describe('the time that is expected', () => {
  it('of plenary is a slot for each table there is, whatever it was planned for', () => {
    const { records, now } = day('discuss', { tables: 5 });
    const before = expectedTimes(records, now)['i9']?.end ?? 0;
    for (const [number, table] of Object.entries(records.tables)) if (Number(number) > 3) table.taken = 0;
    expect(before - (expectedTimes(records, now)['i9']?.end ?? 0)).toBe(2 * 2 * minute);
  });

  it('who is late uses up a hole in the plan: so a shortened plan catches up', () => {
    const { records, now } = day('talk', { used: 1.4 });
    const item = records.items['i3'];
    const start = () => formatTime(expectedTimes(records, now)['i4']?.start ?? 0, 'Europe/Oslo');
    expect(start()).toBe('10.15');
    if (item) item.planned_end -= 8 * minute;
    expect(start()).toBe('10.07');
    if (item) item.planned_end -= 8 * minute;
    expect(start()).toBe('10.05');
  });
});
