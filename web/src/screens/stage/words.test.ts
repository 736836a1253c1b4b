import { beforeEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../text/define';
import { inWords, roundRule, titleWithout } from './words';

describe('the words of the stage', () => {
  beforeEach(() => setLanguage('nb'));

  it('says lengths of time as one says them', () => {
    expect([60_000, 180_000, 90_000, 30_000, 150_000].map(inWords)).toEqual([
      '1 minutt',
      '3 minutter',
      '90 sekunder',
      '30 sekunder',
      '2 min 30 s',
    ]);
  });

  it('says the three kinds of limit differently, in all languages', () => {
    const phase = { item: 'i1', kind: 'group', planned: 0, state: 'running', per_person: 120_000 } as const;
    for (const language of ['nb', 'nn', 'en'] as const) {
      setLanguage(language);
      expect(new Set((['exact', 'max', 'about'] as const).map((limit) => roundRule({ ...phase, limit }))).size).toBe(3);
    }
  });

  it('does not say the number of a group work twice', () => {
    expect(titleWithout('Gruppearbeid 2', 'Gruppearbeid 2: Gjør det sterkere')).toBe('Gjør det sterkere');
    expect(titleWithout('Gruppearbeid 2', 'Gruppearbeid 2')).toBe('Gruppearbeid 2');
    expect(titleWithout('Gruppearbeid 2', 'Gjør det sterkere')).toBe('Gjør det sterkere');
  });
});
