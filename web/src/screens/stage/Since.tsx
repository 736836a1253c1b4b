// The clock told honestly: when it started, also when that was set right afterwards, since when it is held, and when it will be done.
import { Show, type Component } from 'solid-js';
import { left } from '../../state/clock';
import { formatTime, toTheMinute, workshop } from '../../state/day';
import type { Live } from '../../state/live';
import type { Clock } from '../../state/types';
import { t } from '../../text/stage-room';

/** A clock shorter than this is seen whole at one look; times of day would only be more to read. */
const longMs = 5 * 60_000;

export function sinceWords(clock: Clock, now: number, startedAt: number, zone: string): string | undefined {
  const time = (instant: number): string => formatTime(toTheMinute(instant), zone);
  if (clock.state === 'paused') return t('pausedSince', { time: formatTime(clock.paused_at ?? now, zone) });
  if (clock.duration + clock.extended < longMs) return undefined;
  const rest = left(clock, now);
  const started = t('started', { time: formatTime(startedAt, zone) });
  return rest > 0 ? `${started} · ${t('until', { time: time(now + rest) })}` : started;
}

export const Since: Component<{ live: Live; clock: Clock | undefined; startedAt?: number | undefined }> = (props) => {
  const words = () =>
    props.clock &&
    sinceWords(
      props.clock,
      props.live.now(),
      props.startedAt ?? props.clock.started_at,
      workshop(props.live.records)?.timezone ?? 'UTC',
    );
  return (
    <Show when={words()}>
      <p class="since tabular">{words()}</p>
    </Show>
  );
};
