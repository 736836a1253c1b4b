import { describe, expect, it } from 'vitest';
import type { Changes, Dot, Note, Prioritisation, Seat, Table, Theme } from '../protocol/messages';
import type { Body, Entry } from './outbox';
import { overlay, type Me } from './overlay';
import './overlay-table';
import { Replica } from './replica';

const ann: Me = { role: 'participant', person: 'ann' };
const seat = (more: Partial<Seat> = {}): Seat => ({ table: 3, host: false, joined_at: 1, ...more });
const note = (more: Partial<Note> = {}): Note => ({
  author: 'bob',
  item: 'i9',
  table: 3,
  text: 'a thought',
  level: 'table',
  written_at: 1,
  ...more,
});
const theme = (more: Partial<Theme> = {}): Theme => ({ item: 'i9', table: 3, name: 'Time', position: 1, ...more });
const dot = (more: Partial<Dot> = {}): Dot => ({
  item: 'i9',
  table: 3,
  person: 'ann',
  target: 't1',
  count: 1,
  ...more,
});
const open: Prioritisation = { item: 'i9', table: 3, dots: 3, open: true, cast: 0 };
const table: Table = { number: 3, capacity: 8, taken: 3, turn: 0, turns: 0, points: 0, shared: false };

const seats = { ann: seat(), bob: seat({ host: true }), cy: seat({ by_hand: true }), dan: seat({ table: 4 }) };
const hosting = { ...seats, ann: seat({ host: true }), bob: seat() };

function over(set: Changes, commands: Body[], me: Me = ann): Record<string, unknown> {
  const replica = new Replica();
  replica.apply({ type: 'change', view: 'room', from: 0, to: 1, set: { seats, ...set } });
  const unanswered = commands.map((command, i): Entry => ({ command, at: 100 + i }));
  return Object.fromEntries(overlay(replica, unanswered, me));
}

describe('what lies on my table’s cloth', () => {
  const lay: Body = { do: 'note.lay', note: 'n1', item: 'i9', table: 3, text: 'for Cy', person: 'cy' };

  it('O7: the host writes for somebody without a phone, and corrects it', () => {
    const again: Body = { ...lay, text: 'for Cy, better' };
    expect(over({ seats: hosting }, [lay])).toEqual({
      'notes/n1': note({ author: 'cy', text: 'for Cy', written_at: 100 }),
    });
    expect(over({ seats: hosting }, [lay, again])['notes/n1']).toMatchObject({
      text: 'for Cy, better',
      edited_at: 101,
    });
    expect(over({}, [lay])).toEqual({});
  });

  it('O7: where names are hidden anybody lays a note that is nobody’s, in a hidden item or a hidden day', () => {
    const mine: Body = { do: 'note.lay', note: 'n1', item: 'i9', table: 3, text: 'for Cy' };
    const items = { i9: { anonymous: true } as never };
    expect(over({ items }, [mine])['notes/n1']).not.toHaveProperty('author');
    expect(over({ workshops: { w: { anonymous: true } as never } }, [mine])).toHaveProperty('notes/n1');
    expect(over({ seats: hosting, items }, [lay])['notes/n1']).not.toHaveProperty('author');
    expect(over({}, [mine])).toEqual({});
  });

  it('O7: shared where names are hidden, a note goes and another comes that is nobody’s', () => {
    const notes = { n1: note({ author: 'ann', level: 'mine' }) };
    const laid = over({ notes }, [{ do: 'note.share', note: 'n1', level: 'table', as: 'x1' }]);
    expect(laid['notes/n1']).toBeUndefined();
    expect(laid['notes/x1']).toMatchObject({ text: 'a thought', level: 'table' });
    expect(laid['notes/x1']).not.toHaveProperty('author');
  });

  it('O8: anyone there moves, groups and matches what lies there, and takes it apart again', () => {
    const notes = { n1: note({ theme: 't1', x: 1, y: 2 }), n2: note({ level: 'mine', author: 'ann' }) };
    expect(over({ notes }, [{ do: 'note.place', note: 'n1', x: 5, y: 6 }])['notes/n1']).toMatchObject({ x: 5, y: 6 });
    expect(over({ notes }, [{ do: 'note.group', note: 'n1', theme: 't2' }])['notes/n1']).toMatchObject({ theme: 't2' });
    expect(over({ notes }, [{ do: 'note.group', note: 'n1' }])['notes/n1']).not.toHaveProperty('theme');
    expect(over({ notes }, [{ do: 'note.match', note: 'n1', same_as: 'n9' }])['notes/n1']).toMatchObject({
      same_as: 'n9',
    });
    expect(over({ notes }, [{ do: 'note.group', note: 'n2', theme: 't1' }])).toEqual({});
    expect(over({ notes: { n1: note({ table: 4 }) } }, [{ do: 'note.group', note: 'n1', theme: 't1' }])).toEqual({});
  });

  it('O9: a theme is named after the last, renamed, and dissolved with its dots; its notes stay', () => {
    const set: Changes = { themes: { t1: theme() }, notes: { n1: note({ theme: 't1' }) }, dots: { 't1/ann': dot() } };
    const write: Body = { do: 'theme.write', theme: 't2', item: 'i9', table: 3, name: 'Money' };
    expect(over(set, [write, { ...write, name: 'Funds' }])).toEqual({
      'themes/t2': theme({ name: 'Funds', position: 2 }),
    });
    expect(over(set, [{ do: 'theme.remove', theme: 't1' }])).toEqual({
      'notes/n1': note(),
      'dots/t1/ann': undefined,
      'themes/t1': undefined,
    });
    expect(over({ ...set, themes: { t1: theme({ table: 4 }) } }, [{ do: 'theme.remove', theme: 't1' }])).toEqual({});
  });

  it('O9: themes merge and change places', () => {
    const themes = { t1: theme(), t2: theme({ position: 2 }), t3: theme({ position: 3 }) };
    const notes = { n1: note({ theme: 't1' }) };
    expect(over({ themes, notes }, [{ do: 'theme.merge', theme: 't1', into: 't2' }])).toMatchObject({
      'notes/n1': { theme: 't2' },
      'themes/t1': undefined,
    });
    expect(over({ themes }, [{ do: 'theme.move', theme: 't3', position: 1 }])).toEqual({
      'themes/t1': theme({ position: 2 }),
      'themes/t2': theme({ position: 3 }),
      'themes/t3': theme({ position: 1 }),
    });
  });

  it('O10: so many dots and no more, put and taken, while they are open; for others only who has no phone', () => {
    const put: Body = { do: 'dot.put', item: 'i9', target: 't1' };
    const take: Body = { do: 'dot.take', item: 'i9', target: 't1' };
    const set: Changes = { prioritisations: { 'i9-3': open } };
    expect(over(set, [put, put, put, put])['dots/t1/ann']).toEqual(dot({ count: 3 }));
    expect(over(set, [put, put, take])['dots/t1/ann']).toEqual(dot());
    expect(over(set, [put, take, take])['dots/t1/ann']).toBeUndefined();
    expect(over({ prioritisations: { 'i9-3': { ...open, open: false } } }, [put])).toEqual({});
    expect(over(set, [{ ...put, person: 'cy' }])).toEqual({});
    expect(over({ ...set, seats: hosting }, [{ ...put, person: 'cy' }])).toEqual({
      'dots/t1/cy': dot({ person: 'cy' }),
    });
    expect(over({ ...set, seats: hosting }, [{ ...put, person: 'bob' }])).toEqual({});
  });
});

describe('what my table says of itself', () => {
  it('O11: a signal, and taking it back; not another table’s', () => {
    const tables = { '3': table, '4': { ...table, number: 4 } };
    const help: Body = { do: 'signal.set', table: 3, signal: 'help' };
    expect(over({ tables }, [help])['tables/3']).toEqual({ ...table, signal: 'help' });
    expect(over({ tables }, [help, { do: 'signal.set', table: 3 }])['tables/3']).toEqual(table);
    expect(over({ tables }, [{ ...help, table: 4 }])).toEqual({});
  });

  it('O11: a role is one person’s, and the host’s to give', () => {
    const give: Body = { do: 'role.set', table: 3, person: 'ann', role: 'writer' };
    const there = { ...hosting, bob: seat({ role: 'writer' }) };
    expect(over({ seats: there }, [give])).toEqual({
      'seats/ann': seat({ host: true, role: 'writer' }),
      'seats/bob': seat(),
    });
    expect(over({ seats: there }, [{ do: 'role.set', table: 3, person: 'bob' }])).toEqual({ 'seats/bob': seat() });
    expect(over({}, [give])).toEqual({});
  });

  it('O12: the tablecloth in the middle does what the table’s host may, there and nowhere else', () => {
    const cloth: Me = { role: 'tablecloth', person: 'c1', table: 3 };
    const lay = (number: number): Body => ({ do: 'note.lay', note: 'n1', item: 'i9', table: number, text: 'ours' });
    expect(over({}, [lay(3)], cloth)).toHaveProperty('notes/n1');
    expect(over({}, [lay(4)], cloth)).toEqual({});
  });
});
