// One question to the speaker, with what can become of it. Nobody is told who asked, not even here.
import { For, Show, type Component } from 'solid-js';
import { current, workshop, type Question, type QuestionState } from '../../../state';
import { t, votesText } from '../../../text/desk-speaker';
import { Button } from '../../../ui/Button';
import { useDesk } from '../desk';

type Act = 'show' | 'answer' | 'park' | 'hide' | 'back';
const leadsTo: Record<Act, QuestionState> = {
  show: 'shown',
  answer: 'answered',
  park: 'parked',
  hide: 'hidden',
  back: 'waiting',
};
/** What makes sense from each state, the likeliest first. */
const ways: Record<QuestionState, Act[]> = {
  shown: ['answer', 'park', 'back', 'hide'],
  waiting: ['show', 'answer', 'park', 'hide'],
  answered: ['back'],
  parked: ['show', 'back'],
  hidden: ['back'],
};

export const QuestionRow: Component<{ id: string; question: Question }> = (props) => {
  const desk = useDesk();
  const { records } = desk.live;
  const can = () => desk.leads() && workshop(records)?.ended_at === undefined;
  /** Where it was asked, if that is not what runs. */
  const from = () => {
    const { item } = props.question;
    return item === undefined || item === current(records)?.id ? undefined : records.items[item]?.title;
  };
  return (
    <li class="ask" data-state={props.question.state}>
      <p class="ask-text" dir="auto">
        {props.question.text}
      </p>
      <p class="desk-hint tabular">
        {votesText(props.question.votes)}
        <Show when={from()}> · {from()}</Show>
      </p>
      <Show when={can()}>
        <div class="poll-acts">
          <For each={ways[props.question.state]}>
            {(act, i) => (
              <Button
                small
                kind={i() === 0 ? 'plain' : 'quiet'}
                label={t(`${act}Of`, { text: props.question.text })}
                onPress={() => desk.send({ do: 'question.set', question: props.id, state: leadsTo[act] })}
              >
                {t(act)}
              </Button>
            )}
          </For>
        </div>
      </Show>
    </li>
  );
};
