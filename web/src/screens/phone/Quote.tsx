// A quote: the words, the role of whoever said them, where and when. Never a name.
import { Show, type Component } from 'solid-js';
import type { Item } from '../../state';

export const QuoteText: Component<{ item: Item; large?: boolean }> = (props) => {
  const from = (): string => [props.item.role, props.item.source, props.item.year].filter(Boolean).join(', ');
  return (
    <figure class="phone-quote" classList={{ 'phone-quote-large': !!props.large }}>
      <blockquote dir="auto">{props.item.text ?? props.item.title}</blockquote>
      <Show when={from()}>
        <figcaption dir="auto">{from()}</figcaption>
      </Show>
    </figure>
  );
};
