// What a page keeps, written down at once. A browser writes localStorage to the disk when it pleases: Chromium waits five seconds after the first
// change and a minute before the next, and what it had not written is lost when it is killed. A database is on the disk (or in the system's hands)
// some milliseconds after it was told. So every change is told to one too, and a page that opens looks there first for what localStorage lacks.
//
// Rules (their numbers are in the tests):
//   J1  Each change has a number that only grows. localStorage keeps the number of its newest change, so whoever opens knows how far it got.
//   J2  What is newer than that is done again, in order, before anything else is read. What is older is left alone.
//   J3  What localStorage has surely written down by itself is forgotten here: after an hour, or when all about a workshop goes.
//   J4  A device without such a database keeps what it kept before. A slow phone that was just started takes seconds to open its own, and going on
//       without it would lose what only it knows; one that never comes is not waited for longer than that.
//
// Why not the database alone: it answers later, and a command must be on the device before it is on the wire.

export interface Change {
  at: number;
  key: string;
  /** None: it was removed. */
  text?: string;
  /** Everything that begins with the key was. */
  all?: true;
}

/** The number of the newest change in localStorage. */
export const mark = 'bordduk/written';
const hourMs = 3_600_000;
const patienceMs = 5_000;

/** J2: what localStorage lacks, oldest first. */
export function lacking(written: readonly Change[], known: number): Change[] {
  return written.filter(({ at }) => at > known).sort((a, b) => a.at - b.at);
}

/** J1: the number of a change that is made now. */
export function nextMark(device: Storage): number {
  const at = Math.max(Date.now(), Number(device.getItem(mark)) + 1);
  try {
    device.setItem(mark, String(at));
  } catch {
    // Full to the last letter: then the change is done twice at worst.
  }
  return at;
}

/** J2: does it again. What is done again is a change of now, and given back as such: it is not on the disk a second time yet. */
export function redo(device: Storage, written: readonly Change[]): Change[] {
  return lacking(written, Number(device.getItem(mark))).map((change) => {
    const { key, text, all } = change;
    if (all) for (const one of Object.keys(device)) if (one.startsWith(key)) device.removeItem(one);
    if (text !== undefined) device.setItem(key, text);
    else device.removeItem(key);
    return { ...change, at: nextMark(device) };
  });
}

const table = 'changes';
const done = (asked: IDBTransaction): Promise<void> =>
  new Promise((settled) => (asked.oncomplete = asked.onabort = () => settled()));

let opened: Promise<IDBDatabase | undefined> | undefined;
function database(): Promise<IDBDatabase | undefined> {
  return (opened ??= new Promise((settled) => {
    try {
      const asked = indexedDB.open('bordduk', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'key' });
      asked.onsuccess = () => settled(asked.result);
      asked.onerror = () => settled(undefined);
      setTimeout(() => settled(undefined), patienceMs);
    } catch {
      settled(undefined); // J4
    }
  }));
}

async function changed(act: (changes: IDBObjectStore) => void): Promise<void> {
  try {
    const asked = (await database())?.transaction(table, 'readwrite');
    if (!asked) return;
    act(asked.objectStore(table));
    await done(asked);
  } catch {
    // J4: localStorage has it.
  }
}

/** What was just put into localStorage, or removed from it. */
export function note(device: Storage, key: string, text?: string): void {
  const at = nextMark(device);
  void changed((changes) => changes.put({ at, key, ...(text !== undefined && { text }) } satisfies Change));
}

/** All that begins so goes, here too; to be waited for before the page does. */
export async function noteGone(prefix: string, device: () => Storage = () => localStorage): Promise<void> {
  let at: number;
  try {
    at = nextMark(device());
  } catch {
    return; // where nothing is kept, nothing is to go
  }
  await changed((changes) => {
    changes.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
    changes.put({ at, key: prefix, all: true } satisfies Change);
  });
}

/** To be waited for before anything is read from this device. */
export async function recover(device: () => Storage = () => localStorage): Promise<void> {
  await changed((changes) => {
    const asked = changes.getAll() as IDBRequest<Change[]>;
    asked.onsuccess = () => {
      for (const { at, key } of asked.result) if (at < Date.now() - hourMs) changes.delete(key); // J3
      for (const change of redo(device(), asked.result)) changes.put(change);
    };
  });
}
