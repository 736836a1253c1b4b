import { describe, expect, it } from 'vitest';
import { attendance } from './attendance';
import type { Seat } from './types';

const seat = (facts: Partial<Seat> = {}): Seat => ({ table: 1, host: false, joined_at: 0, ...facts });
const ann: [string, Seat] = ['ann', seat({ host: true })];
const bo: [string, Seat] = ['bo', seat()];
const eva: [string, Seat] = ['eva', seat({ by_hand: true })];

describe('who is at a table', () => {
  it('counts open pages of those who sit there, and nobody else’s', () => {
    expect(attendance([ann, bo, eva], ['ann', 'passer-by'])).toMatchObject({ seated: 3, here: 1, byHand: 1 });
  });
  it.each([
    ['empty', []],
    ['none', [eva]],
    ['one', [ann, eva]],
    ['some', [ann, bo]],
  ] as const)('says with what it is run: %s', (phones, seats) => {
    expect(attendance(seats, []).phones).toBe(phones);
  });
});

describe('whether somebody must take over', () => {
  it('not while the host is there', () => {
    expect(attendance([ann, bo], ['ann']).unhosted).toBeUndefined();
  });
  it('when the host has gone, or there is none', () => {
    expect(attendance([ann, bo], ['bo']).unhosted).toBe('away');
    expect(attendance([bo], ['bo']).unhosted).toBe('none');
  });
  it('not where nobody has a phone: the desk runs it', () => {
    expect(attendance([eva], []).unhosted).toBeUndefined();
    expect(attendance([], []).unhosted).toBeUndefined();
  });
  it('not where the tablecloth is on', () => {
    expect(attendance([ann, bo], ['bo', 'c7']).unhosted).toBeUndefined();
    expect(attendance([ann, bo], ['bo', 'c7']).cloth).toBe(true);
  });
});
