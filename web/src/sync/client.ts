// The conversation with the server, put together: line, replica, outbox, clock. Knows no framework and draws nothing.
//
// It tells its observer which places have changed and lets it ask for each; the unanswered commands are already laid over them.
import type { Presence, ServerMessage, You } from '../protocol/messages';
import { ServerClock } from './clock';
import { Outbox, type Body, type Settled } from './outbox';
import { overlay, patchKey, type Me, type Patches } from './overlay';
import { Replica, type Collection, type Place, type RecordOf } from './replica';
import { Line, type Surroundings } from './socket';
import { keys, type Store } from './storage';

export type Status = 'connecting' | 'live' | 'offline' | 'closed';

/** The server cannot store anything just now, or this device keeps nothing over a reload. */
export type Held = 'server' | 'device';

export interface Observer {
  records(places: Place[]): void;
  status(status: Status, closed?: string): void;
  you(you: You): void;
  presence(presence: Presence): void;
  /** How many commands are unanswered, and what keeps them from being safe, if anything does. */
  pending(count: number, held?: Held): void;
  refused(settled: Settled): void;
}

export interface Options {
  code: string;
  token: string;
  /** Who this is, if it is known before the server says so; also names the queue on the device. */
  person?: string;
  store: Store;
  around: Surroundings;
  observer: Observer;
}

const protocol = 1;
const stampEveryMs = 3_000;
const retryStorageMs = 2_000;
/** A record that moves leaves one view and comes in another, in two frames: it is not said to be gone before both are here. */
const goneAfterMs = 50;

export class Client {
  readonly clock: ServerClock;
  private readonly replica = new Replica();
  private readonly outbox: Outbox;
  private line: Line | undefined;
  private patches: Patches = new Map();
  private me: Me | undefined;
  private saidAt = 0;
  private gaps = 0;
  private serverIsFull = false;
  private resendAt: ReturnType<typeof setTimeout> | undefined;
  private stamper: ReturnType<typeof setInterval> | undefined;
  private gone: Place[] = [];
  private goneAt: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: Options) {
    const { code, person, store, around } = options;
    this.clock = new ServerClock(
      () => around.mono(),
      () => around.wall(),
    );
    if (person !== undefined) this.me = { role: 'participant', person };
    this.outbox = new Outbox(store, keys.queues(code, person ?? 'desk'), () => around.wall());
  }

  /** Opens the line; everything that follows is told to the observer. */
  start(): void {
    const { around, observer } = this.options;
    observer.status('connecting');
    this.queueChanged();
    this.line = new Line(around, {
      opened: () => this.hello(),
      said: (text) => this.said(text),
      lost: () => this.lost(),
      closed: (name) => observer.status('closed', name),
      pingDue: () => this.send({ type: 'ping', t0: this.stampTime() }),
    });
    this.stamper = setInterval(() => {
      const more = this.outbox.stamp();
      this.look();
      if (more) this.sendAll();
    }, stampEveryMs);
  }

  /** The record as this person should see it. */
  find<C extends Collection>(collection: C, id: string): RecordOf<C> | undefined {
    const key = patchKey([collection, id]);
    return this.patches.has(key)
      ? (this.patches.get(key) as RecordOf<C> | undefined)
      : this.replica.find(collection, id);
  }

  command(body: Body): void {
    const frames = this.outbox.add(body, Math.round(this.clock.now()));
    for (const frame of frames) this.send(frame);
    this.queueChanged();
  }

  /** Is what the screen shows of this record not with the server yet? */
  unsent(place: Place): boolean {
    return this.patches.has(patchKey(place));
  }

  /** Another page of the same person may have said something, or been answered. */
  look(): void {
    if (this.outbox.look()) this.queueChanged();
  }

  /** The page is going, or may come back from where it was: its queue is free meanwhile. */
  release(): void {
    this.outbox.release();
  }
  reclaim(): void {
    this.outbox.stamp();
  }

  stop(): void {
    clearInterval(this.stamper);
    clearTimeout(this.resendAt);
    clearTimeout(this.goneAt);
    this.line?.stop();
    this.outbox.lost();
    this.outbox.release();
  }

  private send(message: object): void {
    this.line?.send(JSON.stringify(message));
  }

  private stampTime(): number {
    this.saidAt = Math.round(this.options.around.mono());
    return this.saidAt;
  }

  private hello(): void {
    this.stampTime();
    this.send({ type: 'hello', protocol, token: this.options.token, ...this.replica.positions() });
  }

  private lost(): void {
    clearTimeout(this.resendAt);
    this.resendAt = undefined;
    this.outbox.lost();
    this.options.observer.status('offline');
  }

  private said(text: string): void {
    let message: ServerMessage;
    try {
      message = JSON.parse(text) as ServerMessage;
    } catch {
      this.line?.restart();
      return;
    }
    this.take(message);
  }

  private take(message: ServerMessage): void {
    const { observer } = this.options;
    switch (message.type) {
      case 'welcome':
        this.clock.restart();
        this.clock.heard(this.saidAt, message.now);
        this.me = message.you;
        observer.you(message.you);
        this.moved(this.replica.begin(message.epoch));
        for (const command of this.outbox.welcome(message.done)) this.send(command);
        observer.status('live');
        this.queueChanged();
        break;
      case 'change': {
        const places = this.replica.apply(message);
        if (places === 'gap') this.gap();
        else this.moved(places);
        break;
      }
      case 'leave':
        this.moved(this.replica.leave(message));
        break;
      case 'answer': {
        this.gaps = 0;
        const { settled, resend } = this.outbox.answered(message);
        if (message.refused === 'storage_unavailable') this.serverIsFull = true;
        if (resend === 'later') this.sendAllLater();
        if (resend === 'now') this.sendAll();
        if (settled) {
          this.serverIsFull = false;
          this.queueChanged();
          if (settled.refused !== undefined) observer.refused(settled);
        }
        break;
      }
      case 'presence':
        observer.presence(message);
        break;
      case 'pong':
        this.clock.heard(message.t0, message.now);
        this.gaps = 0;
        break;
    }
  }

  /** The first gap may be this line's; a second one without a good word between is ours, and we ask for everything. */
  private gap(): void {
    this.gaps += 1;
    if (this.gaps > 1) this.touched(this.replica.reset());
    this.line?.restart();
  }

  private sendAll(): void {
    for (const command of this.outbox.everything()) this.send(command);
    this.queueChanged();
  }

  private sendAllLater(): void {
    if (this.resendAt !== undefined) return;
    this.outbox.pause();
    this.queueChanged();
    this.resendAt = setTimeout(() => {
      this.resendAt = undefined;
      this.outbox.resume();
      this.sendAll();
    }, retryStorageMs);
  }

  /** What is here is told at once, what is gone in a moment, if it is still gone then. */
  private moved(places: Place[]): void {
    const here = (place: Place): boolean => this.find(...place) !== undefined;
    this.gone.push(...places.filter((place) => !here(place)));
    this.touched(places.filter(here));
    if (this.gone.length === 0 || this.goneAt !== undefined) return;
    this.goneAt = setTimeout(() => {
      this.goneAt = undefined;
      this.options.observer.records(this.gone.splice(0));
    }, goneAfterMs);
  }

  /** The unanswered commands changed: what they change is touched, before and now. */
  private queueChanged(): void {
    const held = this.serverIsFull ? 'server' : this.outbox.onDevice ? undefined : 'device';
    this.options.observer.pending(this.outbox.shown().length, held);
    this.touched([]);
  }

  private touched(places: Place[]): void {
    const before = this.patches;
    this.patches = overlay(this.replica, this.outbox.shown(), this.me);
    if (places.length === 0 && before.size === 0 && this.patches.size === 0) return;
    const all = new Map(places.map((place) => [patchKey(place), place]));
    for (const key of [...before.keys(), ...this.patches.keys()]) {
      const slash = key.indexOf('/');
      all.set(key, [key.slice(0, slash) as Collection, key.slice(slash + 1)]);
    }
    if (all.size > 0) this.options.observer.records([...all.values()]);
  }
}
