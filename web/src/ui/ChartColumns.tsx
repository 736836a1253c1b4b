// Columns that stand: for a few short answers in an order of their own, such as a scale.
import { For, Show, type Component } from 'solid-js';
import { lengths, type ChartWords, type PartsChart } from './chart';

/** The number stands on its column, so the tallest leaves room for it. */
const tallest = 0.86;

export const ChartColumns: Component<{ chart: PartsChart; words: ChartWords }> = (props) => {
  const tall = () => lengths(props.chart.parts).map((length) => length * tallest);
  return (
    <div class="chart-around" aria-hidden="true">
      <div class="chart-columns">
        <For each={props.chart.parts}>
          {(part, i) => {
            const top = () => 100 - (tall()[i()] ?? 0);
            return (
              <div class="chart-column">
                <svg class="chart-column-bar" width="100%" height="100%">
                  <rect class="chart-fill" x="14%" width="72%" y={`${top()}%`} height={`${100 - top()}%`} />
                  <line class="chart-ground" x1="0" x2="100%" y1="100%" y2="100%" />
                  <Show when={part.count !== undefined}>
                    <text class="chart-number" x="50%" y={`${top()}%`} dy="-0.4em" text-anchor="middle">
                      {part.count}
                    </text>
                  </Show>
                </svg>
                <span class="chart-label">{part.label}</span>
                <Show when={part.count === undefined}>
                  <span class="chart-count-held">{props.words.heldBack}</span>
                </Show>
              </div>
            );
          }}
        </For>
      </div>
    </div>
  );
};
