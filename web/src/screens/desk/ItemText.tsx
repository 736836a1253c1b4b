// What the running item is about, as everybody sees it: question, sub-questions, quote, speaker, rules.
import { For, Show, type Component } from 'solid-js';
import { workshop, type Item } from '../../state';
import { t } from '../../text/desk';
import { useDesk } from './desk';

export const Lines: Component<{ title: string; lines: readonly string[] }> = (props) => (
  <Show when={props.lines.length}>
    <section class="item-part">
      <h3>{props.title}</h3>
      <ol class="item-lines">
        <For each={props.lines}>{(text) => <li dir="auto">{text}</li>}</For>
      </ol>
    </section>
  </Show>
);

export const ItemText: Component<{ item: Item }> = (props) => {
  const { live } = useDesk();
  const day = () => workshop(live.records);
  const who = (): string =>
    [props.item.speaker, props.item.speaker_title, props.item.organisation].filter(Boolean).join(' · ');
  const origin = (): string => [props.item.role, props.item.source, props.item.year].filter(Boolean).join(' · ');
  const points = (): readonly string[] =>
    props.item.kind === 'rules' && props.item.points.length === 0 ? (day()?.ground_rules ?? []) : props.item.points;
  const title = (): string =>
    props.item.kind === 'rules' ? t('rules') : props.item.kind === 'arrival' ? t('outcomes') : '';
  return (
    <div class="item">
      <Show when={who()}>
        <p class="item-who" dir="auto">
          {who()}
        </p>
      </Show>
      <Show when={props.item.question}>
        <section class="item-part">
          <h3>{t('question')}</h3>
          <p class="item-question" dir="auto">
            {props.item.question}
          </p>
        </section>
      </Show>
      <Lines title={t('subQuestions')} lines={props.item.sub_questions} />
      <Show when={props.item.statement}>
        <section class="item-part">
          <h3>{t('statement')}</h3>
          <p dir="auto">{props.item.statement}</p>
        </section>
      </Show>
      <Show when={props.item.text}>
        <Show
          when={props.item.kind === 'quote'}
          fallback={
            <p class="item-text" dir="auto">
              {props.item.text}
            </p>
          }
        >
          <figure class="item-quote">
            <blockquote dir="auto">{props.item.text}</blockquote>
            <Show when={origin()}>
              <figcaption dir="auto">{origin()}</figcaption>
            </Show>
          </figure>
        </Show>
      </Show>
      <Show when={title()} fallback={<Points lines={points()} />}>
        <Lines title={title()} lines={points()} />
      </Show>
      <Show when={props.item.links.length}>
        <section class="item-part">
          <h3>{t('links')}</h3>
          <ul class="item-links">
            <For each={props.item.links}>
              {(link) => (
                <li>
                  <a href={link.url} target="_blank" rel="noopener noreferrer" dir="auto">
                    {link.title}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
};

const Points: Component<{ lines: readonly string[] }> = (props) => (
  <Show when={props.lines.length}>
    <ul class="item-lines">
      <For each={props.lines}>{(text) => <li dir="auto">{text}</li>}</For>
    </ul>
  </Show>
);
