// The clock at the top: what is left of what runs. It comes with the working parts; outside group work there is none.
import { Show, type Component } from 'solid-js';
import { current } from '../../state';
import { t } from '../../text/work';
import { ClockOf } from './ClockOf';
import { usePhone } from './phone';
import { tableClock } from './table-clock';

export const TopClock: Component = () => {
  const phone = usePhone();
  const records = phone.live.records;
  // A clock outside group work tells the facilitator, not the audience: only a break counts down there, in its own place.
  // Where another clock is the one that counts, this one says that it is the whole.
  const clock = () => (current(records)?.phase ? tableClock(phone) : undefined);
  const beside = (): boolean => phone.moment() === 'round' || phone.moment() === 'plenary';
  return (
    <Show when={clock()}>
      {(running) => (
        <div class="phone-clock" data-beside={beside() ? '' : undefined}>
          <ClockOf clock={running()} label={t('timeLeft')} shape="plain" calm={beside() ? t('leftInAll') : t('left')} />
        </div>
      )}
    </Show>
  );
};
