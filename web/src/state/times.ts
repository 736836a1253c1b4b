// The truth about the day's time: when each item will be, and how far behind the plan that is. Pure.
import { left } from './clock';
import type { Records } from './live';
import { current, phasesOf, plannedItems, sortedItems, workshop, type Current } from './programme';
import { presenting, queueOf } from './queue';
import type { Item, Phase } from './types';

export interface Span {
  start: number;
  end: number;
}

const planned = (item: Item) => item.planned_end - item.planned_start;

/** How many tables plenary is still for: those that wait, and those with people or points that have no place in the queue yet. */
function tablesToSpeak(r: Records, item: string): number {
  const queue = queueOf(r, item);
  const queued = new Set(queue.map(([, slot]) => slot.table));
  const newcomers = Object.values(r.tables).filter(
    (one) => (one.taken > 0 || one.points > 0) && !queued.has(one.number),
  );
  return queue.filter(([, slot]) => slot.state === 'waiting').length + newcomers.length;
}

/** A phase that has not begun takes what it is planned for; plenary takes a slot for each table there is, as the server reckons too. */
function lengthOf(r: Records, phase: Phase): number {
  const tables = phase.kind === 'plenary' && phase.per_table !== undefined ? tablesToSpeak(r, phase.item) : 0;
  return tables > 0 ? tables * (phase.per_table ?? 0) : phase.planned;
}

/** How long an item will take that has not begun. */
function lengthOfItem(r: Records, id: string, item: Item): number {
  const phases = phasesOf(r, id);
  const more = phases.reduce((sum, phase) => sum + lengthOf(r, phase) - phase.planned, 0);
  return Math.max(0, planned(item) + more);
}

function mainLeft(r: Records, now: number): number | undefined {
  const clock = r.clocks['main'];
  return clock && Math.max(0, left(clock, now));
}

/** What plenary still needs: the rest of the running slot and a slot for each table that waits. */
function plenaryLeft(r: Records, running: Current, now: number): number | undefined {
  const perTable = running.phase?.per_table;
  const queue = queueOf(r, running.id);
  if (perTable === undefined || queue.length === 0) return undefined;
  const waiting = queue.filter(([, slot]) => slot.state === 'waiting').length;
  const slot = r.clocks['slot'];
  const rest = presenting(r) ? (slot ? Math.max(0, left(slot, now)) : perTable) : 0;
  return rest + waiting * perTable;
}

/** When the running item will end, if nothing is changed. */
function runningEnd(r: Records, running: Current, now: number): number {
  const { item, phase } = running;
  const start = item.started_at ?? item.planned_start;
  const phases = phasesOf(r, running.id);
  const later = phase ? phases.slice(phases.findIndex((p) => p.kind === phase.kind) + 1) : phases;
  const rest = later.reduce((sum, p) => sum + lengthOf(r, p), 0);
  if (phase?.kind === 'plenary') return now + (plenaryLeft(r, running, now) ?? mainLeft(r, now) ?? 0);
  if (phase) return now + (mainLeft(r, now) ?? 0) + rest;
  // A group work's introduction has what its phases leave of the item; other items have their clock, or their planned length.
  const introduction = planned(item) - phases.reduce((sum, p) => sum + p.planned, 0);
  if (phases.length > 0) return Math.max(now, start + Math.max(0, introduction)) + rest;
  const clock = mainLeft(r, now);
  return clock === undefined ? Math.max(now, start + planned(item)) : now + clock;
}

function spanOfPending(item: Item, length: number, before: { item: Item; end: number } | undefined, now: number): Span {
  if (!before) {
    const start = Math.max(now, item.planned_start);
    return { start, end: start + length };
  }
  // A hole in the plan stays, so that nothing starts earlier by it; who is late may use it up: that is how a shorter plan catches up.
  // An anchor never starts early.
  const gap = Math.max(0, item.planned_start - before.item.planned_end);
  if (!item.anchor) {
    const begins = Math.max(before.end, Math.min(item.planned_start, before.end + gap));
    return { start: begins, end: begins + length };
  }
  // An anchor that starts late still ends when it must, as the server sets its clock; only past its end it takes its whole length.
  const start = Math.max(before.end, item.planned_start);
  return { start, end: start < item.planned_end ? item.planned_end : start + length };
}

/** For every item when it was, is or will be. Items that were left out keep their planned times. */
export function expectedTimes(r: Records, now: number): Record<string, Span> {
  const running = current(r);
  const over = workshop(r)?.ended_at !== undefined;
  const times: Record<string, Span> = {};
  let before: { item: Item; end: number } | undefined;
  for (const [id, item] of sortedItems(r)) {
    const leftOut =
      item.state === 'pending' &&
      (item.dropped === true || over || (running !== undefined && item.position < running.item.position));
    if (running?.id === id && item.state === 'running') {
      times[id] = { start: item.started_at ?? item.planned_start, end: runningEnd(r, running, now) };
    } else if (item.state === 'pending' && !leftOut) {
      times[id] = spanOfPending(item, lengthOfItem(r, id, item), before, now);
    } else {
      times[id] = { start: item.started_at ?? item.planned_start, end: item.ended_at ?? item.planned_end };
    }
    const span = times[id];
    // What ran out of order must not decide when the rest begins.
    if (span && !leftOut && (!running || item.position >= running.item.position)) before = { item, end: span.end };
  }
  return times;
}

/** When the room is told that an item will start. People come for the time they were given: an early arrival does not open the day early. */
export function toldStart(r: Records, id: string, times: Record<string, Span>): number | undefined {
  const item = r.items[id];
  if (!item) return undefined;
  const expected = toTheMinute(times[id]?.start ?? item.planned_start);
  const before = sortedItems(r).filter(([, other]) => other.position < item.position && !other.dropped);
  const opens = item.kind !== 'arrival' && before.every(([, other]) => other.kind === 'arrival');
  return opens ? Math.max(item.planned_start, expected) : expected;
}

/** When the day begins: with the item after the arrival, which is not what people wait for. */
export function dayBegins(r: Records, now: number): number | undefined {
  const items = plannedItems(r);
  const first = items.find(([, item]) => item.kind !== 'arrival' && item.state === 'pending') ?? items[0];
  return first && toldStart(r, first[0], expectedTimes(r, now));
}

/** Milliseconds behind the plan; negative is ahead. Before the first item only lateness counts, after the last one the end. */
export function behindMs(r: Records, now: number): number {
  const times = expectedTimes(r, now);
  const running = current(r);
  if (running) {
    const end = times[running.id]?.end ?? now;
    return end - running.item.planned_end;
  }
  const items = sortedItems(r).map(([, item]) => item);
  const last = items.filter((item) => item.ended_at !== undefined).at(-1);
  if (last?.ended_at !== undefined) return last.ended_at - last.planned_end;
  return items[0] ? Math.max(0, now - items[0].planned_start) : 0;
}

/** The same in whole minutes, with the side named; the words belong to the screens. */
export function behindMinutes(ms: number): { minutes: number; side: 'behind' | 'ahead' | 'on_time' } {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return { minutes, side: minutes === 0 ? 'on_time' : ms > 0 ? 'behind' : 'ahead' };
}

/** How long an item has taken, or took; undefined before it starts. */
export function actualDuration(item: Item, now: number): number | undefined {
  return item.started_at === undefined ? undefined : (item.ended_at ?? now) - item.started_at;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timezone });
  } catch {
    format = new Intl.DateTimeFormat('en-GB', options); // A browser that does not know the zone shows its own.
  }
  formats.set(timezone, format);
  return format;
}

/** The time of day in the workshop's zone: "09.00". */
export function formatTime(instant: number, timezone: string): string {
  return formatFor(timezone).format(instant).replace(':', '.');
}

/** What is still to come is said to the nearest minute: a break that began two seconds early does not end at 10.59. */
export function toTheMinute(instant: number): number {
  return Math.round(instant / 60_000) * 60_000;
}
