// The truth about the time that is left, from the server: read again when something it depends on has changed, and now and then because
// time goes. Never twice at once, and never more often than every few seconds, however much happens; and not while the line is away, or
// closed for good: a workshop that is deleted would be asked for as long as its desk is open.
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { workshop, type Live, type Outlook, type Records } from '../../state';

const gatherMs = 600;
const restMs = 3000;
const againMs = 20_000;
/** What is older than this is not the truth any more, and is not said. */
const oldMs = 60_000;

/** Everything the time that is left depends on, as one word that changes with it. */
function facts(r: Records): string {
  const day = workshop(r);
  return JSON.stringify([
    [day?.item, day?.phase, day?.ended_at],
    Object.values(r.items).map((one) => [one.state, one.started_at, one.planned_end, one.dropped]),
    Object.values(r.phases).map((one) => [one.state, one.planned, one.per_person, one.per_table]),
    [r.clocks['main'], r.clocks['slot']],
    Object.values(r.queue).map((one) => one.state),
    Object.values(r.tables).map((one) => one.taken > 0),
    Object.values(r.rounds).map((one) => [one.turn, one.order.length]),
  ]);
}

export function makeOutlook(live: Live, ask: (() => Promise<Outlook>) | undefined): Accessor<Outlook | undefined> {
  const [known, setKnown] = createSignal<Outlook>();
  if (!ask) return known;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let askedAt = -Infinity;
  let gone = false;
  const due = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), wait);
  };
  async function answer(): Promise<Outlook | undefined> {
    asking = true;
    askedAt = performance.now();
    try {
      return await ask?.();
    } catch {
      return undefined;
    } finally {
      asking = false;
    }
  }
  async function read(): Promise<void> {
    if (asking) return due(restMs);
    const next = live.status() === 'live' ? await answer() : undefined;
    if (gone) return;
    // Without the server nothing new is known; what was known stays for a while.
    if (next) setKnown(next);
    else if (live.now() - (known()?.now ?? 0) > oldMs) setKnown(undefined);
    due(againMs);
  }
  const digest = createMemo(() => facts(live.records));
  createEffect(on([digest, () => live.status()], () => due(Math.max(gatherMs, askedAt + restMs - performance.now()))));
  onCleanup(() => {
    gone = true;
    clearTimeout(timer);
  });
  return createMemo(() => (workshop(live.records)?.ended_at === undefined ? known() : undefined));
}
