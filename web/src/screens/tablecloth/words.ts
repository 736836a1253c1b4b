// Facts turned into the tablecloth's words: tables, people, limits, refusals, clocks.
import { displayName } from '../../state/table';
import type { Round, Seat, Table } from '../../state/types';
import { formatLeft } from '../../state/clock';
import { t } from '../../text/tablecloth';
import { codePoints } from '../../ui/Field';

export const noteTextMax = 2000;
export const lineMax = 200;
export const nameMax = 40;

export const fits = (text: string, max: number): boolean => text.trim() !== '' && codePoints(text.trim()) <= max;

export const personWord = (seat: Seat | undefined): string => displayName(seat, seat?.organisation ?? t('nameless'));

export const tableWord = (table: Table | undefined, number: number): string =>
  table?.name === undefined ? t('table', { n: number }) : `${t('table', { n: number })}: ${table.name}`;

/** "3 min", "1,5 min", "45 sek". */
export function lengthWord(ms: number): string {
  if (ms < 60_000) return t('seconds', { n: Math.round(ms / 1000) });
  return t('minutes', { n: String(Math.round(ms / 6000) / 10).replace('.', t('decimal')) });
}

/** "høyst 3 min": how long each has, and how strictly; nothing where the round has no limit. */
export function limitWord(round: Pick<Round, 'limit' | 'per_person'>): string | undefined {
  if (round.per_person <= 0) return undefined;
  const key = round.limit === 'exact' ? 'limitExact' : round.limit === 'max' ? 'limitMax' : 'limitAbout';
  return t(key, { time: lengthWord(round.per_person) });
}

/** What was spared, when it is worth telling. */
export const sparedWord = (round: Round | undefined): string | undefined =>
  round?.spared !== undefined && round.spared >= 10_000 ? t('spared', { time: formatLeft(round.spared) }) : undefined;

/** The first words of a text, to name it by. */
export function shortly(text: string, most = 60): string {
  const points = Array.from(text.trim().replace(/\s+/g, ' '));
  return points.length <= most ? points.join('') : `${points.slice(0, most - 1).join('')}…`;
}
