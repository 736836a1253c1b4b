// Days without a time: what a calendar needs of a workshop's date. A day is a day wherever it is read, so no time zone comes into it. Pure.
import { language } from '../../../text/define';

const dayMs = 86_400_000;

/** `2026-11-24` and four weeks: `2026-12-22`. */
export function weeksAfter(date: string, weeks: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + weeks * 7 * dayMs).toISOString().slice(0, 10);
}

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** "24. november 2026", in the language of the page. */
export const dayWord = (date: string): string =>
  new Intl.DateTimeFormat(locales[language()], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
