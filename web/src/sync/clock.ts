// The server's time on this device: an offset from a clock that only goes forward, so that a stepped device clock changes nothing.

const samplesMax = 8;
const roundingMs = 5;

interface Sample {
  trip: number;
  offset: number;
}

/** Can both be true? An answer was given at some moment of its trip, so each is off by at most half of it. */
const agree = (a: Sample, b: Sample): boolean => Math.abs(a.offset - b.offset) <= (a.trip + b.trip) / 2 + roundingMs;

/** Feed it answers that carry the server's time; the one with the shortest trip of the last few decides. */
export class ServerClock {
  private samples: Sample[] = [];
  private offset: number;

  /** mono: milliseconds that never step back (performance.now). wall: the device's idea of the time, used until the server has spoken. */
  constructor(
    private readonly mono: () => number = () => performance.now(),
    wall: () => number = () => Date.now(),
  ) {
    this.offset = wall() - mono();
  }

  /** The server said `now` in answer to what was sent at `sent` (on this device's monotonic clock). */
  heard(sent: number, now: number): void {
    const received = this.mono();
    const trip = Math.max(0, received - sent);
    const heard: Sample = { trip, offset: now + trip / 2 - received };
    // What cannot be true beside the newest is from before this device slept, or before the server's clock was set.
    this.samples = [...this.samples.filter((one) => agree(one, heard)), heard].slice(-samplesMax);
    this.offset = this.samples.reduce((best, one) => (one.trip < best.trip ? one : best)).offset;
  }

  /** Old samples do not count any more: the device may have slept, and then its monotonic clock may have stood still. */
  restart(): void {
    this.samples = [];
  }

  now(): number {
    return this.mono() + this.offset;
  }
}
