// The figures of a chart as a table: what a screen reader reads, and what somebody copies.
import { For, Match, Show, Switch, type Component } from 'solid-js';
import { percent, sorted, type Chart, type ChartWords, type PartsChart, type StackedChart } from './chart';

const PartsTable: Component<{ chart: PartsChart; words: ChartWords }> = (props) => {
  const told = () => props.chart.parts.some(({ who }) => who && who.length > 0);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{props.words.answer}</th>
          <th scope="col">{props.words.count}</th>
          <th scope="col">{props.words.share}</th>
          <Show when={told()}>
            <th scope="col">{props.words.who}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.chart.shape === 'bars' ? sorted(props.chart.parts) : props.chart.parts}>
          {(part) => (
            <tr>
              <th scope="row">{part.label}</th>
              <Show when={part.count !== undefined} fallback={<td colspan="2">{props.words.heldBack}</td>}>
                <td>{part.count}</td>
                <td>{props.words.percent(percent(part.count ?? 0, props.chart.n))}</td>
              </Show>
              <Show when={told()}>
                <td class="chart-who">{part.who?.join(', ')}</td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </>
  );
};

const StackedTable: Component<{ chart: StackedChart; words: ChartWords }> = (props) => (
  <>
    <thead>
      <tr>
        <td />
        <For each={props.chart.grades}>{(grade) => <th scope="col">{grade}</th>}</For>
      </tr>
    </thead>
    <tbody>
      <For each={props.chart.rows}>
        {(row) => (
          <tr>
            <th scope="row">{row.label}</th>
            <For each={props.chart.grades}>{(_, i) => <td>{row.counts[i()] ?? props.words.heldBack}</td>}</For>
          </tr>
        )}
      </For>
    </tbody>
  </>
);

export const ChartTable: Component<{ chart: Chart; words: ChartWords }> = (props) => (
  <div class="chart-table-around" role="region" aria-label={props.chart.title} tabindex="0">
    <table class="chart-table">
      <caption class="visually-hidden">{props.chart.title}</caption>
      <Switch>
        <Match when={props.chart.shape === 'stacked' && props.chart}>
          {(chart) => <StackedTable chart={chart()} words={props.words} />}
        </Match>
        <Match when={props.chart.shape !== 'texts' && props.chart}>
          {(chart) => <PartsTable chart={chart() as PartsChart} words={props.words} />}
        </Match>
      </Switch>
    </table>
  </div>
);
