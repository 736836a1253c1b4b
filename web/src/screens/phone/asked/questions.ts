// Questions to the speaker as one phone sees them: which are mine, what became of them, and their order. Pure selectors over the records.
import type { Live, Question, Records } from '../../../state';

export type Put = [id: string, question: Question];

/** Mine are those I have a vote of my own on; where names are hidden a question is nobody's. */
export const isMine = (live: Live, id: string): boolean =>
  live.records.votes[`${id}/${live.you()?.person ?? ''}`]?.own === true;
export const haveVoted = (live: Live, id: string): boolean =>
  live.records.votes[`${id}/${live.you()?.person ?? ''}`] !== undefined;

const byVotes = ([a, one]: Put, [b, another]: Put): number =>
  another.votes - one.votes || one.asked_at - another.asked_at || (a < b ? -1 : 1);

export interface QuestionList {
  onStage: Put | undefined;
  waiting: Put[];
  /** Answered, or parked for the report. */
  handled: Put[];
}

/** `item`: only what was asked there; without it all of the day's. */
export function questionsOf(r: Records, item?: string): QuestionList {
  const all = Object.entries(r.questions).filter(([, one]) => item === undefined || one.item === item);
  const of = (...states: Question['state'][]): Put[] =>
    all.filter(([, one]) => states.includes(one.state)).sort(byVotes);
  return { onStage: of('shown')[0], waiting: of('waiting'), handled: of('answered', 'parked') };
}

/** My questions that the room does not see any more. */
export const mineGone = (live: Live): boolean =>
  Object.values(live.records.votes).some((vote) => vote.own === true && !live.records.questions[vote.question]);
