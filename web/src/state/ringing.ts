// When a gong sounds: at the moment a clock's time is up, and never because a page came late to a clock that was over already. Pure.
import { left } from './clock';
import type { Records } from './live';

/** What is left of each clock that a screen listens to. */
export type Heard = Readonly<Record<string, number>>;

/** A page that slept past the end by more than this is too late to ring. */
const lateMax = 3000;

export function heard(r: Records, clocks: readonly string[], now: number): Heard {
  return Object.fromEntries(
    clocks.flatMap((id) => {
      const clock = r.clocks[id];
      // A clock without a length, as a quote's, has no end.
      return clock && clock.duration > 0 ? [[id, left(clock, now)]] : [];
    }),
  );
}

/** Whether the time of one of the clocks ran out between two looks at them. */
export function ranOut(before: Heard, after: Heard): boolean {
  return Object.entries(after).some(([id, rest]) => (before[id] ?? 0) > 0 && rest <= 0 && rest > -lateMax);
}
