// Where questions to the speaker stand: the page while they are answered, one tap away while somebody speaks, and the day's in the menu.
import { createMemo, For, Show, type Component } from 'solid-js';
import { ta } from '../../../text/phone-asked';
import { Disclosure } from '../../../ui/Disclosure';
import { draft } from '../draft';
import { usePhone } from '../phone';
import { PollCard } from './PollCard';
import { allPolls } from './polls';
import { questionsOf } from './questions';
import { Questions } from './Questions';

/** While somebody speaks. It stands open where a question has been begun, and stays so: who has sent one sees it come. */
export const AskSpeaker: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const waiting = createMemo(() => questionsOf(phone.live.records, props.item).waiting.length);
  const summary = (): string => (waiting() ? `${ta('askSpeaker')} (${waiting()})` : ta('askSpeaker'));
  const begunAt = createMemo<string | undefined>((at) =>
    at === props.item || draft(`${phone.code()}-ask-${props.item}`).text() !== '' ? props.item : undefined,
  );
  return (
    <section class="phone-card phone-around">
      <Disclosure summary={summary()} open={begunAt() === props.item}>
        <Questions item={props.item} asking />
      </Disclosure>
    </section>
  );
};

/** In the menu: what everybody was asked, and what the speakers were. */
export const AskedMenu: Component = () => {
  const phone = usePhone();
  const { records } = phone.live;
  const polls = createMemo(() => allPolls(records).map(([id]) => id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const anybodyAsked = (): boolean => Object.keys(records.questions).length > 0;
  return (
    <div class="phone-stack">
      <Show when={!polls().length && !anybodyAsked()}>
        <p class="phone-empty">{ta('nothingAsked')}</p>
      </Show>
      <For each={polls()}>{(id) => <PollCard id={id} />}</For>
      <Show when={anybodyAsked()}>
        <h3>{ta('questions')}</h3>
        <Questions />
      </Show>
    </div>
  );
};
