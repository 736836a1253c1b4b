// What lies on a table's cloth in one group work: themes in order, notes and what says the same, dots, and what comes out of it.
// Pure selectors over the live records; the phone, the desk and the tablecloth all read the cloth here.
import type { Records } from './live';
import { seatsAt, summaryOf, tableNotes } from './table';
import type { Note, Prioritisation, Seat, Theme } from './types';

/** A note with the notes that say the same: they lie folded under the first. */
export interface Pile {
  id: string;
  note: Note;
  same: [string, Note][];
}

export interface ThemeArea {
  id: string;
  theme: Theme;
  piles: Pile[];
}

export interface Cloth {
  themes: ThemeArea[];
  /** What lies in no theme. */
  loose: Pile[];
  /** How many notes there are in all, duplicates too. */
  notes: number;
}

/** The themes of a group work at a table, in their order. */
export function themesOf(r: Records, item: string, table: number): [string, Theme][] {
  return Object.entries(r.themes)
    .filter(([, theme]) => theme.item === item && theme.table === table)
    .sort(([a, first], [b, second]) => first.position - second.position || (a < b ? -1 : 1));
}

/** The notes of a cloth in the order they were written, each with its duplicates; a duplicate of what is gone stands for itself. */
export function pilesOf(r: Records, item: string, table: number): Pile[] {
  const notes = tableNotes(r, table, item);
  const here = new Map(notes);
  const firstOf = (note: Note) => (note.same_as !== undefined && here.has(note.same_as) ? note.same_as : undefined);
  return notes
    .filter(([, note]) => firstOf(note) === undefined)
    .map(([id, note]) => ({ id, note, same: notes.filter(([, other]) => firstOf(other) === id) }));
}

export function clothOf(r: Records, item: string, table: number): Cloth {
  const piles = pilesOf(r, item, table);
  const themes = themesOf(r, item, table).map(([id, theme]) => ({
    id,
    theme,
    piles: piles.filter(({ note }) => note.theme === id),
  }));
  const named = new Set(themes.map(({ id }) => id));
  return {
    themes,
    loose: piles.filter(({ note }) => note.theme === undefined || !named.has(note.theme)),
    notes: piles.reduce((sum, { same }) => sum + 1 + same.length, 0),
  };
}

/** What dots are put on: a theme, or a note that lies alone. `ids` is it and all that lies in it; a dot on any of them is a dot here. */
export interface Target {
  id: string;
  kind: 'theme' | 'note';
  text: string;
  ids: string[];
}

/** What can have dots: the themes in their order, then the notes in none. */
export function targetsOf(cloth: Cloth): Target[] {
  const idsOf = (pile: Pile) => [pile.id, ...pile.same.map(([id]) => id)];
  return [
    ...cloth.themes.map(({ id, theme, piles }) => ({
      id,
      kind: 'theme' as const,
      text: theme.name,
      ids: [id, ...piles.flatMap(idsOf)],
    })),
    ...cloth.loose.map((pile) => ({ id: pile.id, kind: 'note' as const, text: pile.note.text, ids: idsOf(pile) })),
  ];
}

export function prioritisationOf(r: Records, item: string, table: number): Prioritisation | undefined {
  return r.prioritisations[`${item}-${table}`];
}

export interface Dots {
  /** How many the person has put, and may still put; none are left when nothing is open. */
  used: number;
  left: number;
  /** How many lie on each note or theme. */
  on: Record<string, number>;
}

/** A person's dots at a table, as far as this view may see them: one's own, and those of people without a phone. */
export function dotsOf(r: Records, item: string, table: number, person: string): Dots {
  const open = prioritisationOf(r, item, table);
  const on: Record<string, number> = {};
  let used = 0;
  for (const dot of Object.values(r.dots)) {
    if (dot.item !== item || dot.table !== table || dot.person !== person) continue;
    on[dot.target] = (on[dot.target] ?? 0) + dot.count;
    used += dot.count;
  }
  return { used, left: open?.open ? Math.max(0, open.dots - used) : 0, on };
}

/** How many of these dots lie on a target or in it. */
export const dotsOn = (dots: Dots, target: Target): number =>
  target.ids.reduce((sum, id) => sum + (dots.on[id] ?? 0), 0);

/** Where to take a dot back from, when one is taken from a target: from it itself first, else from what lies in it. */
export const dotToTake = (dots: Dots, target: Target): string | undefined => target.ids.find((id) => dots.on[id]);

export interface Voter {
  id: string;
  seat: Seat;
  dots: Dots;
}

/** Those at the table without a phone: the host puts their dots, by name. */
export function votersByHand(r: Records, item: string, table: number): Voter[] {
  return seatsAt(r, table)
    .filter(([, seat]) => seat.by_hand)
    .map(([id, seat]) => ({ id, seat, dots: dotsOf(r, item, table, id) }));
}

export interface Result {
  target: Target;
  dots: number;
  /** From 1; equal counts share a rank. */
  rank: number;
}

/** What the dots came to, most first; undefined until the prioritisation is closed. Equal counts stay in the order of the cloth. */
export function resultsOf(r: Records, item: string, table: number): Result[] | undefined {
  const counted = prioritisationOf(r, item, table);
  if (!counted || counted.open) return undefined;
  const countOf = (id: string) => r.themes[id]?.dots ?? r.notes[id]?.dots ?? 0;
  const sums = targetsOf(clothOf(r, item, table))
    .map((target) => ({ target, dots: target.ids.reduce((sum, id) => sum + countOf(id), 0) }))
    .sort((a, b) => b.dots - a.dots);
  return sums.map(({ target, dots }) => ({ target, dots, rank: 1 + sums.filter((one) => one.dots > dots).length }));
}

/** A point that could go into the summary: a theme's name or a note's words, and where they come from. */
export interface DraftPoint {
  target: string;
  text: string;
  dots?: number;
}

/** A longer draft than this is no choice of what matters most. */
const draftPointsMax = 5;

/**
 * What the prioritisation offers as the summary: what got dots, most first; without dots the themes in the order the table gave them.
 * What the summary already has, word for word, is not offered again.
 */
export function draftOf(r: Records, item: string, table: number): DraftPoint[] {
  const results = resultsOf(r, item, table)?.filter(({ dots }) => dots > 0);
  const ranked: DraftPoint[] = results?.length
    ? results.map(({ target, dots }) => ({ target: target.id, text: target.text, dots }))
    : themesOf(r, item, table).map(([id, theme]) => ({ target: id, text: theme.name }));
  const written = new Set(summaryOf(r, item, table).points.map(([, point]) => point.text.trim()));
  return ranked.slice(0, draftPointsMax).filter(({ text }) => !written.has(text.trim()));
}
