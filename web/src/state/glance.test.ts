import { describe, expect, it } from 'vitest';
import { fakeMoment, scene, type Moment } from './fixtures';
import { connectedAt, notesByTable, seatsByTable, tablesInOrder, tableState } from './glance';
import { seatsAt, tableNotes } from './table';

describe('all tables in one pass', () => {
  it('seats are those of each table, in the same order', () => {
    const { records } = scene('discuss', { tables: 12 });
    const all = seatsByTable(records);
    for (let table = 1; table <= 12; table += 1) expect(all.get(table)).toEqual(seatsAt(records, table));
  });

  it('notes are counted as each table sees them', () => {
    const { records } = fakeMoment('facilitator', 'discuss', { tables: 5 });
    const all = notesByTable(records, 'i9');
    for (let table = 1; table <= 5; table += 1) expect(all.get(table)).toBe(tableNotes(records, table, 'i9').length);
    expect(notesByTable(records, 'i5').size).toBe(0);
  });

  it('tables are in the order of their numbers, ten after nine', () => {
    const { records } = scene('talk', { tables: 11 });
    expect(tablesInOrder(records).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('who has a page open is told by table', () => {
    const live = fakeMoment('facilitator', 'talk', { tables: 2, seats: 4 });
    expect(connectedAt(live, 1)).toEqual(['p1-1', 'p1-2', 'p1-3', 'p1-4']);
    expect(connectedAt(live, 9)).toEqual([]);
  });
});

describe('where a table is', () => {
  it.each<[Moment, string]>([
    ['talk', 'idle'],
    ['individual', 'idle'],
    ['round-ready', 'ready'],
    ['round-mine', 'round'],
    ['discuss', 'discuss'],
    ['wrap-up', 'wrap_up'],
    ['table-done', 'done'],
    ['plenary', 'idle'],
  ])('at %s is %s', (moment, state) => {
    const { records } = scene(moment);
    const table = records.tables['3'];
    expect(table && tableState(records, table)).toBe(state);
  });
});
