import { describe, expect, it } from 'vitest';
import { deviceStore, keys, memoryStore, readJson } from './storage';

/** A device's storage with a lid: it takes so many characters and not one more. */
function storageOf(room = Infinity): Storage {
  const all = new Map<string, string>();
  const used = () => [...all].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    get length() {
      return all.size;
    },
    key: (i) => [...all.keys()][i] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem(key, value) {
      const before = all.get(key);
      all.set(key, value);
      if (used() <= room) return;
      if (before === undefined) all.delete(key);
      else all.set(key, before);
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: (key) => void all.delete(key),
    clear: () => all.clear(),
  };
}

const devices: [string, () => Storage][] = [
  [
    'is denied',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
  ['is missing', () => undefined as unknown as Storage],
  ['is null', () => null as unknown as Storage],
  ['keeps nothing', () => storageOf(0)],
];

describe('what is kept on the device', () => {
  it('D1: is there for the next page', () => {
    const storage = storageOf();
    const first = deviceStore(() => storage);
    expect(first.set('bordduk/a', '1')).toBe(true);
    const next = deviceStore(() => storage);
    expect(next.get('bordduk/a')).toBe('1');
    expect(next.keys('bordduk/a')).toEqual(['bordduk/a']);
    next.remove('bordduk/a');
    expect(first.get('bordduk/a')).toBeUndefined();
  });

  it.each(devices)('D2: lives with the page where storage %s', (_, storage) => {
    const store = deviceStore(storage);
    expect(store.set('bordduk/a', '1')).toBe(false);
    expect(store.get('bordduk/a')).toBe('1');
    expect(store.keys('bordduk/')).toEqual(['bordduk/a']);
    store.remove('bordduk/a');
    expect(store.get('bordduk/a')).toBeUndefined();
    expect(store.keys('')).toEqual([]);
  });

  it('D3: is the newest also when the device had room for the older only', () => {
    const storage = storageOf(12);
    const store = deviceStore(() => storage);
    expect(store.set('key', 'short')).toBe(true);
    expect(store.set('key', 'far too long for it')).toBe(false);
    expect(store.get('key')).toBe('far too long for it');
    expect(store.keys('key')).toEqual(['key']);
    expect(store.set('key', 'again')).toBe(true);
    expect(store.get('key')).toBe('again');
  });

  it('D4: that was damaged is as if it were absent', () => {
    const store = memoryStore();
    store.set('key', '{"half":');
    expect(readJson(store, 'key')).toBeUndefined();
    expect(readJson(store, 'other')).toBeUndefined();
    store.set('key', '{"whole": 1}');
    expect(readJson(store, 'key')).toEqual({ whole: 1 });
  });

  it('D5: has its keys under one roof', () => {
    for (const key of [keys.person('c'), keys.desk('c'), keys.stage('c'), keys.join('c'), keys.queues('c', 'ann')]) {
      expect(key).toMatch(/^bordduk\/c\//);
    }
  });
});
