// An offer to catch up: what it changes, from what to what, in words; and the one command that does it.
import type { Offer, PhaseKind, PlanItem, Records } from '../../state';
import { hours } from '../../text/desk-time';
import type { Desk } from './desk';
import { lengthWord } from './words';

const titleMax = 48;

/** A title within a sentence: as much of it as is needed to know which. */
export function shortTitle(title: string): string {
  const letters = Array.from(title);
  return letters.length <= titleMax
    ? title
    : `${letters
        .slice(0, titleMax - 1)
        .join('')
        .trimEnd()}…`;
}

/** "2 min 20 s": a length to the second, because a turn is short. */
export function exactWord(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  return m === 0 || s === 0 ? lengthWord(seconds * 1000) : hours('minSec', { m, s });
}

const phaseWords = { individual: 'individual', group: 'group', plenary: 'plenary' } as const;

/** What a phase or an item takes now: of what runs, its clock says it. */
function lengthNow(r: Records, item: string, phase: PhaseKind | undefined): number {
  const part = phase && r.phases[`${item}-${phase}`];
  const whole = r.items[item];
  const main = r.clocks['main'];
  const runs = part ? part.state === 'running' : whole?.state === 'running';
  if (runs && main) return main.duration + main.extended;
  return part ? part.planned : whole ? whole.planned_end - whole.planned_start : 0;
}

function phrases(r: Records, change: PlanItem): string[] {
  const part = change.phase && r.phases[`${change.item}-${change.phase}`];
  const said: string[] = [];
  const say = (
    key: 'whole' | 'individual' | 'group' | 'plenary' | 'turns' | 'slots',
    from: number,
    to: number,
  ): void => {
    const words = { from: exactWord(from), to: exactWord(to) };
    if (words.from !== words.to) said.push(hours(key, words));
  };
  // Where slots are shortened, plenary's length follows from them.
  if (change.planned !== undefined && change.per_table === undefined) {
    const key = change.phase === undefined ? 'whole' : phaseWords[change.phase];
    say(key, lengthNow(r, change.item, change.phase), change.planned);
  }
  if (change.per_person !== undefined) say('turns', part?.per_person ?? 0, change.per_person);
  if (change.per_table !== undefined) say('slots', part?.per_table ?? 0, change.per_table);
  return said;
}

/** A sentence for each item that is changed, in the order of the day. */
export function changeWords(r: Records, changes: readonly PlanItem[]): string[] {
  const byItem = new Map<string, string[]>();
  for (const change of changes) {
    const title = shortTitle(r.items[change.item]?.title ?? '');
    const said = change.dropped ? [hours('dropped', { title })] : phrases(r, change);
    byItem.set(change.item, [...(byItem.get(change.item) ?? []), ...said]);
  }
  const dropped = new Set(changes.flatMap((one) => (one.dropped ? [one.item] : [])));
  return [...byItem]
    .sort(([a], [b]) => (r.items[a]?.position ?? 0) - (r.items[b]?.position ?? 0))
    .flatMap(([item, said]) => {
      if (dropped.has(item)) return said.slice(0, 1);
      if (said.length === 0) return [];
      const what = said.reduce((a, b) => hours('and', { a, b }));
      return [hours('changed', { title: shortTitle(r.items[item]?.title ?? ''), what })];
    });
}

/** Together or not at all, and one act that can be taken back. */
export function applyOffer(desk: Desk, offer: Offer): void {
  desk.send({ do: 'plan.change', changes: offer.changes });
  desk.lookAhead(undefined);
}
