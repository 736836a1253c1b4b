// Photos of what lies on a table: those of a table and an item, in the order they were taken. Pure.
import type { Records } from './live';
import type { Photo } from './types';

export type PhotoEntry = [string, Photo];

const inOrder = ([a, one]: PhotoEntry, [b, other]: PhotoEntry): number => one.at - other.at || (a < b ? -1 : 1);

export function photosOf(r: Records, table: number, item?: string): PhotoEntry[] {
  return Object.entries(r.photos)
    .filter(([, photo]) => photo.table === table && (item === undefined || photo.item === item))
    .sort(inOrder);
}
