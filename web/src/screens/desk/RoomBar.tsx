// Speaking to the whole room: what can be laid over every screen, always in reach; below it, unmistakable, what lies there now, each with
// the one press that takes it off. At its end is the last act, to be taken back.
import { For, Show, type Component } from 'solid-js';
import { messagesInOrder, shown, workshop, type Message } from '../../state';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import { AskedBar } from './AskedBar';
import { useDesk } from './desk';
import { overlays, toggleOverlay } from './overlays';
import { tableWord } from './words';

const messagesAtOnce = 2;

export const RoomBar: Component = () => {
  const desk = useDesk();
  const { records } = desk.live;
  const over = () => workshop(records)?.ended_at !== undefined;
  return (
    <section class="desk-room" aria-label={room('allScreens')} data-on={shown(records) ? '' : undefined}>
      <div class="room-line">
        <Show
          when={desk.leads()}
          fallback={
            <>
              <p class="room-observing">{room('observing')}</p>
              <AskedBar />
            </>
          }
        >
          <Show when={!over()}>
            <p class="room-name" aria-hidden="true">
              {room('allScreens')}
            </p>
            <div class="room-toggles" role="group" aria-label={room('allScreens')}>
              <Button small onPress={() => desk.open('messages')}>
                {room('message')} …
              </Button>
              <For each={overlays}>
                {(what) => (
                  <Button small pressed={shown(records)?.what === what} onPress={() => toggleOverlay(desk, what)}>
                    {room(what)}
                  </Button>
                )}
              </For>
            </div>
          </Show>
          <AskedBar />
          <Show when={desk.undo.act()}>
            <div class="room-undo">
              <Button small kind="quiet" busy={desk.undo.busy()} onPress={() => desk.undo.take()}>
                <span aria-hidden="true">↶</span>
                <span class="room-undo-words tabular">{desk.undo.words()}</span>
              </Button>
            </div>
          </Show>
        </Show>
      </div>
      <OnNow />
    </section>
  );
};

/** What every screen shows now beside the day itself. */
const OnNow: Component = () => {
  const desk = useDesk();
  const { records } = desk.live;
  const messages = () => messagesInOrder(records);
  const more = () => messages().length - messagesAtOnce;
  return (
    <div aria-live="polite">
      <Show when={shown(records) || messages().length}>
        <ul class="room-on" role="list">
          <Show when={shown(records)}>
            {(now) => (
              <On
                words={room(`on_${now().what}`)}
                detail={now().item?.[1].text}
                strong
                onOff={() => desk.send({ do: 'overlay.set' })}
              />
            )}
          </Show>
          <For each={messages().slice(0, messagesAtOnce)}>
            {([id, message]) => (
              <On
                words={room('said', { text: message.text })}
                detail={toWhom(message)}
                onOff={() => desk.send({ do: 'message.remove', message: id })}
              />
            )}
          </For>
          <Show when={more() > 0}>
            <li class="room-more">
              <Button small kind="quiet" onPress={() => desk.open('messages')}>
                {room('moreMessages', { n: more() })}
              </Button>
            </li>
          </Show>
        </ul>
      </Show>
    </div>
  );

  function toWhom(message: Message): string {
    return message.table === undefined
      ? room('saidAll')
      : room('saidTable', { table: tableWord(records, message.table) });
  }
};

const On: Component<{ words: string; detail?: string | undefined; strong?: boolean; onOff: () => void }> = (props) => {
  const desk = useDesk();
  return (
    <li class="room-chip" classList={{ 'room-chip-strong': !!props.strong }}>
      <span class="room-chip-words" dir="auto">
        {props.words}
        <Show when={props.detail}>
          <span class="room-chip-detail" dir="auto">
            {props.detail}
          </span>
        </Show>
      </span>
      <Show when={desk.leads()}>
        <button
          class="room-chip-off"
          type="button"
          aria-label={room('takeOffWhat', { what: props.words })}
          onClick={() => props.onOff()}
        >
          {room('takeOff')} <span aria-hidden="true">✕</span>
        </button>
      </Show>
    </li>
  );
};
