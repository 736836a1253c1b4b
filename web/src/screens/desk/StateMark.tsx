// What a table is doing as a shape, beside the word: the eye finds it among forty before the word is read.
import { Show, type Component } from 'solid-js';

/** Every state the grid knows, in the order of how much it wants the facilitator. */
export type TableLook =
  | 'help'
  | 'idle'
  | 'empty'
  | 'writes'
  | 'ready'
  | 'round'
  | 'discuss'
  | 'wrap_up'
  | 'done'
  | 'presenting'
  | 'next'
  | 'waiting'
  | 'skipped';

const shapes: Record<TableLook, string> = {
  // A raised hand's sign: the triangle with its mark.
  help: 'M8 .8 15.8 15H.2zM7.2 5.6h1.6l-.2 4.6H7.4zM7.2 11.4h1.6V13H7.2z',
  idle: '',
  empty: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2z',
  // A pencil.
  writes: 'M11.2 1.6 14.4 4.8 5.6 13.6 1.4 14.6 2.4 10.4z',
  // An hourglass.
  ready: 'M3 1h10v2.2L9.4 8l3.6 4.8V15H3v-2.2L6.6 8 3 3.2z',
  // A speech bubble.
  round: 'M1 2h14v9H8.6L4.6 14.6V11H1z',
  // Two of them.
  discuss: 'M1 1h9v6.4H5.4L3 9.6V7.4H1zM11.4 4.6H15V11h-2v2.4L10.4 11H6V9.4l.5-.5h4.9z',
  // Lines on a sheet.
  wrap_up: 'M2 2h12v2H2zM2 7h12v2H2zM2 12h8v2H2z',
  // A tick.
  done: 'M13.2 2.6 15 4.4 6.4 13 1 7.6l1.8-1.8 3.6 3.6z',
  // A play sign: it has the word.
  presenting: 'M3 1.5v13L14.5 8z',
  next: 'M2 2v12l6-6zM8.4 2v12l6-6z',
  waiting: 'M3 1h10v2.2L9.4 8l3.6 4.8V15H3v-2.2L6.6 8 3 3.2z',
  skipped: 'M2 7h12v2H2z',
};

export const StateMark: Component<{ look: TableLook }> = (props) => (
  <Show when={shapes[props.look]}>
    <svg class="state-mark" viewBox="0 0 16 16" aria-hidden="true" fill-rule="evenodd">
      <path d={shapes[props.look]} />
    </svg>
  </Show>
);
