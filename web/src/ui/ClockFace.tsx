// A clock as a face: the time in digits, what is left as a ring or a bar, and how urgent it is as a word, a shape and a colour.
// It keeps no time itself and knows no language: whoever uses it passes what is to be read.
// The shape changes with the urgency (thin, thick, dashed, doubled) so that nothing depends on seeing colours.
import { Show, type Component } from 'solid-js';
import './ClockFace.css';

/** calm, soon (a fifth is left), last (a twentieth is left), over (counting up), paused (held). */
export type ClockUrgency = 'calm' | 'soon' | 'last' | 'over' | 'paused';

export interface ClockFaceProps {
  /** The time as it is read: `4:30`, `+0:12`. */
  text: string;
  /** What is left, 1 at the start and 0 at the end. */
  share: number;
  urgency: ClockUrgency;
  /** What the clock measures, for those who do not see where it stands: `Tid igjen`. */
  label: string;
  /** The urgency in words: `2 minutter igjen`, `over tiden`, `pause`. Always pass it unless urgency is calm. */
  word?: string | undefined;
  /** ring (default) is as wide as its container or `--clock-size`; bar is a line under the digits; plain has digits and word only. */
  shape?: 'ring' | 'bar' | 'plain' | undefined;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));

export const ClockFace: Component<ClockFaceProps> = (props) => {
  const shape = () => props.shape ?? 'ring';
  // Past the end the whole ring is drawn: it is full of time over, not empty.
  const drawn = () => (props.urgency === 'over' ? 1 : clamp(props.share));
  return (
    <div
      class={`clock clock-${shape()}`}
      data-urgency={props.urgency}
      role="timer"
      aria-label={props.label}
      style={{ '--clock-chars': String(Math.max(4, props.text.length)) }}
    >
      <Show when={shape() === 'ring'}>
        <svg class="clock-dial" viewBox="0 0 100 100" aria-hidden="true">
          <circle class="clock-track" cx="50" cy="50" r="44" />
          <circle
            class="clock-left"
            cx="50"
            cy="50"
            r="44"
            pathLength="1000"
            stroke-dasharray={`${Math.round(drawn() * 1000)} 1000`}
            transform="rotate(-90 50 50)"
          />
          <Show when={props.urgency === 'last' || props.urgency === 'over'}>
            <circle class="clock-ticks" cx="50" cy="50" r="44" pathLength="60" />
          </Show>
          <Show when={props.urgency === 'over'}>
            <circle class="clock-outer" cx="50" cy="50" r="49" />
          </Show>
        </svg>
      </Show>
      <div class="clock-read">
        <Show when={shape() === 'ring'}>
          <UrgencyMark urgency={props.urgency} />
        </Show>
        <span class="clock-text tabular">{props.text}</span>
        <Show when={props.word}>
          <span class="clock-word">
            <Show when={shape() !== 'ring'}>
              <UrgencyMark urgency={props.urgency} />
            </Show>
            {props.word}
          </span>
        </Show>
      </div>
      <Show when={shape() === 'bar'}>
        <svg class="clock-line" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="clock-line-track" x="0" y="0" width="1000" height="10" />
          <rect class="clock-line-left" x="0" y="0" width={Math.round(drawn() * 1000)} height="10" />
        </svg>
      </Show>
    </div>
  );
};

/** The urgency's own shape: nothing, half a disc, a triangle, a plus, two bars. */
export const UrgencyMark: Component<{ urgency: ClockUrgency }> = (props) => (
  <Show when={props.urgency !== 'calm'}>
    <svg class="clock-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d={marks[props.urgency]} />
    </svg>
  </Show>
);

const marks: Record<ClockUrgency, string> = {
  calm: '',
  soon: 'M8 1a7 7 0 0 1 0 14zM8 1.9a6.1 6.1 0 0 0 0 12.2v-.9a5.2 5.2 0 0 1 0-10.4z',
  last: 'M8 1 15.5 15H.5z',
  over: 'M6 1h4v5h5v4h-5v5H6v-5H1V6h5z',
  paused: 'M3 2h3.6v12H3zM9.4 2H13v12H9.4z',
};
