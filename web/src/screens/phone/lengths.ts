// Lengths of time in words: how long each has, and how strictly.
import type { Round } from '../../state';
import { t } from '../../text/work';

/** "3 min", "1,5 min", "45 sek". */
export function lengthWord(ms: number, decimal: string): string {
  if (ms < 60_000) return t('seconds', { n: Math.round(ms / 1000) });
  return t('minutes', { n: String(Math.round(ms / 6000) / 10).replace('.', decimal) });
}

/** "inntil 3 min": how long each has, and how strictly. */
export function limitWord(round: Pick<Round, 'limit' | 'per_person'>, decimal: string): string {
  const key = round.limit === 'exact' ? 'limitExact' : round.limit === 'max' ? 'limitMax' : 'limitAbout';
  return t(key, { time: lengthWord(round.per_person, decimal) });
}

