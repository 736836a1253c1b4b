// When this screen saw a poll be opened or its results be revealed: what the desk did last is what the room is to look at.
import { createEffect, createSignal, untrack } from 'solid-js';
import type { Seen } from '../../state/asked';
import type { Live, Records } from '../../state/live';

/** Polls as they are before the room: open, or with results that everybody sees. */
const looks = (r: Records): Record<string, string> =>
  Object.fromEntries(
    Object.entries(r.polls)
      .filter(([id, poll]) => poll.state === 'open' || (poll.results !== 'hidden' && r.results[id] !== undefined))
      .map(([id, poll]) => [id, poll.state === 'open' ? 'open' : 'shown']),
  );

export function useSeen(live: () => Live): () => Seen {
  const [seen, setSeen] = createSignal<Seen>({});
  let before: Record<string, string> | undefined;
  createEffect(() => {
    const { records } = live();
    // What stands there when the screen comes was not seen to happen.
    if (Object.keys(records.workshops).length === 0) return;
    const now = looks(records);
    const known = before;
    before = now;
    const fresh = known === undefined ? [] : Object.keys(now).filter((id) => now[id] !== known[id]);
    if (fresh.length > 0) {
      // The clock ticks four times a second; what came later is later all the same.
      const at = untrack(() => Math.max(live().now(), ...Object.values(seen()).map((one) => one + 1)));
      setSeen((all) => ({ ...all, ...Object.fromEntries(fresh.map((id) => [id, at])) }));
    }
  });
  return seen;
}
