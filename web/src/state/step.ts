// The one step that comes next: what the desk's big button does. Pure.
import type { CommandBody, Records } from './live';
import { current, nextItem, phasesOf, workshop, type Current } from './programme';
import { nextPresenting, presenting } from './queue';
import type { Item, PhaseKind } from './types';

export interface Step {
  kind: 'item' | 'phase' | 'present' | 'finish_table' | 'end';
  command: CommandBody;
  item?: [string, Item];
  phase?: PhaseKind;
  table?: number;
}

function nextTable(r: Records): Step | undefined {
  const waiting = nextPresenting(r);
  if (waiting) return { kind: 'present', command: { do: 'queue.present', table: waiting.table }, table: waiting.table };
  const last = presenting(r);
  return last && { kind: 'finish_table', command: { do: 'queue.finish', table: last.table }, table: last.table };
}

function nextPhase(r: Records, running: Current): Step | undefined {
  const phases = phasesOf(r, running.id);
  const phase = phases[running.phase ? phases.findIndex((p) => p.kind === running.phase?.kind) + 1 : 0];
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
    const within = (running.phase?.kind === 'plenary' ? nextTable(r) : undefined) ?? nextPhase(r, running);
    if (within) return within;
  }
  const item = nextItem(r);
  if (item) return { kind: 'item', command: { do: 'item.start', item: item[0] }, item };
  return running && { kind: 'end', command: { do: 'workshop.end' } };
}
