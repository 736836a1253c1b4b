// This screen's own switches: the gong and the full screen. They come when the pointer moves and go when it rests; a projector shows none of it.
import { Show, type Component } from 'solid-js';
import { t } from '../../text/stage-room';
import type { Gong } from '../../ui/gong';

export function fillScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => undefined); // A browser may refuse; the screen is then as it was.
}

export const Tools: Component<{ gong: Gong }> = (props) => (
  <div class="tools" role="group" aria-label={t('tools')}>
    <Show when={props.gong.possible}>
      <button
        type="button"
        class="tools-button"
        aria-pressed={props.gong.on()}
        onClick={() => props.gong.set(!props.gong.on())}
      >
        {props.gong.on() ? t('gongOn') : t('gongOff')}
      </button>
      <button type="button" class="tools-button" onClick={() => props.gong.test()}>
        {t('gongTest')}
      </button>
    </Show>
    <Show when={document.fullscreenEnabled}>
      <button type="button" class="tools-button" onClick={fillScreen}>
        {t('fill')}
      </button>
    </Show>
  </div>
);
