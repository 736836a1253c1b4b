// What the facilitator says in writing, to everybody or to one's table: shown until it is read, kept in the menu, and never over what one types.
import { createEffect, createMemo, For, on, Show, type Component } from 'solid-js';
import { formatTime, workshop, type Message } from '../../state';
import { to } from '../../text/phone-over';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { buzz } from './announce';
import { draft } from './draft';
import { usePhone, type Phone } from './phone';
import { useTyping } from './typing';

/** The messages to this table, the newest first. */
function messagesTo(phone: Phone): [string, Message][] {
  return Object.entries(phone.live.records.messages)
    .filter(([, message]) => message.table === undefined || message.table === phone.table())
    .sort(([, a], [, b]) => b.sent_at - a.sent_at);
}

const wordOf = (message: Message): string => to(message.table === undefined ? 'message' : 'messageHere');

/** Drawn, not the sign ✉: few fonts have that, and the search for one that does held up the first message of the day most of all. */
const Envelope: Component = () => (
  <svg class="message-shape" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2 5h20v14H2zl10 8 10-8" />
  </svg>
);

export const Messages: Component = () => {
  const phone = usePhone();
  const typing = useTyping(() => phone.live.now());
  const read = () => draft(`${phone.code()}-read`);
  const unread = createMemo(() => {
    const known = read().text().split(' ');
    return messagesTo(phone).filter(([id]) => !known.includes(id));
  });
  const ids = createMemo(() => unread().map(([id]) => id));
  createEffect(on(ids, (next, before) => next.some((id) => !before?.includes(id)) && buzz([60]), { defer: true }));
  const done = (id: string): void => {
    const still = messagesTo(phone).map(([known]) => known);
    const known = read()
      .text()
      .split(' ')
      .filter((one) => still.includes(one));
    read().set([...known, id].join(' '));
  };
  return (
    <div class="messages" role="status">
      <Show when={ids().length}>
        <Show
          when={!typing()}
          fallback={
            <p class="message-pill">
              <Envelope /> {to('newMessage')}
            </p>
          }
        >
          <For each={ids()}>
            {(id) => (
              <Show when={phone.live.records.messages[id]}>
                {(message) => (
                  <div class="message">
                    <p class="message-from">
                      <Envelope /> {wordOf(message())}
                    </p>
                    <p class="message-text" dir="auto">
                      {message().text}
                    </p>
                    <Button small onPress={() => done(id)}>
                      {to('noted')}
                    </Button>
                  </div>
                )}
              </Show>
            )}
          </For>
        </Show>
      </Show>
    </div>
  );
};

/** All of them, in the menu. */
export const MessagesKept: Component = () => {
  const phone = usePhone();
  const all = createMemo(() => messagesTo(phone));
  const zone = () => workshop(phone.live.records)?.timezone ?? 'UTC';
  return (
    <Show when={all().length}>
      <Disclosure summary={`${to('messages')} (${all().length})`}>
        <ul class="messages-kept">
          <For each={all()}>
            {([, message]) => (
              <li>
                <span class="phone-hint tabular">{formatTime(message.sent_at, zone())}</span>{' '}
                <span dir="auto">{message.text}</span>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
};
