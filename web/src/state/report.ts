// The report as this device may read it: with the facilitator's or observer's token everything so far, without one what is published.
// It is read again while somebody looks at it, because it grows as the day goes; a report that is the same stays the same object.
import { createSignal, onCleanup } from 'solid-js';
import type { Mine, Report } from '../protocol/report';
import { deskToken, getPicture, identity, observerToken, readMine, readReport, RequestFailed } from '../sync';

export type * from '../protocol/report';

/** The whole room may look at it at once, and a summary is read a minute later just as well. */
export const readAgainMs = 20_000;

/** `not_yet`: there is one, but not for this device until it is published. */
export type ReportTrouble = 'not_yet' | 'not_found' | 'offline';

export interface ReportReader {
  report: () => Report | undefined;
  /** It holds more than is published: what only tables have seen, and results that were not shown. */
  whole: () => boolean;
  /** Whether this device may choose between all of it and what is published, and the choice. */
  mayChoose: () => boolean;
  showWhole: (all: boolean) => void;
  /** One's own notes and commitments, on a device that took part. */
  mine: () => Mine | undefined;
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

/** An observer's tab sees as an observer, also on a facilitator's device. */
const tokenOf = (code: string): string | undefined => observerToken(code) ?? deskToken(code);

/** What was read, and whether it holds more than is published. */
interface Read {
  report: Report;
  whole: boolean;
}

/**
 * With the facilitator's token all of it, until it is published: from then on what is handed out is what everybody may read, and all of
 * it only for who asks. A token that has grown old must not hide what is published.
 */
async function readAsMayBe(code: string, all: boolean): Promise<Read> {
  const published = async (): Promise<Read> => ({ report: await readReport(code), whole: false });
  const token = tokenOf(code);
  if (token === undefined) return published();
  try {
    const report = await readReport(code, token);
    return report.frozen_at === undefined || all ? { report, whole: true } : await published();
  } catch (error) {
    if (troubleOf(error) !== 'not_yet') throw error;
    return published();
  }
}

/** Nothing on a device that took no part, or has been forgotten: the report is read all the same. */
async function ownOrNone(code: string): Promise<Mine | undefined> {
  const known = identity(code);
  return known && readMine(code, known.token).catch(() => undefined);
}

const withoutHour = (one: Report | Mine): string => JSON.stringify({ ...one, made_at: 0 });

export function followReport(code: string): ReportReader {
  const [report, setReport] = createSignal<Report>();
  const [whole, setWhole] = createSignal(false);
  const [all, setAll] = createSignal(false);
  const [mine, setMine] = createSignal<Mine>();
  const [readAt, setReadAt] = createSignal<number>();
  const [trouble, setTrouble] = createSignal<ReportTrouble>();

  async function readAgain(): Promise<void> {
    try {
      const { report: next, whole: more } = await readAsMayBe(code, all());
      setReadAt(next.made_at);
      setTrouble(undefined);
      setWhole(more);
      setReport((before) => (before && withoutHour(before) === withoutHour(next) ? before : next));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    const own = await ownOrNone(code);
    if (own) setMine((before) => (before && withoutHour(before) === withoutHour(own) ? before : own));
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
  const mayChoose = () => tokenOf(code) !== undefined && report()?.frozen_at !== undefined;
  const showWhole = (wanted: boolean): void => {
    setAll(wanted);
    void readAgain();
  };
  return { report, whole, mayChoose, showWhole, mine, readAt, trouble, readAgain };
}

/** A picture of the report, as this device may see it: with the token that reads the whole, else what is published. */
export async function getReportPicture(code: string, picture: string): Promise<Blob> {
  const token = tokenOf(code);
  if (token === undefined) return getPicture(code, undefined, picture);
  return getPicture(code, token, picture).catch(() => getPicture(code, undefined, picture));
}
