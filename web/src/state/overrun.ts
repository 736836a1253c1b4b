// How long a table has left of the group's time, what its round still needs, and how far the one goes past the other. Pure.
import { left } from './clock';
import type { Records } from './live';
import { current } from './programme';
import { roundOf } from './table';
import type { Table } from './types';

/** What a table has left of the group phase: the room's clock, and what it was given or lost alone. Undefined outside the phase. */
export function tableRest(r: Records, table: Table, now: number): number | undefined {
  const main = r.clocks['main'];
  if (current(r)?.phase?.kind !== 'group' || !main) return undefined;
  return left(main, now) + (table.extended ?? 0);
}

/** What the table's round still needs if everybody who is left takes the whole turn; undefined where no round is to come. */
export function roundRest(r: Records, table: number, now: number): number | undefined {
  const round = roundOf(r, table);
  if (!round || round.state === 'done' || round.order.length === 0) return undefined;
  if (round.state === 'pending') return round.order.length * round.per_person;
  const turn = r.clocks[`turn-${table}`];
  const waiting = Math.max(0, round.order.length - round.turn - 1);
  return (turn ? Math.max(0, left(turn, now)) : round.per_person) + waiting * round.per_person;
}

/**
 * How far a table will run past the group's time at this pace, in milliseconds: its round, then the reserved last minutes.
 * 0 when it fits, and where there is no round to wait for.
 */
export function overrun(r: Records, table: Table, now: number): number {
  const rest = tableRest(r, table, now);
  const needed = roundRest(r, table.number, now);
  if (rest === undefined || needed === undefined) return 0;
  return Math.max(0, needed + (current(r)?.phase?.wrap_up ?? 0) - rest);
}
