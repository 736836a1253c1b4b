import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mineOf, reportOf } from './fixtures/report';
import { followReport, readAgainMs, type ReportReader } from './report';

const code = 'bord27';
const keep = (who: string, value: object): void =>
  localStorage.setItem(`bordduk/${code}/${who}`, JSON.stringify(value));

/** The server: what it gives to whom, and what was asked of it. */
let asked: { path: string; token: string | undefined }[] = [];
let answer: (path: string, token: string | undefined) => [number, unknown];
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Record<string, string> }) => {
    const token = headers['authorization']?.replace('Bearer ', '');
    asked.push({ path, token });
    const [status, said] = answer(path, token);
    if (status === 0) return Promise.reject(new TypeError('no network'));
    return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(said) });
  });
});
afterEach(() => {
  stop();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function follow(): Promise<ReportReader> {
  const reader = createRoot((dispose) => {
    stop = dispose;
    return followReport(code);
  });
  await vi.advanceTimersByTimeAsync(0);
  return reader;
}

describe('who reads what', () => {
  it('without a token what is published, and nothing until it is', async () => {
    answer = () => [401, { error: 'bad_token' }];
    const reader = await follow();
    expect(reader.trouble()).toBe('not_yet');
    answer = () => [200, reportOf('frozen')];
    await vi.advanceTimersByTimeAsync(readAgainMs);
    expect(reader.report()?.frozen_at).toBeDefined();
    expect(reader.trouble()).toBeUndefined();
    expect(reader.whole()).toBe(false);
    expect(asked.every(({ token }) => token === undefined)).toBe(true);
  });

  it('with the facilitator’s token all of it, and what is published as soon as it is, unless all is asked for', async () => {
    keep('desk', { token: 'lead' });
    answer = () => [200, reportOf('so-far')];
    const reader = await follow();
    expect([reader.whole(), reader.mayChoose()]).toEqual([true, false]);
    const everything = { ...reportOf('full'), frozen_at: 1_800_000_000_000 };
    answer = (_, token) => [200, token === 'lead' ? everything : reportOf('frozen')];
    await reader.readAgain();
    expect([reader.whole(), reader.mayChoose()]).toEqual([false, true]);
    expect(reader.report()).toEqual(reportOf('frozen'));
    reader.showWhole(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(reader.whole()).toBe(true);
    expect(reader.report()).toEqual(everything);
  });

  it('with a token that has grown old what is published all the same', async () => {
    keep('desk', { token: 'old' });
    answer = (_, token) => (token === undefined ? [200, reportOf('frozen')] : [401, { error: 'bad_token' }]);
    const reader = await follow();
    expect(reader.report()?.frozen_at).toBeDefined();
  });

  it('one’s own on a device that took part, with its own token, and only there', async () => {
    answer = (path) => (path.endsWith('mine.json') ? [200, mineOf()] : [401, { error: 'bad_token' }]);
    expect((await follow()).mine()).toBeUndefined();
    stop();
    keep('person', { person: 'p1', token: 'mine' });
    const reader = await follow();
    expect(reader.mine()?.notes).toHaveLength(3);
    expect(asked.filter(({ path }) => path.endsWith('mine.json')).map(({ token }) => token)).toEqual(['mine']);
  });
});

describe('reading it again', () => {
  it('keeps the same report where nothing but the hour has changed', async () => {
    answer = () => [200, reportOf('so-far')];
    const reader = await follow();
    const first = reader.report();
    answer = () => [200, { ...reportOf('so-far'), made_at: reportOf('so-far').made_at + 60_000 }];
    await vi.advanceTimersByTimeAsync(readAgainMs);
    expect(reader.report()).toBe(first);
    expect(reader.readAt()).toBe((first?.made_at ?? 0) + 60_000);
  });

  it('keeps what there is when the network goes, and says so until it is back', async () => {
    answer = () => [200, reportOf('so-far')];
    const reader = await follow();
    answer = () => [0, undefined];
    await vi.advanceTimersByTimeAsync(readAgainMs);
    expect(reader.trouble()).toBe('offline');
    expect(reader.report()).toBeDefined();
    answer = () => [200, reportOf('full')];
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(reader.trouble()).toBeUndefined();
    expect(reader.report()?.ended_at).toBeDefined();
  });

  it('is not done for a page nobody looks at', async () => {
    answer = () => [200, reportOf('so-far')];
    await follow();
    const before = asked.length;
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await vi.advanceTimersByTimeAsync(readAgainMs * 3);
    expect(asked.length).toBe(before);
    vi.restoreAllMocks();
  });
});
