// The truth about the time that is left, from the server: read again when something it depends on has changed, and now and then because
// time goes. Never twice at once, and never more often than every few seconds, however much happens.
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
  async function read(): Promise<void> {
    if (asking) return due(restMs);
    asking = true;
    askedAt = performance.now();
    let next: Outlook | undefined;
    try {
      next = await ask?.();
    } catch {
      // Without the server nothing new is known; what was known stays for a while.
    }
    asking = false;
    if (gone) return;
    if (next) setKnown(next);
    else if (live.now() - (known()?.now ?? 0) > oldMs) setKnown(undefined);
    due(againMs);
  }
  const digest = createMemo(() => facts(live.records));
  createEffect(on(digest, () => due(Math.max(gatherMs, askedAt + restMs - performance.now()))));
  onCleanup(() => {
    gone = true;
    clearTimeout(timer);
  });
  return createMemo(() => (workshop(live.records)?.ended_at === undefined ? known() : undefined));
}
