import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetObserver, makeLink, observe, observerToken, outlook } from './facilitator';
import { deskToken } from './identity';

const asked = vi.fn<(path: string, request: RequestInit) => Promise<Response>>();
const answers = (body: unknown, status = 201): void =>
  void asked.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
  sessionStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe('what a facilitator asks for', () => {
  it('a link is made with the token in the header and never in the address', async () => {
    answers({ secret: 'hemmelig', link: 'http://elsewhere/desk#f=hemmelig' });
    expect(await makeLink('bord27', 'tok', { role: 'observer', revoke: true })).toBe('hemmelig');
    const [path, request] = asked.mock.calls[0] ?? [];
    expect(path).toBe('/api/workshops/bord27/links');
    expect(request?.headers).toMatchObject({ authorization: 'Bearer tok' });
    expect(request?.body).toBe('{"role":"observer","revoke":true}');
  });

  it('the time that is left is read, and a refusal is one', async () => {
    answers({ now: 1, items: [], deadlines: [], offers: [] }, 200);
    expect((await outlook('bord27', 'tok')).offers).toEqual([]);
    expect(asked.mock.calls[0]?.[1].method).toBeUndefined();
    answers({ error: 'not_allowed' }, 403);
    await expect(outlook('bord27', 'tok')).rejects.toMatchObject({ status: 403, error: 'not_allowed' });
  });
});

describe('an observer', () => {
  it('is one in this tab only: no desk on the device changes hands', async () => {
    answers({ token: 'ser' });
    expect(await observe('bord27', 'hemmelig')).toBe('ser');
    expect([observerToken('bord27'), deskToken('bord27')]).toEqual(['ser', undefined]);
    expect(Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes('ser'))).toBe(false);
    forgetObserver('bord27');
    expect(observerToken('bord27')).toBeUndefined();
  });
});
