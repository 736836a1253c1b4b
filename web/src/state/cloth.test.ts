import { describe, expect, it } from 'vitest';
import {
  clothOf,
  dotsOf,
  dotsOn,
  dotToTake,
  draftOf,
  pilesOf,
  prioritisationOf,
  resultsOf,
  targetsOf,
  themesOf,
  votersByHand,
} from './cloth';
import { scene } from './fixtures';
import type { Records } from './live';
import type { Note, Theme } from './types';

const item = 'i9';
const table = 3;

/** A cloth with nothing on it but what a test lays there. */
function bare(): Records {
  return scene('discuss', { empty: true, tables: 4, seats: 3 }).records;
}
function lay(r: Records, id: string, facts: Partial<Note> = {}): void {
  r.notes[id] = {
    item,
    table,
    text: `words of ${id}`,
    level: 'table',
    written_at: Object.keys(r.notes).length,
    ...facts,
  };
}
function name(r: Records, id: string, position: number, facts: Partial<Theme> = {}): void {
  r.themes[id] = { item, table, name: `theme ${id}`, position, ...facts };
}
function prioritise(r: Records, dots: number, open: boolean, cast = 0): void {
  r.prioritisations[`${item}-${table}`] = { item, table, dots, open, cast };
}
function dot(r: Records, person: string, target: string, count = 1): void {
  r.dots[`${target}-${person}`] = { item, table, person, target, count };
}

describe('the cloth', () => {
  it('has the themes of this group work and table, in their order', () => {
    const r = bare();
    name(r, 'b', 2);
    name(r, 'a', 1);
    name(r, 'elsewhere', 1, { table: 4 });
    name(r, 'earlier', 1, { item: 'i5' });
    expect(themesOf(r, item, table).map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('sorts the notes under their themes, and keeps the others apart, in the order they were written', () => {
    const r = bare();
    name(r, 'a', 1);
    lay(r, 'n1');
    lay(r, 'n2', { theme: 'a' });
    lay(r, 'n3', { theme: 'gone' });
    lay(r, 'mine', { level: 'mine', author: 'p3-1' });
    lay(r, 'shown', { level: 'room', theme: 'a' });
    lay(r, 'elsewhere', { table: 4 });
    const cloth = clothOf(r, item, table);
    expect(cloth.themes.map(({ id, piles }) => [id, piles.map((pile) => pile.id)])).toEqual([['a', ['n2', 'shown']]]);
    expect(cloth.loose.map(({ id }) => id)).toEqual(['n1', 'n3']);
    expect(cloth.notes).toBe(4);
  });

  it('folds what says the same under the first, wherever it lay', () => {
    const r = bare();
    name(r, 'a', 1);
    lay(r, 'n1', { theme: 'a' });
    lay(r, 'n2', { same_as: 'n1' });
    lay(r, 'n3', { same_as: 'not here' });
    expect(pilesOf(r, item, table).map(({ id, same }) => [id, same.map(([other]) => other)])).toEqual([
      ['n1', ['n2']],
      ['n3', []],
    ]);
    expect(clothOf(r, item, table).notes).toBe(3);
  });
});

describe('dots', () => {
  it('lie on themes and on notes that lie alone; what lies in a theme counts there', () => {
    const r = bare();
    name(r, 'a', 1);
    lay(r, 'n1', { theme: 'a' });
    lay(r, 'n2', { same_as: 'n1' });
    lay(r, 'n3');
    expect(targetsOf(clothOf(r, item, table))).toEqual([
      { id: 'a', kind: 'theme', text: 'theme a', ids: ['a', 'n1', 'n2'] },
      { id: 'n3', kind: 'note', text: 'words of n3', ids: ['n3'] },
    ]);
  });

  it('are so many for a person, and none are left when nothing is open', () => {
    const r = bare();
    expect(prioritisationOf(r, item, table)).toBeUndefined();
    expect(dotsOf(r, item, table, 'p3-1')).toEqual({ used: 0, left: 0, on: {} });
    prioritise(r, 3, true);
    dot(r, 'p3-1', 'a', 2);
    dot(r, 'p3-2', 'a');
    r.dots['old'] = { item: 'i5', table, person: 'p3-1', target: 'x', count: 3 };
    expect(dotsOf(r, item, table, 'p3-1')).toEqual({ used: 2, left: 1, on: { a: 2 } });
    prioritise(r, 3, false);
    expect(dotsOf(r, item, table, 'p3-1').left).toBe(0);
  });

  it('are found on a target wherever in it they were put, and taken back from there', () => {
    const dots = { used: 3, left: 0, on: { n1: 2, a: 1 } };
    const theme = { id: 'a', kind: 'theme', text: '', ids: ['a', 'n1'] } as const;
    expect(dotsOn(dots, { ...theme, ids: [...theme.ids] })).toBe(3);
    expect(dotToTake(dots, { ...theme, ids: ['a', 'n1'] })).toBe('a');
    expect(dotToTake({ ...dots, on: { n1: 2 } }, { ...theme, ids: ['a', 'n1'] })).toBe('n1');
    expect(dotToTake({ ...dots, on: {} }, { ...theme, ids: ['a'] })).toBeUndefined();
  });

  it('of people without a phone are put by name', () => {
    const r = bare();
    prioritise(r, 3, true);
    Object.assign(r.seats['p3-2'] ?? {}, { by_hand: true });
    dot(r, 'p3-2', 'a');
    expect(votersByHand(r, item, table).map(({ id, dots }) => [id, dots.left])).toEqual([['p3-2', 2]]);
  });
});

describe('what comes out of it', () => {
  function counted(): Records {
    const r = bare();
    name(r, 'a', 1, { dots: 1 });
    name(r, 'b', 2, { dots: 2 });
    name(r, 'c', 3, { dots: 0 });
    lay(r, 'n1', { theme: 'a', dots: 2 });
    lay(r, 'n2', { dots: 2 });
    return r;
  }

  it('is hidden until the prioritisation is closed', () => {
    const r = counted();
    expect(resultsOf(r, item, table)).toBeUndefined();
    prioritise(r, 3, true, 2);
    expect(resultsOf(r, item, table)).toBeUndefined();
  });

  it('is ranked, equal counts share a rank, and a theme has what its notes got', () => {
    const r = counted();
    prioritise(r, 3, false, 3);
    expect(resultsOf(r, item, table)?.map(({ target, dots, rank }) => [target.id, dots, rank])).toEqual([
      ['a', 3, 1],
      ['b', 2, 2],
      ['n2', 2, 2],
      ['c', 0, 4],
    ]);
  });

  it('is offered as a draft: what got dots, most first, without what is written already', () => {
    const r = counted();
    prioritise(r, 3, false, 3);
    expect(draftOf(r, item, table)).toEqual([
      { target: 'a', text: 'theme a', dots: 3 },
      { target: 'b', text: 'theme b', dots: 2 },
      { target: 'n2', text: 'words of n2', dots: 2 },
    ]);
    r.points['k'] = { item, table, author: 'p3-1', text: 'theme b', accepted: true, position: 1 };
    expect(draftOf(r, item, table).map(({ target }) => target)).toEqual(['a', 'n2']);
  });

  it('without dots is the themes as the table ranked them; without themes nothing', () => {
    const r = counted();
    expect(draftOf(r, item, table).map(({ text }) => text)).toEqual(['theme a', 'theme b', 'theme c']);
    expect(draftOf(bare(), item, table)).toEqual([]);
  });
});
