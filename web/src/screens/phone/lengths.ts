// Lengths of time in words: how long each has, and how strictly.
import type { Round } from '../../state';
import { tt } from '../../text/phone-table';
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

/** "1 min 40 sek", "45 sek", "3 min": a span to the second. */
export function spanWord(ms: number): string {
  const all = Math.round(ms / 1000);
  const [m, s] = [Math.floor(all / 60), all % 60];
  if (m === 0) return t('seconds', { n: s });
  return s === 0 ? t('minutes', { n: m }) : tt('minutesSeconds', { m, s });
}
