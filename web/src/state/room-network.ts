// The network of the room as this browser knows it: which of the server's addresses phones shall use, and the Wi-Fi they need for it.
// Typed or chosen at the desk, kept in this browser alone, and seen at once by a stage that is open in it. The server is told nothing of it.
import { createSignal, onCleanup } from 'solid-js';
import type { Network, Way } from '../protocol/messages';
import { facts, request } from '../sync/identity';
import { deviceStore, readJson } from '../sync/storage';

export type { Network, Way };

export interface Wifi {
  name: string;
  /** Empty: the network is open to everybody. */
  password: string;
}

export interface Room {
  /** Where phones come in, without a slash at the end; absent: where this page came from. */
  address?: string;
  wifi?: Wifi;
}

export const networkKey = (code: string): string => `bordduk/${code}/network`;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was kept, as far as it is what we write. */
export function roomIn(value: unknown): Room {
  const kept = (typeof value === 'object' && value !== null ? value : {}) as {
    address?: unknown;
    wifi?: Partial<Wifi>;
  };
  const { address, wifi } = kept;
  return {
    ...(isText(address) && /^https?:\/\/[^/]+$/.test(address) && { address }),
    ...(isText(wifi?.name) &&
      isText(wifi.password) &&
      wifi.name !== '' && { wifi: { name: wifi.name, password: wifi.password } }),
  };
}

export interface RoomNetwork {
  room: () => Room;
  change: (room: Room) => void;
  /** A page below the address that was chosen; `page` is its whole address as this browser has it. */
  outward: (page: string) => string;
}

/** Inside a component or a root: it listens as long as that lives. */
export function roomNetwork(code: string): RoomNetwork {
  const store = deviceStore();
  const key = networkKey(code);
  const read = (): Room => roomIn(readJson(store, key));
  const [room, setRoom] = createSignal(read());
  const heard = (event: StorageEvent): void => {
    if (event.key === key || event.key === null) setRoom(read());
  };
  window.addEventListener('storage', heard);
  onCleanup(() => window.removeEventListener('storage', heard));
  return {
    room,
    change(next) {
      if (next.address === undefined && next.wifi === undefined) store.remove(key);
      else store.set(key, JSON.stringify(next));
      setRoom(next);
    },
    outward(page) {
      const { address } = room();
      return address === undefined ? page : address + page.slice(new URL(page).origin.length);
    },
  };
}

/** What a phone's camera reads as "join this Wi-Fi". Five characters mean something there and are escaped. */
export function wifiText({ name, password }: Wifi): string {
  const plain = (text: string): string => text.replace(/[\\;,":]/g, '\\$&');
  return password === '' ? `WIFI:T:nopass;S:${plain(name)};;` : `WIFI:T:WPA;S:${plain(name)};P:${plain(password)};;`;
}

/** An address that only this machine knows: a phone that scans it would look for the workshop in itself. */
export const isOnlyHere = (url: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

/**
 * Which address to use before anybody has chosen: none where the page came by one that phones can use too, else the likeliest. One that was
 * chosen on another day and is no longer this machine's is let go.
 */
export function sensible(ways: readonly Way[], chosen: string | undefined, here: string): string | undefined {
  if (chosen !== undefined && ways.some(({ url }) => url === chosen)) return chosen;
  return isOnlyHere(here) ? ways.find(({ kind }) => kind !== 'apart')?.url : undefined;
}

/** The server's addresses, as it sees them itself. */
export const waysIn = async (code: string, token: string): Promise<Way[]> =>
  (await request<Network>(`/${encodeURIComponent(code)}/network`, { token })).ways;

/** How long the server takes to answer, in milliseconds: the best of three, for one may have had to wait for something else. */
export async function roundTrip(
  code: string,
  now: () => number = () => performance.now(),
): Promise<number | undefined> {
  let best: number | undefined;
  for (let i = 0; i < 3; i += 1) {
    const began = now();
    try {
      await facts(code);
    } catch {
      continue;
    }
    const took = now() - began;
    best = best === undefined ? took : Math.min(best, took);
  }
  return best === undefined ? undefined : Math.round(best);
}
