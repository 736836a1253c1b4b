// What was said before in plenary: the points of tables that have had the word, and who said a thing first. Pure selectors over the records.
import type { Records } from './live';
import { queueOf } from './queue';
import type { Point } from './types';

/** The points a table's own may repeat: of the tables that have had the word before it, and not themselves a repetition. */
export function earlierPoints(r: Records, item: string, table: number): [string, Point][] {
  const began = new Map(queueOf(r, item).map(([, slot]) => [slot.table, slot.started_at] as const));
  const mine = began.get(table) ?? Infinity;
  const spokeBefore = (other: number): boolean => other !== table && (began.get(other) ?? Infinity) < mine;
  return Object.entries(r.points)
    .filter(([, point]) => point.item === item && point.accepted && point.same_as === undefined)
    .filter(([, point]) => spokeBefore(point.table))
    .sort(
      ([a, first], [b, second]) =>
        (began.get(first.table) ?? 0) - (began.get(second.table) ?? 0) ||
        first.position - second.position ||
        (a < b ? -1 : 1),
    );
}

/** The point that said it first, of one that repeats it. */
export function firstSaid(r: Records, point: Point): Point | undefined {
  return point.same_as === undefined ? undefined : r.points[point.same_as];
}

/** Others repeat it: it said it first, and repeats nothing itself. */
export function isRepeated(r: Records, id: string): boolean {
  return Object.values(r.points).some(({ same_as }) => same_as === id);
}

/** The table that had the word last before the one that has it now, or last of all. */
export function spokeLast(r: Records, item: string): number | undefined {
  return queueOf(r, item)
    .map(([, slot]) => slot)
    .filter(({ state, started_at }) => state === 'done' && started_at !== undefined)
    .sort((a, b) => (a.started_at ?? 0) - (b.started_at ?? 0))
    .at(-1)?.table;
}
