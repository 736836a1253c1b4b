// What a clock says at a moment. Clocks are data; nothing here ticks or reads the time.
import type { Clock } from './types';

export type Urgency = 'calm' | 'soon' | 'last' | 'over';

const soonShare = 0.2;
const lastShare = 0.05;

function stoppedAt(clock: Clock, now: number): number {
  return clock.state === 'paused' ? (clock.paused_at ?? now) : now;
}

/** How far a page's idea of now may lag behind the server's when a clock begins. */
const lagMax = 1000;

/** Milliseconds that have run, pauses not counted. A clock that has just begun has its whole time left, not a second more. */
export function elapsed(clock: Clock, now: number): number {
  const ran = stoppedAt(clock, now) - clock.started_at;
  return ran < 0 && ran > -lagMax ? 0 : ran;
}

/** Milliseconds left; negative when the time is past. */
export function left(clock: Clock, now: number): number {
  return clock.duration + clock.extended - elapsed(clock, now);
}

/** The share of the time that is used, from 0 to 1. */
export function progress(clock: Clock, now: number): number {
  const total = clock.duration + clock.extended;
  return total <= 0 ? 1 : Math.min(1, Math.max(0, elapsed(clock, now) / total));
}

/** How close the end is: soon from a fifth of the time left, last from a twentieth, over when it is past. */
export function urgency(clock: Clock, now: number): Urgency {
  const rest = left(clock, now);
  const total = clock.duration + clock.extended;
  if (clock.duration === 0 && total === 0) return 'calm'; // An item without a length, like a quote, has no end to be past.
  if (rest <= 0) return 'over';
  if (rest <= total * lastShare) return 'last';
  return rest <= total * soonShare ? 'soon' : 'calm';
}

/** "4:05", "1:02:05"; past the end "+0:12". Whole seconds, rounded so that 0:00 is the end and not the second before it. */
export function formatLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const whole = Math.abs(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const text =
    minutes < 60
      ? `${minutes}:${two(whole % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
  return seconds < 0 ? `+${text}` : text;
}
