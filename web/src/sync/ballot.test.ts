import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ballots, putBallot, sendBallots } from './ballot';
import { forget, join, RequestFailed, useStore } from './identity';
import { memoryStore } from './storage';

let asked: { path: string; body: Record<string, unknown>; headers: Record<string, string> }[];
const token = 't'.repeat(32);

function answers(...next: ([number, unknown] | Error)[]): void {
  vi.stubGlobal('fetch', (path: string, { body, headers }: RequestInit = {}) => {
    asked.push({ path, body: JSON.parse(body as string) as never, headers: headers as Record<string, string> });
    const answer = next.shift();
    if (answer === undefined || answer instanceof Error) return Promise.reject(answer ?? new Error('nothing more'));
    return Promise.resolve(new Response(JSON.stringify(answer[1]), { status: answer[0] }));
  });
}
const counted: [number, unknown] = [200, { poll: 'q1', answered: 1 }];

beforeEach(async () => {
  asked = [];
  useStore(memoryStore());
  answers([201, { person: 'ann', token, table: 3 }]);
  await join('bord27');
});
afterEach(() => vi.unstubAllGlobals());

describe('a ballot', () => {
  it('B1: goes with the key of the join and is kept as counted', async () => {
    answers(counted);
    expect(await putBallot('bord27', 'q1', { choices: ['o1'] })).toBe('counted');
    const [joined, put] = asked;
    expect(put?.path).toBe('/api/workshops/bord27/ballot');
    expect(put?.headers.authorization).toBe(`Bearer ${token}`);
    expect(put?.body).toEqual({ poll: 'q1', key: joined?.body.key, given: { choices: ['o1'] } });
    expect(ballots('bord27')).toEqual({ q1: { given: { choices: ['o1'] }, counted: true } });
  });

  it('B2: waits where there is no line, and is sent again when it is back', async () => {
    answers(new Error('cut'), [503, { error: 'storage_unavailable' }], counted);
    expect(await putBallot('bord27', 'q1', { value: 4 })).toBe('waiting');
    await sendBallots('bord27');
    expect(ballots('bord27').q1?.counted).toBe(false);
    await sendBallots('bord27');
    expect(ballots('bord27').q1?.counted).toBe(true);
    await sendBallots('bord27');
    expect(asked).toHaveLength(4);
  });

  it('B3: that is refused leaves the answer before it', async () => {
    answers(counted, [400, { error: 'wrong_phase' }]);
    await putBallot('bord27', 'q1', { value: 4 });
    await expect(putBallot('bord27', 'q1', { value: 2 })).rejects.toBeInstanceOf(RequestFailed);
    expect(ballots('bord27').q1).toEqual({ given: { value: 4 }, counted: true });
  });

  it('B4: taken back is gone', async () => {
    answers(counted, counted);
    await putBallot('bord27', 'q1', { value: 4 });
    await putBallot('bord27', 'q1');
    expect(asked[2]?.body).not.toHaveProperty('given');
    expect(ballots('bord27')).toEqual({});
  });

  it('B5: leaves the device with whoever it was', async () => {
    answers(counted);
    await putBallot('bord27', 'q1', { value: 4 });
    forget('bord27');
    expect(ballots('bord27')).toEqual({});
  });
});
