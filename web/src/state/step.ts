// The one step that comes next: what the desk's big button does; and the ways back and past it. Pure.
import type { CommandBody, Records } from './live';
import { nextPollStep, type PollStepKind } from './poll-step';
import { current, nextItem, phasesOf, plannedItems, workshop, type Current } from './programme';
import { nextPresenting, presenting } from './queue';
import type { Item, PhaseKind, Poll } from './types';

export interface Step {
  kind: 'item' | 'phase' | 'present' | 'finish_table' | 'end' | PollStepKind;
  command: CommandBody;
  item?: [string, Item];
  phase?: PhaseKind;
  table?: number;
  poll?: [string, Poll];
}

function nextTable(r: Records): Step | undefined {
  const waiting = nextPresenting(r);
  if (waiting) return { kind: 'present', command: { do: 'queue.present', table: waiting.table }, table: waiting.table };
  const last = presenting(r);
  return last && { kind: 'finish_table', command: { do: 'queue.finish', table: last.table }, table: last.table };
}

const startOf = (item: [string, Item]): Step => ({ kind: 'item', command: { do: 'item.start', item: item[0] }, item });

/** The phase that many places after the one that runs; the introduction stands before the first. */
function phaseAt(r: Records, running: Current, places: number): Step | undefined {
  const phases = phasesOf(r, running.id);
  const here = running.phase ? phases.findIndex((p) => p.kind === running.phase?.kind) : -1;
  const phase = phases[here + places];
  return (
    phase && {
      kind: 'phase',
      command: { do: 'phase.start', item: running.id, phase: phase.kind },
      item: [running.id, running.item],
      phase: phase.kind,
    }
  );
}

/** The one thing the desk's big button does; undefined when the day is over. */
export function nextStep(r: Records): Step | undefined {
  const day = workshop(r);
  if (!day || day.ended_at !== undefined) return undefined;
  const running = current(r);
  if (running) {
    const asks = running.item.kind === 'poll' ? nextPollStep(r, running.id) : undefined;
    const within = asks ?? (running.phase?.kind === 'plenary' ? nextTable(r) : undefined) ?? phaseAt(r, running, 1);
    if (within) return within;
  }
  const item = nextItem(r);
  if (item) return startOf(item);
  return running && { kind: 'end', command: { do: 'workshop.end' } };
}

/** Back to what was before: the phase before, else the item before. After the end it opens the day again. */
export function stepBack(r: Records): Step | undefined {
  const running = current(r);
  const over = workshop(r)?.ended_at !== undefined;
  if (running && !over) {
    const before = phaseAt(r, running, -1);
    if (before) return before;
  }
  const here = running?.item.position ?? (over ? Infinity : 0);
  const item = plannedItems(r)
    .filter(([, one]) => one.position < here)
    .at(-1);
  return item && startOf(item);
}

/** Past what comes next: what the next step would start is left out, and so are the tables that still wait in plenary and the polls that are not over. */
export function stepOver(r: Records): Step | undefined {
  const next = nextStep(r);
  const running = current(r);
  const items = plannedItems(r);
  const after = (position: number) => items.find(([, item]) => item.position > position);
  if (!next || next.kind === 'end') return undefined;
  if (next.kind === 'item') {
    const item = after(next.item?.[1].position ?? Infinity);
    return item && startOf(item);
  }
  if (!running) return undefined;
  const within = next.kind === 'phase' ? phaseAt(r, running, 2) : phaseAt(r, running, 1);
  const item = after(running.item.position);
  return within ?? (item && startOf(item));
}
