// Pictures on their way to the server, one after the other. A bad network is waited out: a picture stays until the server has it or the
// person lets go of it. What the server refuses says why and is not tried again by itself. Knows no framework: whoever shows it is told.
import { RequestFailed } from '../../sync';
import type { Encoded } from './encode';
import { PictureTrouble } from './trouble';

export type UploadState = 'preparing' | 'sending' | 'waiting' | 'failed' | 'done';

export interface Upload {
  id: number;
  name: string;
  state: UploadState;
  /** How much of it the server has, 0 to 1. */
  share: number;
  /** Why it failed: a word of trouble.ts, or the server's error. */
  why?: string;
}

/** What the server says of a picture it has. */
export interface Stored {
  picture: string;
  width: number;
  height: number;
}

export interface UploadsOptions {
  put(blob: Blob, onShare: (share: number) => void, signal: AbortSignal): Promise<Stored>;
  changed(list: readonly Upload[]): void;
  /** Waits; tests have their own time. Ends earlier when the network is back. */
  wait?: (ms: number) => Promise<void>;
}

interface Job extends Upload {
  make: () => Promise<Encoded>;
  made?: Encoded;
  done: (stored: Stored, encoded: Encoded) => void;
  abort: AbortController;
}

const waitsMs = [1_000, 2_000, 5_000];

/** Later it may work: no network, a server that restarts, too much at once. */
export const passes = (error: unknown): boolean =>
  error instanceof RequestFailed && [0, 408, 429, 500, 502, 503, 504].includes(error.status);

function untilOnline(ms: number): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      done();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
  });
}

export class Uploads {
  private jobs: Job[] = [];
  private last = 0;
  private busy = false;
  private stopped = false;

  constructor(private readonly options: UploadsOptions) {}

  /** Puts a picture in the queue; `make` encodes it when its turn comes, so that ten photos are not in memory at once. */
  add(name: string, make: () => Promise<Encoded>, done: Job['done']): number {
    this.last += 1;
    this.jobs.push({
      id: this.last,
      name,
      state: 'preparing',
      share: 0,
      make,
      done,
      abort: new AbortController(),
    });
    this.tell();
    void this.run();
    return this.last;
  }

  /** The person lets go of it. */
  drop(id: number): void {
    const job = this.jobs.find((one) => one.id === id);
    this.jobs = this.jobs.filter((one) => one !== job);
    job?.abort.abort();
    this.tell();
  }

  /** Once more, for what failed. */
  again(id: number): void {
    const job = this.jobs.find((one) => one.id === id);
    if (job?.state !== 'failed') return;
    job.state = 'preparing';
    delete job.why;
    this.tell();
    void this.run();
  }

  /** The page goes. */
  stop(): void {
    this.stopped = true;
    for (const job of this.jobs) job.abort.abort();
  }

  private tell(): void {
    this.options.changed(
      this.jobs.map(({ id, name, state, share, why }) => ({
        id,
        name,
        state,
        share,
        ...(why !== undefined && { why }),
      })),
    );
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let job = this.next(); job && !this.stopped; job = this.next()) await this.send(job);
    this.busy = false;
  }

  private next(): Job | undefined {
    return this.jobs.find((job) => job.state === 'preparing');
  }

  private async send(job: Job): Promise<void> {
    try {
      job.made ??= await job.make();
      const stored = await this.put(job, job.made);
      if (!stored) return;
      job.done(stored, job.made);
      this.jobs = this.jobs.filter((one) => one !== job);
    } catch (error) {
      job.state = 'failed';
      job.why =
        error instanceof PictureTrouble ? error.why : error instanceof RequestFailed ? error.error : 'unreadable';
    }
    this.tell();
  }

  /** Until the server has it; nothing when the person let go of it meanwhile. */
  private async put(job: Job, { blob }: Encoded): Promise<Stored | undefined> {
    for (let attempt = 0; ; attempt += 1) {
      if (job.abort.signal.aborted || this.stopped) return undefined;
      job.state = 'sending';
      job.share = 0;
      this.tell();
      try {
        const onShare = (share: number): void => {
          job.share = share;
          this.tell();
        };
        return await this.options.put(blob, onShare, job.abort.signal);
      } catch (error) {
        if (job.abort.signal.aborted) return undefined;
        if (!passes(error)) throw error;
        job.state = 'waiting';
        this.tell();
        await (this.options.wait ?? untilOnline)(waitsMs[Math.min(attempt, waitsMs.length - 1)] as number);
      }
    }
  }
}
