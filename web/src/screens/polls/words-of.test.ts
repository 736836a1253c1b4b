import { describe, expect, it } from 'vitest';
import { wordsOf } from './words-of';

const once = (...texts: string[]) => texts.map((text) => ({ text, count: 1 }));

describe('the words of a cloud', () => {
  it('keeps a short answer whole, and of a longer one what says something', () => {
    expect(wordsOf(once('felles språk')).map(({ word }) => word)).toEqual(['felles språk']);
    expect(wordsOf(once('At vi ikke er alene om dette arbeidet')).map(({ word }) => word)).toEqual([
      'alene',
      'arbeidet',
    ]);
  });

  it('counts what differs only in capitals and full stops as one, under its usual spelling', () => {
    expect(
      wordsOf([
        { text: 'Håp!', count: 1 },
        { text: 'håp', count: 3 },
      ]),
    ).toEqual([{ word: 'håp', count: 4 }]);
  });

  it('leaves out what says nothing by itself, in bokmål, nynorsk and English', () => {
    const said = wordsOf(
      once(
        'vi vil ha et samarbeid som varer',
        'vi ynskjer eit samarbeid som ikkje stoppar',
        'we want more of the samarbeid',
      ),
    );
    expect(said[0]).toEqual({ word: 'samarbeid', count: 3 });
    expect(said.map(({ word }) => word)).not.toContain('ikkje');
  });

  it('keeps a single word whatever it is: mot is courage when it is the answer', () => {
    expect(wordsOf(once('mot', 'Mot'))).toEqual([{ word: 'mot', count: 2 }]);
  });

  it('counts a word once of each who wrote it', () => {
    expect(wordsOf(once('kaffe kaffe kaffe kaffe og mer kaffe enn før i tida'))[0]).toEqual({
      word: 'kaffe',
      count: 1,
    });
  });
});
