import { describe, expect, it } from 'vitest';
import type { Changes, Commitment, Poll, Question, Seat } from '../protocol/messages';
import type { Body, Entry } from './outbox';
import { overlay, type Me } from './overlay';
import './overlay-table';
import { Replica } from './replica';

const ann: Me = { role: 'participant', person: 'ann' };
const seat = (more: Partial<Seat> = {}): Seat => ({ table: 3, host: false, joined_at: 1, ...more });
const seats = { ann: seat({ organisation: 'Troms' }), bob: seat({ host: true }), cy: seat({ by_hand: true }) };
const poll = (more: Partial<Poll> = {}): Poll => ({
  position: 1,
  kind: 'single',
  title: 'Who begins?',
  options: [{ id: 'o1', label: 'We' }],
  rows: [],
  names: 'organisation',
  results: 'hidden',
  state: 'open',
  answered: 0,
  expected: [],
  ...more,
});
const question = (more: Partial<Question> = {}): Question => ({
  text: 'Why?',
  votes: 2,
  state: 'waiting',
  asked_at: 1,
  ...more,
});

function over(set: Changes, commands: Body[], me: Me = ann): Record<string, unknown> {
  const replica = new Replica();
  replica.apply({ type: 'change', view: 'room', from: 0, to: 1, set: { seats, ...set } });
  return Object.fromEntries(
    overlay(
      replica,
      commands.map((command, i): Entry => ({ command, at: 100 + i })),
      me,
    ),
  );
}

describe('what one is asked', () => {
  const give: Body = { do: 'answer.give', poll: 'q1', given: { choices: ['o1'] } };

  it('O9: an answer is there at once, changed and taken back', () => {
    const polls = { q1: poll() };
    expect(over({ polls }, [give])).toEqual({
      'answers/q1/ann': { poll: 'q1', person: 'ann', given: { choices: ['o1'] }, given_at: 100 },
    });
    expect(over({ polls }, [give, { do: 'answer.take_back', poll: 'q1' }])['answers/q1/ann']).toBeUndefined();
  });

  it('O9: not where it is closed, hides names, or is somebody else’s', () => {
    expect(over({ polls: { q1: poll({ state: 'closed' }) } }, [give])).toEqual({});
    expect(over({ polls: { q1: poll({ names: 'hidden' }) } }, [give])).toEqual({});
    expect(over({ polls: { q1: poll() }, workshops: { w: { anonymous: true } as never } }, [give])).toEqual({});
    expect(over({ polls: { q1: poll() } }, [{ ...give, person: 'bob' }])).toEqual({});
  });

  it('O9: the host answers for who has no phone', () => {
    const forCy = { ...give, person: 'cy' } as Body;
    expect(over({ polls: { q1: poll() } }, [forCy])).toEqual({});
    const hosting = { ...seats, ann: seat({ host: true }), bob: seat() };
    expect(over({ polls: { q1: poll() }, seats: hosting }, [forCy])).toHaveProperty(['answers/q1/cy']);
  });

  it('O10: a question is asked, voted for, written anew and taken back', () => {
    const ask: Body = { do: 'question.ask', question: 's1', text: 'Why?' };
    const asked = over({}, [ask]);
    expect(asked['questions/s1']).toEqual(question({ votes: 1, asked_at: 100 }));
    expect(asked['votes/s1/ann']).toEqual({ question: 's1', person: 'ann', own: true });
    expect(over({}, [ask, { do: 'question.edit', question: 's1', text: 'How?' }])['questions/s1']).toMatchObject({
      text: 'How?',
    });
    expect(over({}, [ask, { do: 'question.remove', question: 's1' }])['questions/s1']).toBeUndefined();
    expect(over({}, [ask, { do: 'question.unvote', question: 's1' }])['questions/s1']).toMatchObject({ votes: 1 });
    const hidden = over({ workshops: { w: { anonymous: true } as never } }, [ask]);
    expect(hidden['questions/s1']).toMatchObject({ votes: 0 });
    expect(hidden).not.toHaveProperty(['votes/s1/ann']);
  });

  it('O10: one vote a person, taken back once, and none for what is answered', () => {
    const up: Body = { do: 'question.vote', question: 's1' };
    const down: Body = { do: 'question.unvote', question: 's1' };
    expect(over({ questions: { s1: question() } }, [up, up])['questions/s1']).toMatchObject({ votes: 3 });
    const voted = { questions: { s1: question() }, votes: { 's1/ann': { question: 's1', person: 'ann' } } };
    expect(over(voted, [up])).toEqual({});
    expect(over(voted, [down, down])['questions/s1']).toMatchObject({ votes: 1 });
    expect(over({ questions: { s1: question({ state: 'answered' }) } }, [up])).toEqual({});
  });

  it('O11: a commitment is one’s own until it is shared', () => {
    const write: Body = { do: 'commitment.write', commitment: 'c1', whose: 'person', text: 'call', due: '2026-12-01' };
    const written: Commitment = {
      person: 'ann',
      whose: 'person',
      text: 'call',
      due: '2026-12-01',
      shared: 'mine',
      written_at: 100,
    };
    expect(over({}, [write])).toEqual({ 'commitments/c1': written });
    const share: Body = { do: 'commitment.share', commitment: 'c1', shared: 'room', named: true };
    const shared = over({}, [write, share, { ...write, text: 'write' }])['commitments/c1'];
    expect(shared).toEqual({ ...written, text: 'write', shared: 'room', named: true });
    expect(over({}, [write, { do: 'commitment.remove', commitment: 'c1' }])['commitments/c1']).toBeUndefined();
    const ofBob: Body = { ...write, whose: 'organisation' };
    expect(over({}, [ofBob], { role: 'participant', person: 'bob' })).toEqual({});
  });
});
