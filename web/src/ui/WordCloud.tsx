// A cloud of words: what many wrote stands large and in the middle. It is a list of words, with how many wrote each told to a screen reader.
//
// Why not d3-cloud: it measures on a canvas, turns words on their side and leaves out what finds no place, and it draws another cloud on
// another machine. Text that flows is read from the last row, prints, stands in a file without scripts, and loses no word.
import { For, type Component } from 'solid-js';
import { cloudOf, type CloudPiece, type CloudWord } from './word-cloud';
import './word-cloud.css';

export const WordCloud: Component<{
  words: readonly CloudWord[];
  /** What it is a cloud of. */
  label: string;
  /** Already laid out, where the room is known (see fitCloud). */
  flow?: readonly CloudPiece[] | undefined;
}> = (props) => (
  <ul class="cloud" aria-label={props.label}>
    <For each={props.flow ?? cloudOf(props.words)}>
      {({ word, count, level }) => (
        <li class={`cloud-${level}`}>
          {word}
          <span class="visually-hidden"> ({count})</span>
        </li>
      )}
    </For>
  </ul>
);
