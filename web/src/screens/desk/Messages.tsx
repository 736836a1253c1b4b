// A line to everyone or to one table, and what is shown now, each to be taken away again.
import { createSignal, For, Show, type Component } from 'solid-js';
import { messagesInOrder, tablesInOrder, workshop } from '../../state';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useDesk } from './desk';
import { makeLine, message_points_max } from './message';
import { clockTime, tableWord } from './words';

const quick = ['quickBack', 'quickSoon', 'quickSeats'] as const;

export const Messages: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const line = makeLine(desk);
  const [table, setTable] = createSignal<number>();
  const send = (): void => void line.send(table());
  const canWrite = () => desk.leads() && workshop(records)?.ended_at === undefined;
  return (
    <div class="messages">
      <Show when={canWrite()}>
        <Field
          label={room('messageText')}
          hint={room('messageHint')}
          value={line.text()}
          onInput={line.write}
          onSubmit={send}
          max={message_points_max}
        />
        <div class="messages-quick">
          <For each={quick}>
            {(key) => (
              <Button small onPress={() => line.write(room(key))}>
                {room(key)}
              </Button>
            )}
          </For>
        </div>
        <div class="messages-send">
          <label class="field">
            <span class="field-label">{room('messageTo')}</span>
            <select class="field-input" onChange={(event) => setTable(Number(event.currentTarget.value) || undefined)}>
              <option value="">{room('toAll')}</option>
              <For each={tablesInOrder(records)}>
                {({ number }) => <option value={number}>{tableWord(records, number)}</option>}
              </For>
            </select>
          </label>
          <Button kind="main" disabled={!line.ready()} onPress={send}>
            {room('messageSend')}
          </Button>
        </div>
      </Show>
      <section class="messages-now">
        <h3>{room('messageNow')}</h3>
        <Show when={messagesInOrder(records).length} fallback={<p class="desk-hint">{room('messageNone')}</p>}>
          <ul class="messages-list" role="list">
            <For each={messagesInOrder(records)}>
              {([id, message]) => (
                <li class="messages-one">
                  <span class="messages-words">
                    <span dir="auto">{message.text}</span>{' '}
                    <span class="desk-hint tabular">
                      {clockTime(records, message.sent_at)} ·{' '}
                      {message.table === undefined
                        ? room('saidAll')
                        : room('saidTable', { table: tableWord(records, message.table) })}
                    </span>
                  </span>
                  <Show when={canWrite()}>
                    <Button
                      small
                      label={room('messageRemoveOf', { text: message.text })}
                      onPress={() => desk.send({ do: 'message.remove', message: id })}
                    >
                      {room('messageRemove')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </div>
  );
};
