// What the stage shows of what is asked, as the stage itself decides it: the same rule over the records that the room has.
import { createMemo, type Accessor } from 'solid-js';
import type { Live, Poll, Records } from '../../../state';
import { beforeRoom, type Before } from '../../../state/asked';
import { useSeen } from '../../stage/seen';

/** A poll that is prepared is the desk's, and so is an earlier survey until it is shown. */
const isOut = (poll: Poll): boolean =>
  poll.state !== 'pending' && !(poll.imported === true && poll.results === 'hidden');

const asTheRoomSees = (r: Records): Records => ({
  ...r,
  polls: Object.fromEntries(Object.entries(r.polls).filter(([, poll]) => isOut(poll))),
  results: Object.fromEntries(Object.entries(r.results).filter(([id]) => r.polls[id]?.results !== 'hidden')),
});

export function makeBefore(live: Live): Accessor<Before | undefined> {
  const seen = useSeen(() => live);
  return createMemo(() => beforeRoom(asTheRoomSees(live.records), seen()));
}

export type OnStage = 'now' | 'turns' | 'off';

/** Whether the room looks at it: alone, by turns with the item's other charts, or not. */
export function onStage(before: Before | undefined, id: string): OnStage {
  if (before?.kind === 'asking' || before?.kind === 'answered') return before.asked.id === id ? 'now' : 'off';
  if (before?.kind !== 'charts') return 'off';
  const at = before.charts.findIndex((one) => one.id === id);
  if (at < 0) return 'off';
  if (before.chosen !== undefined) return before.chosen === at ? 'now' : 'off';
  return before.charts.length === 1 ? 'now' : 'turns';
}
