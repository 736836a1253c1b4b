// The tablecloth's last line: what it shows, what can be done with that, the way on, and what the table says to the desk.
import { For, Match, Show, Switch, type Component } from 'solid-js';
import { clothOf, prioritisationOf } from '../../state/cloth';
import { summaryOf } from '../../state/table';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { views, works, type View } from './act';
import { useCloth } from './cloth';
import { DotsActs } from './Dots';
import { NotesActs } from './Notes';
import { ShareActs } from './Summary';

const viewWords = { table: 'viewTable', notes: 'viewNotes', dots: 'viewDots', summary: 'viewSummary' } as const;

export const Foot: Component<{ view: View; onView: (view: View) => void }> = (props) => {
  const { r, table, item, act, send } = useCloth();
  const count = (view: View): number => {
    if (view === 'notes') return clothOf(r, item(), table).notes;
    if (view === 'summary') return summaryOf(r, item(), table).points.length;
    return 0;
  };
  const offered = (): View[] =>
    views.filter(
      (view) => view !== 'dots' || clothOf(r, item(), table).notes > 0 || prioritisationOf(r, item(), table),
    );
  return (
    <footer class="tc-foot">
      <Show when={works(act())}>
        <div class="tc-views" role="group" aria-label={t('views')}>
          <For each={offered()}>
            {(view) => (
              <button
                type="button"
                class="tc-view"
                aria-pressed={props.view === view}
                onClick={() => props.onView(view)}
              >
                {t(viewWords[view])}
                <Show when={count(view) > 0}>
                  <span class="tc-count tabular">{count(view)}</span>
                </Show>
              </button>
            )}
          </For>
        </div>
      </Show>
      <div class="tc-foot-acts">
        <Show when={works(act())}>
          <Switch>
            <Match when={props.view === 'notes'}>
              <NotesActs />
            </Match>
            <Match when={props.view === 'dots'}>
              <DotsActs />
            </Match>
            <Match when={props.view === 'summary'}>
              <ShareActs />
            </Match>
          </Switch>
        </Show>
        <Show when={act() === 'plenary'}>
          <ShareActs />
        </Show>
        <Show when={act() === 'discuss' && props.view !== 'table'}>
          <Button kind="main" onPress={() => send({ do: 'stage.start', table, stage: 'wrap_up' })}>
            {t('toWrapUp')}
          </Button>
        </Show>
        <Show when={act() === 'done'}>
          <Button onPress={() => send({ do: 'stage.start', table, stage: 'wrap_up' })}>{t('backToSummary')}</Button>
        </Show>
      </div>
    </footer>
  );
};
