// The unanswered commands about what one is asked and what one promises, laid over the records: answers to polls, questions to the speaker,
// votes on them, commitments. Ballots are no commands; see ballot.ts.
import type { Commitment, Given, Poll, Question } from '../protocol/messages';
import type { Body } from './outbox';
import type { Laid } from './overlay';

/** Where names are hidden nobody is written down as the author. */
export function namesHidden(over: Laid, item: string): boolean {
  const day = over.all('workshops')[0]?.[1];
  return day?.anonymous === true || over.get('items', item)?.anonymous === true;
}

function answer(over: Laid, poll: string, person: string, given: Given | undefined, at: number): void {
  const asked: Poll | undefined = over.get('polls', poll);
  if (asked?.state !== 'open' || asked.names === 'hidden' || namesHidden(over, asked.item ?? '')) return;
  const seat = over.get('seats', person);
  if (!seat || (person !== over.person && !(seat.by_hand && over.leads(seat.table)))) return;
  const id = `${poll}/${person}`;
  over.put('answers', id, given && { ...over.get('answers', id), poll, person, given, given_at: at });
}

/** One's own question, while it waits. */
function ownQuestion(over: Laid, id: string): Question | undefined {
  const question = over.get('questions', id);
  const own = over.get('votes', `${id}/${over.person}`)?.own === true;
  return own && question?.state === 'waiting' ? question : undefined;
}

function ask(over: Laid, { question, item, text }: Extract<Body, { do: 'question.ask' }>, at: number): void {
  if (over.get('questions', question)) return;
  const own = over.me.role === 'participant' && !namesHidden(over, item ?? '');
  const votes = own ? 1 : 0;
  over.put('questions', question, { ...(item !== undefined && { item }), text, votes, state: 'waiting', asked_at: at });
  if (own) over.put('votes', `${question}/${over.person}`, { question, person: over.person, own: true });
}

function vote(over: Laid, id: string, wanted: boolean): void {
  const question = over.get('questions', id);
  const key = `${id}/${over.person}`;
  const mine = over.get('votes', key);
  if (!question || question.state === 'answered' || mine?.own || (mine !== undefined) === wanted) return;
  over.put('questions', id, { ...question, votes: Math.max(0, question.votes + (wanted ? 1 : -1)) });
  over.put('votes', key, wanted ? { question: id, person: over.person } : undefined);
}

function promise(over: Laid, command: Extract<Body, { do: 'commitment.write' }>, at: number): void {
  const { commitment, whose, item, text, due } = command;
  const known = over.get('commitments', commitment);
  if (whose === 'organisation' && over.get('seats', over.person)?.organisation === undefined) return;
  const written: Commitment = {
    person: over.person,
    whose,
    ...(item !== undefined && { item }),
    text,
    ...(due !== undefined && { due }),
    shared: known?.shared ?? 'mine',
    ...(known?.named && { named: true }),
    written_at: known?.written_at ?? at,
  };
  over.put('commitments', commitment, written);
}

function share(over: Laid, { commitment, shared, named }: Extract<Body, { do: 'commitment.share' }>): void {
  const known = over.get('commitments', commitment);
  if (!known) return;
  if (shared !== 'mine' && known.whose === 'person' && namesHidden(over, known.item ?? '')) return;
  const moved: Commitment = { ...known, shared };
  delete moved.named;
  over.put('commitments', commitment, named && shared !== 'mine' ? { ...moved, named } : moved);
}

export function askedOver(over: Laid, command: Body, at: number): void {
  switch (command.do) {
    case 'answer.give':
      return answer(over, command.poll, command.person ?? over.person, command.given, at);
    case 'answer.take_back':
      return answer(over, command.poll, command.person ?? over.person, undefined, at);
    case 'question.ask':
      return ask(over, command, at);
    case 'question.edit': {
      const question = ownQuestion(over, command.question);
      if (question) over.put('questions', command.question, { ...question, text: command.text, edited_at: at });
      return;
    }
    case 'question.remove':
      if (ownQuestion(over, command.question)) over.put('questions', command.question, undefined);
      return;
    case 'question.vote':
      return vote(over, command.question, true);
    case 'question.unvote':
      return vote(over, command.question, false);
    case 'commitment.write':
      return promise(over, command, at);
    case 'commitment.share':
      return share(over, command);
    case 'commitment.remove':
      if (over.get('commitments', command.commitment)) over.put('commitments', command.commitment, undefined);
      return;
  }
}
