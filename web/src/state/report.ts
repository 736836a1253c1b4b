// The report as this device may read it: with the facilitator's or observer's token everything so far, without one what is published.
// It is read again while somebody looks at it, because it grows as the day goes; a report that is the same stays the same object.
import { createSignal, onCleanup } from 'solid-js';
import type { Report } from '../protocol/report';
import { deskToken, readReport, RequestFailed } from '../sync';

export type * from '../protocol/report';

/** The whole room may look at it at once, and a summary is read a minute later just as well. */
export const readAgainMs = 20_000;

/** `not_yet`: there is one, but not for this device until it is published. */
export type ReportTrouble = 'not_yet' | 'not_found' | 'offline';

export interface ReportReader {
  report: () => Report | undefined;
  /** When the server last gave it, by its clock. */
  readAt: () => number | undefined;
  /** Why there is nothing, or nothing newer. */
  trouble: () => ReportTrouble | undefined;
  readAgain: () => Promise<void>;
}

const troubleOf = (error: unknown): ReportTrouble => {
  if (!(error instanceof RequestFailed)) return 'offline';
  if (error.status === 404) return 'not_found';
  return error.status === 401 || error.status === 403 ? 'not_yet' : 'offline';
};

/** A facilitator's token that has grown old must not hide what everybody may read. */
async function readAsMayBe(code: string): Promise<Report> {
  const token = deskToken(code);
  if (token === undefined) return readReport(code);
  try {
    return await readReport(code, token);
  } catch (error) {
    if (troubleOf(error) !== 'not_yet') throw error;
    return readReport(code);
  }
}

const withoutHour = (report: Report): string => JSON.stringify({ ...report, made_at: 0 });

export function followReport(code: string): ReportReader {
  const [report, setReport] = createSignal<Report>();
  const [readAt, setReadAt] = createSignal<number>();
  const [trouble, setTrouble] = createSignal<ReportTrouble>();

  async function readAgain(): Promise<void> {
    try {
      const next = await readAsMayBe(code);
      setReadAt(next.made_at);
      setTrouble(undefined);
      setReport((before) => (before && withoutHour(before) === withoutHour(next) ? before : next));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  }

  const look = (): void => {
    if (document.visibilityState === 'visible') void readAgain();
  };
  const timer = setInterval(look, readAgainMs);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  });
  void readAgain();
  return { report, readAt, trouble, readAgain };
}
