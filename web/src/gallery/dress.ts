// What facilitators have done, by URL, and what the desk asks a server for, without one.
import { outlookOf, reference, type Dress, type FakeLive } from '../state/fixtures';
import { ballotOf } from '../state/fixtures/asked-here';
import { networkKey, roomNetwork, type Way } from '../state/room-network';
import type { Overlay } from '../state/types';

const overlays: readonly Overlay[] = ['attention', 'blackout', 'rules', 'quote'];

export function dressOf(ask: URLSearchParams): Dress {
  const overlay = overlays.find((known) => known === ask.get('overlay'));
  return {
    ...(overlay && { overlay }),
    messages: Number(ask.get('messages') ?? 0),
    ...(ask.has('act') && { act: ask.get('act') ?? '' }),
    byOther: ask.has('other'),
    locked: ask.has('locked'),
    anonymous: ask.has('anonymous'),
    marked: ask.has('marked'),
  };
}

const ways: Way[] = [
  { url: 'http://192.168.1.20:8080', kind: 'wifi' },
  { url: 'http://10.0.0.5:8080', kind: 'cable' },
  { url: 'http://172.17.0.1:8080', kind: 'apart' },
];

/** The room's network as it would be kept in this browser: `wifi`, and on the desk the address that is chosen there. */
export function putNetwork(ask: URLSearchParams): void {
  const key = networkKey(reference.workshopCode);
  if (!ask.has('wifi')) return localStorage.removeItem(key);
  const wifi = { name: ask.get('wifi') || 'Kommunehuset gjest', password: 'bord og duk 2027' };
  localStorage.setItem(key, JSON.stringify({ address: ways[0]?.url, wifi }));
}

/** The desk's requests, answered at once; the stage's Wi-Fi; other screens have none. */
export function deskProps(screen: string, live: FakeLive, ask: URLSearchParams): object {
  if (screen === 'stage') return { wifi: roomNetwork(reference.workshopCode).room().wifi };
  if (screen !== 'desk') return {};
  return {
    onOutlook: () => Promise.resolve(outlookOf(live.records, live.now())),
    network: {
      ...roomNetwork(reference.workshopCode),
      here: 'http://127.0.0.1:8080',
      ways: () => Promise.resolve(ask.has('offnet') ? [] : ways),
      roundTrip: () => Promise.resolve(ask.has('offnet') ? undefined : 4),
      clockOffset: () => (ask.has('offnet') ? 7000 : 20),
    },
    keeping: { erase: () => Promise.resolve(), delete: () => Promise.resolve() },
    onMakeLink: (role: string) =>
      Promise.resolve(`http://192.168.1.20:8080/bord27/desk#${role === 'observer' ? 'o' : 'f'}=${'s'.repeat(43)}`),
  };
}

/** What this phone has answered where names are hidden: `ballot`, or `ballot=waiting` where no answer of the server came. */
export function putBallots(ask: URLSearchParams, live: FakeLive): void {
  const key = `bordduk/${reference.workshopCode}/ballots`;
  if (!ask.has('ballot')) return localStorage.removeItem(key);
  const counted = ask.get('ballot') !== 'waiting';
  const all = Object.entries(live.records.polls).filter(([, poll]) => poll.names === 'hidden');
  const kept = all.map(([id, poll]) => [id, { given: ballotOf(poll), counted }] as const);
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
}

/** A change of one's own note that was begun before somebody else changed it: `begun`. */
export function putBegun(ask: URLSearchParams, live: FakeLive): void {
  const mine = Object.entries(live.records.notes).find(([, note]) => note.author === live.you()?.person);
  const key = `bordduk/draft/${reference.workshopCode}-edit-${mine?.[0] ?? ''}`;
  for (const [at, text] of Object.entries({
    [key]: 'Vi møtes to ganger i året, og bytter på å være vert',
    [`${key}-of`]: 'Vi møtes',
  }))
    if (ask.has('begun')) localStorage.setItem(at, text);
    else localStorage.removeItem(at);
}
