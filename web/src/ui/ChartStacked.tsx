// Rows of 100 %: how the answers to each row divide between the grades. Strength goes from dark to pale and the number stands in
// each piece, so that it can be read in grey and without the colours.
import { For, Show, type Component } from 'solid-js';
import { segments, type StackedChart } from './chart';

const shades = 7;
/** A piece too narrow for its number goes without; the table has it. More digits need more of the row. */
const hasRoom = (count: number, width: number): boolean => width >= 3 + 2.4 * String(count).length;

/** The grades are spread over the shades, the first the strongest. */
export const shade = (grade: number, grades: number): number =>
  grades < 2 ? 1 : Math.min(shades - 1, Math.round((grade * (shades - 1)) / (grades - 1)));

export const ChartStacked: Component<{ chart: StackedChart }> = (props) => {
  const shadeOf = (grade: number): number => shade(grade, props.chart.grades.length);
  return (
    <div class="chart-around" aria-hidden="true">
      <ul class="chart-legend">
        <For each={props.chart.grades}>
          {(grade, i) => (
            <li class="chart-legend-item">
              <svg class="chart-swatch" width="18" height="18" viewBox="0 0 18 18">
                <rect class={`chart-shade-${shadeOf(i())}`} x="1" y="1" width="16" height="16" />
              </svg>
              <span>{grade}</span>
            </li>
          )}
        </For>
      </ul>
      <div class="chart-bars">
        <For each={props.chart.rows}>
          {(row) => (
            <div class="chart-bar-row chart-stack-row">
              <span class="chart-label">{row.label}</span>
              <svg class="chart-bar chart-stack" width="100%" height="100%">
                <rect class="chart-track" width="100%" height="100%" />
                <For each={segments(row)}>
                  {(piece) => (
                    <>
                      <rect
                        class={`chart-shade-${shadeOf(piece.grade)}`}
                        x={`${piece.from}%`}
                        width={`${piece.width}%`}
                        height="100%"
                      />
                      <Show when={hasRoom(piece.count, piece.width)}>
                        <text
                          class={`chart-on-${shadeOf(piece.grade)}`}
                          x={`${piece.from + piece.width / 2}%`}
                          y="50%"
                          text-anchor="middle"
                          dominant-baseline="central"
                        >
                          {piece.count}
                        </text>
                      </Show>
                    </>
                  )}
                </For>
              </svg>
            </div>
          )}
        </For>
      </div>
    </div>
  );
};
