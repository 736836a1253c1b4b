// Questions to the speaker: asking, the one that is on the stage, the others by how many want them answered, and what became of them.
import { createMemo, For, Show, type Component } from 'solid-js';
import { newId } from '../../../state/access';
import { ta } from '../../../text/phone-asked';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { Field } from '../../../ui/Field';
import { draft } from '../draft';
import { namesHidden } from '../hidden';
import { usePhone } from '../phone';
import { answerTextMax } from './answer';
import { askable, QuestionCard } from './QuestionCard';
import { mineGone, questionsOf } from './questions';

const Ask: Component<{ item?: string | undefined }> = (props) => {
  const phone = usePhone();
  // Words that wait belong to what they were written for.
  const text = () => draft(`${phone.code()}-ask-${props.item ?? ''}`);
  const hidden = (): boolean => namesHidden(phone.live.records, props.item ?? '');
  const send = (): void => {
    if (!askable(text().text())) return;
    const item = props.item !== undefined && { item: props.item };
    phone.live.send({ do: 'question.ask', question: newId(), ...item, text: text().text().trim() });
    text().clear();
  };
  return (
    <div class="question-ask">
      <Field
        area
        rows={1}
        label={ta('askSpeaker')}
        hideLabel
        placeholder={ta('askSpeaker')}
        hint={ta(hidden() ? 'askUnsigned' : 'askHint')}
        value={text().text()}
        onInput={text().set}
        onSubmit={send}
        max={answerTextMax}
      />
      <Show when={text().text() !== ''}>
        <Button kind="main" wide disabled={!askable(text().text())} onPress={send}>
          {ta('ask')}
        </Button>
      </Show>
    </div>
  );
};

/** How often the order is read anew: a vote must not move a question away from under a thumb. */
const orderMs = 8_000;

/** `item`: what is asked there; without it all of the day's, with where each was asked. */
export const Questions: Component<{ item?: string | undefined; asking?: boolean }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const list = createMemo(() => questionsOf(live.records, props.item));
  const slowly = createMemo(() => Math.floor(live.now() / orderMs));
  const order = createMemo<{ at: number; ids: string[] }>((before) => {
    const now = list().waiting.map(([id]) => id);
    const at = slowly();
    const isSame = before && before.ids.length === now.length && now.every((id) => before.ids.includes(id));
    return isSame && before.at === at ? before : { at, ids: now };
  });
  const waiting = createMemo(() => order().ids, [], {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const whereOf = (id: string): string | undefined => {
    const item = live.records.questions[id]?.item;
    return props.item === undefined && item !== undefined ? live.records.items[item]?.title : undefined;
  };
  return (
    <section class="questions" aria-label={ta('questions')}>
      <Show when={props.asking}>
        <Ask item={props.item} />
      </Show>
      <Show when={mineGone(live)}>
        <p class="phone-hint">{ta('mineGone')}</p>
      </Show>
      <ul class="question-list">
        <Show when={list().onStage?.[0]} keyed>
          {(id) => <QuestionCard id={id} stage where={whereOf(id)} />}
        </Show>
        <For each={waiting()}>{(id) => <QuestionCard id={id} where={whereOf(id)} />}</For>
      </ul>
      <Show when={!list().onStage && !waiting().length && !list().handled.length}>
        <p class="phone-empty">{ta('noQuestions')}</p>
      </Show>
      <Show when={list().handled.length}>
        <Disclosure summary={`${ta('handled')} (${list().handled.length})`}>
          <ul class="question-list">
            <For each={list().handled.map(([id]) => id)}>{(id) => <QuestionCard id={id} where={whereOf(id)} />}</For>
          </ul>
        </Disclosure>
      </Show>
    </section>
  );
};
