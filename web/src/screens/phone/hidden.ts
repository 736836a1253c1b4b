// Where names are hidden: what one writes is on this phone alone until it is shared, and then it is nobody's.
import { workshop, type Records } from '../../state';
import { newId } from '../../state/access';
import { draft } from './draft';

export function namesHidden(r: Records, item: string): boolean {
  return workshop(r)?.anonymous === true || r.items[item]?.anonymous === true;
}

export interface KeptNote {
  id: string;
  item: string;
  text: string;
}

export interface Kept {
  of: (item?: string) => KeptNote[];
  find: (id: string) => KeptNote | undefined;
  add: (item: string, text: string) => void;
  rewrite: (id: string, text: string) => void;
  remove: (id: string) => void;
}

function read(text: string): KeptNote[] {
  try {
    const known: unknown = JSON.parse(text);
    return Array.isArray(known) ? (known as KeptNote[]) : [];
  } catch {
    return [];
  }
}

/** The notes this phone keeps to itself, oldest first. */
export function keptNotes(code: string): Kept {
  const store = draft(`${code}-kept`);
  const all = (): KeptNote[] => read(store.text());
  const put = (notes: KeptNote[]): void => store.set(notes.length ? JSON.stringify(notes) : '');
  return {
    of: (item) => all().filter((note) => item === undefined || note.item === item),
    find: (id) => all().find((note) => note.id === id),
    add: (item, text) => put([...all(), { id: newId(), item, text }]),
    rewrite: (id, text) => put(all().map((note) => (note.id === id ? { ...note, text } : note))),
    remove: (id) => put(all().filter((note) => note.id !== id)),
  };
}
