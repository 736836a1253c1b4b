// This person's answers to polls that hide names. They go by a request of their own, not through the outbox: a command is remembered with
// whoever gave it. An answer stays on the device until the server has counted it, and is shown from here: the server does not know whose it is.
import type { Counted, Given } from '../protocol/messages';
import { identity, keptHere, request, RequestFailed } from './identity';
import { keys, readJson } from './storage';

export interface KeptBallot {
  /** None: it was taken back. */
  given?: Given;
  /** The server has it on disk. */
  counted: boolean;
}
export type KeptBallots = Record<string, KeptBallot>;

/** What this person has answered, by poll. */
export function ballots(code: string): KeptBallots {
  const value = readJson(keptHere(), keys.ballots(code));
  return typeof value === 'object' && value !== null ? (value as KeptBallots) : {};
}

function keep(code: string, poll: string, ballot: KeptBallot | undefined): void {
  const all = ballots(code);
  if (ballot === undefined) delete all[poll];
  else all[poll] = ballot;
  keptHere().set(keys.ballots(code), JSON.stringify(all));
}

const isWaiting = (error: unknown): boolean =>
  error instanceof RequestFailed && (error.status === 0 || error.status === 503 || error.status === 429);

/**
 * Answers a poll that hides names, or answers it anew; without an answer it is taken back. `waiting`: no answer came, and it is sent again by
 * sendBallots(). A refusal (the poll is closed) is thrown, and the answer before it stands.
 */
export async function putBallot(code: string, poll: string, given?: Given): Promise<'counted' | 'waiting'> {
  const before = ballots(code)[poll];
  const wanted: KeptBallot = { ...(given && { given }), counted: false };
  keep(code, poll, wanted);
  const key = keptHere().get(keys.key(code));
  const token = identity(code)?.token;
  try {
    await request<Counted>(`/${encodeURIComponent(code)}/ballot`, {
      body: { poll, ...(key !== undefined && { key }), ...(given && { given }) },
      ...(token !== undefined && { token }),
    });
  } catch (error) {
    if (isWaiting(error)) return 'waiting';
    keep(code, poll, before?.counted ? before : undefined);
    throw error;
  }
  // Meanwhile it may have been answered anew: that answer has its own way to go.
  if (JSON.stringify(ballots(code)[poll]) === JSON.stringify(wanted))
    keep(code, poll, given ? { given, counted: true } : undefined);
  return 'counted';
}

/** Sends what no answer came to, when the line is back. What is refused by now is dropped. */
export async function sendBallots(code: string): Promise<void> {
  for (const [poll, { given, counted }] of Object.entries(ballots(code))) {
    if (counted) continue;
    try {
      if ((await putBallot(code, poll, given)) === 'waiting') return;
    } catch {
      // It was closed meanwhile; putBallot has let go of it.
    }
  }
}
