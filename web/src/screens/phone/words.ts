// Facts turned into the phone's words: moments, clocks, limits, people, refusals.
import { displayName, type ItemKind, type Live, type Refusal, type Seat, type Table } from '../../state';
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
  poll: 'kindPoll',
  questions: 'kindQuestions',
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
export const refusalWord = (reason: string): string => t(refusals[reason as Refusal] ?? 'refusedInvalid');
/** What a person is called: the name, or where they come from. */
export const personWord = (seat: Seat | undefined): string => displayName(seat, seat?.organisation ?? t('nameless'));
export const hostWord = (seat: Seat | undefined): string => displayName(seat, t('theHost'));

export function tableWord(number: number, table: Table | undefined): string {
  return table?.name === undefined ? t('table', { n: number }) : t('tableNamed', { n: number, name: table.name });
}

/** The line's state and what waits to be sent; nothing while all is well. */
export function statusWord(live: Pick<Live, 'status' | 'pending' | 'held'>): string {
  if (live.status() === 'live') return '';
  const word = live.status() === 'connecting' ? t('connecting') : t(live.held() ? 'unsafe' : 'offline');
  return live.pending() ? `${word} ${t('unsent', { n: live.pending() })}.` : word;
}

export const nameMax = 40;
export const lineMax = 200;

/** "2 ledige": how many places a table has. */
export function freeWord(table: { capacity: number; taken: number }): string {
  const free = table.capacity - table.taken;
  return free <= 0 ? t('tableFull') : free === 1 ? t('tableOneFree') : t('tableFree', { n: free });
}
