// What the tablecloth is for right now, as one word, and what it then shows. Pure.
import { prioritisationOf } from '../../state/cloth';
import { current, workshop } from '../../state/day';
import type { Records } from '../../state/live';
import type { ItemKind } from '../../state/types';

export type Act =
  | 'loading'
  | 'waiting'
  | Exclude<ItemKind, 'group_work'>
  | 'intro'
  | 'individual'
  | 'round'
  | 'discuss'
  | 'wrap_up'
  | 'done'
  | 'plenary';

export function actOf(r: Records, table: number): Act {
  const day = workshop(r);
  if (!day) return 'loading';
  if (day.ended_at !== undefined) return 'closing';
  const running = current(r);
  if (!running) return 'waiting';
  if (running.item.kind !== 'group_work') return running.item.kind;
  if (!running.phase) return 'intro';
  if (running.phase.kind !== 'group') return running.phase.kind;
  return r.tables[String(table)]?.stage ?? (running.phase.limit === undefined ? 'discuss' : 'round');
}

/** While the table works it can look at any of these; each act has the one it needs first. */
export type View = 'table' | 'notes' | 'dots' | 'summary';
export const views: readonly View[] = ['table', 'notes', 'dots', 'summary'];

export function viewOf(r: Records, act: Act, table: number): View {
  const open = prioritisationOf(r, current(r)?.id ?? '', table)?.open;
  switch (act) {
    case 'discuss':
      return open ? 'dots' : 'notes';
    case 'wrap_up':
    case 'done':
      return 'summary';
    default:
      return 'table';
  }
}

/** The acts in which the table works and may choose what to look at. */
export const works = (act: Act): boolean => act === 'round' || act === 'discuss' || act === 'wrap_up' || act === 'done';
