// Where things stand on the stage: a line that says what this is, the text, a column for the clock or the code, a strip for the tables.
import { Show, type Component, type JSX } from 'solid-js';

export interface FrameProps {
  kind: string;
  /** What the moment is, in one or two words; a heading where the board below has none of its own. */
  eyebrow?: string | undefined;
  heading?: boolean | undefined;
  /** Beside the eyebrow, in the same size. */
  aside?: JSX.Element;
  side?: JSX.Element;
  /** One line of what to do, across the whole width under the text. */
  band?: JSX.Element;
  strip?: JSX.Element;
  children: JSX.Element;
}

export const Frame: Component<FrameProps> = (props) => (
  <div class="frame" data-kind={props.kind} data-side={props.side ? 'yes' : 'no'}>
    <Show when={props.eyebrow}>
      <div class="frame-top">
        <Show when={props.heading} fallback={<p class="frame-eyebrow">{props.eyebrow}</p>}>
          <h1 class="frame-eyebrow">{props.eyebrow}</h1>
        </Show>
        <Show when={props.aside}>
          <div class="frame-aside">{props.aside}</div>
        </Show>
      </div>
    </Show>
    <div class="frame-body">{props.children}</div>
    <Show when={props.side}>
      <div class="frame-side">{props.side}</div>
    </Show>
    <Show when={props.band}>
      <div class="frame-band">{props.band}</div>
    </Show>
    <Show when={props.strip}>
      <div class="frame-strip">{props.strip}</div>
    </Show>
  </div>
);
