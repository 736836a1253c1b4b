import { describe, expect, it } from 'vitest';
import { elapsed, formatLeft, left, progress, urgency } from './clock';
import type { Clock } from './types';

const minute = 60_000;
const running: Clock = { state: 'running', started_at: 1_000, duration: 10 * minute, extended: 0 };
const held: Clock = { ...running, state: 'paused', paused_at: 1_000 + 4 * minute };

describe('a clock', () => {
  it('has what is left of its length and its extensions', () => {
    expect(left(running, 1_000 + 3 * minute)).toBe(7 * minute);
    expect(left({ ...running, extended: -2 * minute }, 1_000 + 3 * minute)).toBe(5 * minute);
    expect(left(running, 1_000 + 11 * minute)).toBe(-minute);
  });

  it('that has just begun has its whole time left, also where the page lags a moment behind', () => {
    expect(left(running, running.started_at - 250)).toBe(10 * minute);
    expect(left(running, running.started_at - minute)).toBe(11 * minute);
  });

  it('stands still while it is held', () => {
    expect(left(held, 1_000 + 9 * minute)).toBe(6 * minute);
    expect(elapsed(held, 1_000 + 9 * minute)).toBe(4 * minute);
    expect(urgency(held, 1_000 + 60 * minute)).toBe('calm');
  });

  it.each([
    [7.99, 'calm'],
    [8, 'soon'],
    [9.49, 'soon'],
    [9.5, 'last'],
    [9.99, 'last'],
    [10, 'over'],
    [12, 'over'],
  ] as const)('after %d of ten minutes is %s', (minutes, expected) => {
    expect(urgency(running, 1_000 + minutes * minute)).toBe(expected);
  });

  it('measures its urgency against the extended length', () => {
    expect(urgency({ ...running, extended: 10 * minute }, 1_000 + 9 * minute)).toBe('calm');
  });

  it('without a length is never over', () => {
    expect(urgency({ ...running, duration: 0 }, 1_000 + minute)).toBe('calm');
  });

  it('has used a share between nothing and all', () => {
    expect(progress(running, 0)).toBe(0);
    expect(progress(running, 1_000 + 5 * minute)).toBe(0.5);
    expect(progress(running, 1_000 + 50 * minute)).toBe(1);
  });
});

describe('what is left, in words', () => {
  it.each([
    [245_000, '4:05'],
    [244_001, '4:05'],
    [244_000, '4:04'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-1_000, '+0:01'],
    [-12_000, '+0:12'],
    [3_600_000, '1:00:00'],
    [3_599_000, '59:59'],
    [-3_725_000, '+1:02:05'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatLeft(ms)).toBe(text);
  });
});
