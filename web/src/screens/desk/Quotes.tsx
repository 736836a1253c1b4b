// Which quote goes over every screen: those that lead up to the question first.
import { For, Show, type Component } from 'solid-js';
import { quotes, toggled, type Item } from '../../state';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';

export const Quotes: Component = () => {
  const desk = useDesk();
  const all = () => quotes(desk.live.records);
  return (
    <div class="quotes">
      <Group title={room('quotesHere')} list={all().belonging} />
      <Group title={room('quotesOther')} list={all().others} />
    </div>
  );
};

const Group: Component<{ title: string; list: [string, Item][] }> = (props) => {
  const desk = useDesk();
  const show = (id: string): void => {
    desk.send(toggled(desk.live.records, 'quote', id));
    desk.open(undefined);
  };
  return (
    <Show when={props.list.length}>
      <section>
        <h3>{props.title}</h3>
        <ul class="quotes-list" role="list">
          <For each={props.list}>
            {([id, item]) => (
              <li class="quotes-one">
                <blockquote class="quotes-text" dir="auto">
                  {item.text}
                </blockquote>
                <Button small label={room('quoteShowOf', { text: item.text ?? '' })} onPress={() => show(id)}>
                  {room('quoteShow')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
