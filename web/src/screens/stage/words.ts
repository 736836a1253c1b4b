// How the stage says lengths of time, tables and rules in words.
import { t } from '../../text/stage';
import type { Phase, SummaryType, Table, Workshop } from '../../state/types';

/** "3 minutter", "1 minutt", "90 sekunder", "2 min 30 s". */
export function inWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (rest === 0 && minutes > 0) return minutes === 1 ? t('minute') : t('minutes', { n: minutes });
  if (seconds < 120) return t('seconds', { n: seconds });
  return t('minutesSeconds', { m: minutes, s: rest });
}

/** A group work's title without its number in front: the number stands above it. */
export function titleWithout(number: string, title: string): string {
  if (!title.toLowerCase().startsWith(number.toLowerCase())) return title;
  const rest = title.slice(number.length).replace(/^[\s:.–—-]+/, '');
  return rest || title;
}

/** What a table is called: its name where it has one. */
export function tableName(table: Table | undefined, number: number): string {
  return table?.name ?? t('table', { n: number });
}

/** The round's rule: how long each person speaks, and how strictly. */
export function roundRule(phase: Phase): string {
  if (!phase.limit || !phase.per_person) return t('roundFree');
  const time = inWords(phase.per_person);
  switch (phase.limit) {
    case 'exact':
      return t('roundExact', { time });
    case 'max':
      return t('roundMax', { time });
    case 'about':
      return t('roundAbout', { time });
  }
}

export function addresseeName(day: Workshop | undefined, id: string | undefined): string | undefined {
  return id === undefined ? undefined : day?.addressees.find((addressee) => addressee.id === id)?.name;
}

/** "Råd til fylkene", "Felles grunn". */
export function summaryTitle(type: SummaryType, to: string | undefined): string {
  return to === undefined ? t(type) : t('summaryTo', { what: t(type), name: to });
}
