// Quiet words at the edge of the screen: what could not be done, what was done, with a way to put it away.
// The region is always there, so that a screen reader hears what comes into it; it never takes the focus.
import { For, type Component } from 'solid-js';
import './notice.css';

export interface NoticeLine {
  id: number;
  text: string;
  /** `trouble` is for something that did not happen; it has a sign as well as a colour. */
  tone?: 'plain' | 'trouble';
  /** An act that goes with it, such as taking it back. */
  act?: { label: string; run: () => void };
}

export const Notices: Component<{
  lines: readonly NoticeLine[];
  onDismiss: (id: number) => void;
  dismissLabel: string;
}> = (props) => (
  <div class="notices" role="status" aria-live="polite">
    <For each={props.lines}>
      {(line) => (
        <div class="notice" classList={{ 'notice-trouble': line.tone === 'trouble' }}>
          <p class="notice-text">{line.text}</p>
          {line.act && (
            <button class="notice-button" type="button" onClick={() => line.act?.run()}>
              {line.act.label}
            </button>
          )}
          <button
            class="notice-button"
            type="button"
            aria-label={props.dismissLabel}
            onClick={() => props.onDismiss(line.id)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
    </For>
  </div>
);
