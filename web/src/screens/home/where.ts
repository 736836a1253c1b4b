// A JSON pointer into a programme, for the person who wrote the programme: which item it is, and which of its questions, by number and title. Pure.

export interface Where {
  /** The item's number from 1, and its title if it has one; absent when the fault is not in an item. */
  item?: { number: number; title?: string };
  /** The question to everybody in it. */
  poll?: { number: number; title?: string };
  /** What is left of the path: `minutes`, `group/round/limit`; empty for the whole. */
  field: string;
}

const unescaped = (part: string): string => part.replace(/~1/g, '/').replace(/~0/g, '~');

const isIndex = (part: string | undefined): part is string => /^\d+$/.test(part ?? '');

/** Number and title of one in a list, and the one itself. */
function named(list: unknown, index: string): { named: { number: number; title?: string }; one: unknown } {
  const one: unknown = Array.isArray(list) ? (list as unknown[])[Number(index)] : undefined;
  const title = (one as { title?: unknown } | null | undefined)?.title;
  return { named: { number: Number(index) + 1, ...(typeof title === 'string' && { title }) }, one };
}

export function whereIs(path: string, programme: unknown): Where {
  const parts = path.split('/').slice(1).map(unescaped);
  const [list, at, inner, inAt] = parts;
  if (list !== 'items' || !isIndex(at)) return { field: parts.join('/') };
  const item = named((programme as { items?: unknown } | null)?.items, at);
  if (inner !== 'polls' || !isIndex(inAt)) return { item: item.named, field: parts.slice(2).join('/') };
  const poll = named((item.one as { polls?: unknown } | null | undefined)?.polls, inAt);
  return { item: item.named, poll: poll.named, field: parts.slice(4).join('/') };
}
