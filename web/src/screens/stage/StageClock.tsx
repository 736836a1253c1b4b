// A clock of the workshop on the stage: reads the record, says the urgency in words, and counts up past the end.
import { Show, type Component } from 'solid-js';
import { formatLeft, left, progress, urgency } from '../../state/clock';
import type { Clock } from '../../state/types';
import { t } from '../../text/stage';
import { ClockFace, type ClockUrgency } from '../../ui/ClockFace';

const words = {
  work: { calm: undefined, soon: 'soon', last: 'last', over: 'over', paused: 'paused' },
  break: { calm: undefined, soon: 'breakSoon', last: 'breakLast', over: 'breakOver', paused: 'paused' },
} as const;

export interface StageClockProps {
  clock: Clock | undefined;
  now: number;
  label: string;
  /** In a break the end is good news and is said so. */
  words?: keyof typeof words | undefined;
  shape?: 'ring' | 'bar' | 'plain' | undefined;
}

export const StageClock: Component<StageClockProps> = (props) => (
  <Show when={props.clock}>
    {(clock) => {
      const how = (): ClockUrgency => (clock().state === 'paused' ? 'paused' : urgency(clock(), props.now));
      const word = () => {
        const key = words[props.words ?? 'work'][how()];
        return key && t(key);
      };
      return (
        <ClockFace
          text={formatLeft(left(clock(), props.now))}
          share={1 - progress(clock(), props.now)}
          urgency={how()}
          label={props.label}
          word={word()}
          shape={props.shape}
        />
      );
    }}
  </Show>
);
