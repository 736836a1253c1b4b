// Where we are and how long: the same line at the top of every moment. Offline is a quiet word under it.
import { Show, type Component } from 'solid-js';
import { current } from '../../state';
import { t } from '../../text/phone';
import { ClockOf } from './ClockOf';
import { usePhone } from './phone';
import { momentWord, tableWord } from './words';

export const TopBar: Component<{ onMenu: () => void }> = (props) => {
  const phone = usePhone();
  const records = phone.live.records;
  const where = (): string => {
    const table = phone.table() ? tableWord(phone.table(), records.tables[String(phone.table())]) : undefined;
    const title = current(records)?.item.title;
    return [table, title === momentWord(phone.moment()) ? undefined : title].filter(Boolean).join(' · ');
  };
  const status = (): string => {
    if (phone.live.status() === 'live') return '';
    const unsent = phone.live.pending();
    const word = phone.live.status() === 'connecting' ? t('connecting') : t('offline');
    return unsent ? `${word} ${t('unsent', { n: unsent })}.` : word;
  };
  // A clock outside group work tells the facilitator, not the audience: only a break counts down there, in its own place.
  const clock = () => (current(records)?.phase ? records.clocks['main'] : undefined);
  return (
    <header class="phone-top">
      <div class="phone-top-line">
        <div class="phone-where">
          <h1 class="phone-moment">{momentWord(phone.moment())}</h1>
          <p class="phone-place">{where()}</p>
        </div>
        <Show when={clock()}>
          {(running) => (
            <div class="phone-clock">
              <ClockOf clock={running()} label={t('timeLeft')} shape="plain" />
            </div>
          )}
        </Show>
        <button class="phone-menu-button" type="button" aria-haspopup="dialog" onClick={() => props.onMenu()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 6h18M3 12h18M3 18h18" />
          </svg>
          <span class="visually-hidden">{t('menu')}</span>
        </button>
      </div>
      <p class="phone-status" role="status">
        {status()}
      </p>
    </header>
  );
};
