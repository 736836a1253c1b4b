// A JSON pointer into a programme, for the person who wrote the programme: which item it is, by number and title. Pure.

export interface Where {
  /** The item's number from 1, and its title if it has one; absent when the fault is not in an item. */
  item?: { number: number; title?: string };
  /** What is left of the path: `minutes`, `group/round/limit`; empty for the whole. */
  field: string;
}

const unescaped = (part: string): string => part.replace(/~1/g, '/').replace(/~0/g, '~');

export function whereIs(path: string, programme: unknown): Where {
  const parts = path.split('/').slice(1).map(unescaped);
  const index = parts[0] === 'items' && /^\d+$/.test(parts[1] ?? '') ? Number(parts[1]) : undefined;
  if (index === undefined) return { field: parts.join('/') };
  const items = (programme as { items?: unknown } | null)?.items;
  const title = Array.isArray(items) ? (items[index] as { title?: unknown } | undefined)?.title : undefined;
  return {
    item: { number: index + 1, ...(typeof title === 'string' && { title }) },
    field: parts.slice(2).join('/'),
  };
}
