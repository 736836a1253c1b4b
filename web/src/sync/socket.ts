// One line to the server that comes back by itself. It knows when to try, when a line is dead and when not to come back; nothing of what is said.
//
// Rules (their numbers are in the tests):
//   L1  The first retry comes within 1 s, later ones never more than 5 s after the failure, each at a random moment of its time.
//   L2  When the page wakes (visible, shown, online or offline, or a jump of the time) a closed line, or a dial that hangs, is tried at once, and an
//       open one is probed: it has 1.5 s to say something, then it is replaced at once.
//   L3  While the page is visible a ping goes out every 10 s; 8 s without a word after it, the line is dead.
//   L4  The close code says whether to come back: 4000-4499 do, 4500-4999 do not, anything else is the network's doing. Where there are too
//       many lines, it is said so and tried again later: some of them may be dead, and the server learns of that within 30 s.
//   L5  No answer, no upgrade, a captive portal's page: all of it is just offline.
//   L6  While a seat is asked for, the line is dialled already; the first dial takes that one, unless it has been closed meanwhile.
import { closeCodes } from '../protocol/close-codes';

export type LineState = 'connecting' | 'open' | 'waiting' | 'closed';

/** The part of WebSocket that is used here. */
export interface Wire {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

export interface Surroundings {
  dial(): Wire;
  /** Milliseconds that never step back. */
  mono(): number;
  /** The device's clock: goes on while the device sleeps. */
  wall(): number;
  random(): number;
  visible(): boolean;
  /** Calls back whenever the page wakes; returns how to stop that. */
  onWake(listener: () => void): () => void;
}

export interface Listener {
  /** The line is open: say hello. */
  opened(): void;
  said(text: string): void;
  /** The line is gone; it is tried again unless `closed` follows. */
  lost(): void;
  /** The server does not want this client back; the name of the close code. */
  closed(name: string): void;
  /** A ping is due. */
  pingDue(): void;
}

export const pingEveryMs = 10_000;
export const pongWithinMs = 8_000;
export const probeWithinMs = 1_500;
export const dialWithinMs = 8_000;
const tickMs = 1_000;
/** A line that lived so long was a good one: the next retry is a first one again. */
const steadyMs = 5_000;
/** Hidden pages tick once a minute; a longer pause than that was sleep, and the server has given up on us. */
const sleptMs = 65_000;
const retryWithinMs = [1_000, 2_000, 4_000, 5_000];
/** Who was too fast for the server has a second to think. */
const rateWaitMs = 1_000;

/** By then the server knows which lines are dead. */
export const fullWaitMs = 31_000;

/** How long to wait before the attempt-th try, counted from 0 (L1). */
export function retryDelay(attempt: number, random: number): number {
  return random * (retryWithinMs[Math.min(attempt, retryWithinMs.length - 1)] ?? 0);
}

export class Line {
  private wire: Wire | undefined;
  private now: LineState = 'waiting';
  private attempt = 0;
  private dialledAt = 0;
  private openedAt = 0;
  private probing = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private dialling: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private ticker: ReturnType<typeof setInterval> | undefined;
  private pingAt = 0;
  private tickedAt: number;
  private readonly stopListening: () => void;

  constructor(
    private readonly around: Surroundings,
    private readonly listener: Listener,
  ) {
    this.tickedAt = around.wall();
    this.stopListening = around.onWake(() => this.wake());
    this.ticker = setInterval(() => this.tick(), tickMs);
    this.dial();
  }

  state(): LineState {
    return this.now;
  }

  send(text: string): void {
    if (this.now === 'open') this.wire?.send(text);
  }

  /** This line says things that do not add up: a new one, in a moment. */
  restart(): void {
    this.drop();
  }

  /** No more. */
  stop(): void {
    this.hangUp();
    this.now = 'closed';
    clearTimeout(this.retry);
    clearInterval(this.ticker);
    this.stopListening();
  }

  private dial(): void {
    clearTimeout(this.retry);
    this.hangUp();
    this.now = 'connecting';
    this.dialledAt = this.around.wall();
    const wire = this.around.dial();
    this.wire = wire;
    this.dialling = setTimeout(() => this.drop(), dialWithinMs);
    wire.onopen = () => {
      clearTimeout(this.dialling);
      this.now = 'open';
      this.openedAt = this.around.mono();
      this.pingAt = this.openedAt + pingEveryMs;
      this.listener.opened();
    };
    wire.onmessage = ({ data }) => {
      this.heard();
      if (typeof data === 'string') this.listener.said(data);
    };
    wire.onclose = ({ code }) => this.drop(code);
    wire.onerror = () => undefined; // A close always follows, and says all there is to know.
  }

  /** Leaves the wire without waiting for its goodbye: a dead one never says it. */
  private hangUp(): void {
    clearTimeout(this.dialling);
    this.heard();
    const wire = this.wire;
    this.wire = undefined;
    if (!wire) return;
    wire.onopen = wire.onclose = wire.onerror = wire.onmessage = null;
    wire.close();
  }

  private drop(code?: number): void {
    if (this.now === 'closed') return;
    const lived = this.now === 'open' && this.around.mono() - this.openedAt >= steadyMs;
    if (lived) this.attempt = 0;
    this.hangUp();
    this.now = 'waiting';
    const known = code === undefined ? undefined : closeCodes[code];
    if (known ? !known.reconnect : code !== undefined && code >= 4500 && code <= 4999) {
      if (known?.name === 'too_many') this.retry = setTimeout(() => this.dial(), fullWaitMs);
      else this.stop();
      this.listener.lost();
      this.listener.closed(known?.name ?? String(code));
      return;
    }
    const rate = known?.name === 'rate';
    if (rate) this.attempt = Math.max(this.attempt, 2);
    const delay = Math.max(rate ? rateWaitMs : 0, retryDelay(this.attempt, this.around.random()));
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.dial(), delay);
    this.attempt += 1;
    this.listener.lost();
  }

  private heard(): void {
    clearTimeout(this.deadline);
    this.deadline = undefined;
    this.probing = false;
  }

  private ping(within: number, dead: () => void): void {
    this.pingAt = this.around.mono() + pingEveryMs;
    clearTimeout(this.deadline);
    this.deadline = setTimeout(dead, within);
    this.listener.pingDue();
  }

  private wake(): void {
    const hangs = this.now === 'connecting' && this.around.wall() - this.dialledAt >= probeWithinMs;
    if (this.now === 'waiting' || hangs) this.dialAfresh();
    else if (this.now === 'open' && !this.probing) {
      this.probing = true;
      this.ping(probeWithinMs, () => this.dialAfresh());
    }
  }

  /** Now, and as if nothing had failed before. */
  private dialAfresh(): void {
    if (this.now === 'open') this.listener.lost();
    this.attempt = 0;
    this.dial();
  }

  private tick(): void {
    const wall = this.around.wall();
    const jump = wall - this.tickedAt;
    this.tickedAt = wall;
    if (jump > sleptMs && this.now !== 'closed') this.dialAfresh();
    else if (jump > tickMs * 5 && this.around.visible()) this.wake();
    else if (
      this.now === 'open' &&
      this.around.visible() &&
      this.around.mono() >= this.pingAt &&
      this.deadline === undefined
    ) {
      this.ping(pongWithinMs, () => this.drop());
    }
  }
}

let ahead: WebSocket | undefined;

const dialled = (code: string): WebSocket =>
  new WebSocket(
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/${encodeURIComponent(code)}`,
    'bordduk.v1',
  );

/** Somebody is about to be let in: their line need not wait for the answer (L6). */
export function dialAhead(code: string): void {
  ahead?.close();
  ahead = dialled(code);
}

/** The browser around the line. */
export function browser(code: string): Surroundings {
  return {
    dial() {
      const early = ahead;
      ahead = undefined;
      if (!early || early.readyState > WebSocket.OPEN) return dialled(code) as Wire;
      if (early.readyState === WebSocket.OPEN) queueMicrotask(() => void early.onopen?.(new Event('open')));
      return early as Wire;
    },
    mono: () => performance.now(),
    wall: () => Date.now(),
    random: () => Math.random(),
    visible: () => document.visibilityState === 'visible',
    onWake(listener) {
      const visible = () => {
        if (document.visibilityState === 'visible') listener();
      };
      document.addEventListener('visibilitychange', visible);
      window.addEventListener('pageshow', listener);
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener); // a line that is dead is then known to be at once
      return () => {
        document.removeEventListener('visibilitychange', visible);
        window.removeEventListener('pageshow', listener);
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
  };
}
