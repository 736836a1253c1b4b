// What the desk has said to one table: written here, and taken away again when it is no longer true.
import { createMemo, For, Show, type Component } from 'solid-js';
import type { Message } from '../../state';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { MessageWriter } from './MessageWriter';
import { clockTime } from './words';

export const TableMessages: Component<{ number: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const sent = createMemo((): [string, Message][] =>
    Object.entries(records.messages)
      .filter(([, message]) => message.table === props.number)
      .sort(([, a], [, b]) => b.sent_at - a.sent_at),
  );
  return (
    <Show when={desk.leads() || sent().length}>
      <section class="panel-part" aria-label={tableText('messages')}>
        <Show when={desk.leads()}>
          <MessageWriter table={props.number} />
        </Show>
        <Show when={sent().length}>
          <ul class="messages">
            <For each={sent()}>
              {([id, message]) => (
                <li class="message">
                  <p class="message-text">
                    <span dir="auto">{message.text}</span>{' '}
                    <span class="desk-hint tabular">
                      {tableText('messageAt', { time: clockTime(records, message.sent_at) })}
                    </span>
                  </p>
                  <Show when={desk.leads()}>
                    <Button
                      small
                      kind="quiet"
                      label={tableText('messageRemoveOf', { text: message.text })}
                      onPress={() => desk.send({ do: 'message.remove', message: id })}
                    >
                      {tableText('messageRemove')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  );
};
