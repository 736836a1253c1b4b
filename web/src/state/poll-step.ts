// The steps of an item that asks everybody: each poll is opened, closed and shown, one after the other. Pure.
import { pollsOf } from './polls';
import type { Records } from './live';
import type { Step } from './step';
import type { Poll } from './types';

export type PollStepKind = 'poll_open' | 'poll_close' | 'poll_reveal';

function stepOf(poll: Poll): PollStepKind | undefined {
  if (!poll.imported && poll.state === 'pending') return 'poll_open';
  if (!poll.imported && poll.state === 'open') return 'poll_close';
  // What nobody answered is nothing to look at.
  return poll.results === 'hidden' && poll.answered > 0 ? 'poll_reveal' : undefined;
}

/** What the item's polls need next; undefined when all of them have been asked and shown. */
export function nextPollStep(r: Records, item: string): Step | undefined {
  for (const [id, poll] of pollsOf(r, item)) {
    const kind = stepOf(poll);
    if (kind === undefined) continue;
    const act = { poll_open: 'poll.open', poll_close: 'poll.close', poll_reveal: 'poll.reveal' } as const;
    return { kind, command: { do: act[kind], poll: id }, poll: [id, poll] };
  }
  return undefined;
}
