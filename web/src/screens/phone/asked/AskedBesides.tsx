// A poll that is opened while the room does something else: a card at the top that opens it, and only a word while somebody types. Never in the way
// of whoever has the word. What is answered is gone from here and stays in the menu.
import { createEffect, createMemo, createSignal, on, Show, type Component } from 'solid-js';
import { turnsUntilMine } from '../../../state';
import { t } from '../../../text/work';
import { ta } from '../../../text/phone-asked';
import { Button } from '../../../ui/Button';
import { Sheet } from '../../../ui/Sheet';
import { buzz } from '../announce';
import { usePhone } from '../phone';
import { useTyping } from '../typing';
import { PollCard } from './PollCard';
import { answerTo, keepSending } from './ballot-box';
import { answerDraft } from './answer-draft';
import { allPolls, openBesides } from './polls';

export const AskedBesides: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const records = live.records;
  keepSending(phone);
  const [opened, setOpened] = createSignal<string>();
  const typing = useTyping(() => live.now());
  const unanswered = createMemo(() => openBesides(records).filter(([id, poll]) => !answerTo(phone, id, poll)));
  const ids = createMemo(() => unanswered().map(([id]) => id));
  const speaks = (): boolean => phone.moment() === 'round' && turnsUntilMine(live) === 0;
  const first = () => unanswered()[0];
  const begun = (): boolean => ids().some((id) => answerDraft(phone.code(), id).text() !== '');
  createEffect(on(ids, (next, before) => next.some((id) => !before?.includes(id)) && buzz([60]), { defer: true }));
  const revealed = createMemo(() =>
    allPolls(records)
      .filter(([, poll]) => poll.results === 'revealed')
      .map(([id]) => id),
  );
  createEffect(
    on(
      revealed,
      (next, before) => {
        const fresh = next.find((id) => !before?.includes(id));
        const onPage = phone.moment() === 'poll' && records.polls[fresh ?? '']?.item === currentItem();
        if (fresh === undefined || onPage || opened() === fresh) return;
        const title = records.polls[fresh]?.title ?? '';
        phone.say({ text: ta('ready', { title }), act: { label: ta('see'), run: () => setOpened(fresh) } });
      },
      { defer: true },
    ),
  );
  const currentItem = (): string | undefined => Object.values(records.workshops)[0]?.item;
  return (
    <>
      <div class="messages" role="status">
        <Show when={first() && !speaks()}>
          <Show when={!typing()} fallback={<p class="message-pill asked-pill">? {ta('newAsked')}</p>}>
            <div class="message">
              <p class="message-from">
                ? {begun() ? ta('begun') : ids().length > 1 ? ta('besidesMany', { n: ids().length }) : ta('besides')}
              </p>
              <p class="message-text" dir="auto">
                {first()?.[1].title}
              </p>
              <Button small kind="main" onPress={() => setOpened(first()?.[0])}>
                {ta(begun() ? 'goOn' : 'answer')}
              </Button>
            </div>
          </Show>
        </Show>
      </div>
      <Sheet
        open={opened() !== undefined}
        onClose={() => setOpened(undefined)}
        title={ta('besides')}
        closeLabel={t('close')}
      >
        <Show when={opened()} keyed>
          {(id) => <PollCard id={id} />}
        </Show>
      </Sheet>
    </>
  );
};
