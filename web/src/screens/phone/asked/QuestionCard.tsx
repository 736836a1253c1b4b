// One question to the speaker: who wants it answered says so with one tap; whoever asked it can write it anew or take it back while it waits.
import { createSignal, Show, type Component } from 'solid-js';
import type { Question } from '../../../state';
import { newId } from '../../../state/access';
import { ta } from '../../../text/phone-asked';
import { Button } from '../../../ui/Button';
import { codePoints, Field } from '../../../ui/Field';
import { draft } from '../draft';
import { usePhone } from '../phone';
import { answerTextMax } from './answer';
import { haveVoted, isMine } from './questions';

export const askable = (text: string): boolean => text.trim() !== '' && codePoints(text.trim()) <= answerTextMax;

const Vote: Component<{ id: string; question: Question; mine: boolean }> = (props) => {
  const { live } = usePhone();
  const voted = (): boolean => haveVoted(live, props.id);
  const count = (): string => (props.question.votes === 1 ? ta('oneVote') : ta('votes', { n: props.question.votes }));
  const vote = (): void => live.send({ do: voted() ? 'question.unvote' : 'question.vote', question: props.id });
  return (
    <Show
      when={props.question.state === 'waiting' && !props.mine}
      fallback={
        <span class="question-votes tabular">
          <span aria-hidden="true">▲ {props.question.votes}</span>
          <span class="visually-hidden">{count()}</span>
        </span>
      }
    >
      <button
        type="button"
        class="question-vote tabular"
        aria-pressed={voted()}
        aria-label={`${ta('alsoWant')}. ${count()}`}
        onClick={vote}
      >
        <span aria-hidden="true">
          {voted() ? '✓' : '▲'} {props.question.votes}
        </span>
      </button>
    </Show>
  );
};

const Own: Component<{ id: string; question: Question }> = (props) => {
  const phone = usePhone();
  const rewrite = draft(`${phone.code()}-question-${props.id}`);
  const [editing, setEditing] = createSignal(rewrite.text() !== '');
  const done = (): void => {
    rewrite.clear();
    setEditing(false);
  };
  const save = (): void => {
    if (!askable(rewrite.text())) return;
    const text = rewrite.text().trim();
    if (text !== props.question.text) phone.live.send({ do: 'question.edit', question: props.id, text });
    done();
  };
  const withdraw = (): void => {
    const { text, item } = props.question;
    phone.live.send({ do: 'question.remove', question: props.id });
    const again = (): void =>
      phone.live.send({ do: 'question.ask', question: newId(), text, ...(item !== undefined && { item }) });
    phone.say({ text: ta('withdrawn'), act: { label: ta('undo'), run: again } });
  };
  return (
    <Show
      when={editing()}
      fallback={
        <div class="note-acts">
          <Button
            small
            kind="quiet"
            onPress={() => {
              rewrite.set(props.question.text);
              setEditing(true);
            }}
          >
            {ta('edit')}
          </Button>
          <Button small kind="quiet" onPress={withdraw}>
            {ta('withdraw')}
          </Button>
        </div>
      }
    >
      <Field
        area
        label={ta('edit')}
        hideLabel
        value={rewrite.text()}
        onInput={rewrite.set}
        max={answerTextMax}
        onSubmit={save}
      />
      <div class="phone-pair">
        <Button small onPress={done}>
          {ta('cancel')}
        </Button>
        <Button small kind="main" disabled={!askable(rewrite.text())} onPress={save}>
          {ta('save')}
        </Button>
      </div>
    </Show>
  );
};

export const QuestionCard: Component<{ id: string; stage?: boolean; where?: string | undefined }> = (props) => {
  const { live } = usePhone();
  const mine = (): boolean => isMine(live, props.id);
  const fate = (question: Question): string => {
    if (question.state === 'answered') return `✓ ${ta('stateAnswered')}`;
    return question.state === 'parked' ? `→ ${ta('stateParked')}` : '';
  };
  return (
    <Show when={live.records.questions[props.id]}>
      {(question) => (
        <li class="question" classList={{ 'question-stage': !!props.stage }}>
          <Show when={props.stage}>
            <p class="question-now">{ta('onStage')}</p>
          </Show>
          <div class="question-line">
            <p class="question-text" dir="auto">
              {question().text}
            </p>
            <Vote id={props.id} question={question()} mine={mine()} />
          </div>
          <Show when={mine() || fate(question()) || props.where}>
            <p class="phone-hint">
              {[mine() ? ta('yourQuestion') : '', fate(question()), props.where].filter(Boolean).join(' · ')}
            </p>
          </Show>
          <Show when={mine() && question().state === 'waiting'}>
            <Own id={props.id} question={question()} />
          </Show>
        </li>
      )}
    </Show>
  );
};
