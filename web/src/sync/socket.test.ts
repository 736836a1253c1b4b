// L1-L6 are the rules at the top of socket.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeCodes } from '../protocol/close-codes';
import { FakeDevice, pass } from './fixtures/device';
import {
  browser,
  dialAhead,
  dialWithinMs,
  fullWaitMs,
  Line,
  pingEveryMs,
  pongWithinMs,
  probeWithinMs,
  retryDelay,
} from './socket';

let device: FakeDevice;
let line: Line;
let told: string[];

function start(): void {
  line = new Line(device, {
    opened: () => told.push('opened'),
    said: (text) => told.push(`said ${text}`),
    lost: () => told.push('lost'),
    closed: (name) => told.push(`closed ${name}`),
    pingDue: () => told.push('ping'),
  });
}
/** What the listener was told since the last time it was asked. */
const news = (): string[] => told.splice(0);
const dialled = (): number => device.wires.length;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  device = new FakeDevice();
  told = [];
  start();
});
afterEach(() => {
  line.stop();
  vi.useRealTimers();
});

describe('a line', () => {
  it('is dialled at once, and says when it is open', () => {
    expect([dialled(), line.state()]).toEqual([1, 'connecting']);
    line.send('too early');
    device.wire.open();
    expect([line.state(), news()]).toEqual(['open', ['opened']]);
    line.send('hello');
    device.wire.say('welcome');
    expect([device.wire.sent, news()]).toEqual([['hello'], ['said welcome']]);
  });

  it('that was left says nothing any more', () => {
    const first = device.wire;
    first.open();
    first.end();
    news();
    pass(1_000);
    first.open();
    first.say('late');
    first.end();
    expect([first.left, news(), dialled()]).toEqual([true, [], 2]);
  });

  it('that is stopped is left for good', () => {
    device.wire.open();
    news();
    line.stop();
    pass(60_000);
    device.wake();
    expect([device.wire.left, dialled(), news(), device.listening()]).toEqual([true, 1, [], 0]);
  });

  it('that says things that do not add up is dialled anew', () => {
    device.wire.open();
    news();
    line.restart();
    expect([news(), device.wire.left]).toEqual([['lost'], true]);
    pass(1_000);
    expect(dialled()).toBe(2);
  });

  it('takes no binary frame for words', () => {
    device.wire.open();
    news();
    device.wire.onmessage?.({ data: new ArrayBuffer(3) });
    expect(news()).toEqual([]);
  });
});

describe('coming back', () => {
  it.each([
    [0, 1_000],
    [1, 2_000],
    [2, 4_000],
    [3, 5_000],
    [4, 5_000],
    [400, 5_000],
  ])('L1: try %d is at a random moment within %d ms', (attempt, most) => {
    expect(retryDelay(attempt, 0)).toBe(0);
    expect(retryDelay(attempt, 0.5)).toBe(most / 2);
    expect(retryDelay(attempt, 1 - Number.EPSILON)).toBeLessThanOrEqual(most);
  });

  it('L1: the first retry is within 1 s, and none more than 5 s after the failure', () => {
    device.wire.end();
    pass(999);
    expect(dialled()).toBe(1);
    pass(1);
    expect(dialled()).toBe(2);
    for (let i = 3; i < 20; i += 1) {
      device.wire.end();
      pass(5_000);
      expect(dialled()).toBe(i);
    }
  });

  it('L1: three hundred phones do not come back in the same moment', () => {
    device.chance = 0.25;
    device.wire.end();
    pass(249);
    expect(dialled()).toBe(1);
    pass(1);
    expect(dialled()).toBe(2);
  });

  it('L1: after a line that held, the next retry is a first one again', () => {
    for (let i = 0; i < 4; i += 1) {
      device.wire.end();
      pass(5_000);
    }
    device.wire.open();
    device.wire.say('words');
    pass(5_000);
    const before = dialled();
    device.wire.end();
    pass(1_000);
    expect(dialled()).toBe(before + 1);
  });

  it('L1: a server that takes the line and drops it at once is not hurried', () => {
    for (let i = 0; i < 4; i += 1) {
      device.wire.open();
      device.wire.end();
      pass(5_000);
    }
    device.wire.open();
    const before = dialled();
    device.wire.end();
    pass(4_999);
    expect(dialled()).toBe(before);
  });

  it('L5: a dial without an answer is given up', () => {
    pass(dialWithinMs);
    expect([news(), line.state(), device.wire.left]).toEqual([['lost'], 'waiting', true]);
    pass(1_000);
    expect(dialled()).toBe(2);
  });

  it('L5: no upgrade, as behind a captive portal, is only offline, for as long as it lasts', () => {
    for (let i = 0; i < 50; i += 1) {
      device.wire.end(1006);
      pass(5_000);
    }
    expect(new Set(news())).toEqual(new Set(['lost']));
    device.wire.open();
    expect(news()).toEqual(['opened']);
  });
});

describe('close codes', () => {
  it.each(Object.entries(closeCodes))('L4: %s', (code, { name, reconnect }) => {
    device.wire.open();
    news();
    device.wire.end(Number(code));
    expect(news()).toEqual(reconnect ? ['lost'] : ['lost', `closed ${name}`]);
    pass(5_000);
    const left = name === 'too_many' ? 'waiting' : 'closed';
    expect([dialled(), line.state()]).toEqual(reconnect ? [2, 'connecting'] : [1, left]);
  });

  it('L4: one line too many says so, and is tried again when dead ones are known to be dead', () => {
    device.wire.open();
    device.wire.end(4505);
    pass(fullWaitMs - 1);
    expect(dialled()).toBe(1);
    pass(1);
    news();
    device.wire.open();
    expect([dialled(), news(), line.state()]).toEqual([2, ['opened'], 'open']);
  });

  it('L4: who is not wanted back does not come back by waking either', () => {
    device.wire.open();
    device.wire.end(4503);
    device.wake();
    pass(60_000);
    expect(dialled()).toBe(1);
  });

  it.each([4500, 4777, 4999])('L4: an unknown %d does not come back', (code) => {
    device.wire.end(code);
    pass(10_000);
    expect(dialled()).toBe(1);
    expect(news().at(-1)).toMatch(/^closed /);
  });

  it.each([1000, 1001, 1006, 1009, 1011, 4000, 4444, 4499, 5000])('L4: %d comes back', (code) => {
    device.wire.end(code);
    pass(5_000);
    expect([dialled(), news()]).toEqual([2, ['lost']]);
  });

  it.each([
    [0, 1_000],
    [1, 4_000],
  ])('L4: "rate" waits at least a second (chance says %d: %d ms)', (chance, wait) => {
    device.chance = chance;
    device.wire.open();
    pass(6_000);
    device.wire.end(4004);
    pass(wait - 1);
    expect(dialled()).toBe(1);
    pass(1);
    expect(dialled()).toBe(2);
  });
});

describe('waking', () => {
  it('L2: a line that waits is dialled at once, and its retries start over', () => {
    for (let i = 0; i < 5; i += 1) {
      device.wire.end();
      pass(5_000);
    }
    device.wire.end();
    const before = dialled();
    device.wake();
    expect(dialled()).toBe(before + 1);
    device.wire.end();
    pass(1_000);
    expect(dialled()).toBe(before + 2);
  });

  it('L2: an open line is asked whether it lives, and stays if it does', () => {
    device.wire.open();
    news();
    device.wake();
    expect(news()).toEqual(['ping']);
    pass(probeWithinMs - 1);
    device.wire.say('pong');
    pass(probeWithinMs);
    expect([news(), dialled(), line.state()]).toEqual([['said pong'], 1, 'open']);
  });

  it('L2: an open line that does not answer is replaced at once', () => {
    device.wire.open();
    news();
    device.wake();
    pass(probeWithinMs);
    expect([news(), dialled()]).toEqual([['ping', 'lost'], 2]);
  });

  it('L2: waking again and again does not give a dead line more time', () => {
    device.wire.open();
    for (let i = 0; i < 3; i += 1) {
      device.wake();
      pass(500);
    }
    expect(dialled()).toBe(2);
  });

  it('L2: a dial from before, which hangs, is dialled anew; one from just now is not', () => {
    device.wake();
    expect(dialled()).toBe(1);
    pass(probeWithinMs);
    device.wake();
    expect([dialled(), device.wires[0]?.left]).toEqual([2, true]);
  });

  it('L2: after a sleep the server has given up on us: the line is replaced, however open it looks', () => {
    device.wire.open();
    news();
    device.sleep(120_000);
    pass(1_000);
    expect([news(), dialled(), line.state()]).toEqual([['lost'], 2, 'connecting']);
  });

  it('L2: a short sleep only makes us ask', () => {
    device.wire.open();
    news();
    device.sleep(20_000, { stopped: true });
    pass(1_000);
    expect([news(), dialled()]).toEqual([['ping'], 1]);
  });

  it('L2: a hidden page whose timers run once a minute has not slept', () => {
    device.seen = false;
    device.wire.open();
    news();
    for (let i = 0; i < 5; i += 1) {
      device.sleep(59_000);
      pass(1_000);
    }
    expect([news(), dialled()]).toEqual([[], 1]);
  });

  it('L2: a clock that was set back is no sleep', () => {
    device.wire.open();
    news();
    device.sleep(-3_600_000, { stopped: true });
    pass(5_000);
    expect([news(), dialled()]).toEqual([[], 1]);
  });

  it('L2: visible, shown and online wake, and offline asks too; hidden does not', () => {
    const around = browser('bord27');
    let woken = 0;
    const stop = around.onWake(() => (woken += 1));
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect([woken, around.visible()]).toEqual([0, false]);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pageshow'));
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('offline'));
    expect([woken, around.visible()]).toEqual([4, true]);
    stop();
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('offline'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(woken).toBe(4);
    visibility.mockRestore();
  });

  it('the browser dials where the page came from, with the subprotocol', () => {
    const dial = vi.fn();
    vi.stubGlobal(
      'WebSocket',
      class {
        constructor(...what: unknown[]) {
          dial(...what);
        }
      },
    );
    browser('bord27').dial();
    expect(dial).toHaveBeenCalledWith('ws://localhost:3000/live/bord27', 'bordduk.v1');
    vi.unstubAllGlobals();
  });

  it('L6: a line that was dialled ahead is taken once, open or not yet, and not if it has been closed', async () => {
    const wires: Dialled[] = [];
    class Dialled {
      static readonly OPEN = 1;
      readyState = 0;
      constructor() {
        wires.push(this);
      }
      close(): void {
        this.readyState = 2;
      }
    }
    vi.stubGlobal('WebSocket', Dialled);
    const around = browser('bord27');
    const dial = (): unknown => around.dial();

    dialAhead('bord27');
    expect([dial() === wires[0], dial() === wires[1], wires.length]).toEqual([true, true, 2]);

    dialAhead('bord27');
    if (wires[2]) wires[2].readyState = Dialled.OPEN;
    const taken = around.dial();
    const opened = vi.fn();
    taken.onopen = opened;
    await Promise.resolve();
    expect([(taken as unknown) === wires[2], opened.mock.calls.length]).toEqual([true, 1]);

    dialAhead('bord27'); // the seat was refused: asked for again
    dialAhead('bord27');
    expect(wires[3]?.readyState).toBe(2);
    wires[4]?.close();
    expect(dial()).toBe(wires[5]);
    vi.unstubAllGlobals();
  });
});

describe('liveness', () => {
  beforeEach(() => {
    device.wire.open();
    news();
  });

  it('L3: a ping goes out every 10 s while the page is visible', () => {
    for (let i = 0; i < 3; i += 1) {
      pass(pingEveryMs);
      expect(news()).toEqual(['ping']);
      device.wire.say('pong');
      news();
    }
  });

  it('L3: none while it is hidden, and one soon after it is seen again', () => {
    device.seen = false;
    pass(60_000);
    expect(news()).toEqual([]);
    device.seen = true;
    pass(1_000);
    expect(news()).toEqual(['ping']);
  });

  it('L3: 8 s without a word after a ping, the line is dead', () => {
    pass(pingEveryMs);
    pass(pongWithinMs - 1);
    expect(news()).toEqual(['ping']);
    pass(1);
    expect([news(), line.state()]).toEqual([['lost'], 'waiting']);
  });

  it('L3: any word is a sign of life', () => {
    pass(pingEveryMs);
    pass(pongWithinMs - 1);
    device.wire.say('a change');
    pass(1_000);
    expect(line.state()).toBe('open');
  });

  it('L3: a line that dies without a word is known to be dead within 20 s, wherever in the rhythm it died', () => {
    for (const lived of [0, 400, 9_999, 10_000, 10_001]) {
      line.stop();
      device = new FakeDevice();
      start();
      device.wire.open();
      news();
      for (let ms = 0; ms < lived; ms += 1) {
        pass(1);
        if (news().includes('ping')) device.wire.say('pong');
      }
      pass(20_000);
      expect(news()).toContain('lost');
    }
  });
});
