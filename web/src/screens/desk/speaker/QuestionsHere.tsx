// In the middle of the desk: the questions to the speaker where they are the programme, else only the one that is on the stage.
import { createMemo, Match, Switch, type Component } from 'solid-js';
import { current, questionsIn } from '../../../state';
import { t } from '../../../text/desk-speaker';
import { Button } from '../../../ui/Button';
import { useDesk } from '../desk';
import { QuestionRow } from './QuestionRow';
import { Questions } from './Questions';

export const QuestionsHere: Component = () => {
  const desk = useDesk();
  const { records } = desk.live;
  const shown = createMemo(() => questionsIn(records, 'shown')[0]);
  return (
    <Switch>
      <Match when={current(records)?.item.kind === 'questions'}>
        <section class="polls-here" aria-labelledby="desk-questions">
          <h3 id="desk-questions">{t('questions')}</h3>
          <Questions />
        </section>
      </Match>
      <Match when={shown()}>
        {(one) => (
          <section class="polls-here" aria-labelledby="desk-questions">
            <div class="asks-head">
              <h3 id="desk-questions">
                {t('questions')}: {t('shown').toLowerCase()}
              </h3>
              <Button small kind="quiet" onPress={() => desk.open('questions')}>
                {t('all')}
              </Button>
            </div>
            <ul class="asks" role="list">
              <QuestionRow id={one()[0]} question={one()[1]} />
            </ul>
          </section>
        )}
      </Match>
    </Switch>
  );
};
