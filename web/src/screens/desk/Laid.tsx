// What the room reads on every screen just now, so that the desk can read along: the ground rules, or the quote.
import { For, Show, type Component } from 'solid-js';
import { shown, workshop } from '../../state';
import { room } from '../../text/desk-room';
import { useDesk } from './desk';

export const Laid: Component = () => {
  const { records } = useDesk().live;
  const now = () => shown(records);
  const from = () => {
    const quote = now()?.item?.[1];
    return [quote?.role, quote?.source, quote?.year].filter(Boolean).join(' · ');
  };
  return (
    <>
      <Show when={now()?.what === 'rules'}>
        <section class="laid" aria-label={room('on_rules')}>
          <ol class="rules">
            <For each={workshop(records)?.ground_rules}>{(rule) => <li dir="auto">{rule}</li>}</For>
          </ol>
        </section>
      </Show>
      <Show when={now()?.what === 'quote' && now()?.item}>
        {(quote) => (
          <section class="laid" aria-label={room('on_quote')}>
            <figure class="item-quote">
              <blockquote dir="auto">{quote()[1].text}</blockquote>
              <Show when={from()}>
                <figcaption dir="auto">{from()}</figcaption>
              </Show>
            </figure>
          </section>
        )}
      </Show>
    </>
  );
};
