// A chart with everything that makes it honest: what was asked, how many of how many answered, what is held back, and its table.
//
// The drawing is hidden from a screen reader, which gets the table instead: figures are heard better than pictures of them.
import { For, Match, Show, Switch, type Component } from 'solid-js';
import type { Chart, ChartWords } from './chart';
import { ChartBars } from './ChartBars';
import { ChartColumns } from './ChartColumns';
import { ChartStacked } from './ChartStacked';
import { ChartTable } from './ChartTable';
import { Sayings } from './Sayings';
import { WordCloud } from './WordCloud';
import { cloud_words_min } from './word-cloud';
import './chart.css';

/** `folded` to open when one wants it; `hidden` is there for a screen reader only, where nobody can press. */
export type ChartTableShown = 'folded' | 'open' | 'hidden';

export const ChartFigure: Component<{
  chart: Chart;
  words: ChartWords;
  table?: ChartTableShown;
  /** Where the question stands already, such as on the stage. */
  hideTitle?: boolean;
}> = (props) => {
  const is = <S extends Chart['shape']>(shape: S) =>
    props.chart.shape === shape ? (props.chart as Chart & { shape: S }) : undefined;
  /** Where everything is held back there is nothing to see, and no table of it. */
  const drawn = (): boolean =>
    props.chart.shape === 'stacked'
      ? props.chart.rows.length > 0
      : 'parts' in props.chart && props.chart.parts.length > 0;
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <span class="chart-title" classList={{ 'visually-hidden': !!props.hideTitle }}>
          {props.chart.title}
        </span>
        <span class="chart-answered">{props.chart.answered}</span>
      </figcaption>
      <Switch>
        <Match when={props.chart.shape !== 'texts' && !drawn()}>{null}</Match>
        <Match when={is('bars')}>{(chart) => <ChartBars chart={chart()} words={props.words} />}</Match>
        <Match when={is('columns')}>{(chart) => <ChartColumns chart={chart()} words={props.words} />}</Match>
        <Match when={is('stacked')}>{(chart) => <ChartStacked chart={chart()} />}</Match>
        <Match when={is('texts')}>
          {(chart) => (
            <Show when={chart().texts.length > 0} fallback={<p class="chart-remark">{props.words.none}</p>}>
              <Show when={chart().words.length >= cloud_words_min}>
                <WordCloud words={chart().words} label={props.words.cloud} />
              </Show>
              <Sayings all={chart().texts} />
            </Show>
          )}
        </Match>
      </Switch>
      <Show when={props.chart.others.length > 0}>
        <p class="chart-others">{props.words.others}</p>
        <Sayings all={props.chart.others} />
      </Show>
      <Show when={props.chart.remarks.length > 0}>
        <div class="chart-remarks">
          <For each={props.chart.remarks}>{(remark) => <p class="chart-remark">{remark}</p>}</For>
        </div>
      </Show>
      <Show when={drawn()}>
        <Switch>
          <Match when={props.table === 'hidden'}>
            <div class="visually-hidden">
              <ChartTable chart={props.chart} words={props.words} />
            </div>
          </Match>
          <Match when={props.table !== 'hidden'}>
            <details class="chart-fold" open={props.table === 'open'}>
              <summary class="chart-fold-title">{props.words.asTable}</summary>
              <ChartTable chart={props.chart} words={props.words} />
            </details>
          </Match>
        </Switch>
      </Show>
    </figure>
  );
};
