// Over or under the plan: a sign, words, and only then a colour.
import { Show, type Component } from 'solid-js';
import { paceOf } from './words';

export const PaceBadge: Component<{ ms: number }> = (props) => {
  const pace = () => paceOf(props.ms);
  return (
    <p class="pace" data-side={pace().side}>
      <Show when={pace().sign}>
        <strong class="pace-sign tabular" aria-hidden="true">
          {pace().sign}
        </strong>
      </Show>
      {pace().words}
    </p>
  );
};
