// Slides and photos on the paper: every picture whole, with its words and who made it; links written out, for paper has no taps.
import { For, Show, type Component } from 'solid-js';
import { pictures as t } from '../../text/report-pictures';
import type { PaperPicture, PaperSlide } from './paper';
import { useAddress } from './pictures';

export const PaperImage: Component<{ picture: PaperPicture }> = (props) => {
  const address = useAddress();
  const caption = (): string => [props.picture.caption, props.picture.credit].filter(Boolean).join(' · ');
  return (
    <figure class="paper-picture">
      <Show
        when={address(props.picture.picture)}
        fallback={
          <p class="paper-remark" dir="auto">
            {props.picture.alt}
          </p>
        }
      >
        {(url) => <img src={url()} alt={props.picture.alt} width={props.picture.width} height={props.picture.height} />}
      </Show>
      <Show when={caption()}>
        <figcaption class="paper-caption" dir="auto">
          {caption()}
        </figcaption>
      </Show>
    </figure>
  );
};

export const PaperSlides: Component<{ title: string; slides: PaperSlide[] }> = (props) => (
  <section class="paper-slides">
    <h3 class="paper-heading" dir="auto">
      {props.title}
    </h3>
    <For each={props.slides}>
      {(slide) => (
        <div class="paper-slide">
          <Show when={slide.title}>
            <h4 class="paper-card-title" dir="auto">
              {slide.title}
            </h4>
          </Show>
          <Show when={slide.text}>
            <p class="paper-text" dir="auto">
              {slide.text}
            </p>
          </Show>
          <Show when={slide.bullets.length > 0}>
            <ul class="paper-list">
              <For each={slide.bullets}>{(bullet) => <li dir="auto">{bullet}</li>}</For>
            </ul>
          </Show>
          <Show when={slide.picture}>{(picture) => <PaperImage picture={picture()} />}</Show>
          <For each={slide.links}>
            {(link) => (
              <p class="paper-link" dir="auto">
                {link.title}:{' '}
                <a href={link.url} rel="noopener noreferrer">
                  {link.url}
                </a>
              </p>
            )}
          </For>
        </div>
      )}
    </For>
  </section>
);

export const PaperPhotos: Component<{ title: string; pictures: PaperPicture[] }> = (props) => (
  <section class="paper-photos" aria-label={t('photos')}>
    <h3 class="paper-heading" dir="auto">
      {props.title}
    </h3>
    <div class="paper-photos-grid">
      <For each={props.pictures}>{(picture) => <PaperImage picture={picture} />}</For>
    </div>
  </section>
);
