// The live workshop as a store: what a component reads, and what it can do, over a wire that is made up.
import { createRoot, createEffect } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change, Changes, Command, Note } from '../protocol/messages';
import { FakeWire, pass } from '../sync/fixtures/device';
import { connect } from './connect';
import type { Live, Refused } from './live';

const wires: FakeWire[] = [];
const wire = (): FakeWire => wires.at(-1) as FakeWire;
const opened: Live[] = [];

const note = (more: Partial<Note> = {}): Note => ({
  author: 'ann',
  item: 'i9',
  table: 3,
  text: 'a thought',
  level: 'table',
  written_at: 1,
  ...more,
});
const seats = { ann: { table: 3, host: false, joined_at: 1 } };

function open(person: string | undefined = 'ann'): Live {
  const live = connect({ code: 'bord27', token: 't'.repeat(32), person });
  opened.push(live);
  return live;
}
function greet(): void {
  wire().open();
  wire().say({
    type: 'welcome',
    protocol: 1,
    epoch: 'epoch-a',
    you: { role: 'participant', person: 'ann', table: 3 },
    now: Date.now() + 5_000,
    done: {},
  });
}
function change(set: Changes, more: Partial<Change> = {}): void {
  wire().say({ type: 'change', view: 'room', from: 0, to: 1, set, ...more });
}
const commands = (): Command[] =>
  wire()
    .messages()
    .filter((message) => message.type === 'command');

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  vi.stubGlobal(
    'WebSocket',
    class extends FakeWire {
      constructor() {
        super();
        wires.push(this);
      }
    },
  );
});
afterEach(() => {
  for (const live of opened.splice(0)) live.disconnect();
  wires.length = 0;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the live workshop', () => {
  it('is nothing at first, then says who I am and that the line is open', () => {
    const live = open();
    expect([live.status(), live.you(), Object.keys(live.records.notes)]).toEqual(['connecting', undefined, []]);
    greet();
    expect([live.status(), live.you()?.person, live.closed()]).toEqual(['live', 'ann', undefined]);
    wire().end();
    expect(live.status()).toBe('offline');
  });

  it('a record that changes keeps its identity, and only who reads what changed is told', () => {
    const live = open();
    greet();
    change({ seats, notes: { n1: note() } });
    const texts: string[] = [];
    const levels: string[] = [];
    const dispose = createRoot((stop) => {
      createEffect(() => void texts.push(live.records.notes['n1']?.text ?? ''));
      createEffect(() => void levels.push(live.records.notes['n1']?.level ?? ''));
      return stop;
    });
    const before = live.records.notes['n1'];
    change({ notes: { n1: note({ text: 'another' }) } }, { from: 1, to: 2 });
    expect(live.records.notes['n1']).toBe(before);
    expect([texts, levels]).toEqual([['a thought', 'another'], ['table']]);
    dispose();
  });

  it('a member that is gone is gone, and so is a record', () => {
    const live = open();
    greet();
    change({ notes: { n1: note({ theme: 't1' }), n2: note() } });
    change({ notes: { n1: note(), n2: null } }, { from: 1, to: 2 });
    pass(100);
    expect(live.records.notes['n1']).not.toHaveProperty('theme', 't1');
    expect(live.records.notes['n2']).toBeUndefined();
  });

  it('what the server sent stays as it was sent: the store’s copy is its own', () => {
    const live = open();
    greet();
    change({ seats, notes: { n1: note() } });
    live.send({ do: 'note.write', note: 'n1', item: 'i9', text: 'mine, unsent' });
    expect(live.records.notes['n1']?.text).toBe('mine, unsent');
    wire().say({ type: 'answer', n: 1, client: commands()[0]?.client ?? '', refused: 'wrong_phase' });
    expect(live.records.notes['n1']?.text).toBe('a thought');
  });

  it('what I send is there at once, is counted while it waits, and a refusal is told to who listens', () => {
    const live = open();
    const refused: Refused[] = [];
    const stop = live.onRefused((one) => refused.push(one));
    greet();
    change({ seats });
    const write = { do: 'note.write', note: 'n1', item: 'i9', text: 'quick' } as const;
    live.send(write);
    expect([live.records.notes['n1']?.level, live.pending()]).toEqual(['mine', 1]);
    const { n, client } = commands()[0] as Command;
    wire().say({ type: 'answer', n, client, refused: 'too_many', detail: 'no more' });
    expect(refused).toEqual([{ command: write, reason: 'too_many', detail: 'no more' }]);
    expect([live.records.notes['n1'], live.pending()]).toEqual([undefined, 0]);
    stop();
    live.send(write);
    wire().say({ type: 'answer', n: n + 1, client, refused: 'too_many' });
    expect(refused).toHaveLength(1);
  });

  it('an id like a word of the language is a record like any other', () => {
    const live = open();
    greet();
    expect(live.records.notes['constructor']).toBeUndefined();
    change({ notes: { constructor: note() } });
    expect(live.records.notes['constructor']?.text).toBe('a thought');
  });

  it('who is here is said by view, and nobody is nobody', () => {
    const live = open();
    greet();
    wire().say({ type: 'presence', view: 'table/3', count: 2, here: ['ann', 'bob'] });
    expect(live.presence['table/3']).toEqual({ count: 2, here: ['ann', 'bob'] });
    wire().say({ type: 'presence', view: 'table/3', count: 0 });
    expect(live.presence['table/3']).toEqual({ count: 0, here: [] });
  });

  it('the time is the server’s, and goes four times a second', () => {
    const live = open();
    greet();
    pass(250);
    expect(Math.abs(live.now() - Date.now() - 5_000)).toBeLessThan(300);
    const before = live.now();
    pass(1_000);
    expect(live.now() - before).toBe(1_000);
  });

  it('closed for good says why and does not come back', () => {
    const live = open();
    greet();
    wire().end(4503);
    pass(20_000);
    expect([live.status(), live.closed(), wires.length]).toEqual(['closed', 'removed', 1]);
  });

  it('what was written without an answer is there again after a reload', () => {
    const first = open();
    greet();
    change({ seats });
    first.send({ do: 'note.write', note: 'n1', item: 'i9', text: 'kept' });
    window.dispatchEvent(new Event('pagehide'));
    first.disconnect();
    const again = open();
    greet();
    change({ seats });
    expect([again.records.notes['n1']?.text, again.pending()]).toEqual(['kept', 1]);
    expect(commands().map((command) => 'text' in command && command.text)).toEqual(['kept']);
  });

  it('left, it is still: no wire, no tick, no listener', () => {
    const live = open();
    greet();
    live.disconnect();
    const before = live.now();
    pass(20_000);
    expect([wire().left, live.now(), live.status(), wires.length]).toEqual([true, before, 'closed', 1]);
  });
});
