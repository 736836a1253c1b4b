// What people wrote in their own words, each to be left out of what is shown: undone like any act of the desk.
import { For, Show, type Component } from 'solid-js';
import { workshop, type Results } from '../../../state';
import { t } from '../../../text/desk-polls';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { useDesk } from '../desk';

export const Written: Component<{ id: string; results: Results }> = (props) => {
  const desk = useDesk();
  const can = () => desk.leads() && workshop(desk.live.records)?.ended_at === undefined;
  /** The same words from several people are hidden together. */
  const texts = () => [...new Set([...props.results.texts, ...props.results.others].map(({ text }) => text))];
  return (
    <Show when={can() && texts().length}>
      <Disclosure summary={t('written')}>
        <p class="desk-hint">{t('writtenHint')}</p>
        <ul class="poll-written" role="list">
          <For each={texts()}>
            {(text) => (
              <li>
                <span dir="auto">{text}</span>
                <Button
                  small
                  label={t('writtenHideOf', { text })}
                  onPress={() => desk.send({ do: 'answer.hide', poll: props.id, text })}
                >
                  {t('writtenHide')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
};
