// A slide in small, as it will stand: its picture whole, or its first words. Its name stands beside it, so it is hidden from those who listen.
import { For, Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import type { SlideContent } from '../../state/slides';
import { SlidePicture } from './SlidePicture';
import './slide-thumb.css';

export const SlideThumb: Component<{ live: Live; slide: SlideContent }> = (props) => {
  const hasWords = () => Boolean(props.slide.title || props.slide.text || props.slide.bullets?.length);
  return (
    <div class="slide-thumb" aria-hidden="true" inert>
      <Show when={hasWords()}>
        <div class="slide-thumb-words" dir="auto">
          <Show when={props.slide.title}>
            <p class="slide-thumb-title">{props.slide.title}</p>
          </Show>
          <Show when={props.slide.text}>
            <p>{props.slide.text}</p>
          </Show>
          <For each={props.slide.bullets?.slice(0, 5)}>{(bullet) => <p class="slide-thumb-bullet">{bullet}</p>}</For>
        </div>
      </Show>
      <Show when={props.slide.picture}>
        {(picture) => <SlidePicture live={props.live} picture={picture()} alt="" />}
      </Show>
    </div>
  );
};
