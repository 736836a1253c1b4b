import { describe, expect, it } from 'vitest';
import { fakeMoment, moments, scene, seenBy } from './fixtures';
import {
  displayName,
  hostOf,
  isHost,
  isMyTurn,
  myNotes,
  mySeat,
  myTable,
  roomNotes,
  roundOf,
  seatsAt,
  speaker,
  summaryOf,
  tableNotes,
  turnsUntilMine,
} from './table';

const phone = (...rest: Parameters<typeof fakeMoment> extends [unknown, ...infer R] ? R : never) =>
  fakeMoment('participant', ...rest);

describe('my place', () => {
  it('is my seat, my table, and whether I am its host', () => {
    const live = phone('discuss');
    expect(myTable(live)).toBe(3);
    expect(mySeat(live)?.host).toBe(false);
    expect(isHost(phone('discuss', { host: true }))).toBe(true);
    expect(hostOf(live.records, 3)?.[0]).toBe('p3-1');
    expect(seatsAt(live.records, 3)).toHaveLength(7);
  });

  it('is nowhere for the stage', () => {
    const live = fakeMoment('stage', 'discuss');
    expect([mySeat(live), myTable(live), isHost(live), turnsUntilMine(live)]).toEqual([
      undefined,
      undefined,
      false,
      undefined,
    ]);
  });

  it('gives somebody without a name the word the screen has for that', () => {
    expect(displayName({ table: 1, host: false, joined_at: 0 }, 'Plass 2')).toBe('Plass 2');
    expect(displayName({ table: 1, host: false, joined_at: 0, name: 'Eli' }, 'Plass 2')).toBe('Eli');
  });
});

describe('the round', () => {
  it.each([
    ['round-other', 2],
    ['round-next', 1],
    ['round-mine', 0],
    ['round-spoken', undefined],
    ['round-ready', undefined],
    ['discuss', undefined],
  ] as const)('at %s has this many turns before mine: %s', (moment, turns) => {
    expect(turnsUntilMine(phone(moment))).toBe(turns);
  });

  it('knows who speaks, and that it is me', () => {
    const live = phone('round-mine');
    expect(isMyTurn(live)).toBe(true);
    expect(speaker(live.records, 3)).toBe('p3-2');
    expect(speaker(phone('round-ready').records, 3)).toBeUndefined();
  });

  it('of an earlier item does not count', () => {
    const { records } = scene('round-mine');
    const workshop = records.workshops['bord27'];
    if (workshop) workshop.item = 'i12';
    expect(roundOf(records, 3)).toBeUndefined();
  });
});

describe('notes', () => {
  it('of mine are on every rung, in the order they were written', () => {
    const live = phone('discuss');
    expect(myNotes(live, 'i9').map(([, note]) => note.level)).toEqual(['mine', 'table']);
    expect(myNotes(live, 'i5')).toEqual([]);
    expect(myNotes(live)).toHaveLength(2);
  });

  it('on the table are those shared there or with the room, and never anybody’s private ones', () => {
    const live = phone('discuss');
    const notes = tableNotes(live.records, 3, 'i9');
    expect(notes).toHaveLength(8);
    expect(notes.every(([, note]) => note.level !== 'mine')).toBe(true);
    expect(roomNotes(live.records)).toHaveLength(8);
  });
});

describe('a summary', () => {
  it('has its points in order and its suggestions apart', () => {
    const live = phone('wrap-up');
    const view = summaryOf(live.records, 'i9', 3);
    expect(view.summary?.type).toBe('advice');
    expect(view.points.map(([, point]) => point.position)).toEqual([1, 2, 3]);
    expect(view.suggestions).toHaveLength(1);
    expect(summaryOf(live.records, 'i12', 3)).toEqual({ id: 'i12-3', points: [], suggestions: [] });
  });
});

describe('what each role is shown', () => {
  it('is never another person’s private note', () => {
    const { records, me } = scene('discuss');
    for (const you of [
      { role: 'participant' as const, person: me },
      { role: 'facilitator' as const },
      { role: 'stage' as const },
    ]) {
      const authors = Object.values(seenBy(records, you).notes)
        .filter((note) => note.level === 'mine')
        .map((note) => note.author);
      expect(new Set(authors)).toEqual(new Set(you.role === 'participant' ? [me] : []));
    }
  });

  it('can be made for every moment, empty and full', () => {
    for (const moment of moments) {
      for (const options of [
        { empty: true },
        { long: true },
        { tables: 40 },
        { tables: 1, seats: 1, table: 1, seat: 1 },
      ]) {
        const { records, now } = scene(moment, options);
        expect(Number.isSafeInteger(now)).toBe(true);
        expect(Object.keys(records.items)).toHaveLength(18);
      }
    }
  });
});
