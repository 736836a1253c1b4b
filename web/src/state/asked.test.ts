// What stands before the room when polls, questions and charts meet the programme.
import { describe, expect, it } from 'vitest';
import { beforeRoom } from './asked';
import { scene, type Beside } from './fixtures';
import type { Records } from './live';

const at = (moment: Parameters<typeof scene>[0], ...besides: Beside[]): Records =>
  scene(moment, { with: besides }).records;
const poll = (r: Records, id: string) => {
  const found = r.polls[id];
  if (!found) throw new Error(id);
  return found;
};

describe('what is before the room', () => {
  it('is nothing besides the programme until the desk asks', () => {
    expect(beforeRoom(at('talk'))).toBeUndefined();
    expect(beforeRoom(at('talk', 'poll-prepared'))).toBeUndefined();
  });

  it('is a poll that is open, before anything else', () => {
    expect(beforeRoom(at('talk', 'questions', 'poll-single'))?.kind).toBe('asking');
    expect(beforeRoom(at('talk', 'poll-many'))?.kind).toBe('asking');
  });

  it('is what the programme brings to its item, with none chosen; and the one the desk has revealed', () => {
    const survey = beforeRoom(at('talk', 'survey'));
    expect(survey?.kind === 'charts' && survey.charts.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(survey?.kind === 'charts' && survey.chosen).toBeFalsy();
    const chosen = beforeRoom(at('talk', 'survey'), { q3: 1 });
    expect(chosen?.kind === 'charts' && chosen.chosen).toBe(2);
  });

  it('goes when the desk hides it, and when the room goes on', () => {
    const hidden = at('talk', 'poll-closed');
    poll(hidden, 'q1').results = 'hidden';
    expect(beforeRoom(hidden)).toBeUndefined();
    const later = at('individual', 'poll-closed');
    expect(beforeRoom(later)?.kind).toBe('charts');
    Object.assign(poll(later, 'q1'), { item: 'i2', opened_at: 1 });
    expect(beforeRoom(later)).toBeUndefined();
    // Revealed only now, while this screen was there.
    expect(beforeRoom(later, { q1: Number.MAX_SAFE_INTEGER })?.kind).toBe('charts');
  });

  it('an open poll of another item does not lie over the group work that runs', () => {
    const forgotten = at('discuss', 'poll-single');
    expect(beforeRoom(forgotten)?.kind).toBe('asking');
    Object.assign(poll(forgotten, 'q1'), { item: 'i2', opened_at: 1 });
    expect(beforeRoom(forgotten)).toBeUndefined();
  });

  it('is the question that is shown, with how many wait; none of the others', () => {
    const now = beforeRoom(at('talk', 'questions'));
    expect(now?.kind === 'question' && [now.question.votes, now.waiting]).toEqual([11, 2]);
  });

  it('an item of questions takes those that were asked during the talk before it; another talk does not', () => {
    const r = at('talk', 'questions');
    for (const one of Object.values(r.questions)) one.item = 'i1';
    expect(beforeRoom(r)).toBeUndefined();
    Object.assign(r.items['i2'] ?? {}, { kind: 'questions' });
    const now = beforeRoom(r);
    expect(now?.kind === 'question' && [now.question.votes, now.waiting]).toEqual([11, 2]);
  });

  it('an item of questions collects while none is shown', () => {
    const r = at('talk');
    const item = r.items[Object.values(r.workshops)[0]?.item ?? ''];
    if (item) item.kind = 'questions';
    expect(beforeRoom(r)).toEqual({ kind: 'questions', waiting: 0 });
  });

  it('an item that asks says when the answers are in and not shown', () => {
    const r = at('talk', 'poll-closed');
    poll(r, 'q1').results = 'hidden';
    const item = r.items[Object.values(r.workshops)[0]?.item ?? ''];
    if (item) item.kind = 'poll';
    expect(beforeRoom(r)?.kind).toBe('answered');
  });

  it('is nothing more when the day is over', () => {
    expect(beforeRoom(at('ended', 'poll-single'))).toBeUndefined();
  });
});
