// Who this device is in a workshop, and how it becomes someone: joining, the facilitator's link, the stage. Tokens are never in a URL.
import type { Created, Facts, Join, Joined, Problem, Token } from '../protocol/messages';
import type { Mine, Report } from '../protocol/report';
import { randomId } from './random';
import { deviceStore, keys, readJson, type Store } from './storage';

const requestMs = 10_000;

/** Why a request failed: the server's own words, or `offline` when no answer of ours came (no network, or a captive portal's page). */
export class RequestFailed extends Error {
  constructor(
    /** The HTTP status; 0 when there was no answer of ours. */
    readonly status: number,
    /** The server's error, or `offline`. */
    readonly error: string,
    readonly problem: Problem = { error },
  ) {
    super(problem.detail === undefined ? error : `${error}: ${problem.detail}`);
    this.name = 'RequestFailed';
  }
}

export interface Identity {
  person: string;
  token: string;
}

let store: Store | undefined;
const kept = () => (store ??= deviceStore());

/** What this page keeps on the device. */
export const keptHere = (): Store => kept();

/** Tests bring their own store. */
export function useStore(other: Store): void {
  store = other;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && typeof (value as Problem).error === 'string';
}

export interface Asked {
  body?: unknown;
  token?: string;
}

/** One request about workshops; what is wrong comes as RequestFailed. */
export async function request<T>(path: string, { body, token }: Asked = {}): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), requestMs);
  try {
    const answer = await fetch(`/api/workshops${path}`, {
      signal: abort.signal,
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (answer.ok) return said as T;
    if (isProblem(said)) throw new RequestFailed(answer.status, said.error, said);
    throw new RequestFailed(0, 'offline');
  } catch (error) {
    if (error instanceof RequestFailed) throw error;
    throw new RequestFailed(0, 'offline');
  } finally {
    clearTimeout(timer);
  }
}

const of = (code: string) => `/${encodeURIComponent(code)}`;

/**
 * Makes a workshop of a programme. What is wrong with one is in the failure's problem: the reason, and the path to it.
 * Elsewhere than on the server's own machine it takes the creator's key (401), which is kept nowhere.
 */
export function create(programme: unknown, key?: string): Promise<Created> {
  return request<Created>('', { body: programme, ...(key && { token: key }) });
}

/** What anyone with the code may know: the join page. */
export function facts(code: string): Promise<Facts> {
  return request<Facts>(of(code));
}

/** Takes a seat and remembers who this device is. A repeated call after a lost answer joins once. */
export async function join(code: string, what: Omit<Join, 'key'> = {}): Promise<Joined> {
  const key = kept().get(keys.join(code)) ?? randomId(32);
  kept().set(keys.join(code), key);
  const joined = await request<Joined>(`${of(code)}/join`, { body: { ...what, key } });
  kept().set(keys.person(code), JSON.stringify({ person: joined.person, token: joined.token }));
  kept().set(keys.key(code), key);
  kept().remove(keys.join(code));
  return joined;
}

/** Who this device is in a workshop, if it has joined. */
export function identity(code: string): Identity | undefined {
  const value = readJson(kept(), keys.person(code)) as Partial<Identity> | undefined;
  return typeof value?.token === 'string' && typeof value.person === 'string'
    ? { person: value.person, token: value.token }
    : undefined;
}

/** Forgets who this device was, after the server no longer knows the token. */
export function forget(code: string, role: 'person' | 'desk' | 'stage' = 'person'): void {
  kept().remove(keys[role](code));
  if (role !== 'person') return;
  kept().remove(keys.key(code));
  kept().remove(keys.ballots(code));
}

function rememberedToken(key: string): string | undefined {
  const value = readJson(kept(), key) as Partial<Token> | undefined;
  return typeof value?.token === 'string' ? value.token : undefined;
}

/** The facilitator's token on this device, if its link was opened here before. */
export function deskToken(code: string): string | undefined {
  return rememberedToken(keys.desk(code));
}

/** Exchanges the secret of the facilitator's link for a token, and remembers it. */
export async function facilitate(code: string, secret: string): Promise<string> {
  const { token } = await request<Token>(`${of(code)}/facilitate`, { body: { secret } });
  kept().set(keys.desk(code), JSON.stringify({ token }));
  return token;
}

/** The stage's token on this device. */
export function stageToken(code: string): string | undefined {
  return rememberedToken(keys.stage(code));
}

/** A token that sees the room and commands nothing: the stage. */
export async function watch(code: string): Promise<string> {
  const { token } = await request<Token>(`${of(code)}/watch`, { body: {} });
  kept().set(keys.stage(code), JSON.stringify({ token }));
  return token;
}

/** The token of the tablecloth on a table, if this device has lain there before. */
export function tableToken(code: string, table: number): string | undefined {
  return rememberedToken(keys.cloth(code, table));
}

/** A token for the device in the middle of a table: it sees that table, and may do there what its host may. */
export async function watchTable(code: string, table: number): Promise<string> {
  const { token } = await request<Token>(`${of(code)}/watch`, { body: { table } });
  kept().set(keys.cloth(code, table), JSON.stringify({ token }));
  return token;
}

/** Forgets that this device lay on a table, after the server no longer knows the token. */
export function forgetTable(code: string, table: number): void {
  kept().remove(keys.cloth(code, table));
}

/** The report as it is now: everything so far for a facilitator's or observer's token, what is published without one. */
export function readReport(code: string, token?: string): Promise<Report> {
  return request<Report>(`${of(code)}/report.json`, token === undefined ? {} : { token });
}

/** One's own notes and commitments, to take home. */
export function readMine(code: string, token: string): Promise<Mine> {
  return request<Mine>(`${of(code)}/mine.json`, { token });
}

/** The report so far, as a file to keep. */
export async function report(code: string, token: string): Promise<Blob> {
  return new Blob([JSON.stringify(await readReport(code, token), null, 2)], { type: 'application/json' });
}
