// What this page has said and the server has not answered: kept on the device, sent in order, exactly once. Knows no socket and no timer.
//
// Rules (their numbers are in the tests):
//   R1  A command is on the device before it is on the wire, and leaves the device when it is answered.
//   R2  A number is given when a command is first sent, after the server has said how far this queue is; so a number lost with the
//       device's last seconds is never given twice.
//   R3  After every welcome everything unanswered is sent again, in order. What the server has settled it answers the same again,
//       so a refusal that was lost with the line still reaches the page.
//   R4  storage_unavailable consumes no number: everything unanswered waits a moment and is sent again, in order.
//   R5  A gap before the first unanswered command, or a number that was another command, means that this queue and the log do not
//       belong together (a restored log, two pages that met): the unanswered commands move to a new queue and are numbered anew.
//   R6  One page appends to a queue, never two: a queue belongs to the page whose mark it carries, and only a released queue, or one whose
//       page has given no sign for a while, is taken over. A page that finds another's mark on its queue leaves it and starts anew.
//   R7  To whoever looks all pages of a person are one queue: what another page has said and not been answered is shown here too. It is sent
//       by the page whose queue it is, and by this one when that page is gone.
//
// Why not one queue in which all tabs write: it needs a lock, and locks that survive a frozen tab (navigator.locks) need HTTPS, which the laptop
// in the room has not. So each page has a lease on a queue of its own, a stamp in localStorage that runs out; queues are taken over and used
// again, so that a phone that reloads all day stays one queue to the server.
import type { Answer, Command } from '../protocol/messages';
import { randomId } from './random';
import { readJson, type Store } from './storage';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A command without its envelope. */
export type Body = DistributiveOmit<Command, 'type' | 'n' | 'client'>;

export interface Entry {
  /** Its number in its queue; none until it is first sent. */
  n?: number;
  command: Body;
  /** The server's time when it was given, as far as this device knew. */
  at: number;
}

export interface Settled {
  command: Body;
  refused?: NonNullable<Answer['refused']>;
  detail?: string;
}

/** What an answer means for the page: something is settled, all must be sent again (after a pause), or nothing. */
export interface Outcome {
  settled?: Settled;
  resend?: 'now' | 'later';
}

interface Kept {
  /** The last number that was given. */
  last: number;
  entries: Entry[];
  page: string;
  /** The page's last sign of life by the device's clock; 0 when it has let go. */
  seen: number;
}

/** Without a sign for so long a page is taken for gone. */
export const silentPageMs = 10_000;

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | undefined;
  return typeof kept === 'object' && kept !== null && Array.isArray(kept.entries) && typeof kept.last === 'number';
}

class Queue {
  entries: Entry[] = [];
  last = 0;
  constructor(
    readonly client: string,
    private readonly store: Store,
    private readonly prefix: string,
    private readonly page: string,
  ) {}

  private get key(): string {
    return this.prefix + this.client;
  }

  read(): Kept | undefined {
    const value = readJson(this.store, this.key);
    return isKept(value) ? value : undefined;
  }

  /** Passing: only the stamp is new. */
  save(seen: number, passing = false): boolean {
    const kept: Kept = { last: this.last, entries: this.entries, page: this.page, seen };
    return this.store.set(this.key, JSON.stringify(kept), passing);
  }

  load(): void {
    const kept = this.read();
    this.entries = kept?.entries ?? [];
    this.last = kept?.last ?? 0;
  }

  isMine(): boolean {
    const kept = this.read();
    return kept === undefined || kept.page === this.page;
  }

  remove(): void {
    this.store.remove(this.key);
  }
}

export class Outbox {
  private readonly page = randomId();
  private own: Queue;
  private adopted: Queue[] = [];
  private open = false;
  /** False: the device keeps nothing, and what is unanswered goes with the page. */
  onDevice = true;
  private others: Entry[] = [];

  /** prefix: where this person's queues are kept. wall: the device's clock, only to tell a living page from a dead one. */
  constructor(
    private readonly store: Store,
    private readonly prefix: string,
    private readonly wall: () => number = () => Date.now(),
  ) {
    this.own = this.freeQueue();
    this.stamp();
    this.look();
  }

  /** Everything unanswered, oldest first. */
  unanswered(): Entry[] {
    return [...this.adopted, this.own].flatMap((queue) => queue.entries);
  }

  /** And what other pages have said before it: what the screen is to show. */
  shown(): Entry[] {
    return [...this.others, ...this.unanswered()];
  }

  /** Looks what other pages have said; true when that has changed. */
  look(): boolean {
    const before = JSON.stringify(this.others);
    this.others = this.store.keys(this.prefix).flatMap((key) => {
      const kept = this.queue(key.slice(this.prefix.length)).read();
      return kept && kept.page !== this.page ? kept.entries : [];
    });
    return JSON.stringify(this.others) !== before;
  }

  /** Keeps a command; returns what to put on the wire now, which is nothing while the line is not open. */
  add(command: Body, at: number): Command[] {
    this.leaveTaken();
    const entry: Entry = { command, at };
    this.own.entries.push(entry);
    if (!this.open) {
      this.onDevice = this.own.save(this.wall());
      return [];
    }
    return [this.number(this.own, entry)];
  }

  /** The server knows this client and says how far its queues are: what to send, in order. */
  welcome(done: Readonly<Record<string, number>>): Command[] {
    this.open = true;
    this.leaveTaken();
    for (const queue of [...this.adopted, this.own]) {
      const settled = done[queue.client] ?? 0;
      const first = queue.entries.find((entry) => entry.n !== undefined)?.n ?? queue.last + 1;
      if (first > settled + 1) this.moveToNewQueue(queue);
      else queue.last = Math.max(queue.last, settled);
    }
    return this.everything();
  }

  /** The line is gone: nothing is sent until the next welcome. */
  lost(): void {
    this.open = false;
  }

  /** Everything unanswered, in order; numbers what has none. Empty while the line is not open or a pause is on. */
  everything(): Command[] {
    if (!this.open) return [];
    this.leaveTaken();
    return [...this.adopted, this.own].flatMap((queue) => queue.entries.map((entry) => this.number(queue, entry)));
  }

  /** Holds back what is added until everything() is called after a pause. */
  pause(): void {
    this.open = false;
  }
  resume(): void {
    this.open = true;
  }

  answered(answer: Answer): Outcome {
    const queue = [...this.adopted, this.own].find((one) => one.client === answer.client);
    const i = queue?.entries.findIndex((entry) => entry.n === answer.n) ?? -1;
    const entry = queue?.entries[i];
    if (!queue || !entry) return {};
    if (answer.refused === 'storage_unavailable') return { resend: 'later' };
    if (answer.refused === 'gap' && i > 0) return { resend: 'later' };
    if (answer.refused === 'gap' || answer.refused === 'reused') {
      this.moveToNewQueue(queue);
      return { resend: 'now' };
    }
    queue.entries.splice(i, 1);
    this.keep(queue);
    return {
      settled: {
        command: entry.command,
        ...(answer.refused !== undefined && { refused: answer.refused }),
        ...(answer.detail !== undefined && { detail: answer.detail }),
      },
    };
  }

  /** To be called every few seconds: says that this page lives, and takes over what dead pages left. True when there is more to send. */
  stamp(): boolean {
    for (const queue of [this.own, ...this.adopted]) if (queue.isMine()) this.onDevice = queue.save(this.wall(), true);
    const left = this.orphans().filter((queue) => queue.entries.length > 0);
    for (const queue of left) queue.save(this.wall(), true);
    this.adopted.push(...left);
    return left.length > 0;
  }

  /** The page goes: its queues are free for the next one at once. */
  release(): void {
    for (const queue of [this.own, ...this.adopted]) if (queue.isMine()) queue.save(0, true);
  }

  private queue(client: string): Queue {
    return new Queue(client, this.store, this.prefix, this.page);
  }

  /** The queues whose page has let go or is silent. */
  private orphans(): Queue[] {
    const now = this.wall();
    return this.store
      .keys(this.prefix)
      .map((key) => this.queue(key.slice(this.prefix.length)))
      .filter((queue) => {
        const kept = queue.read();
        if (!kept || kept.page === this.page) return false;
        queue.load();
        // A stamp from the future is of a device whose clock was set back: it says nothing.
        return Math.abs(now - kept.seen) > silentPageMs;
      });
  }

  /** A queue to append to: one that nobody has, or a new one. */
  private freeQueue(): Queue {
    const queue = this.orphans()[0] ?? this.queue(randomId());
    queue.save(this.wall(), true);
    return queue;
  }

  /** Another page has taken a queue while this one was frozen, and with it what was unanswered. */
  private leaveTaken(): void {
    this.adopted = this.adopted.filter((queue) => queue.isMine());
    if (!this.own.isMine()) this.own = this.freeQueue();
  }

  private number(queue: Queue, entry: Entry): Command {
    if (entry.n === undefined) {
      queue.last += 1;
      entry.n = queue.last;
      this.onDevice = queue.save(this.wall());
    }
    return { ...entry.command, type: 'command', n: entry.n, client: queue.client };
  }

  private keep(queue: Queue): void {
    if (!queue.isMine()) return;
    if (queue !== this.own && queue.entries.length === 0) {
      // A drained queue stays for the next page to use; this one needs no more than its own.
      queue.save(0);
      this.adopted = this.adopted.filter((one) => one !== queue);
    } else queue.save(this.wall());
  }

  private moveToNewQueue(queue: Queue): void {
    const entries = queue.entries.map(({ command, at }) => ({ command, at }));
    if (queue.isMine()) queue.remove();
    if (queue === this.own) {
      this.own = this.queue(randomId());
      this.own.entries = entries;
    } else {
      this.adopted = this.adopted.filter((one) => one !== queue);
      // In front: what another page said came before what this one has not sent yet.
      const unsent = this.own.entries.findIndex((entry) => entry.n === undefined);
      this.own.entries.splice(unsent < 0 ? this.own.entries.length : unsent, 0, ...entries);
    }
    this.own.save(this.wall());
  }
}
