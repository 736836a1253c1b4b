// A clock of the workshop on the tablecloth: reads the record, says the urgency in words, and counts up past the end.
import { createMemo, Show, type Component } from 'solid-js';
import { formatLeft, left, progress, urgency } from '../../state/clock';
import type { Clock as ClockRecord } from '../../state/types';
import { t } from '../../text/tablecloth';
import { ClockFace, type ClockUrgency } from '../../ui/ClockFace';
import { useCloth } from './cloth';

const urgencies = {
  work: { soon: 'soon', last: 'last', over: 'over', paused: 'paused' },
  break: { soon: 'breakSoon', last: 'breakLast', over: 'breakOver', paused: 'paused' },
} as const;

export const Clock: Component<{
  clock: ClockRecord | undefined;
  label: string;
  shape?: 'ring' | 'bar' | 'plain';
  /** In a break the end is good news and is said so. */
  words?: keyof typeof urgencies;
  /** Time this table has beside the room's. */
  more?: number | undefined;
}> = (props) => {
  const { live } = useCloth();
  const clock = createMemo((): ClockRecord | undefined =>
    props.clock && props.more ? { ...props.clock, extended: props.clock.extended + props.more } : props.clock,
  );
  return (
    <Show when={clock()}>
      {(known) => {
        const how = createMemo((): ClockUrgency =>
          known().state === 'paused' ? 'paused' : urgency(known(), live.now()),
        );
        const word = (): string | undefined => {
          const now = how();
          return now === 'calm' ? undefined : t(urgencies[props.words ?? 'work'][now]);
        };
        return (
          <ClockFace
            text={formatLeft(left(known(), live.now()))}
            share={1 - progress(known(), live.now())}
            urgency={how()}
            label={props.label}
            word={word()}
            shape={props.shape}
          />
        );
      }}
    </Show>
  );
};
