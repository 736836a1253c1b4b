// The programme and where the day is in it. Pure selectors over the records.
import type { Records } from './live';
import type { Item, Phase, PhaseKind, Workshop } from './types';

const phaseOrder: readonly PhaseKind[] = ['individual', 'group', 'plenary'];

export function workshop(r: Records): Workshop | undefined {
  return Object.values(r.workshops)[0];
}

/** The join code: the id of the one workshop record. */
export function code(r: Records): string | undefined {
  return Object.keys(r.workshops)[0];
}

/** The programme in order. */
export function sortedItems(r: Records): [string, Item][] {
  return Object.entries(r.items).sort(([, a], [, b]) => a.position - b.position);
}

/** The programme without what the plan has left out since; started all the same, it counts again. */
export function plannedItems(r: Records): [string, Item][] {
  return sortedItems(r).filter(([, item]) => item.dropped !== true || item.state !== 'pending');
}

export interface Current {
  id: string;
  item: Item;
  /** The phase of a group work that runs; none is its introduction. */
  phase?: Phase;
}

/** What runs now; undefined before the first item. */
export function current(r: Records): Current | undefined {
  const day = workshop(r);
  const item = day?.item === undefined ? undefined : r.items[day.item];
  if (day?.item === undefined || !item) return undefined;
  const phase = day.phase && r.phases[`${day.item}-${day.phase}`];
  return phase ? { id: day.item, item, phase } : { id: day.item, item };
}

/** The item after the one that runs, or the first one before the day has started. */
export function nextItem(r: Records): [string, Item] | undefined {
  const running = current(r);
  const items = plannedItems(r);
  if (running) return items.find(([, item]) => item.position > running.item.position);
  return items.find(([, item]) => item.state === 'pending');
}

/** The phases of a group work, in the order I, G, P; any may be missing. */
export function phasesOf(r: Records, item: string): Phase[] {
  return phaseOrder.flatMap((kind) => r.phases[`${item}-${kind}`] ?? []);
}
