// Bars that lie down, the longest first: for many answers, and for answers of many words, which are wrapped and never cut.
// A bar is an SVG of its own beside a label of HTML: the label wraps as text does, and a printer prints the bar without being asked to.
import { For, type Component } from 'solid-js';
import { lengths, sorted, type ChartWords, type PartsChart } from './chart';

export const ChartBars: Component<{ chart: PartsChart; words: ChartWords }> = (props) => {
  const parts = () => sorted(props.chart.parts);
  const long = () => lengths(parts(), props.chart.most);
  return (
    <div class="chart-around" aria-hidden="true">
      <div class="chart-bars">
        <For each={parts()}>
          {(part, i) => (
            <div class="chart-bar-row">
              <span class="chart-label">{part.label}</span>
              <svg class="chart-bar" width="100%" height="100%">
                <rect class="chart-track" width="100%" height="100%" />
                <rect class="chart-fill" width={`${long()[i()] ?? 0}%`} height="100%" />
              </svg>
              <span class="chart-count" classList={{ 'chart-count-held': part.count === undefined }}>
                {part.count ?? props.words.heldBack}
              </span>
            </div>
          )}
        </For>
      </div>
    </div>
  );
};
