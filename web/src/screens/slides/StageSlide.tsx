// A slide on the stage, as large as the screen allows. Words are set like everything else there; a picture is never cut and keeps its credit;
// a link stands with its QR. The item's clock is kept, small: the room still sees how long.
import { createEffect, createMemo, For, Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import { shelfOf } from '../../state/pictures/here';
import { isPictureOnly, slidesOf, type SlideEntry } from '../../state/slides';
import type { Link, Slide } from '../../state/types';
import { slides } from '../../text/slides';
import { Qr } from '../../ui/Qr';
import { spokenAddress } from '../stage/Arrival';
import { Board } from '../stage/Board';
import type { Block } from '../stage/fit';
import { StageClock } from '../stage/StageClock';
import { SlidePicture } from './SlidePicture';
import './stage-slide.css';

function blocksOf(slide: Slide): Block[] {
  return [
    ...(slide.title ? [{ role: 'title', text: slide.title } as const] : []),
    ...(slide.text ? [{ role: 'text', text: slide.text } as const] : []),
    ...(slide.bullets ?? []).map((text) => ({ role: 'item', text, mark: '•' }) as const),
  ];
}

const Links: Component<{ links: Link[] }> = (props) => (
  <div class="stage-slide-links" data-count={Math.min(props.links.length, 3)}>
    <For each={props.links.slice(0, 3)}>
      {(link) => (
        <figure class="stage-slide-link">
          <Qr text={link.url} label={slides('linkQr', { address: spokenAddress(link.url) })} />
          <figcaption dir="auto">{link.title}</figcaption>
        </figure>
      )}
    </For>
  </div>
);

export const StageSlide: Component<{ live: Live; entry: SlideEntry }> = (props) => {
  const slide = () => props.entry[1];
  const alone = () => isPictureOnly(slide());
  const blocks = createMemo(() => blocksOf(slide()));
  const links = () => slide().links ?? [];
  // What comes next is fetched as soon as the stage may see it: the room does not wait for a picture.
  createEffect(() => {
    const all = slidesOf(props.live.records, slide().item);
    const at = all.findIndex(([id]) => id === props.entry[0]);
    for (const near of [all[at + 1], all[at - 1]]) {
      const picture = near?.[1].picture?.picture;
      if (picture !== undefined) shelfOf(props.live).ahead(picture);
    }
  });
  return (
    <div
      class="stage-slide"
      data-shape={alone() ? 'picture' : slide().picture ? 'both' : 'words'}
      data-links={links().length > 0 ? 'yes' : 'no'}
    >
      <Show when={blocks().length > 0}>
        <div class="stage-slide-words">
          <Board blocks={blocks()} now={props.live.now()} largest={slide().picture ? 8 : 9} />
        </div>
      </Show>
      <Show when={slide().picture}>
        {(picture) => <SlidePicture live={props.live} picture={picture()} alt={picture().alt} />}
      </Show>
      <Show when={links().length > 0}>
        <Links links={links()} />
      </Show>
      <div class="stage-slide-line">
        <p class="stage-slide-credit" dir="auto">
          {slide().picture?.credit}
        </p>
        <StageClock
          clock={props.live.records.clocks['main']}
          now={props.live.now()}
          label={slides('timeLeft')}
          shape="plain"
        />
      </div>
    </div>
  );
};
