// What several tables have said: in plenary a point that an earlier table made is common ground, marked so by the facilitator. Pure.
import { queueOf } from '../../state/day';
import type { Records } from '../../state/live';
import { summaryOf } from '../../state/table';
import type { Point } from '../../state/types';

export interface Said {
  id: string;
  point: Point;
  /** The table that said it first, when it was an earlier one that the room may see. */
  before?: number;
}

/** The points of a table in its order; those an earlier table has said come last, for they need no time. */
export function saidBy(r: Records, item: string, table: number): Said[] {
  const all = summaryOf(r, item, table).points.map(([id, point]): Said => {
    const first = point.same_as === undefined ? undefined : r.points[point.same_as];
    return first && first.table !== table ? { id, point, before: first.table } : { id, point };
  });
  return [...all.filter(({ before }) => before === undefined), ...all.filter(({ before }) => before !== undefined)];
}

export interface Common {
  text: string;
  tables: number;
  starred: boolean;
}

/** What more than one table said, most tables first; only of summaries the room sees. */
export function commonGround(r: Records, item: string): Common[] {
  const tablesOf = new Map<string, Set<number>>();
  const shared = queueOf(r, item)
    .map(([, slot]) => slot.table)
    .filter((table) => r.summaries[`${item}-${table}`]?.shared);
  for (const table of shared) {
    for (const { point, before } of saidBy(r, item, table)) {
      if (before === undefined || point.same_as === undefined) continue;
      const tables = tablesOf.get(point.same_as) ?? new Set([before]);
      tablesOf.set(point.same_as, tables.add(table));
    }
  }
  return [...tablesOf]
    .flatMap(([id, tables]): Common[] => {
      const point = r.points[id];
      return point ? [{ text: point.text, tables: tables.size, starred: point.starred ?? false }] : [];
    })
    .sort((a, b) => b.tables - a.tables);
}
