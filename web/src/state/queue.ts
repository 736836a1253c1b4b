// The tables' queue in plenary. Pure selectors over the records.
import type { Records } from './live';
import { current } from './programme';
import type { Slot } from './types';

/** The queue of a group work's plenary, in order. */
export function queueOf(r: Records, item: string): [string, Slot][] {
  return Object.entries(r.queue)
    .filter(([, slot]) => slot.item === item)
    .sort(([, a], [, b]) => a.position - b.position);
}

/** The slot of the table that has the word now. */
export function presenting(r: Records): Slot | undefined {
  const running = current(r);
  return running && queueOf(r, running.id).find(([, slot]) => slot.state === 'presenting')?.[1];
}

/** The slot of the table that is next in the queue. */
export function nextPresenting(r: Records): Slot | undefined {
  const running = current(r);
  return running && queueOf(r, running.id).find(([, slot]) => slot.state === 'waiting')?.[1];
}

/** The clock everybody looks at: the slot of the table that presents, else that of the item or phase; none in an introduction. */
export function leadingClock(r: Records): 'slot' | 'main' | undefined {
  if (presenting(r) && r.clocks['slot']) return 'slot';
  return r.clocks['main'] ? 'main' : undefined;
}
