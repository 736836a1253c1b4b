// R<n> are the rules of protocol/README.md.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Changes, ClientMessage, Command, Note, Presence, Welcome, You } from '../protocol/messages';
import { Client, type Status } from './client';
import { FakeDevice, pass } from './fixtures/device';
import type { Body, Settled } from './outbox';
import type { Place } from './replica';
import { memoryStore, type Store } from './storage';

const note: Note = { author: 'ann', item: 'i9', table: 3, text: 'a thought', level: 'mine', written_at: 1 };
const write = (text: string, id = 'n1'): Body => ({ do: 'note.write', note: id, item: 'i9', text });
const you: You = { role: 'participant', person: 'ann', table: 3 };

let device: FakeDevice;
let store: Store;
let clients: Client[];

/** A page of ann's, and what its observer was told. */
function open() {
  const seen = {
    places: [] as Place[],
    status: [] as string[],
    pending: [] as number[],
    held: [] as (string | undefined)[],
    refused: [] as Settled[],
    presence: [] as Presence[],
    you: [] as You[],
  };
  const client = new Client({
    code: 'bord27',
    token: 't'.repeat(32),
    person: 'ann',
    store,
    around: device,
    observer: {
      records: (places) => seen.places.push(...places),
      status: (status: Status, closed) => seen.status.push(closed === undefined ? status : `${status} ${closed}`),
      you: (who) => seen.you.push(who),
      presence: (presence) => seen.presence.push(presence),
      pending: (count, held) => {
        seen.pending.push(count);
        seen.held.push(held);
      },
      refused: (settled) => seen.refused.push(settled),
    },
  });
  clients.push(client);
  client.start();
  return { client, seen };
}

const welcome = (more: Partial<Welcome> = {}): Welcome => ({
  type: 'welcome',
  protocol: 1,
  epoch: 'epoch-a',
  you,
  now: 5_000_000,
  done: {},
  ...more,
});
/** The line opens, and the server answers hello. */
function greet(more: Partial<Welcome> = {}): void {
  device.wire.open();
  device.wire.say(welcome(more));
}
const change = (view: string, from: number, to: number, set: Changes = {}): void =>
  device.wire.say({ type: 'change', view, from, to, set });
const seat = (): void => change('table/3', 0, 5, { seats: { ann: { table: 3, host: false, joined_at: 1 } } });
const commands = (): Command[] => device.wire.messages().filter((one): one is Command => one.type === 'command');
const hello = (): ClientMessage | undefined => device.wire.messages()[0];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  device = new FakeDevice();
  store = memoryStore();
  clients = [];
});
afterEach(() => {
  for (const client of clients) client.stop();
  vi.useRealTimers();
});

describe('a conversation', () => {
  it('R1: begins with hello, which has the token, and is live when the server says welcome', () => {
    const { seen } = open();
    device.wire.open();
    expect(device.wire.messages()).toEqual([{ type: 'hello', protocol: 1, token: 't'.repeat(32), at: {} }]);
    expect(seen.status).toEqual(['connecting']);
    device.wire.say(welcome());
    expect([seen.status, seen.you]).toEqual([['connecting', 'live'], [you]]);
  });

  it('R3: asks for the time, and keeps it while the device sleeps and its clock stands still', () => {
    const { client } = open();
    greet();
    expect(client.clock.now()).toBe(5_000_000);
    pass(10_000);
    const ping = device.wire.messages().at(-1);
    expect(ping?.type).toBe('ping');
    device.wire.say({ type: 'pong', t0: (ping as { t0: number }).t0, now: 5_010_000 });
    expect(client.clock.now()).toBe(5_010_000);
    device.sleep(30_000, { stopped: true });
    device.wake();
    device.wire.say({ type: 'pong', t0: Math.round(device.mono()), now: 5_040_000 });
    expect(client.clock.now()).toBe(5_040_000);
  });

  it('R10: comes back where it was', () => {
    open();
    greet();
    change('room', 0, 7);
    change('room', 7, 9);
    device.wire.end();
    pass(1_000);
    device.wire.open();
    expect(hello()).toMatchObject({ epoch: 'epoch-a', at: { room: 9 } });
  });

  it('R10: of another log forgets what it had', () => {
    const { client } = open();
    greet();
    change('person/ann', 0, 7, { notes: { n1: note } });
    device.wire.end();
    pass(1_000);
    greet({ epoch: 'epoch-b' });
    expect(client.find('notes', 'n1')).toBeUndefined();
  });

  it('R11: a gap is not repaired by hope: a new line; and if it gaps again, everything anew', () => {
    const { client } = open();
    greet();
    change('person/ann', 0, 7, { notes: { n1: note } });
    change('person/ann', 8, 9);
    expect(device.wire.left).toBe(true);
    pass(1_000);
    device.wire.open();
    expect(hello()).toMatchObject({ at: { 'person/ann': 7 } });
    expect(client.find('notes', 'n1')).toEqual(note);
    device.wire.say(welcome());
    change('person/ann', 8, 9);
    pass(2_000);
    device.wire.open();
    expect(hello()).toEqual({ type: 'hello', protocol: 1, token: 't'.repeat(32), at: {} });
  });

  it('R15: what a view that is left had is gone', () => {
    const { client, seen } = open();
    greet();
    seat();
    seen.places.length = 0;
    device.wire.say({ type: 'leave', view: 'table/3' });
    expect(client.find('seats', 'ann')).toBeUndefined();
    pass(100);
    expect(seen.places).toEqual([['seats', 'ann']]);
  });

  it('R16: presence is passed on as it is', () => {
    const { seen } = open();
    greet();
    const here: Presence = { type: 'presence', view: 'table/3', count: 2, here: ['ann', 'bob'] };
    device.wire.say(here);
    expect(seen.presence).toEqual([here]);
  });

  it('says offline when the line is lost, and why when it is closed for good', () => {
    const { seen } = open();
    greet();
    device.wire.end();
    pass(1_000);
    greet();
    device.wire.end(4503);
    expect(seen.status).toEqual(['connecting', 'live', 'offline', 'live', 'offline', 'closed removed']);
  });

  it('of nonsense is begun anew', () => {
    open();
    greet();
    device.wire.say('<!doctype html>');
    expect(device.wire.left).toBe(true);
    pass(1_000);
    expect(device.wires).toHaveLength(2);
  });
});

describe('a record that goes from one view to another', () => {
  it('is never gone between the two frames: whoever edits it keeps the caret', () => {
    const { client, seen } = open();
    greet();
    change('table/3', 0, 7, { notes: { n1: { ...note, level: 'table' } } });
    change('room', 0, 7);
    seen.places.length = 0;
    change('table/3', 7, 8, { notes: { n1: null } });
    expect(seen.places).toEqual([]);
    change('room', 7, 8, { notes: { n1: { ...note, level: 'room' } } });
    expect(seen.places).toEqual([['notes', 'n1']]);
    pass(1_000);
    expect(client.find('notes', 'n1')?.level).toBe('room');
  });

  it('and one that is really gone is said to be, a moment later', () => {
    const { seen } = open();
    greet();
    change('table/3', 0, 7, { notes: { n1: note } });
    seen.places.length = 0;
    change('table/3', 7, 8, { notes: { n1: null } });
    pass(100);
    expect(seen.places).toEqual([['notes', 'n1']]);
  });
});

describe('a command', () => {
  it('is seen at once, and stays when the server has it', () => {
    const { client, seen } = open();
    greet();
    seat();
    client.command(write('a thought'));
    expect(client.find('notes', 'n1')).toMatchObject({ text: 'a thought', level: 'mine', author: 'ann' });
    expect(seen.places).toContainEqual(['notes', 'n1']);
    const [sent] = commands() as [Command];
    change('person/ann', 0, 6, { notes: { n1: note } });
    device.wire.say({ type: 'answer', n: sent.n, client: sent.client, seq: 6 });
    expect(client.find('notes', 'n1')).toEqual(note);
    expect(seen.pending.at(-1)).toBe(0);
  });

  it('R6: that is refused is taken back from the screen, and said to be', () => {
    const { client, seen } = open();
    greet();
    seat();
    client.command(write('a thought'));
    const [sent] = commands() as [Command];
    device.wire.say({ type: 'answer', n: sent.n, client: sent.client, refused: 'too_many', detail: 'no more' });
    expect(client.find('notes', 'n1')).toBeUndefined();
    expect(seen.refused).toEqual([{ command: write('a thought'), refused: 'too_many', detail: 'no more' }]);
    expect(seen.places.at(-1)).toEqual(['notes', 'n1']);
  });

  it('written without a line is seen, counted, kept over a reload and sent once there is one', () => {
    const first = open();
    greet();
    seat();
    device.wire.end();
    first.client.command(write('on the train'));
    expect(first.client.find('notes', 'n1')?.text).toBe('on the train');
    expect(first.seen.pending.at(-1)).toBe(1);
    first.client.stop();
    const second = open();
    expect(second.seen.pending).toEqual([1]);
    greet();
    expect(commands().map(({ n, do: what }) => [n, what])).toEqual([[1, 'note.write']]);
    seat();
    expect(second.client.find('notes', 'n1')?.text).toBe('on the train');
  });

  it('R7: storage_unavailable: it waits two seconds, and everything is sent again in order', () => {
    const { client, seen } = open();
    greet();
    client.command(write('a', 'n1'));
    client.command(write('b', 'n2'));
    const [a, b] = commands() as [Command, Command];
    device.wire.say({ type: 'answer', n: a.n, client: a.client, refused: 'storage_unavailable' });
    device.wire.say({ type: 'answer', n: b.n, client: b.client, refused: 'gap' });
    client.command(write('c', 'n3'));
    pass(1_999);
    expect(commands()).toHaveLength(2);
    pass(1);
    expect(commands().slice(2)).toMatchObject([
      { n: 1, note: 'n1' },
      { n: 2, note: 'n2' },
      { n: 3, note: 'n3' },
    ]);
    expect([seen.refused, seen.pending.at(-1), seen.held.at(-1)]).toEqual([[], 3, 'server']);
    device.wire.say({ type: 'answer', n: a.n, client: a.client, seq: 9 });
    expect(seen.held.at(-1)).toBeUndefined();
  });

  it('what the device does not keep is said to be so, and what it keeps is not', () => {
    const { client, seen } = open();
    client.command(write('kept'));
    expect(seen.held.at(-1)).toBeUndefined();
    store.set = () => false;
    client.command(write('not kept'));
    expect([seen.pending.at(-1), seen.held.at(-1)]).toEqual([2, 'device']);
  });

  it('R7: what another page of the same person has said is shown, and not sent, until it is answered there', () => {
    const other = open();
    greet();
    other.client.command(write('from the other tab'));
    const [said] = commands() as [Command];
    const { client, seen } = open();
    greet();
    device.wire.say({ type: 'change', view: 'person/ann', from: 0, to: 1, set: { notes: { n1: note } } });
    expect([client.find('notes', 'n1')?.text, client.unsent(['notes', 'n1'])]).toEqual(['from the other tab', true]);
    expect(seen.pending.at(-1)).toBe(1);
    expect([said.n, commands()]).toEqual([1, []]);
  });

  it('R7: the pause ends with the line: the next welcome sends everything', () => {
    const { client } = open();
    greet();
    client.command(write('a'));
    const [a] = commands() as [Command];
    device.wire.say({ type: 'answer', n: a.n, client: a.client, refused: 'storage_unavailable' });
    device.wire.end();
    pass(1_000);
    greet();
    expect(commands()).toEqual([a]);
    pass(10_000);
    expect(commands()).toEqual([a]);
  });

  it('R8: what is settled is not sent again as anything new', () => {
    const { client } = open();
    greet();
    client.command(write('a'));
    const [a] = commands() as [Command];
    device.wire.end();
    pass(1_000);
    greet({ done: { [a.client]: 1 } });
    expect(commands()).toEqual([a]);
    device.wire.say({ type: 'answer', n: 1, client: a.client, seq: 9 });
    client.command(write('b', 'n2'));
    expect(commands().at(-1)).toMatchObject({ n: 2, client: a.client });
  });

  it('of a page that died is taken over by the one that lives', () => {
    const dead = open();
    greet();
    device.wire.end();
    dead.client.command(write('left behind'));
    vi.clearAllTimers(); // the tab was killed: it neither stops nor stamps
    const living = open();
    greet();
    expect(commands()).toEqual([]);
    pass(15_000);
    expect(commands()).toMatchObject([{ n: 1, text: 'left behind' }]);
    expect(living.seen.pending.at(-1)).toBe(1);
  });
});
