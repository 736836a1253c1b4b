// What came of a poll, as far as it is shown: the chart, with one's own answer marked in it. Where nothing is shown yet that is said, and how many have answered.
import { createMemo, Show, type Component } from 'solid-js';
import type { Given, Poll } from '../../../state';
import { answered, chartWords } from '../../../text/charts';
import { ta } from '../../../text/phone-asked';
import { ChartFigure } from '../../../ui/ChartFigure';
import { Disclosure } from '../../../ui/Disclosure';
import { chartOf } from '../../polls/chart-of';
import { usePhone } from '../phone';
import { mark } from './mark';

export const PollChart: Component<{ id: string; poll: Poll; given?: Given | undefined; hideTitle?: boolean }> = (
  props,
) => {
  const phone = usePhone();
  const chart = createMemo(() => {
    const results = phone.live.records.results[props.id];
    return (
      results &&
      mark(chartOf(props.poll, results), props.poll, props.given, {
        yours: ta('yours'),
        yourGrade: (grade) => ta('yourGrade', { grade }),
        yourPlace: (n) => ta('yourPlace', { n }),
      })
    );
  });
  return (
    <Show when={chart()}>
      {(drawn) => <ChartFigure chart={drawn()} words={chartWords()} hideTitle={!!props.hideTitle} />}
    </Show>
  );
};

/** `open`: whoever has not answered yet looks at it when they want to. */
export const PollResult: Component<{ id: string; poll: Poll; given?: Given | undefined; open: boolean }> = (props) => {
  const phone = usePhone();
  const isShown = (): boolean => phone.live.records.results[props.id] !== undefined;
  const Chart: Component = () => <PollChart id={props.id} poll={props.poll} given={props.given} hideTitle />;
  return (
    <Show
      when={isShown()}
      fallback={
        <p class="phone-hint">
          <span class="tabular">{answered(props.poll.answered, props.poll.population)}.</span>{' '}
          <Show when={props.open}>{ta('resultsLater')}</Show>
        </p>
      }
    >
      <Show
        when={props.open}
        fallback={
          <Disclosure summary={ta('soFar')}>
            <Chart />
          </Disclosure>
        }
      >
        <Chart />
      </Show>
    </Show>
  );
};
