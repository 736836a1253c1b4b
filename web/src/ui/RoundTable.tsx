// A table seen from above: a round cloth with its seats around the rim, filled where somebody sits.
// One seat may have the word (drawn larger, with a ring). What stands on the cloth is up to the one who uses it.
import { For, Show, type JSX, type ParentComponent } from 'solid-js';
import './RoundTable.css';

export interface RoundTableProps {
  capacity: number;
  taken: number;
  /** The seat that has the word, from 0; none when left out. */
  speaking?: number | undefined;
  /** Seats that have had the word, from 0 up to here. */
  spoken?: number | undefined;
  /** My own seat, from 0, and the short word that marks it. */
  mine?: number | undefined;
  mineLabel?: string | undefined;
  /** How it looks: open has free places, full none, done is finished; plain otherwise. */
  tone?: 'plain' | 'open' | 'full' | 'active' | 'done' | undefined;
  children?: JSX.Element;
}

/** Where seat `index` of `count` is on a 100 x 100 drawing; the first at the top, clockwise. */
export function seatPlace(index: number, count: number): { x: number; y: number } {
  const angle = (index / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { x: round(50 + 43 * Math.cos(angle)), y: round(50 + 43 * Math.sin(angle)) };
}

export const RoundTable: ParentComponent<RoundTableProps> = (props) => {
  const count = () => Math.max(props.capacity, props.taken);
  const seats = () => Array.from({ length: count() }, (_, index) => index);
  const kind = (index: number): string => {
    if (index === props.speaking) return 'speaking';
    if (index >= props.taken) return 'free';
    return index < (props.spoken ?? 0) ? 'spoken' : 'taken';
  };
  return (
    <div class="round-table" data-tone={props.tone ?? 'plain'}>
      <svg class="round-table-drawing" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="round-table-cloth" cx="50" cy="50" r="34" />
        <For each={seats()}>
          {(index) => {
            const place = () => seatPlace(index, count());
            return (
              <>
                <circle
                  class="round-table-seat"
                  data-seat={kind(index)}
                  cx={place().x}
                  cy={place().y}
                  r={kind(index) === 'speaking' || (index === props.mine && props.mineLabel) ? 7 : 5}
                />
                <Show when={index === props.mine && props.mineLabel}>
                  <text class="round-table-mine" data-seat={kind(index)} x={place().x} y={place().y + 1.8}>
                    {props.mineLabel}
                  </text>
                </Show>
              </>
            );
          }}
        </For>
      </svg>
      <div class="round-table-top">{props.children}</div>
    </div>
  );
};
