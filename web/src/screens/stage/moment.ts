// What the room is doing right now, as one value: which of the stage's moments is shown. Pure.
import { code, current, phasesOf, sortedItems, workshop, type Current } from '../../state/day';
import { left } from '../../state/clock';
import type { Records } from '../../state/live';
import type { Phase, Table } from '../../state/types';

export type MomentKind =
  | 'loading'
  | 'arrival'
  | 'talk'
  | 'quote'
  | 'rules'
  | 'introduction'
  | 'individual'
  | 'group'
  | 'plenary'
  | 'break'
  | 'closing';

export interface Moment {
  kind: MomentKind;
  /** The item and phase that run; none before the start. */
  at?: Current;
}

export function momentOf(r: Records): Moment {
  const day = workshop(r);
  if (!day) return { kind: 'loading' };
  const at = current(r);
  if (day.ended_at !== undefined) return at ? { kind: 'closing', at } : { kind: 'closing' };
  if (!at) return { kind: 'arrival' };
  switch (at.item.kind) {
    case 'group_work':
      return { kind: at.phase?.kind ?? 'introduction', at };
    case 'pitch':
    case 'poll':
    case 'questions':
      return { kind: 'talk', at };
    default:
      return { kind: at.item.kind, at };
  }
}

/** Tells one moment from another: the heading is announced when it changes, not when a clock or a point does. */
export function momentKey(r: Records): string {
  const { kind, at } = momentOf(r);
  return `${code(r) ?? ''}/${at?.id ?? ''}/${kind}`;
}

/** Which group work of the day it is, from 1. */
export function groupWorkNumber(r: Records, id: string): number {
  return (
    sortedItems(r)
      .filter(([, item]) => item.kind === 'group_work')
      .findIndex(([other]) => other === id) + 1
  );
}

export function tablesInOrder(r: Records): Table[] {
  return Object.values(r.tables).sort((a, b) => a.number - b.number);
}

/** Whether anyone sits anywhere with a phone. Without, the stage alone carries the day. */
export function anyoneSeated(r: Records): boolean {
  return Object.values(r.tables).some((table) => table.taken > 0);
}

/** The reserved last minutes have begun: by the clock, or because every table that is at work is already there. */
export function wrappingUp(r: Records, phase: Phase, now: number): boolean {
  if (phase.summary === undefined) return false;
  const clock = r.clocks['main'];
  if (clock && phase.wrap_up !== undefined && left(clock, now) <= phase.wrap_up) return true;
  const working = Object.values(r.tables).filter((table) => table.taken > 0 && table.stage !== undefined);
  return working.length > 0 && working.every((table) => table.stage === 'wrap_up' || table.stage === 'done');
}

export type TableTone = 'waiting' | 'round' | 'discuss' | 'wrap_up' | 'done';

/** Where a table is in the group phase, as the room sees it. */
export function toneOf(table: Table): TableTone {
  // A table without a phone says nothing about itself, whatever stage the room is in.
  if (table.stage === undefined || (table.taken === 0 && table.turns === 0 && !table.shared)) return 'waiting';
  if (table.stage !== 'round') return table.stage;
  return table.turns === 0 ? 'waiting' : table.turn >= table.turns ? 'discuss' : 'round';
}

/** How many tables are where, for the words under the drawings. */
export function tonesOf(tables: readonly Table[]): Record<TableTone, number> {
  const count: Record<TableTone, number> = { waiting: 0, round: 0, discuss: 0, wrap_up: 0, done: 0 };
  for (const table of tables) count[toneOf(table)] += 1;
  return count;
}

export interface Beat {
  /** Whose time it is, from 1; undefined when everyone has had it. */
  person?: number;
  left: number;
}

/** A pace for a room without phones: the round's time, person by person, from the phase's start. Only for an exact limit. */
export function beatOf(phase: Phase, elapsed: number, seats: number): Beat | undefined {
  const each = phase.per_person;
  if (phase.limit !== 'exact' || !each || elapsed < 0) return undefined;
  const person = Math.floor(elapsed / each);
  return person >= seats ? { left: 0 } : { person: person + 1, left: each - (elapsed % each) };
}

/** How `count` tables stand in a strip of width x height units: columns, and the width of one. */
export function tableGrid(
  count: number,
  width: number,
  height: number,
  most: number,
): { columns: number; size: number } {
  if (count === 0) return { columns: 1, size: 0 };
  let best = { columns: count, size: 0 };
  for (let rows = 1; rows <= count; rows += 1) {
    const columns = Math.ceil(count / rows);
    const size = Math.min(most, width / columns, height / rows);
    if (size > best.size + 0.01) best = { columns, size };
  }
  return best;
}

export { phasesOf };
