import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  create,
  deskToken,
  facilitate,
  facts,
  forget,
  forgetTable,
  identity,
  join,
  report,
  RequestFailed,
  stageToken,
  tableToken,
  useStore,
  watch,
  watchTable,
} from './identity';
import { deviceStore, keys, memoryStore, type Store } from './storage';

interface Asked {
  path: string;
  method: string;
  body: Record<string, unknown> | undefined;
}
let asked: Asked[];
let store: Store;
const secret = 's'.repeat(43);
const token = 't'.repeat(32);

/** The network: each request takes the next answer; a status and a body, an error, or silence. */
function answers(...next: ([number, unknown] | Error | 'silence')[]): void {
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body, signal }: RequestInit = {}) => {
    asked.push({ path, method, body: body === undefined ? undefined : (JSON.parse(body as string) as Asked['body']) });
    const answer = next.shift();
    if (answer === undefined || answer instanceof Error) return Promise.reject(answer ?? new Error('nothing more'));
    if (answer === 'silence') {
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    }
    const [status, said] = answer;
    return Promise.resolve(new Response(typeof said === 'string' ? said : JSON.stringify(said), { status }));
  });
}
const failure = async (what: Promise<unknown>): Promise<RequestFailed> => {
  const error: unknown = await what.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RequestFailed);
  return error as RequestFailed;
};

beforeEach(() => {
  asked = [];
  store = memoryStore();
  useStore(store);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('joining', () => {
  it('I1: remembers who this device is, and asks only what was given', async () => {
    answers([201, { person: 'ann', token, table: 3 }]);
    expect(await join('bord27', { name: 'Ann', table: 3 })).toMatchObject({ table: 3 });
    expect(asked).toEqual([
      {
        path: '/api/workshops/bord27/join',
        method: 'POST',
        body: { name: 'Ann', table: 3, key: expect.any(String) as string },
      },
    ]);
    expect(identity('bord27')).toEqual({ person: 'ann', token });
    expect(identity('other7')).toBeUndefined();
    expect(store.get(keys.join('bord27'))).toBeUndefined();
  });

  it('I2: again after a lost answer is the same request, also after a reload', async () => {
    answers(new Error('cut'), [201, { person: 'ann', token, table: 1 }], [201, { person: 'bob', token, table: 1 }]);
    await failure(join('bord27'));
    expect(identity('bord27')).toBeUndefined();
    await join('bord27');
    await join('bord27');
    const [first, second, third] = asked.map(({ body }) => body?.['key']);
    expect(first).toMatch(/^[a-z0-9]{32}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('I3: works on a device that keeps nothing, for as long as the page lives', async () => {
    useStore(
      deviceStore(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    answers([201, { person: 'ann', token, table: 1 }]);
    await join('bord27');
    expect(identity('bord27')).toEqual({ person: 'ann', token });
    forget('bord27');
    expect(identity('bord27')).toBeUndefined();
  });

  it.each(['{"person":"ann"}', '{"token":7,"person":"ann"}', '[]', 'null', '{'])(
    'I4: what was damaged on the device is nobody: %s',
    (kept) => {
      store.set(keys.person('bord27'), kept);
      expect(identity('bord27')).toBeUndefined();
    },
  );
});

describe('a request that fails', () => {
  it('I5: has the server’s own words', async () => {
    answers([400, { error: 'bad_programme', path: '/items/3/minutes', detail: 'must be positive' }]);
    const failed = await failure(create({}));
    expect([failed.status, failed.error, failed.problem.path]).toEqual([400, 'bad_programme', '/items/3/minutes']);
    expect(failed.message).toBe('bad_programme: must be positive');
  });

  it.each<[string, [number, unknown] | Error]>([
    ['no network', new TypeError('failed to fetch')],
    ['a captive portal’s page', [200, '<!doctype html><title>Welcome to the Wi-Fi</title>']],
    ['a proxy’s page', [502, '<h1>Bad gateway</h1>']],
    ['an error that is not ours', [500, { message: 'no' }]],
    ['null', [500, null]],
  ])('I6: is offline when the answer is not ours: %s', async (_, answer) => {
    answers(answer);
    const failed = await failure(facts('bord27'));
    expect([failed.status, failed.error]).toEqual([0, 'offline']);
  });

  it('I7: gives up after ten seconds', async () => {
    vi.useFakeTimers();
    answers('silence');
    const failed = failure(facts('bord27'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await failed).error).toBe('offline');
  });
});

describe('the other ways in', () => {
  it('I8: a facilitator’s secret is exchanged once, and never in a URL', async () => {
    answers([200, { token }]);
    expect(deskToken('bord27')).toBeUndefined();
    expect(await facilitate('bord27', secret)).toBe(token);
    expect(asked).toEqual([{ path: '/api/workshops/bord27/facilitate', method: 'POST', body: { secret } }]);
    expect(deskToken('bord27')).toBe(token);
    forget('bord27', 'desk');
    expect(deskToken('bord27')).toBeUndefined();
  });

  it('I9: a stage watches, and one device can be all three', async () => {
    answers([200, { token: 'stage'.repeat(8) }], [200, { token }], [201, { person: 'ann', token, table: 1 }]);
    await watch('bord27');
    await facilitate('bord27', secret);
    await join('bord27');
    forget('bord27');
    expect([stageToken('bord27'), deskToken('bord27'), identity('bord27')]).toEqual([
      'stage'.repeat(8),
      token,
      undefined,
    ]);
  });

  it('I12: a tablecloth is let in for its table, and is remembered there for that table alone', async () => {
    answers([200, { token }]);
    expect(await watchTable('bord27', 3)).toBe(token);
    expect(asked).toEqual([{ path: '/api/workshops/bord27/watch', method: 'POST', body: { table: 3 } }]);
    expect([tableToken('bord27', 3), tableToken('bord27', 4), stageToken('bord27')]).toEqual([
      token,
      undefined,
      undefined,
    ]);
    forgetTable('bord27', 3);
    expect(tableToken('bord27', 3)).toBeUndefined();
  });

  it('I10: a code is never more than one part of the path', async () => {
    answers([404, { error: 'missing' }]);
    expect((await failure(facts('../healthz?x#y'))).status).toBe(404);
    expect(asked[0]?.path).toBe('/api/workshops/..%2Fhealthz%3Fx%23y');
  });
});

describe('the report', () => {
  it('I11: is asked for with the token in a header, and comes as a file', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() =>
      Promise.resolve(new Response(JSON.stringify({ title: 'Dagen' }), { status: 200 })),
    );
    vi.stubGlobal('fetch', fetch);
    const file = await report('bord27', token);
    expect(JSON.parse(await file.text())).toEqual({ title: 'Dagen' });
    const [path, how] = fetch.mock.calls[0] ?? [];
    expect(path).toBe('/api/workshops/bord27/report.json');
    expect(how?.method).toBeUndefined();
    expect(how?.headers).toMatchObject({ authorization: `Bearer ${token}` });
  });

  it('I12: a token that is not known any more is said to be', async () => {
    answers([403, { error: 'not_allowed' }]);
    expect((await failure(report('bord27', token))).status).toBe(403);
  });
});
