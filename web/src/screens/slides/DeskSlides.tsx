// The running item's slides at the desk: what every screen shows, what comes next, big buttons and the keys of a presenter's remote.
import { createSignal, onCleanup, Show, type Component } from 'solid-js';
import { slideBeside, slideName, slideShown, slidesOf, type SlideEntry } from '../../state/slides';
import { deskSlides as t } from '../../text/desk-slides';
import { Button } from '../../ui/Button';
import { useDesk, type Desk } from '../desk/desk';
import { isTyping } from '../desk/keys';
import { makeIntake } from './intake';
import { SlidesSheet } from './SlidesSheet';
import { SlideThumb } from './SlideThumb';
import './desk-slides.css';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** A remote is a keyboard with two keys: they mean the slides, unless somebody types or a sheet is open. */
function useRemote(desk: Desk, item: () => string | undefined): void {
  const pressed = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    const here = item();
    if (by === undefined || here === undefined || event.defaultPrevented || !desk.leads()) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (slidesOf(desk.live.records, here).length === 0) return;
    event.preventDefault();
    const next = slideBeside(desk.live.records, here, by);
    if (next) desk.send({ do: 'slide.show', slide: next[0] });
  };
  window.addEventListener('keydown', pressed);
  onCleanup(() => window.removeEventListener('keydown', pressed));
}

const One: Component<{ label: string; none: string; entry: SlideEntry | undefined }> = (props) => {
  const { live } = useDesk();
  return (
    <div class="desk-slide" data-none={props.entry ? undefined : ''}>
      <p class="desk-slide-label">{props.label}</p>
      <Show when={props.entry} fallback={<p class="desk-slide-none">{props.none}</p>}>
        {(entry) => (
          <>
            <SlideThumb live={live} slide={entry()[1]} />
            <p class="desk-slide-name" dir="auto">
              {slideName(entry()[1]) || t('untitled')}
            </p>
          </>
        )}
      </Show>
    </div>
  );
};

export const DeskSlides: Component<{ item?: string | undefined }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const [open, setOpen] = createSignal(false);
  // Files go on their way while the sheet is closed.
  const intake = makeIntake(desk.live, desk.send);
  useRemote(desk, () => props.item);
  const all = () => (props.item === undefined ? [] : slidesOf(records, props.item));
  const shown = () => {
    const now = slideShown(records);
    return now && now[1].item === props.item ? now : undefined;
  };
  const beside = (by: 1 | -1) => (props.item === undefined ? undefined : slideBeside(records, props.item, by));
  const place = () => all().findIndex(([id]) => id === shown()?.[0]) + 1;
  const show = (entry: SlideEntry | undefined): void =>
    void (entry && desk.send({ do: 'slide.show', slide: entry[0] }));
  return (
    <Show when={desk.leads() || all().length > 0}>
      <section class="desk-slides" data-none={all().length === 0 ? '' : undefined} aria-labelledby="desk-slides">
        <header class="desk-slides-head">
          <h3 id="desk-slides">{t('slides')}</h3>
          <Show when={all().length > 0}>
            <p class="desk-hint tabular">{t('position', { n: place(), all: all().length })}</p>
          </Show>
          <Show when={desk.leads()}>
            <Button small onPress={() => setOpen(true)}>
              {t('edit')}
            </Button>
          </Show>
        </header>
        <Show when={all().length > 0}>
          <div class="desk-slides-pair" aria-live="polite">
            <One label={t('nowShown')} none={t('nothingShown')} entry={shown()} />
            <One label={t('nextUp')} none={t('noneAfter')} entry={beside(1)} />
          </div>
          <Show when={desk.leads()}>
            <div class="desk-slides-acts">
              <Button disabled={!beside(-1)} onPress={() => show(beside(-1))}>
                <span aria-hidden="true">←</span> {t('back')}
              </Button>
              <Button disabled={!beside(1)} onPress={() => show(beside(1))}>
                {t(shown() ? 'forward' : 'first')} <span aria-hidden="true">→</span>
              </Button>
              <Show when={shown()}>
                <Button kind="quiet" onPress={() => desk.send({ do: 'slide.show' })}>
                  {t('off')}
                </Button>
              </Show>
            </div>
            <p class="desk-hint">{t('keys')}</p>
          </Show>
        </Show>
        <SlidesSheet open={open()} onClose={() => setOpen(false)} item={props.item} intake={intake} />
      </section>
    </Show>
  );
};
