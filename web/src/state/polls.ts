// What everybody is asked and what they say they will do: polls, questions to the speaker, commitments. Pure selectors over the records.
import type { Records } from './live';
import { current, sortedItems, workshop } from './programme';
import type { Item, Poll, Question, Results, SharedCommitment } from './types';

const byPlace = ([a, first]: [string, Poll], [b, second]: [string, Poll]): number =>
  first.position - second.position || (a < b ? -1 : 1);

/** The polls of an item in their order; without an item those that belong to the day. */
export function pollsOf(r: Records, item?: string): [string, Poll][] {
  return Object.entries(r.polls)
    .filter(([, poll]) => poll.item === item)
    .sort(byPlace);
}

/** What concerns the room just now: the polls of what runs, and whatever is open besides. */
export function pollsHere(r: Records): [string, Poll][] {
  const here = current(r)?.id;
  const own = here === undefined ? [] : pollsOf(r, here);
  const elsewhere = Object.entries(r.polls)
    .filter(([, poll]) => poll.state === 'open' && (here === undefined || poll.item !== here))
    .sort(byPlace);
  return [...own, ...elsewhere];
}

export interface PollGroup {
  /** None: the day. */
  item?: [string, Item];
  polls: [string, Poll][];
}

/** Every poll: those of the day, then those of each item in the order of the programme. */
export function pollGroups(r: Records): PollGroup[] {
  const items = sortedItems(r).map((item): PollGroup => ({ item, polls: pollsOf(r, item[0]) }));
  return [{ polls: pollsOf(r) }, ...items].filter(({ polls }) => polls.length > 0);
}

/** The organisations of everybody who sits somewhere. */
export function organisationsHere(r: Records): string[] {
  const all = new Set(Object.values(r.seats).flatMap(({ organisation }) => organisation ?? []));
  return [...all].sort((a, b) => a.localeCompare(b, 'nb'));
}

/** Who has not answered, as far as that can be known: the organisations that are expected, or those that are here. */
export function missingFrom(r: Records, poll: Poll, results: Results | undefined): string[] {
  if (!results || poll.names === 'hidden') return [];
  if (poll.expected.length > 0 || poll.imported) return results.missing;
  return organisationsHere(r).filter((one) => !results.answered_by.includes(one));
}

/** Where names are hidden a poll hides them too. */
export function namesAreHidden(r: Records, item?: string): boolean {
  return workshop(r)?.anonymous === true || (item !== undefined && r.items[item]?.anonymous === true);
}

export type QuestionGroup = Question['state'];

/** The questions in a state: those that wait by votes, the oldest of equals first; the others the newest first. */
export function questionsIn(r: Records, state: QuestionGroup): [string, Question][] {
  const waits = state === 'waiting';
  return Object.entries(r.questions)
    .filter(([, one]) => one.state === state)
    .sort(([a, first], [b, second]) => {
      const votes = waits ? second.votes - first.votes : 0;
      const age = waits ? first.asked_at - second.asked_at : second.asked_at - first.asked_at;
      return votes || age || (a < b ? -1 : 1);
    });
}

export interface Promised {
  /** None: nobody said which. */
  organisation?: string;
  commitments: [string, SharedCommitment][];
}

/** What was shared, by organisation; what no organisation stands behind comes last. */
export function commitmentsByOrganisation(r: Records): Promised[] {
  const groups = new Map<string | undefined, [string, SharedCommitment][]>();
  for (const one of Object.entries(r.shared_commitments)) {
    const { organisation } = one[1];
    groups.set(organisation, [...(groups.get(organisation) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a.localeCompare(b, 'nb')))
    .map(([organisation, commitments]) => ({ ...(organisation !== undefined && { organisation }), commitments }));
}
