import { describe, expect, it } from 'vitest';
import type { Changes, Note, Point, Seat } from '../protocol/messages';
import type { Body, Entry } from './outbox';
import { overlay, type Me } from './overlay';
import { Replica } from './replica';

const ann: Me = { role: 'participant', person: 'ann' };
const seat = (more: Partial<Seat> = {}): Seat => ({ table: 3, host: false, joined_at: 1, ...more });
const note = (more: Partial<Note> = {}): Note => ({
  author: 'ann',
  item: 'i9',
  table: 3,
  text: 'a thought',
  level: 'mine',
  written_at: 1,
  ...more,
});
const point = (more: Partial<Point> = {}): Point => ({
  item: 'i9',
  table: 3,
  author: 'bob',
  text: 'a point',
  accepted: true,
  position: 1,
  ...more,
});

function over(set: Changes, commands: Body[], me: Me | 'nobody' = ann): Record<string, unknown> {
  const replica = new Replica();
  replica.apply({ type: 'change', view: 'room', from: 0, to: 1, set });
  const unanswered = commands.map((command, i): Entry => ({ command, at: 100 + i }));
  return Object.fromEntries(overlay(replica, unanswered, me === 'nobody' ? undefined : me));
}
const seats = { ann: seat(), bob: seat({ host: true }) };
const hosting = { ann: seat({ host: true }), bob: seat() };

describe('what I have written and nobody has answered', () => {
  it('O1: a new note is there at once, private, at my table', () => {
    expect(over({ seats }, [{ do: 'note.write', note: 'n1', item: 'i9', text: 'a thought' }])).toEqual({
      'notes/n1': note({ written_at: 100 }),
    });
  });

  it('O1: changing, sharing and removing follow one another in the order they were done', () => {
    const write: Body = { do: 'note.write', note: 'n1', item: 'i9', text: 'first' };
    const again: Body = { do: 'note.write', note: 'n1', item: 'i9', text: 'second' };
    const share: Body = { do: 'note.share', note: 'n1', level: 'table' };
    const remove: Body = { do: 'note.remove', note: 'n1' };
    expect(over({ seats }, [write, again, share])['notes/n1']).toMatchObject({
      text: 'second',
      level: 'table',
      edited_at: 101,
    });
    const gone = over({ seats }, [write, share, remove]);
    expect(Object.keys(gone)).toEqual(['notes/n1']);
    expect(gone['notes/n1']).toBeUndefined();
  });

  it('O2: a private note is shared where I sit now, a shared one stays on its table', () => {
    const share: Body = { do: 'note.share', note: 'n1', level: 'table' };
    expect(over({ seats, notes: { n1: note({ table: 7 }) } }, [share])['notes/n1']).toMatchObject({ table: 3 });
    const shown: Body = { do: 'note.share', note: 'n1', level: 'room' };
    expect(over({ seats, notes: { n1: note({ table: 7, level: 'table' }) } }, [shown])['notes/n1']).toMatchObject({
      table: 7,
    });
  });

  it.each<[string, Changes, Body]>([
    [
      'somebody’s note',
      { seats, notes: { n1: note({ author: 'bob', level: 'table' }) } },
      { do: 'note.remove', note: 'n1' },
    ],
    [
      'the text of somebody’s note',
      { seats, notes: { n1: note({ author: 'bob', level: 'table' }) } },
      { do: 'note.write', note: 'n1', item: 'i9', text: 'mine now' },
    ],
    ['a note that is not here', { seats }, { do: 'note.share', note: 'n9', level: 'table' }],
    ['the host’s point', { seats, points: { k1: point() } }, { do: 'point.remove', point: 'k1' }],
    ['a turn', { seats }, { do: 'turn.next', table: 3, turn: 0 }],
    ['a summary', { seats: hosting }, { do: 'summary.share', item: 'i9', table: 3 }],
    ['a note before I have a seat', {}, { do: 'note.write', note: 'n1', item: 'i9', text: 'early' }],
  ])('O3: %s waits for the server', (_, set, command) => {
    expect(over(set, [command])).toEqual({});
  });

  it('O4: the host moves the table’s notes between table and room, and takes none for private', () => {
    const notes = { n1: note({ author: 'bob', level: 'table' }) };
    expect(over({ seats: hosting, notes }, [{ do: 'note.share', note: 'n1', level: 'room' }])).toEqual({
      'notes/n1': note({ author: 'bob', level: 'room' }),
    });
    expect(over({ seats: hosting, notes }, [{ do: 'note.share', note: 'n1', level: 'mine' }])).toEqual({});
  });

  it('O5: a point of the host is in the summary, of anyone else a suggestion, each after the last', () => {
    const points = { k1: point({ position: 4 }) };
    const write = (id: string): Body => ({ do: 'point.write', point: id, item: 'i9', table: 3, text: 'new' });
    expect(over({ seats: hosting, points }, [write('k2'), write('k3')])).toEqual({
      'points/k2': point({ author: 'ann', text: 'new', position: 5 }),
      'points/k3': point({ author: 'ann', text: 'new', position: 6 }),
    });
    expect(over({ seats, points }, [write('k2')])).toEqual({
      'points/k2': point({ author: 'ann', text: 'new', position: 5, accepted: false }),
    });
  });

  it('O5: my own suggestion can be changed and taken back until it is taken in', () => {
    const mine = point({ author: 'ann', accepted: false });
    const write: Body = { do: 'point.write', point: 'k1', item: 'i9', table: 3, text: 'better' };
    const remove: Body = { do: 'point.remove', point: 'k1' };
    expect(over({ seats, points: { k1: mine } }, [write])).toEqual({ 'points/k1': { ...mine, text: 'better' } });
    expect(over({ seats, points: { k1: mine } }, [remove])).toEqual({ 'points/k1': undefined });
    expect(over({ seats, points: { k1: { ...mine, accepted: true } } }, [write, remove])).toEqual({});
  });

  it('O6: my name is corrected, and what I left out stays', () => {
    const named = { ann: seat({ name: 'An', organisation: 'Agder' }) };
    expect(over({ seats: named }, [{ do: 'seat.rename', name: 'Ann' }])).toEqual({
      'seats/ann': seat({ name: 'Ann', organisation: 'Agder' }),
    });
  });

  it('is nothing before it is known who I am, nor for a stage', () => {
    const write: Body = { do: 'note.write', note: 'n1', item: 'i9', text: 'a thought' };
    expect(over({ seats }, [write], 'nobody')).toEqual({});
    expect(over({ seats }, [write], { role: 'stage' })).toEqual({});
  });
});
