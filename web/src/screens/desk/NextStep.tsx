// The one big button: it says what it will do, and beside it are the ways back and past. It stands in the same place all day.
import { Show, type Component } from 'solid-js';
import { stepBack, stepOver } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { askToGo } from './steps';
import { stepWords } from './words';

export const NextStep: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const { stepper } = desk;
  const back = () => stepBack(records);
  const over = () => stepOver(records);
  return (
    <Show when={desk.leads()}>
      <footer class="now-step">
        <Show when={stepper.step()}>
          {(step) => (
            <Button kind="main" wide busy={stepper.busy()} onPress={() => stepper.take()}>
              <span class="step-words">
                <span class="step-act">{stepWords(records, step()).act}</span>
                <span class="step-hint tabular">
                  {stepper.sending() ? t('sending') : stepWords(records, step()).hint}
                </span>
              </span>
            </Button>
          )}
        </Show>
        <div class="step-ways">
          <Show when={back()}>
            {(step) => (
              <Button kind="quiet" small onPress={() => askToGo(desk, step())}>
                <span aria-hidden="true">←</span>
                <span class="step-way">{t('backTo', { what: stepWords(records, step()).to })}</span>
              </Button>
            )}
          </Show>
          <Show when={over()}>
            {(step) => (
              <Button kind="quiet" small onPress={() => askToGo(desk, step())}>
                <span class="step-way">{t('skipTo', { what: stepWords(records, step()).to })}</span>
                <span aria-hidden="true">→</span>
              </Button>
            )}
          </Show>
        </div>
      </footer>
    </Show>
  );
};
