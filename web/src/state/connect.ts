// The live workshop as a Solid store: the sync library's client, made readable for components. Records keep their identity while unchanged.
import { batch, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { Client, browser, deviceStore, type Collection, type Place } from '../sync';
import type { Held, Live, Records, Refused, Status } from './live';
import type { You } from './types';

const ticksPerSecond = 4;

/** The replica's records stay as the server sent them: the store writes into what it is given. They are JSON, so JSON copies them. */
const copy = <T>(record: T): T => JSON.parse(JSON.stringify(record)) as T;

/** No prototype: an id like `constructor` is absent until a record has it. */
const none = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

function emptyRecords(): Records {
  return {
    workshops: none(),
    items: none(),
    phases: none(),
    clocks: none(),
    tables: none(),
    seats: none(),
    rounds: none(),
    notes: none(),
    themes: none(),
    prioritisations: none(),
    dots: none(),
    summaries: none(),
    points: none(),
    queue: none(),
    polls: none(),
    answers: none(),
    results: none(),
    questions: none(),
    votes: none(),
    commitments: none(),
    shared_commitments: none(),
    slides: none(),
    photos: none(),
    messages: none(),
    acts: none(),
  };
}

export interface Access {
  code: string;
  token: string;
  /** Known for a participant that has joined on this device. */
  person?: string | undefined;
}

/** Opens the workshop; it stays open, over any cut, until disconnect(). */
export function connect({ code, token, person }: Access): Live {
  const [records, setRecords] = createStore<Records>(emptyRecords());
  const [presence, setPresence] = createStore<Live['presence']>({});
  const [status, setStatus] = createSignal<Status>('connecting');
  const [closed, setClosed] = createSignal<string>();
  const [you, setYou] = createSignal<You>();
  const [pending, setPending] = createSignal(0);
  const [held, setHeld] = createSignal<Held>();
  const listeners = new Set<(refused: Refused) => void>();
  function show(places: readonly Place[]): void {
    batch(() => {
      for (const [collection, id] of places) {
        const record = client.find(collection, id);
        const known = records[collection][id] !== undefined;
        // The setter's type wants one collection at a time; find() has already matched the record to its collection.
        const set = setRecords as (collection: Collection, id: string, value: unknown) => void;
        if (record === undefined) {
          if (known) set(collection, id, undefined);
        } else set(collection, id, known ? reconcile(copy(record)) : copy(record));
      }
    });
  }

  const client = new Client({
    code,
    token,
    ...(person !== undefined && { person }),
    store: deviceStore(),
    around: browser(code),
    observer: {
      records: show,
      status: (next, why) =>
        batch(() => {
          setStatus(next);
          setClosed(why);
        }),
      you: (next) => setYou((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)),
      presence: ({ view, count, here }) => setPresence(view, reconcile({ count, here: here ?? [] })),
      pending: (count, why) => {
        setPending(count);
        setHeld(count > 0 ? why : undefined);
      },
      refused: ({ command, refused, detail }) => {
        for (const listener of listeners) listener({ command, reason: refused ?? 'invalid', detail });
      },
    },
  });
  client.start();

  const [now, setNow] = createSignal(client.clock.now());
  const ticker = setInterval(() => setNow(client.clock.now()), 1000 / ticksPerSecond);
  const release = () => client.release();
  const reclaim = () => client.reclaim();
  window.addEventListener('pagehide', release);
  window.addEventListener('pageshow', reclaim);
  const look = () => client.look();
  window.addEventListener('storage', look); // another tab of this browser

  return {
    records,
    status,
    closed,
    you,
    now,
    pending,
    held,
    unsent: (collection, id) => pending() > 0 && client.unsent([collection, id]),
    presence,
    send: (command) => client.command(command),
    onRefused(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    disconnect() {
      clearInterval(ticker);
      window.removeEventListener('pagehide', release);
      window.removeEventListener('pageshow', reclaim);
      window.removeEventListener('storage', look);
      client.stop();
      setStatus('closed');
    },
  };
}
