// What facilitators have done, by URL, and what the desk asks a server for, without one.
import { outlookOf, reference, type Dress, type FakeLive } from '../state/fixtures';
import { ballotOf } from '../state/fixtures/asked-here';
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

/** The desk's requests, answered at once; other screens have none. */
export function deskProps(screen: string, live: FakeLive): object {
  if (screen !== 'desk') return {};
  return {
    onOutlook: () => Promise.resolve(outlookOf(live.records, live.now())),
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
