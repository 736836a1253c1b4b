// Until when a workshop is kept. The server deletes it by itself then; the desk warns in the last week.
import { workshop, type Records } from '.';
import type { Language } from '../text/define';

const dayMs = 24 * 60 * 60 * 1000;
const warnDays = 7;

/** How many days after its end a workshop is kept. */
export const retentionDays = (r: Records): number => workshop(r)?.retention_days ?? 30;

/** The moment it is deleted, once it has been ended. */
export function keptUntil(r: Records): number | undefined {
  const over = workshop(r)?.ended_at;
  return over === undefined ? undefined : over + retentionDays(r) * dayMs;
}

/** In its last week; of one that is kept for less than two, in its last half. */
export function goesSoon(r: Records, now: number): boolean {
  const until = keptUntil(r);
  return until !== undefined && until - now <= Math.min(warnDays, retentionDays(r) / 2) * dayMs;
}

/** "25. desember 2026", in the workshop's zone. */
export function dateWord(instant: number, timezone: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: timezone }).format(
      instant,
    );
  } catch {
    return new Intl.DateTimeFormat('nb', options).format(instant);
  }
}
