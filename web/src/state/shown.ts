// What the facilitators have laid over every screen, what they have said, and what they did last. Pure selectors over the records.
import type { CommandBody, Records } from './live';
import { current, sortedItems, workshop } from './programme';
import type { Act, Item, Message, Overlay } from './types';

export interface Shown {
  what: Overlay;
  /** The quote, where it is one. */
  item?: [string, Item];
}

/** What lies over every screen now. */
export function shown(r: Records): Shown | undefined {
  const day = workshop(r);
  if (day?.overlay === undefined) return undefined;
  const item = day.overlay_item === undefined ? undefined : r.items[day.overlay_item];
  return item && day.overlay_item !== undefined
    ? { what: day.overlay, item: [day.overlay_item, item] }
    : { what: day.overlay };
}

/** Lays it over every screen, or takes it off where it lies already. */
export function toggled(r: Records, what: Overlay, item?: string): CommandBody {
  const day = workshop(r);
  if (day?.overlay === what && day.overlay_item === item) return { do: 'overlay.set' };
  return item === undefined ? { do: 'overlay.set', overlay: what } : { do: 'overlay.set', overlay: what, item };
}

/** Quotes with words to show, in the order of the day: those that lead up to what runs, and all the others. */
export function quotes(r: Records): { belonging: [string, Item][]; others: [string, Item][] } {
  const items = sortedItems(r).filter(([, item]) => item.dropped !== true);
  const running = current(r);
  const here = running ? items.findIndex(([id]) => id === running.id) : -1;
  let first = here;
  while (first > 0 && !['group_work', 'break'].includes(items[first - 1]?.[1].kind ?? '')) first -= 1;
  const isQuote = ([, item]: [string, Item]) => item.kind === 'quote' && item.text !== undefined;
  const isHere = ([, item]: [string, Item], at: number) => at >= first && at <= here && isQuote(['', item]);
  const belonging = here < 0 ? [] : items.filter(isHere);
  const others = items.filter((one) => isQuote(one) && !belonging.includes(one));
  return { belonging, others };
}

/** What was said to everyone or to one table, the newest first. */
export function messagesInOrder(r: Records): [string, Message][] {
  return Object.entries(r.messages).sort(
    ([a, first], [b, second]) => second.sent_at - first.sent_at || (a < b ? 1 : -1),
  );
}

/** The last act that can be taken back; acts are named by their place in the log. */
export function lastAct(r: Records): [string, Act] | undefined {
  let last: [string, Act] | undefined;
  for (const one of Object.entries(r.acts)) if (!last || Number(one[0]) > Number(last[0])) last = one;
  return last;
}
