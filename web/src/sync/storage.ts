// What this page keeps on the device, and nothing else: every key is made here. Where storage is denied (private mode) it lives in memory.
// What is kept in localStorage is written down at once besides; see journal.ts.
//
//   bordduk/<code>/person           who I am here: {person, token}
//   bordduk/<code>/desk             the facilitator's token: {token}
//   bordduk/<code>/stage            the stage's token: {token}
//   bordduk/<code>/observer         an observer's token; of the tab, not of the device
//   bordduk/<code>/table/<n>        the token of the tablecloth on that table: {token}
//   bordduk/<code>/join             the key that makes a repeated join join once; gone when it has succeeded
//   bordduk/<code>/key              that key then: it makes one ballot a person, in polls that hide names
//   bordduk/<code>/ballots          this person's answers to such polls; nobody else knows whose they are
//   bordduk/<code>/queue/<who>/<client>   commands that are not answered yet; see outbox.ts
//
// Beside these there are bordduk/written (see journal.ts), and what the screens keep: bordduk/language, bordduk/name and bordduk/organisation
// (typed once), bordduk/gong/<screen>, and bordduk/draft/<code>-... (what was begun and not sent). The whole list with its purposes is in
// deploy/privacy.md, which a test holds against it.
import { note } from './journal';

/** The part of the browser's Storage that is used here. */
export interface Store {
  get(key: string): string | undefined;
  /** False when it could not be kept on the device. Passing: nothing is lost with it, so it is not written down at once. */
  set(key: string, value: string, passing?: boolean): boolean;
  remove(key: string): void;
  keys(prefix: string): string[];
}

export const keys = {
  person: (code: string) => `bordduk/${code}/person`,
  desk: (code: string) => `bordduk/${code}/desk`,
  stage: (code: string) => `bordduk/${code}/stage`,
  observer: (code: string) => `bordduk/${code}/observer`,
  cloth: (code: string, table: number) => `bordduk/${code}/table/${table}`,
  join: (code: string) => `bordduk/${code}/join`,
  key: (code: string) => `bordduk/${code}/key`,
  ballots: (code: string) => `bordduk/${code}/ballots`,
  queues: (code: string, who: string) => `bordduk/${code}/queue/${who}/`,
} as const;

/** Everything that is kept of one workshop begins so. */
export const workshopKeys = (code: string): string => `bordduk/${code}/`;
/** And what somebody has begun to write there; see screens/phone/draft.ts. */
export const draftKeys = (code: string): string => `bordduk/draft/${code}-`;

/** What a phone remembers of whoever used it, for the next time. */
export const personKeys = ['bordduk/name', 'bordduk/organisation'] as const;

/** A store that forgets everything with the page. */
export function memoryStore(): Store {
  const all = new Map<string, string>();
  return {
    get: (key) => all.get(key),
    set(key, value) {
      all.set(key, value);
      return true;
    },
    remove: (key) => void all.delete(key),
    keys: (prefix) => [...all.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** The device's store. What the device refuses to keep is kept in memory, so that a full or denied storage loses nothing while the page lives. */
export function deviceStore(storage: () => Storage = () => localStorage, lasting = true): Store {
  const memory = memoryStore();
  function attempt<T>(use: (device: Storage) => T, otherwise: T): T {
    try {
      return use(storage());
    } catch {
      return otherwise;
    }
  }
  return {
    get: (key) => memory.get(key) ?? attempt((device) => device.getItem(key), null) ?? undefined,
    set(key, value, passing = false) {
      const kept = attempt((device) => {
        device.setItem(key, value);
        if (lasting && !passing) note(device, key, value);
        return true;
      }, false);
      if (kept) memory.remove(key);
      else memory.set(key, value);
      return kept;
    },
    remove(key) {
      memory.remove(key);
      attempt((device) => {
        device.removeItem(key);
        if (lasting) note(device, key);
      }, undefined);
    },
    keys(prefix) {
      const found = attempt((device) => Array.from({ length: device.length }, (_, i) => device.key(i) ?? ''), []);
      return [...new Set([...found.filter((key) => key.startsWith(prefix)), ...memory.keys(prefix)])];
    },
  };
}

/** A value written by set(JSON): undefined when it is absent or was damaged. */
export function readJson(store: Store, key: string): unknown {
  const text = store.get(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
