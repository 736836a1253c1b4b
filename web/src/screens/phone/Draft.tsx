// What the table has ranked, offered as the summary's draft: one tap makes them points, which are then like any other.
import { createMemo, For, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { draftOf } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { Button } from '../../ui/Button';
import { usePhone } from './phone';
import { voteWord } from './ThemeHead';

export const DraftOffer: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const offered = createMemo(() => draftOf(live.records, props.item, phone.table()));
  const use = (): void => {
    for (const { text } of offered())
      live.send({ do: 'point.write', point: newId(), item: props.item, table: phone.table(), text });
  };
  return (
    <Show when={offered().length}>
      <section class="phone-card draft-offer" aria-label={tc('draft')}>
        <h2>{tc('draft')}</h2>
        <p class="phone-hint">{offered()[0]?.dots === undefined ? tc('draftThemes') : tc('draftDots')}</p>
        <ol class="points">
          <For each={offered()}>
            {(point) => (
              <li>
                <span dir="auto">{point.text}</span>
                <Show when={point.dots !== undefined && point.dots}>
                  {(dots) => <span class="phone-count tabular"> {voteWord(dots())}</span>}
                </Show>
              </li>
            )}
          </For>
        </ol>
        <Button wide onPress={use}>
          {tc('useDraft')}
        </Button>
        <p class="phone-hint">{tc('draftHint')}</p>
      </section>
    </Show>
  );
};
