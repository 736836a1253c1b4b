// Where we are and how long: the same line at the top of every moment. Offline is a quiet word under it.
import { Show, type Component } from 'solid-js';
import { current } from '../../state';
import { t } from '../../text/phone';
import { Later } from './Later';
import { usePhone } from './phone';
import { momentWord, statusWord, tableWord } from './words';

export const TopBar: Component<{
  onMenu: () => void;
  /** "Your turn", while it is: it stands at the top wherever the page is scrolled to, and no other clock beside it. */
  mine?: string | undefined;
}> = (props) => {
  const phone = usePhone();
  const records = phone.live.records;
  const title = () => current(records)?.item.title;
  // A break is called what it is called: "Lunsj" says more than "Pause".
  const what = (): string => props.mine ?? ((phone.moment() === 'break' && title()) || momentWord(phone.moment()));
  const where = (): string => {
    const table = phone.table() ? tableWord(phone.table(), records.tables[String(phone.table())]) : undefined;
    return [table, title() === what() ? undefined : title()].filter(Boolean).join(' · ');
  };
  return (
    <header class="phone-top">
      <div class="phone-top-line">
        <div class="phone-where">
          <h1 class="phone-moment" dir="auto">
            {what()}
          </h1>
          <p class="phone-place">{where()}</p>
        </div>
        <Show when={!props.mine}>
          <Later patient>{(parts) => <parts.TopClock />}</Later>
        </Show>
        <button class="phone-menu-button" type="button" aria-haspopup="dialog" onClick={() => props.onMenu()}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 6h18M3 12h18M3 18h18" />
          </svg>
          <span class="visually-hidden">{t('menu')}</span>
        </button>
      </div>
      <p class="phone-status" role="status">
        {statusWord(phone.live)}
      </p>
    </header>
  );
};
