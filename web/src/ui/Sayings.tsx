// What people wrote, one under another, and under whose name or how many wrote it alike.
import { For, Show, type Component } from 'solid-js';
import type { Saying } from './chart';

export const Sayings: Component<{ all: readonly Saying[] }> = (props) => (
  <ul class="chart-texts">
    <For each={props.all}>
      {(one) => (
        <li>
          {one.text}
          <Show when={one.by}>
            <span class="chart-by">{one.by}</span>
          </Show>
        </li>
      )}
    </For>
  </ul>
);
