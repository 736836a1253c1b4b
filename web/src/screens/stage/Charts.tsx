// What came of what was asked, to look at: the chart the desk has chosen; or, where the programme brings several, the item itself and then
// each of them, turning by themselves. The arrow keys turn, the button holds.
import {
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  Show,
  untrack,
  type Component,
  type JSX,
} from 'solid-js';
import type { Asked, Before } from '../../state/asked';
import type { Live } from '../../state/live';
import { t } from '../../text/stage-polls';
import type { Results } from '../../state/types';
import { chartOf } from '../polls/chart-of';
import { Counted } from './Asking';
import { Board } from './Board';
import { ChartBoard } from './ChartBoard';
import { Frame } from './Frame';
import { Remarks } from './Remarks';

const item_stands = 20_000;

/** Too few have answered for more than their number to be told. */
const Held: Component<{ live: Live; asked: Asked; results: Results }> = (props) => (
  <Frame kind="answered" side={<Counted n={props.results.n} of={props.asked.poll.population} done />}>
    <Board
      blocks={[
        { role: 'title', text: props.asked.poll.title },
        { role: 'text', text: chartOf(props.asked.poll, props.results).remarks[0] ?? '' },
      ]}
      now={props.live.now()}
      largest={6.2}
    />
  </Frame>
);

export const Charts: Component<{
  live: Live;
  before: Before & { kind: 'charts' };
  /** The item they belong to, as it stands without them. */
  item: JSX.Element;
}> = (props) => {
  const charts = (): Asked[] => props.before.charts;
  const chosen = createMemo(() => props.before.chosen);
  /** The chart at hand; -1 is the item itself, which needs no place where the desk has chosen. */
  const [wanted, setWanted] = createSignal(untrack(chosen) ?? -1);
  // The first time too: what this screen sees the desk do may be told only after the chart itself.
  createEffect(on(chosen, (index) => setWanted(index ?? -1)));
  const at = () => Math.min(wanted(), charts().length - 1);
  const asked = (): Asked | undefined => charts()[at()];
  const key = createMemo(() => asked()?.id);
  const first = (): number => (chosen() === undefined ? -1 : 0);
  const past = (by: 1 | -1): void => {
    const all = charts().length - first();
    setWanted(((at() - first() + by + all) % all) + first());
  };
  // The item's own picture goes on to the first chart.
  let since: number | undefined;
  createEffect(() => {
    const now = props.live.now();
    if (at() !== -1) {
      since = undefined;
      return;
    }
    since ??= now;
    if (now - since >= item_stands) setWanted(0);
  });
  const byKey = (event: KeyboardEvent): void => {
    if (at() !== -1 || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.stopImmediatePropagation();
    past(event.key === 'ArrowRight' ? 1 : -1);
  };
  window.addEventListener('keydown', byKey);
  onCleanup(() => window.removeEventListener('keydown', byKey));
  const which = (): string | undefined =>
    charts().length > 1 ? t('chart', { n: at() + 1, all: charts().length }) : undefined;

  return (
    <Show when={key()} keyed fallback={props.item}>
      {(id) => {
        const one = (): Asked | undefined => charts().find((any) => any.id === id);
        return (
          <Show when={one()}>
            {(here) => (
              <Show when={here().results}>
                {(results) => (
                  <Show when={!results().held} fallback={<Held live={props.live} asked={here()} results={results()} />}>
                    <Frame kind="charts">
                      <ChartBoard
                        chart={chartOf(here().poll, results())}
                        now={props.live.now()}
                        aside={<Counted n={results().n} of={here().poll.population} done />}
                        missing={results().missing}
                        remarks={<Remarks poll={here().poll} results={results()} />}
                        which={which()}
                        onPast={chosen() === undefined ? past : undefined}
                      />
                    </Frame>
                  </Show>
                )}
              </Show>
            )}
          </Show>
        );
      }}
    </Show>
  );
};
