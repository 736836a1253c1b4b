// What was shown before a group work belongs to its question: quotes and figures, one tap away, and gone by one tap. Pictures that were shown
// stand with them.
import { createMemo, For, Show, type Component } from 'solid-js';
import { sortedItems, type Item, type Records } from '../../../state';
import { th } from '../../../text/phone-home';
import { Button } from '../../../ui/Button';
import { PollChart } from '../asked/PollResult';
import { allPolls } from '../asked/polls';
import { slidesOf, type SlideEntry } from '../../../state/slides';
import { SlidePicture } from '../../slides/SlidePicture';
import { usePhone } from '../phone';
import { QuoteText } from '../Quote';

export interface Shown {
  quotes: [string, Item][];
  polls: string[];
  /** Slides with a picture; what only said something was said. */
  slides: SlideEntry[];
}

/** Everything since the group work before: as the report has it. */
export function shownBefore(r: Records, item: string): Shown {
  const items = sortedItems(r);
  const here = items.findIndex(([id]) => id === item);
  let first = here;
  while (first > 0 && items[first - 1]?.[1].kind !== 'group_work') first -= 1;
  const before = here < 0 ? [] : items.slice(first, here);
  const ids = before.map(([id]) => id);
  return {
    quotes: before.filter(([, one]) => one.kind === 'quote'),
    polls: allPolls(r)
      .filter(([id, poll]) => poll.item !== undefined && ids.includes(poll.item) && r.results[id] !== undefined)
      .map(([id]) => id),
    slides: ids.flatMap((id) => slidesOf(r, id)).filter(([, slide]) => slide.picture !== undefined),
  };
}

export const Evidence: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { records } = phone.live;
  let fold: HTMLDetailsElement | undefined;
  const shown = createMemo(() => shownBefore(records, props.item));
  const count = (): number => shown().quotes.length + shown().polls.length + shown().slides.length;
  const close = (): void => {
    if (!fold) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
    fold.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Show when={count()}>
      <details class="disclosure" ref={(made) => (fold = made)}>
        <summary class="disclosure-summary">{th('evidence', { n: count() })}</summary>
        <div class="disclosure-body evidence">
          <For each={shown().quotes}>{([, quote]) => <QuoteText item={quote} />}</For>
          <For each={shown().polls}>
            {(id) => (
              <Show when={records.polls[id]}>
                {(poll) => (
                  <div class="phone-card">
                    <PollChart id={id} poll={poll()} />
                  </div>
                )}
              </Show>
            )}
          </For>
          <For each={shown().slides}>
            {([, slide]) => (
              <Show when={slide.picture}>
                {(picture) => (
                  <figure class="evidence-slide">
                    <SlidePicture live={phone.live} picture={picture()} alt={picture().alt} />
                    <figcaption class="phone-hint">
                      {[slide.title, picture().credit].filter(Boolean).join(' · ')}
                    </figcaption>
                  </figure>
                )}
              </Show>
            )}
          </For>
          <Button small kind="quiet" onPress={close}>
            {th('evidenceClose')}
          </Button>
        </div>
      </details>
    </Show>
  );
};
