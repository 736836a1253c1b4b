// The rules are those of protocol/README.md.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change, Changes, Note, Table } from '../protocol/messages';
import { Replica } from './replica';

const note = (text: string, more: Partial<Note> = {}): Note => ({
  author: 'ann',
  item: 'i9',
  table: 3,
  text,
  level: 'mine',
  written_at: 1,
  ...more,
});
const table = (number: number): Table => ({
  number,
  capacity: 8,
  taken: 0,
  turn: 0,
  turns: 0,
  points: 0,
  shared: false,
});
const change = (view: string, from: number, to: number, set: Changes = {}): Change => ({
  type: 'change',
  view,
  from,
  to,
  set,
});

let replica: Replica;
beforeEach(() => {
  replica = new Replica();
  replica.begin('epoch-a');
});

describe('a change', () => {
  it('R9: moves its view on, and hello says where it is and in which log', () => {
    expect(new Replica().positions()).toEqual({ at: {} });
    replica.apply(change('room', 0, 7, { tables: { 1: table(1) } }));
    replica.apply(change('person/ann', 0, 9));
    expect(replica.positions()).toEqual({ epoch: 'epoch-a', at: { room: 7, 'person/ann': 9 } });
  });

  it('R11: is applied where its view is, and says what it touched', () => {
    replica.apply(change('room', 0, 7, { tables: { 1: table(1), 2: table(2) } }));
    const touched = replica.apply(change('room', 7, 8, { tables: { 2: { ...table(2), taken: 1 } } }));
    expect(touched).toEqual([['tables', '2']]);
    expect(replica.find('tables', '2')?.taken).toBe(1);
    expect(replica.find('tables', '1')?.taken).toBe(0);
  });

  it.each([
    ['ahead of its view', 8],
    ['behind its view', 6],
  ])('R11: %s is a gap, and changes nothing', (_, from) => {
    replica.apply(change('room', 0, 7, { tables: { 1: table(1) } }));
    expect(replica.apply(change('room', from, 9, { tables: { 1: null } }))).toBe('gap');
    expect(replica.find('tables', '1')).toBeDefined();
    expect(replica.positions().at).toEqual({ room: 7 });
  });

  it('R11: of a view that is not known yet is a gap, unless it starts at 0', () => {
    expect(replica.apply(change('table/3', 7, 8))).toBe('gap');
    expect(replica.apply(change('table/3', 0, 8))).toEqual([]);
  });

  it('R11: from 0 replaces the whole view, and touches what is gone too', () => {
    replica.apply(change('room', 0, 7, { tables: { 1: table(1), 2: table(2) } }));
    const touched = replica.apply(change('room', 0, 20, { tables: { 2: table(2), 3: table(3) } }));
    expect([...touched].map(String).sort()).toEqual(['tables,1', 'tables,2', 'tables,2', 'tables,3']);
    expect(replica.ids('tables').sort()).toEqual(['2', '3']);
    expect(replica.positions().at).toEqual({ room: 20 });
  });

  it('R12: may skip any number of positions', () => {
    replica.apply(change('room', 0, 7));
    expect(replica.apply(change('room', 7, 5_000, { tables: { 1: table(1) } }))).toEqual([['tables', '1']]);
    expect(replica.positions().at).toEqual({ room: 5_000 });
  });

  it('R14: with null takes the record out of that view', () => {
    replica.apply(change('person/ann', 0, 1, { notes: { n1: note('mine') } }));
    expect(replica.apply(change('person/ann', 1, 2, { notes: { n1: null } }))).toEqual([['notes', 'n1']]);
    expect(replica.find('notes', 'n1')).toBeUndefined();
    expect(replica.apply(change('person/ann', 2, 3, { notes: { never: null } }))).toEqual([['notes', 'never']]);
  });

  it('with an id like a word of the language is a record like any other', () => {
    const set = JSON.parse(`{"notes": {"__proto__": ${JSON.stringify(note('one'))}, "constructor": null}}`) as Changes;
    replica.apply(change('room', 0, 1, set));
    expect(replica.find('notes', '__proto__')?.text).toBe('one');
    expect(replica.find('notes', 'constructor')).toBeUndefined();
    expect(replica.find('notes', 'toString')).toBeUndefined();
    expect(replica.ids('notes')).toEqual(['__proto__']);
  });
});

describe('a record that moves from view to view', () => {
  it.each(['old view first', 'new view first'] as const)('R14: is where it went, %s', (order) => {
    replica.apply(change('person/ann', 0, 1, { notes: { n1: note('private') } }));
    replica.apply(change('table/3', 0, 1));
    const moves = [
      change('person/ann', 1, 2, { notes: { n1: null } }),
      change('table/3', 1, 2, { notes: { n1: note('shared', { level: 'table' }) } }),
    ];
    for (const one of order === 'old view first' ? moves : moves.reverse()) replica.apply(one);
    expect(replica.find('notes', 'n1')).toEqual(note('shared', { level: 'table' }));
    expect(replica.ids('notes')).toEqual(['n1']);
  });

  it('is as the newer of the views has it, as long as both do', () => {
    replica.apply(change('room', 0, 9, { notes: { n1: note('newer', { level: 'room' }) } }));
    replica.apply(change('table/3', 0, 4, { notes: { n1: note('older', { level: 'table' }) } }));
    expect(replica.find('notes', 'n1')?.text).toBe('newer');
  });
});

describe('a view that is left', () => {
  it('R15: is forgotten with all that was in it', () => {
    replica.apply(change('room', 0, 3, { tables: { 1: table(1) } }));
    replica.apply(change('table/3', 0, 3, { notes: { n1: note('one'), n2: note('two') } }));
    expect(replica.leave({ type: 'leave', view: 'table/3' })).toEqual([
      ['notes', 'n1'],
      ['notes', 'n2'],
    ]);
    expect(replica.ids('notes')).toEqual([]);
    expect(replica.positions().at).toEqual({ room: 3 });
    expect(replica.leave({ type: 'leave', view: 'table/9' })).toEqual([]);
  });

  it('R15: may come again, from 0', () => {
    replica.apply(change('table/3', 0, 3, { notes: { n1: note('one') } }));
    replica.leave({ type: 'leave', view: 'table/3' });
    expect(replica.apply(change('table/3', 3, 4))).toBe('gap');
    expect(replica.apply(change('table/3', 0, 4, { notes: { n2: note('two') } }))).toEqual([['notes', 'n2']]);
  });
});

describe('the log', () => {
  it('R10: another epoch forgets every view', () => {
    replica.apply(change('room', 0, 7, { tables: { 1: table(1) } }));
    expect(replica.begin('epoch-a')).toEqual([]);
    expect(replica.begin('epoch-b')).toEqual([['tables', '1']]);
    expect(replica.find('tables', '1')).toBeUndefined();
    expect(replica.positions()).toEqual({ epoch: 'epoch-b', at: {} });
  });

  it('R10: a reset asks for everything, in no log at all', () => {
    replica.apply(change('room', 0, 7, { tables: { 1: table(1) } }));
    expect(replica.reset()).toEqual([['tables', '1']]);
    expect(replica.positions()).toEqual({ at: {} });
  });
});
