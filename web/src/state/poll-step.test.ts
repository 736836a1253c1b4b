import { describe, expect, it } from 'vitest';
import { missingFrom, pollGroups, pollsHere, questionsIn, commitmentsByOrganisation } from './polls';
import { nextStep, stepOver } from './day';
import { scene } from './fixtures';
import type { Poll } from './types';

const asks = (...polls: Partial<Poll>[]) => {
  const { records } = scene('talk', { with: ['poll-item'] });
  for (const [i, one] of polls.entries())
    records.polls[`a${i + 1}`] = {
      item: 'i2',
      position: i + 1,
      kind: 'single',
      title: `Spørsmål ${i + 1}`,
      options: [],
      rows: [],
      names: 'hidden',
      results: 'hidden',
      state: 'pending',
      answered: 0,
      expected: [],
      ...one,
    };
  return records;
};

describe('the next step of an item that asks everybody', () => {
  it.each<[string, Partial<Poll>[], object]>([
    ['opens it', [{}], { do: 'poll.open', poll: 'a1' }],
    ['closes it', [{ state: 'open', answered: 9 }], { do: 'poll.close', poll: 'a1' }],
    ['shows the answers', [{ state: 'closed', answered: 9 }], { do: 'poll.reveal', poll: 'a1' }],
    ['goes on where nobody has answered', [{ state: 'closed' }], { do: 'item.start', item: 'i3' }],
    [
      'goes on where the room has seen them all along',
      [{ state: 'closed', answered: 9, results: 'live' }],
      { do: 'item.start', item: 'i3' },
    ],
    [
      'shows the answers of one before it opens the next',
      [{ state: 'closed', answered: 2 }, {}],
      { do: 'poll.reveal', poll: 'a1' },
    ],
    ['opens the next', [{ state: 'closed', answered: 2, results: 'revealed' }, {}], { do: 'poll.open', poll: 'a2' }],
    [
      'shows an earlier survey, which nobody answers',
      [{ state: 'closed', imported: true, answered: 9 }],
      { do: 'poll.reveal', poll: 'a1' },
    ],
  ])('%s', (_, polls, command) => {
    expect(nextStep(asks(...polls))?.command).toEqual(command);
  });

  it('can be passed by, and is not there where the item does something else', () => {
    expect(stepOver(asks({}))?.command).toEqual({ do: 'item.start', item: 'i3' });
    const { records } = scene('talk', { with: ['poll-prepared'] });
    expect(nextStep(records)?.command).toEqual({ do: 'item.start', item: 'i3' });
  });
});

describe('what is asked', () => {
  it('here is what runs and whatever is open elsewhere', () => {
    const records = asks({}, { item: 'i9', state: 'open' }, { item: 'i9' });
    expect(pollsHere(records).map(([id]) => id)).toEqual(['a1', 'a2']);
    expect(pollGroups(records).map(({ item, polls }) => [item?.[0], polls.length])).toEqual([
      ['i2', 1],
      ['i9', 2],
    ]);
  });

  it('is missing from those that were expected, else from those that are here, and never where names are hidden', () => {
    const records = asks({});
    const poll = records.polls['a1'] as Poll;
    const results = {
      n: 1,
      options: [],
      rows: [],
      texts: [],
      others: [],
      answered_by: ['Statsforvalteren i Troms'],
      missing: ['Oslo'],
    };
    expect(missingFrom(records, poll, results)).toEqual([]);
    expect(missingFrom(records, { ...poll, names: 'organisation', expected: ['Oslo'] }, results)).toEqual(['Oslo']);
    const here = missingFrom(records, { ...poll, names: 'organisation' }, results);
    expect(here).not.toContain('Statsforvalteren i Troms');
    expect(here.length).toBeGreaterThan(3);
  });

  it('stands by votes while it waits; what is promised stands by organisation, nobody’s last', () => {
    const { records } = scene('talk', { with: ['questions', 'commitments'] });
    expect(questionsIn(records, 'waiting').map(([id]) => id)).toEqual(['s2', 's3']);
    expect(commitmentsByOrganisation(records).map(({ organisation }) => organisation)).toEqual([
      'Statsforvalteren i Innlandet',
      'Statsforvalteren i Troms',
      undefined,
    ]);
  });
});
