import { describe, expect, it } from 'vitest';
import { drawLots, hostLots, shuffled, tableRoles } from './lots';
import type { Round, Seat } from './types';

const seat = (facts: Partial<Seat> = {}): Seat => ({ table: 1, host: false, joined_at: 0, ...facts });
const people = (...ids: string[]): [string, Seat][] => ids.map((id) => [id, seat()]);
const round = (order: string[], state: Round['state'] = 'running'): Round => ({
  table: 1,
  item: 'i',
  limit: 'max',
  per_person: 60_000,
  order,
  turn: 0,
  state,
});
/** A seeded chance, so that a draw can be repeated. */
const chance = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

describe('drawing lots', () => {
  it('never makes the one who speaks first the host', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const { host } = drawLots(people('a', 'b', 'c'), round(['b', 'c', 'a']), [], chance(seed));
      expect(host).not.toBe('b');
    }
  });
  it('draws everybody sooner or later', () => {
    const one = chance(42);
    const hosts = new Set(Array.from({ length: 100 }, () => drawLots(people('a', 'b', 'c'), undefined, [], one).host));
    expect([...hosts].sort()).toEqual(['a', 'b', 'c']);
  });
  it('gives the host’s role to nobody without a phone, and to somebody present where anybody is', () => {
    const seats: [string, Seat][] = [...people('a', 'b'), ['eva', seat({ by_hand: true })]];
    expect(hostLots(seats, undefined, [])).toEqual(['a', 'b']);
    expect(hostLots(seats, undefined, ['b'])).toEqual(['b']);
    expect(drawLots([['eva', seat({ by_hand: true })]], undefined, [], chance(1)).host).toBeUndefined();
  });
  it('a round that is over excludes nobody; where only the first has a phone there is no choice', () => {
    expect(hostLots(people('a', 'b'), round(['a', 'b'], 'done'), [])).toEqual(['a', 'b']);
    expect(hostLots(people('a'), round(['a']), [])).toEqual(['a']);
  });
  it('gives each role to somebody else than the host while there are enough', () => {
    const { host, roles } = drawLots(people('a', 'b', 'c', 'd'), undefined, [], chance(7));
    const drawn = tableRoles.map((role) => roles[role]);
    expect(new Set([host, ...drawn]).size).toBe(4);
  });
  it('with three people the host has a role too; with two one role is nobody’s', () => {
    const three = drawLots(people('a', 'b', 'c'), undefined, [], chance(7));
    expect(three.roles.guard).toBe(three.host);
    expect(drawLots(people('a', 'b'), undefined, [], chance(7)).roles.guard).toBeUndefined();
  });
  it('shuffles without losing anybody', () => {
    expect(shuffled([1, 2, 3, 4, 5], chance(3)).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(shuffled([1, 2, 3], () => 1)).toHaveLength(3);
  });
});
