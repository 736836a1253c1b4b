// R1-R6 are the rules at the top of outbox.ts, P4-P8 those of protocol/README.md.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Command } from '../protocol/messages';
import { Outbox, silentPageMs, type Body } from './outbox';
import { deviceStore, memoryStore, type Store } from './storage';

const prefix = 'bordduk/bord27/queue/ann/';
const note = (text: string): Body => ({ do: 'note.write', note: `n-${text}`, item: 'i9', text });
const texts = (commands: readonly (Command | { command: Body })[]): string[] =>
  commands.map((one) => {
    const body = 'command' in one ? one.command : one;
    return 'text' in body ? body.text : body.do;
  });
const numbers = (commands: readonly Command[]): number[] => commands.map(({ n }) => n);
const yes = ({ n, client }: Command): Answer => ({ type: 'answer', n, client, seq: n });
const no = ({ n, client }: Command, refused: NonNullable<Answer['refused']>): Answer => ({
  type: 'answer',
  n,
  client,
  refused,
});

let store: Store;
let wall: number;
const page = (kept = store): Outbox => new Outbox(kept, prefix, () => wall);
/** A page whose line is open, at the beginning of its queue. */
function live(): Outbox {
  const outbox = page();
  outbox.welcome({});
  return outbox;
}
const one = (commands: Command[]): Command => {
  expect(commands).toHaveLength(1);
  return commands[0] as Command;
};

beforeEach(() => {
  store = memoryStore();
  wall = 1_000_000;
});

describe('a command', () => {
  it('R1: is on the device before it is on the wire, and until it is answered', () => {
    const outbox = live();
    const sent = one(outbox.add(note('a'), 7));
    expect(store.keys(prefix).map((key) => store.get(key))).toEqual([expect.stringContaining('"text":"a"')]);
    expect(outbox.unanswered()).toEqual([{ command: note('a'), at: 7, n: 1 }]);
    expect(outbox.answered(yes(sent))).toEqual({ settled: { command: note('a') } });
    expect(outbox.unanswered()).toEqual([]);
    expect(store.keys(prefix).map((key) => store.get(key))).toEqual([expect.not.stringContaining('"text":"a"')]);
  });

  it('R1: is kept while there is no line, and not sent', () => {
    const outbox = page();
    expect(outbox.add(note('a'), 1)).toEqual([]);
    outbox.add(note('b'), 2);
    expect(outbox.everything()).toEqual([]);
    expect(texts(outbox.unanswered())).toEqual(['a', 'b']);
    expect(texts(outbox.welcome({}))).toEqual(['a', 'b']);
  });

  it('P4: counts 1, 2, 3 ... in one queue', () => {
    const outbox = live();
    const sent = ['a', 'b', 'c'].flatMap((text) => outbox.add(note(text), 1));
    expect(numbers(sent)).toEqual([1, 2, 3]);
    expect(new Set(sent.map(({ client }) => client)).size).toBe(1);
    expect(sent[0]?.client).toMatch(/^[a-z0-9]{16}$/);
  });

  it('R2: gets its number when it is first sent, and keeps it', () => {
    const outbox = page();
    outbox.add(note('a'), 1);
    expect(outbox.unanswered()[0]?.n).toBeUndefined();
    const first = one(outbox.welcome({}));
    outbox.lost();
    outbox.add(note('b'), 2);
    const again = outbox.welcome({});
    expect(again[0]).toEqual(first);
    expect(numbers(again)).toEqual([1, 2]);
  });

  it('P6: that is refused has used its number, and its reason reaches the page', () => {
    const outbox = live();
    const first = one(outbox.add(note('a'), 1));
    expect(outbox.answered({ ...no(first, 'bad_text'), detail: 'too long' })).toEqual({
      settled: { command: note('a'), refused: 'bad_text', detail: 'too long' },
    });
    expect(outbox.unanswered()).toEqual([]);
    expect(one(outbox.add(note('b'), 1)).n).toBe(2);
  });

  it('is settled once: an answer that comes again, or to somebody else, is nothing', () => {
    const outbox = live();
    const sent = one(outbox.add(note('a'), 1));
    outbox.answered(yes(sent));
    expect(outbox.answered(yes(sent))).toEqual({});
    expect(outbox.answered({ ...yes(sent), client: 'somebodyelse0000' })).toEqual({});
    expect(outbox.answered({ ...yes(sent), n: 99 })).toEqual({});
  });
});

describe('after a cut', () => {
  it('R3: everything unanswered is sent again, in order, also what the server has settled meanwhile', () => {
    const outbox = live();
    const [a, b] = ['a', 'b'].flatMap((text) => outbox.add(note(text), 1)) as [Command, Command];
    outbox.lost();
    outbox.add(note('c'), 1);
    const again = outbox.welcome({ [a.client]: 2 });
    expect(texts(again)).toEqual(['a', 'b', 'c']);
    expect(numbers(again)).toEqual([1, 2, 3]);
    // The refusal was lost with the line, and is not lost to the page.
    expect(outbox.answered(no(b, 'bad_text')).settled?.refused).toBe('bad_text');
  });

  it('P8: a number that the server has settled is never given again', () => {
    const outbox = page();
    outbox.add(note('a'), 1);
    const client = store.keys(prefix)[0]?.slice(prefix.length) ?? '';
    expect(one(outbox.welcome({ [client]: 7 })).n).toBe(8);
  });

  it('P8: of a queue whose numbers never came it starts where the server is', () => {
    const outbox = live();
    outbox.add(note('a'), 1);
    outbox.lost();
    expect(numbers(outbox.welcome({}))).toEqual([1]);
  });

  it('R5: a server that lacks what was answered is another log: a new queue, numbered from 1', () => {
    const outbox = live();
    for (const text of ['a', 'b']) outbox.answered(yes(one(outbox.add(note(text), 1))));
    const before = one(outbox.add(note('c'), 1));
    outbox.lost();
    const after = one(outbox.welcome({ [before.client]: 1 }));
    expect([after.n, texts([after])]).toEqual([1, ['c']]);
    expect(after.client).not.toBe(before.client);
    expect(store.keys(prefix)).toEqual([prefix + after.client]);
  });
});

describe('a refusal that asks for patience', () => {
  it('R4: storage_unavailable consumes nothing; everything is sent again, in order, after a pause', () => {
    const outbox = live();
    const sent = ['a', 'b'].flatMap((text) => outbox.add(note(text), 1)) as [Command, Command];
    expect(outbox.answered(no(sent[0], 'storage_unavailable'))).toEqual({ resend: 'later' });
    outbox.pause();
    expect(outbox.answered(no(sent[1], 'gap'))).toEqual({ resend: 'later' }); // it came after the one that was not consumed
    expect(outbox.add(note('c'), 1)).toEqual([]);
    outbox.resume();
    const again = outbox.everything();
    expect(texts(again)).toEqual(['a', 'b', 'c']);
    expect(numbers(again)).toEqual([1, 2, 3]);
    expect(again[0]?.client).toBe(sent[0].client);
  });

  it.each(['gap', 'reused'] as const)('R5: %s of the first one moves everything to a new queue', (reason) => {
    const outbox = live();
    const sent = ['a', 'b'].flatMap((text) => outbox.add(note(text), 1)) as [Command, Command];
    expect(outbox.answered(no(sent[0], reason))).toEqual({ resend: 'now' });
    const again = outbox.everything();
    expect(texts(again)).toEqual(['a', 'b']);
    expect(numbers(again)).toEqual([1, 2]);
    expect(again[0]?.client).not.toBe(sent[0].client);
    expect(outbox.answered(no(sent[1], 'gap'))).toEqual({}); // of the old queue
  });
});

describe('a reload', () => {
  it('R6: goes on in the same queue, with what was unanswered first', () => {
    const before = live();
    before.answered(yes(one(before.add(note('a'), 1))));
    const b = one(before.add(note('b'), 1));
    before.lost();
    before.add(note('c'), 1);
    before.release();
    const after = page();
    after.add(note('d'), 1);
    expect(texts(after.unanswered())).toEqual(['b', 'c', 'd']);
    const again = after.welcome({ [b.client]: 1 });
    expect(again[0]).toEqual(b);
    expect(numbers(again)).toEqual([2, 3, 4]);
    expect(store.keys(prefix)).toHaveLength(1);
  });

  it('R6: a page that died without a word is taken over when it has been silent', () => {
    const dead = live();
    const sent = one(dead.add(note('a'), 1));
    const next = page();
    expect(next.unanswered()).toEqual([]);
    wall += silentPageMs + 1;
    expect(next.stamp()).toBe(true);
    expect(next.welcome({})).toEqual([sent]);
    expect(next.answered(yes(sent)).settled).toEqual({ command: note('a') });
    expect(next.unanswered()).toEqual([]);
  });

  it('R6: after a day in the pocket everything is still there, in order, and is said once', () => {
    const morning = live();
    const sent = one(morning.add(note('a'), 1));
    morning.lost();
    morning.add(note('b'), 2);
    morning.add(note('c'), 3); // then the phone kills the page without a word
    wall += 24 * 60 * 60 * 1000;
    const evening = page();
    expect(texts(evening.unanswered())).toEqual(['a', 'b', 'c']);
    const again = evening.welcome({ [sent.client]: 1 }); // the server has had the first one all day
    expect([texts(again), numbers(again)]).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
    for (const command of again) evening.answered(yes(command));
    expect(evening.unanswered()).toEqual([]);
    expect(page().welcome({ [sent.client]: 3 })).toEqual([]);
  });

  it('R6: all day long stays one queue', () => {
    for (let i = 0; i < 20; i += 1) {
      const outbox = live();
      outbox.answered(yes(one(outbox.add(note(`${i}`), 1))));
      outbox.release();
    }
    expect(store.keys(prefix)).toHaveLength(1);
  });

  it('R6: a queue stamped in the future is of a device whose clock was set back', () => {
    const dead = live();
    dead.add(note('a'), 1);
    wall -= 3_600_000;
    expect(texts(page().unanswered())).toEqual(['a']);
  });
});

describe('two pages of one person', () => {
  it('R6: each has a queue of its own, and neither sends what the other has said', () => {
    const [first, second] = [live(), live()];
    const a = one(first.add(note('a'), 1));
    const b = one(second.add(note('b'), 1));
    expect(a.client).not.toBe(b.client);
    expect([a.n, b.n]).toEqual([1, 1]);
    wall += 3_000;
    for (const outbox of [first, second]) expect(outbox.stamp()).toBe(false);
    expect(texts(first.unanswered())).toEqual(['a']);
    expect(texts(second.unanswered())).toEqual(['b']);
  });

  it('R7: each shows what the other has said too, until it is answered, and sends only its own', () => {
    const [first, second] = [live(), live()];
    const a = one(first.add(note('a'), 1));
    expect(second.look()).toBe(true);
    second.add(note('b'), 1);
    expect([texts(second.shown()), texts(second.everything())]).toEqual([['a', 'b'], ['b']]);
    first.stamp();
    expect(second.look()).toBe(false); // only a sign of life
    first.answered(yes(a));
    expect(second.look()).toBe(true);
    expect(texts(second.shown())).toEqual(['b']);
    expect(texts(page().shown())).toEqual(['b']); // a third one, from its first moment
  });

  it('R7: what it takes over it shows once', () => {
    const dead = live();
    dead.add(note('a'), 1);
    const next = live();
    expect(texts(next.shown())).toEqual(['a']);
    wall += silentPageMs + 1;
    next.stamp();
    next.look();
    expect(texts(next.shown())).toEqual(['a']);
    expect(texts(next.everything())).toEqual(['a']);
  });

  it('R6: what a frozen page had unanswered is sent by the other, once, and the frozen one starts anew', () => {
    const frozen = live();
    frozen.lost();
    frozen.add(note('a'), 1);
    wall += silentPageMs + 1;
    const other = live();
    expect(texts(other.everything())).toEqual(['a']);
    expect(frozen.welcome({})).toEqual([]);
    expect(frozen.unanswered()).toEqual([]);
    const b = one(frozen.add(note('b'), 1));
    expect([b.n, b.client === other.everything()[0]?.client]).toEqual([1, false]);
  });

  it('R6: a page frozen in the middle of a pause leaves its queue to the one that took it', () => {
    const frozen = live();
    const a = one(frozen.add(note('a'), 1));
    frozen.answered(no(a, 'storage_unavailable'));
    frozen.pause();
    frozen.add(note('b'), 1);
    wall += silentPageMs + 1;
    const other = live();
    const c = one(other.add(note('c'), 1));
    expect(texts(other.unanswered())).toEqual(['a', 'b', 'c']);
    frozen.resume();
    expect(frozen.everything()).toEqual([]);
    expect(store.get(prefix + c.client)).toContain('"text":"c"');
  });

  it('R6: what a page took over it leaves again when a third has taken it', () => {
    const dead = live();
    dead.add(note('a'), 1);
    const second = live();
    wall += silentPageMs + 1;
    expect(second.stamp()).toBe(true);
    wall += silentPageMs + 1;
    const third = live(); // the second froze with it
    expect(texts(third.unanswered())).toEqual(['a']);
    expect(second.everything()).toEqual([]);
    expect(texts(second.unanswered())).toEqual([]);
  });

  it('R5: two pages that met in one queue part again, and nothing is said twice', () => {
    const first = live();
    const a = one(first.add(note('a'), 1));
    // The other page read the queue before the first had written its mark: both append number 2.
    const copy = memoryStore();
    for (const key of store.keys(prefix)) copy.set(key, (store.get(key) ?? '').replace(/"seen":\d+/, '"seen":0'));
    const second = page(copy);
    expect(second.welcome({})).toEqual([a]);
    const b = one(first.add(note('b'), 1));
    const c = one(second.add(note('c'), 1));
    expect([b.n, c.n, b.client === c.client]).toEqual([2, 2, true]);
    first.answered(yes(a));
    second.answered(yes(a));
    first.answered(yes(b));
    expect(second.answered(no(c, 'reused'))).toEqual({ resend: 'now' });
    const again = one(second.everything());
    expect([again.n, texts([again])]).toEqual([1, ['c']]);
    expect(again.client).not.toBe(b.client);
  });
});

describe('a device that keeps nothing', () => {
  it.each<[string, () => Storage]>([
    [
      'is denied',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['is missing', () => undefined as unknown as Storage],
  ])('R1: where storage %s the queue lives with the page', (_, storage) => {
    const outbox = page(deviceStore(storage));
    outbox.add(note('a'), 1);
    const sent = one(outbox.welcome({}));
    outbox.lost();
    expect(outbox.welcome({ [sent.client]: 1 })).toEqual([sent]);
    expect(outbox.answered(yes(sent)).settled).toBeDefined();
  });

  it('a queue that was damaged on the device is left alone', () => {
    store.set(`${prefix}damaged`, '{"last":');
    store.set(`${prefix}strange`, '{"last":"7","entries":[],"page":"x","seen":0}');
    const outbox = page();
    expect(outbox.unanswered()).toEqual([]);
    outbox.add(note('a'), 1);
    expect(one(outbox.welcome({})).client).toMatch(/^[a-z0-9]{16}$/);
  });
});
