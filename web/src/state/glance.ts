// The whole room at a glance: who sits where, and how much lies on each table. One pass for all tables, because a room may have a hundred.
import type { Live, Records } from './live';
import { roundOf } from './table';
import type { Seat, Stage, Table } from './types';

function grouped<T>(entries: Iterable<[string, T]>, table: (record: T) => number): Map<number, [string, T][]> {
  const all = new Map<number, [string, T][]>();
  for (const entry of entries) {
    const key = table(entry[1]);
    const there = all.get(key);
    if (there) there.push(entry);
    else all.set(key, [entry]);
  }
  return all;
}

/** Who sits at each table, in the order they came. */
export function seatsByTable(r: Records): Map<number, [string, Seat][]> {
  const byTime = Object.entries(r.seats).sort(
    ([a, first], [b, second]) => first.joined_at - second.joined_at || (a < b ? -1 : 1),
  );
  return grouped(byTime, (seat) => seat.table);
}

/** How many notes of an item each table can see: those on the table or shown to the room. */
export function notesByTable(r: Records, item: string): Map<number, number> {
  const count = new Map<number, number>();
  for (const note of Object.values(r.notes)) {
    if (note.item === item && note.level !== 'mine') count.set(note.table, (count.get(note.table) ?? 0) + 1);
  }
  return count;
}

export function tablesInOrder(r: Records): Table[] {
  return Object.values(r.tables).sort((a, b) => a.number - b.number);
}

/** Where a table is: waiting to begin its round, at a stage, or nowhere because the tables do not work now. */
export type TableState = 'idle' | 'ready' | Stage;

export function tableState(r: Records, table: Table): TableState {
  if (table.stage !== 'round') return table.stage ?? 'idle';
  return roundOf(r, table.number)?.state === 'running' ? 'round' : 'ready';
}

/** Who of a table has a page open now. */
export function connectedAt(live: Live, table: number): readonly string[] {
  return live.presence[`table/${table}`]?.here ?? [];
}
