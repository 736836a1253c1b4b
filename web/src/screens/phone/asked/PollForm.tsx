// An answer being made: it is kept on the phone until it is sent, and the button says what is still missing.
import { createMemo, createSignal, Match, Show, Switch, type Component } from 'solid-js';
import type { Given, Poll } from '../../../state';
import { ta } from '../../../text/phone-asked';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { usePhone } from '../phone';
import { answerDraft } from './answer-draft';
import { answerTextMax, lacks, readAnswer, tidy, type Lack } from './answer';
import { AnswerChoices } from './AnswerChoices';
import { AnswerRanking } from './AnswerRanking';
import { AnswerMatrix, AnswerScale } from './AnswerRows';

export const PollForm: Component<{
  id: string;
  poll: Poll;
  person?: string | undefined;
  /** It has been answered before. */
  again: boolean;
  onSend: (given: Given) => Promise<boolean>;
  onCancel?: (() => void) | undefined;
}> = (props) => {
  const phone = usePhone();
  const kept = () => answerDraft(phone.code(), props.id, props.person);
  const given = createMemo(() => readAnswer(kept().text()));
  const [busy, setBusy] = createSignal(false);
  const keep = (next: Given): void => kept().set(JSON.stringify(next));
  const lack = () => lacks(props.poll, given());
  const missing = (): string => {
    const words: Partial<Record<Lack, string>> = {
      tooMany: ta('chooseUpTo', { n: props.poll.choices_max ?? 1 }),
      step: ta('step'),
      tooLong: ta('tooLong'),
    };
    return words[lack() ?? 'words'] ?? '';
  };
  const send = async (): Promise<void> => {
    if (busy() || lack()) return;
    setBusy(true);
    const sent = await props.onSend(tidy(props.poll, given()));
    setBusy(false);
    if (sent) kept().clear();
  };
  return (
    <form
      class="poll-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Switch>
        <Match when={props.poll.kind === 'single' || props.poll.kind === 'multiple'}>
          <AnswerChoices poll={props.poll} given={given()} onGiven={keep} />
        </Match>
        <Match when={props.poll.kind === 'matrix'}>
          <AnswerMatrix poll={props.poll} given={given()} onGiven={keep} />
        </Match>
        <Match when={props.poll.kind === 'scale'}>
          <AnswerScale poll={props.poll} given={given()} onGiven={keep} />
        </Match>
        <Match when={props.poll.kind === 'ranking'}>
          <AnswerRanking poll={props.poll} given={given()} onGiven={keep} />
        </Match>
        <Match when={props.poll.kind === 'text'}>
          <Field
            area
            rows={2}
            label={props.poll.title}
            hideLabel
            placeholder={ta('writeAnswer')}
            value={given().text ?? ''}
            onInput={(text) => keep({ text })}
            onSubmit={() => void send()}
            max={answerTextMax}
          />
        </Match>
      </Switch>
      <Show when={missing()}>
        <p class="phone-hint">{missing()}</p>
      </Show>
      <div class="poll-send">
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button
              onPress={() => {
                kept().clear();
                cancel()();
              }}
            >
              {ta('cancel')}
            </Button>
          )}
        </Show>
        <Button kind="main" type="submit" wide disabled={lack() !== undefined} busy={busy()}>
          {ta(props.again ? 'sendChange' : 'send')}
        </Button>
      </div>
    </form>
  );
};
