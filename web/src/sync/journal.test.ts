// J<n> are the rules in journal.ts. That the database is on the disk when the browser is killed is seen in a real one: tests/e2e/pocket.mjs.
import { afterEach, expect, it, vi } from 'vitest';
import { lacking, mark, nextMark, note, recover, redo, type Change } from './journal';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});
const written: Change[] = [
  { at: 30, key: 'bordduk/b', text: 'third' },
  { at: 10, key: 'bordduk/a', text: 'first' },
  { at: 20, key: 'bordduk/c' },
];

it('J1: a number only grows, also when the device’s clock was set back', () => {
  const first = nextMark(localStorage);
  localStorage.setItem(mark, String(first + 1_000_000));
  expect(nextMark(localStorage)).toBe(first + 1_000_001);
});

it('J2: what is newer than localStorage is done again in order, what is older is left alone', () => {
  expect(lacking(written, 0).map(({ at }) => at)).toEqual([10, 20, 30]);
  localStorage.setItem(mark, '15');
  localStorage.setItem('bordduk/a', 'newer, and not worth writing down at once');
  localStorage.setItem('bordduk/c', 'removed later');
  const again = redo(localStorage, written);
  expect(Object.fromEntries(Object.entries(localStorage))).toEqual({
    'bordduk/a': 'newer, and not worth writing down at once',
    'bordduk/b': 'third',
    [mark]: String(again[1]?.at),
  });
  expect(redo(localStorage, written)).toEqual([]);
  // It is not on the disk a second time yet: it stays in the database as a change of now.
  expect(again.map(({ key, at }) => [key, at > 1_000_000])).toEqual([
    ['bordduk/c', true],
    ['bordduk/b', true],
  ]);
});

it('J2: what was forgotten altogether stays so', () => {
  for (const key of ['bordduk/x/person', 'bordduk/x/queue/p/q', 'bordduk/y/person']) localStorage.setItem(key, 'old');
  redo(localStorage, [{ at: 5, key: 'bordduk/x/', all: true }]);
  expect(Object.keys(localStorage).sort()).toEqual([mark, 'bordduk/y/person'].sort());
});

it('J4: where there is no such database nothing waits and nothing is missed', async () => {
  note(localStorage, 'bordduk/a', 'kept');
  await recover();
  await recover(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(Number(localStorage.getItem(mark))).toBeGreaterThan(0);
});

/** A device's database that comes so late, with what was written down. */
function databaseAfter(ms: number, rows: readonly Change[]): Partial<IDBFactory> {
  const store = {
    getAll() {
      const asked = { result: rows, onsuccess: () => {} };
      setTimeout(() => asked.onsuccess());
      return asked;
    },
    put() {},
    delete() {},
  };
  const result = {
    transaction() {
      const asked = { objectStore: () => store, oncomplete: () => {} };
      setTimeout(() => asked.oncomplete(), 2);
      return asked;
    },
  };
  return {
    open() {
      const asked = { result, onsuccess: () => {} };
      if (Number.isFinite(ms)) setTimeout(() => asked.onsuccess(), ms);
      return asked as unknown as IDBOpenDBRequest;
    },
  };
}

it.each([
  [3000, 'kept'],
  [Infinity, null],
])(
  'J4: a slow phone that was just started is waited for, a database that never comes is not: after %s ms',
  async (ms, text) => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', databaseAfter(ms, [{ at: Date.now() + 1, key: 'bordduk/a', text: 'kept' }]));
    vi.resetModules();
    const fresh = await import('./journal');
    const waited = fresh.recover();
    await vi.advanceTimersByTimeAsync(6000);
    await waited;
    expect(localStorage.getItem('bordduk/a')).toBe(text);
  },
);
