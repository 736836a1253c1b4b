// What the server says about the time that is left, read: which deadline is missed first, and when each item would be. Pure.
import type { Deadline, Forecast, Outlook } from './types';
import type { Span } from './times';

const minute = 60_000;
/** A minute is within what a room's day breathes: it is not said. */
const saidFrom = 2;
/** So far from the plan a day is not late: it is tried out, or held at other hours. */
const otherHours = 3 * 60;

/** The first thing that must not move and will not be reached in time, to the nearest minute as it is said; none when the day is on time. */
export function missed(outlook: Outlook | undefined): Deadline | undefined {
  return outlook?.deadlines.find(({ late }) => {
    const minutes = Math.round(late / minute);
    return minutes >= saidFrom && minutes < otherHours;
  });
}

/** When each item was, is or will be. */
export function spansOf(items: readonly Forecast[]): Record<string, Span> {
  return Object.fromEntries(items.map(({ item, start, end }) => [item, { start, end }]));
}
