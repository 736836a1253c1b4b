// Facts turned into the phone's words: moments, clocks, limits, people, refusals.
import { codePoints } from '../../ui/Field';
import {
  displayName,
  type ItemKind,
  type Live,
  type Refusal,
  type Round,
  type Seat,
  type SummaryType,
  type Table,
} from '../../state';
import { t } from '../../text/phone';
import type { Moment } from './moment';

type Key = Parameters<typeof t>[0];

const kinds: Record<ItemKind, Key> = {
  arrival: 'kindArrival',
  talk: 'kindTalk',
  pitch: 'kindPitch',
  quote: 'kindQuote',
  rules: 'kindRules',
  group_work: 'kindGroupWork',
  break: 'kindBreak',
  closing: 'kindClosing',
};

const moments: Record<Moment, Key> = {
  ...kinds,
  waiting: 'phaseWaiting',
  intro: 'phaseIntro',
  individual: 'phaseIndividual',
  round: 'phaseRound',
  discuss: 'phaseDiscuss',
  wrap_up: 'phaseWrapUp',
  table_done: 'phaseTableDone',
  plenary: 'phasePlenary',
};

const summaries: Record<SummaryType, Key> = {
  advice: 'typeAdvice',
  common_ground: 'typeCommonGround',
  key_input: 'typeKeyInput',
  conclusion: 'typeConclusion',
};

const refusals: Partial<Record<Refusal, Key>> = {
  not_allowed: 'refusedNotAllowed',
  missing: 'refusedMissing',
  bad_text: 'refusedBadText',
  too_many: 'refusedTooMany',
  stale: 'refusedStale',
  already: 'refusedAlready',
  wrong_phase: 'refusedWrongPhase',
  table_full: 'refusedTableFull',
  ended: 'refusedEnded',
  storage_unavailable: 'refusedStorage',
};

export const kindWord = (kind: ItemKind): string => t(kinds[kind]);
export const momentWord = (moment: Moment): string => t(moments[moment]);
export const summaryWord = (type: SummaryType): string => t(summaries[type]);
export const refusalWord = (reason: string): string => t(refusals[reason as Refusal] ?? 'refusedInvalid');
/** What a person is called: the name, or where they come from. */
export const personWord = (seat: Seat | undefined): string => displayName(seat, seat?.organisation ?? t('nameless'));
export const hostWord = (seat: Seat | undefined): string => displayName(seat, t('theHost'));

export function tableWord(number: number, table: Table | undefined): string {
  return table?.name === undefined ? t('table', { n: number }) : t('tableNamed', { n: number, name: table.name });
}

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

/** The line's state and what waits to be sent; nothing while all is well. */
export function statusWord(live: Pick<Live, 'status' | 'pending'>): string {
  if (live.status() === 'live') return '';
  const word = live.status() === 'connecting' ? t('connecting') : t('offline');
  return live.pending() ? `${word} ${t('unsent', { n: live.pending() })}.` : word;
}

export const noteTextMax = 2000;
export const nameMax = 40;
export const lineMax = 200;

/** What may be sent as a note or a point: something, and not too much of it. */
export const sendable = (text: string): boolean => text.trim() !== '' && codePoints(text.trim()) <= noteTextMax;

/** "2 ledige": how many places a table has. */
export function freeWord(table: { capacity: number; taken: number }): string {
  const free = table.capacity - table.taken;
  return free <= 0 ? t('tableFull') : free === 1 ? t('tableOneFree') : t('tableFree', { n: free });
}
