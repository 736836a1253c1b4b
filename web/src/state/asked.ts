// What is before the room besides the programme: a poll that is open, charts to look at, a question to the speaker. Pure.
//
// The desk puts a poll before the room by opening it or by revealing it; it stands until it is closed or hidden, or until the room goes on
// to another item or phase. What the programme itself reveals belongs to its item and stands beside it. When something was revealed is not
// in the records, so the screen that was there tells it (`Seen`); one that comes later shows all of the item's charts by turns.
import { current } from './day';
import type { Records } from './live';
import type { Poll, Question, Results } from './types';

export interface Asked {
  id: string;
  poll: Poll;
  results?: Results | undefined;
}

export type Before =
  /** People are to answer. */
  | { kind: 'asking'; asked: Asked }
  /** It is closed, and what came of it is not shown yet. */
  | { kind: 'answered'; asked: Asked }
  /** To look at, in the order they were asked; `chosen` is the one the desk has shown last. */
  | { kind: 'charts'; charts: Asked[]; chosen?: number }
  /** A question to the speaker, and how many wait behind it. */
  | { kind: 'question'; id: string; question: Question; waiting: number }
  /** Questions are collected, and none is shown. */
  | { kind: 'questions'; waiting: number };

/** When the room came to where it is: to its item, or to the phase of it. */
const since = (r: Records): number => {
  const at = current(r);
  return Math.max(at?.item.started_at ?? 0, at?.phase?.started_at ?? 0);
};

/** When this screen saw a poll be opened or revealed, by its id. */
export type Seen = Readonly<Record<string, number>>;

const shownAt = ({ id, poll }: Asked, seen: Seen): number =>
  Math.max(seen[id] ?? 0, poll.imported ? 0 : (poll.opened_at ?? 0));

/** The polls that belong to this moment. */
function here(r: Records, seen: Seen): Asked[] {
  const at = current(r);
  const from = since(r);
  return Object.entries(r.polls)
    .map(([id, poll]) => ({ id, poll, results: r.results[id] }))
    .filter((one) => {
      const ofItem = at !== undefined && one.poll.item === at.id && at.item.kind !== 'group_work';
      const shown = shownAt(one, seen);
      return one.poll.state !== 'pending' && (ofItem || (shown > 0 && shown >= from));
    })
    .sort((a, b) => a.poll.position - b.poll.position || (a.id < b.id ? -1 : 1));
}

const latest = (all: readonly Asked[], seen: Seen): Asked | undefined =>
  all.reduce<Asked | undefined>((a, b) => (a && shownAt(a, seen) >= shownAt(b, seen) ? a : b), undefined);

/** Asked at what runs, or at nothing; an item of questions takes up what was asked during the talks before it. */
function isAskedHere(r: Records, { item }: Question): boolean {
  const at = current(r);
  return item === undefined || item === at?.id || at?.item.kind === 'questions';
}

/** How many questions to the speaker are waiting here. */
export function waitingQuestions(r: Records): number {
  return Object.values(r.questions).filter((one) => one.state === 'waiting' && isAskedHere(r, one)).length;
}

export function beforeRoom(r: Records, seen: Seen = {}): Before | undefined {
  if (Object.values(r.workshops)[0]?.ended_at !== undefined) return undefined;
  const at = current(r);
  const polls = here(r, seen);
  const open = latest(
    polls.filter(({ poll }) => poll.state === 'open'),
    seen,
  );
  if (open) return { kind: 'asking', asked: open };
  const shown = Object.entries(r.questions).find(([, one]) => one.state === 'shown' && isAskedHere(r, one));
  const waiting = waitingQuestions(r);
  if (shown) return { kind: 'question', id: shown[0], question: shown[1], waiting };
  const charts = polls.filter(({ poll, results }) => poll.results !== 'hidden' && results !== undefined);
  const last = latest(polls, seen);
  if (last && last.poll.results === 'hidden' && at?.item.kind === 'poll') return { kind: 'answered', asked: last };
  if (charts.length > 0) {
    const chosen = latest(
      charts.filter((one) => shownAt(one, seen) > 0),
      seen,
    );
    return { kind: 'charts', charts, ...(chosen && { chosen: charts.indexOf(chosen) }) };
  }
  return at?.item.kind === 'questions' ? { kind: 'questions', waiting } : undefined;
}
