// A word, and a shorter one for the eye where a card is small. Whoever listens always hears the longer one.
import { Show, type Component } from 'solid-js';

export const Said: Component<{ long: string; short: string | undefined }> = (props) => (
  <>
    <span class="table-long" classList={{ 'table-only': props.short === undefined }}>
      {props.long}
    </span>
    <Show when={props.short}>
      <span class="table-short" aria-hidden="true">
        {props.short}
      </span>
    </Show>
  </>
);
