import { expect, test } from 'vitest';
import type { Records } from '.';
import { dateWord, goesSoon, keptUntil } from './kept';

const day = 24 * 60 * 60 * 1000;
const ended = Date.UTC(2026, 10, 25, 14, 0);
const records = (more: object): Records => ({ workshops: { k7mpq3: more } }) as unknown as Records;

test('a workshop is kept so many days after its end, and for ever before that', () => {
  expect(keptUntil(records({}))).toBeUndefined();
  expect(keptUntil(records({ ended_at: ended }))).toBe(ended + 30 * day);
  expect(keptUntil(records({ ended_at: ended, retention_days: 365 }))).toBe(ended + 365 * day);
});

test('the desk warns in the last week, and of a short time in its last half', () => {
  const usual = records({ ended_at: ended, retention_days: 30 });
  expect(goesSoon(usual, ended + 22 * day)).toBe(false);
  expect(goesSoon(usual, ended + 23 * day)).toBe(true);
  expect(goesSoon(records({ ended_at: ended, retention_days: 2 }), ended + day / 2)).toBe(false);
  expect(goesSoon(records({ ended_at: ended, retention_days: 2 }), ended + day)).toBe(true);
  expect(goesSoon(records({}), ended)).toBe(false);
});

test('the date is said in words, where the workshop is', () => {
  expect(dateWord(Date.UTC(2026, 11, 24, 23, 30), 'Europe/Oslo', 'nb')).toBe('25. desember 2026');
  expect(dateWord(ended, 'Europe/Oslo', 'en')).toBe('25 November 2026');
  expect(dateWord(ended, 'Mars/Crater', 'nn')).toContain('2026');
});
