// A break: what is left of it, and when we go on.
import { Show, type Component } from 'solid-js';
import { formatTime, left, toTheMinute, workshop } from '../../state';
import { t } from '../../text/work';
import { ClockOf } from './ClockOf';
import { Next } from './Info';
import { usePhone } from './phone';

export const Break: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { records } = phone.live;
  const zone = () => workshop(records)?.timezone ?? 'UTC';
  const resume = (): string => {
    const clock = records.clocks['main'];
    const end = clock ? phone.live.now() + left(clock, phone.live.now()) : records.items[props.item]?.planned_end;
    if (end === undefined || end <= phone.live.now()) return t('resumeNow');
    return t('resumeAt', { time: formatTime(toTheMinute(end), zone()) });
  };
  return (
    <>
      <div class="phone-break">
        <Show when={records.clocks['main']}>{(clock) => <ClockOf clock={clock()} label={t('timeLeft')} />}</Show>
        <p class="phone-lead">{resume()}</p>
        <Show when={records.items[props.item]?.text}>
          <p class="phone-text" dir="auto">
            {records.items[props.item]?.text}
          </p>
        </Show>
      </div>
      <Next />
    </>
  );
};
