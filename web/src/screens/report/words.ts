// How days, hours and lengths are said in the report.
import { formatTime } from '../../state/times';
import { word } from '../../text/common';
import { language, type Language } from '../../text/define';
import { t } from '../../text/report';

/** Browsers know no nynorsk; its months are called the same. */
const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

/** "24. november 2026", of a day written 2026-11-24. */
export function dayText(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return date;
  return new Intl.DateTimeFormat(locales[language()], { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}

export const hour = (instant: number | undefined, zone: string): string =>
  instant === undefined ? '' : formatTime(instant, zone);

/** "09.00–09.20"; one end may be missing. */
export function span(from: number | undefined, to: number | undefined, zone: string): string {
  if (from === undefined) return '';
  return to === undefined ? t('running', { time: hour(from, zone) }) : `${hour(from, zone)}–${hour(to, zone)}`;
}

export const minutes = (ms: number): number => Math.round(ms / 60_000);

/** "+3", "−2", "0": the sign says it without a colour. */
export function signed(n: number): string {
  return n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0';
}

export function tableName({ table, name }: { table: number; name?: string }): string {
  const number = word('table', { n: table });
  return name === undefined ? number : `${number}: ${name}`;
}

/** "Bord 2, 5 og 7": the tables that said the same. */
export function tablesText(tables: readonly number[]): string {
  const [first, ...rest] = tables;
  if (first === undefined) return '';
  const names = [word('table', { n: first }), ...rest.map(String)];
  return new Intl.ListFormat(locales[language()], { type: 'conjunction' }).format(names);
}

/** A name for a file that every system takes: letters of the title, digits and hyphens. */
export function fileName(title: string, code: string): string {
  const plain = title
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return [plain, code].filter(Boolean).join('-');
}
