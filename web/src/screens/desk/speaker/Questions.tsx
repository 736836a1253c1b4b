// Questions to the speaker: the one on the stage, those that wait by votes, and folded what is over. One press brings the next.
import { createMemo, Show, type Component } from 'solid-js';
import { questionsIn, workshop, type Question, type QuestionState } from '../../../state';
import { t } from '../../../text/desk-speaker';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { Each } from '../../../ui/Each';
import { useDesk } from '../desk';
import { QuestionRow } from './QuestionRow';

const List: Component<{ all: [string, Question][] }> = (props) => (
  <ul class="asks" role="list">
    <Each each={props.all} by={([id]) => id}>
      {(one, _, id) => <QuestionRow id={id} question={one()[1]} />}
    </Each>
  </ul>
);

export const Questions: Component = () => {
  const desk = useDesk();
  const { records } = desk.live;
  const of = (state: QuestionState) => createMemo(() => questionsIn(records, state));
  const [shown, waiting, parked, answered, hidden] = [
    of('shown'),
    of('waiting'),
    of('parked'),
    of('answered'),
    of('hidden'),
  ];
  const none = () => Object.keys(records.questions).length === 0;
  const next = () => waiting()[0];
  const can = () => desk.leads() && workshop(records)?.ended_at === undefined;
  return (
    <Show when={!none()} fallback={<p class="desk-hint">{t('questionsNone')}</p>}>
      <div class="asks-all">
        <section>
          <h4 class="asks-name">{t('shown')}</h4>
          <Show when={shown().length} fallback={<p class="desk-hint">{t('shownNone')}</p>}>
            <List all={shown()} />
          </Show>
        </section>
        <section>
          <div class="asks-head">
            <h4 class="asks-name tabular">{t('waiting', { n: waiting().length })}</h4>
            <Show when={can() && shown().length > 0 && next()}>
              {(one) => (
                <Button small onPress={() => desk.send({ do: 'question.set', question: one()[0], state: 'shown' })}>
                  {t('showNext')}
                </Button>
              )}
            </Show>
          </div>
          <Show when={waiting().length} fallback={<p class="desk-hint">{t('waitingNone')}</p>}>
            <List all={waiting()} />
          </Show>
        </section>
        <Fold name={t('parked', { n: parked().length })} all={parked()} />
        <Fold name={t('answered', { n: answered().length })} all={answered()} />
        <Fold name={t('hidden', { n: hidden().length })} all={hidden()} />
      </div>
    </Show>
  );
};

const Fold: Component<{ name: string; all: [string, Question][] }> = (props) => (
  <Show when={props.all.length}>
    <Disclosure summary={<span class="tabular">{props.name}</span>}>
      <List all={props.all} />
    </Disclosure>
  </Show>
);
