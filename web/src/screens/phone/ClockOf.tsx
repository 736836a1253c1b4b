// A clock record as a face in the phone's words. It is redrawn four times a second from the server's time.
import { createMemo, type Component } from 'solid-js';
import { formatLeft, left, progress, urgency, type Clock } from '../../state';
import { t } from '../../text/work';
import { ClockFace, type ClockUrgency } from '../../ui/ClockFace';
import { usePhone } from './phone';

export const ClockOf: Component<{
  clock: Clock;
  label: string;
  shape?: 'ring' | 'bar' | 'plain';
  /** What stands under the digits as long as there is nothing to say about the time. */
  calm?: string | undefined;
  /** The time is only about right: it has no end to be past. */
  soft?: boolean;
}> = (props) => {
  const phone = usePhone();
  const state = createMemo((): ClockUrgency =>
    props.clock.state === 'paused' ? 'paused' : props.soft ? 'calm' : urgency(props.clock, phone.live.now()),
  );
  const word = (): string | undefined => {
    const now = state();
    return now === 'calm' ? props.calm : t(now);
  };
  return (
    <ClockFace
      text={formatLeft(left(props.clock, phone.live.now()))}
      share={1 - progress(props.clock, phone.live.now())}
      urgency={state()}
      word={word()}
      label={props.label}
      shape={props.shape}
    />
  );
};
