import { afterEach, expect, test, vi } from 'vitest';
import { offerDevice, offered, overlaid, takeDevice } from './device';
import { identity, useStore } from './identity';
import { randomId } from './random';
import { keys, memoryStore } from './storage';

afterEach(() => vi.unstubAllGlobals());

interface Asked {
  path: string;
  body: Record<string, string>;
  auth: string | undefined;
}
function server(answer: (asked: Asked) => object): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', (path: string, how: { body: string; headers: Record<string, string> }) => {
    const asked = { path, body: JSON.parse(how.body) as Record<string, string>, auth: how.headers['authorization'] };
    all.push(asked);
    return Promise.resolve(new Response(JSON.stringify(answer(asked)), { status: 200 }));
  });
  return all;
}

test('a key under a pad is hidden, and the pad takes it off again', () => {
  const [key, pad] = [randomId(32), randomId(32)];
  expect(overlaid(key, pad)).not.toBe(key);
  expect(overlaid(key, pad)).toMatch(/^[0-9a-v]{32}$/);
  expect(overlaid(overlaid(key, pad), pad)).toBe(key);
});

test('the second device is the same person with the same key, and the server never sees it', async () => {
  const key = randomId(32);
  const first = memoryStore();
  first.set(keys.person('k7mpq3'), JSON.stringify({ person: 'p1', token: 'token-of-the-first' }));
  first.set(keys.key('k7mpq3'), key);
  useStore(first);
  const asked = server(({ body }) =>
    'sealed' in body ? {} : { person: 'p1', token: 'token-of-the-second', table: 2, sealed: asked[0]?.body['sealed'] },
  );
  const address = `#${await offerDevice('k7mpq3')}`;
  const how = offered(address);
  if (!how) throw new Error(`no offer in ${address}`);

  const second = memoryStore();
  useStore(second);
  await takeDevice('k7mpq3', how);
  expect(identity('k7mpq3')).toEqual({ person: 'p1', token: 'token-of-the-second' });
  expect(second.get(keys.key('k7mpq3'))).toBe(key);
  expect(asked.map(({ path }) => path)).toEqual(['/api/workshops/k7mpq3/device', '/api/workshops/k7mpq3/device/take']);
  expect(asked[0]?.auth).toBe('Bearer token-of-the-first');
  expect(asked[1]?.auth).toBeUndefined();
  expect(JSON.stringify(asked)).not.toContain(key);
  expect(JSON.stringify(asked)).not.toContain(how.pad);
});

test('what is no offer is none', () => {
  for (const hash of ['', '#', '#d=', '#f=abc', `#d=${randomId(32)}`, `#d=${randomId(32)}.${randomId(31)}`])
    expect(offered(hash)).toBeUndefined();
});
