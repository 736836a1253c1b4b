// Slides on the phone: the links of the one that is shown, to follow with a tap, and all that were shown today one tap away.
import { createSignal, For, Show, type Component } from 'solid-js';
import { slideShown, slidesSeen } from '../../state/slides';
import type { Link, Slide } from '../../state/types';
import { slides as t } from '../../text/slides';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { usePhone } from '../phone/phone';
import { SlidePicture } from './SlidePicture';

const Links: Component<{ links: readonly Link[] | undefined }> = (props) => (
  <For each={props.links}>
    {(link) => (
      <a class="button button-wide" href={link.url} target="_blank" rel="noopener noreferrer" dir="auto">
        {link.title} <span aria-hidden="true">↗</span>
      </a>
    )}
  </For>
);

const Whole: Component<{ slide: Slide; now: boolean }> = (props) => {
  const { live } = usePhone();
  return (
    <li class="phone-slide" data-now={props.now ? '' : undefined}>
      <Show when={props.now}>
        <p class="phone-hint">{t('now')}</p>
      </Show>
      <Show when={props.slide.title}>
        <p class="phone-slide-title" dir="auto">
          {props.slide.title}
        </p>
      </Show>
      <Show when={props.slide.text}>
        <p dir="auto">{props.slide.text}</p>
      </Show>
      <Show when={props.slide.bullets?.length}>
        <ul>
          <For each={props.slide.bullets}>{(bullet) => <li dir="auto">{bullet}</li>}</For>
        </ul>
      </Show>
      <Show when={props.slide.picture}>
        {(picture) => (
          <figure>
            <SlidePicture live={live} picture={picture()} alt={picture().alt} />
            <Show when={picture().credit}>
              <figcaption dir="auto">{picture().credit}</figcaption>
            </Show>
          </figure>
        )}
      </Show>
      <Links links={props.slide.links} />
    </li>
  );
};

export const PhoneSlides: Component = () => {
  const { live } = usePhone();
  const [open, setOpen] = createSignal(false);
  const shown = () => slideShown(live.records);
  const seen = () => slidesSeen(live.records);
  const count = () => seen().reduce((sum, { slides }) => sum + slides.length, 0);
  return (
    <Show when={count() > 0}>
      <div class="phone-slides">
        <Links links={shown()?.[1].links} />
        <Button wide kind="quiet" onPress={() => setOpen(true)}>
          {t('seen', { n: count() })}
        </Button>
        <Sheet open={open()} onClose={() => setOpen(false)} title={t('seenTitle')} closeLabel={t('close')}>
          <For each={seen()}>
            {(group) => (
              <section>
                <h3 dir="auto">{group.title}</h3>
                <ol class="phone-slides-list" role="list">
                  <For each={group.slides}>{([id, slide]) => <Whole slide={slide} now={shown()?.[0] === id} />}</For>
                </ol>
              </section>
            )}
          </For>
        </Sheet>
      </div>
    </Show>
  );
};
