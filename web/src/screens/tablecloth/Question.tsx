// The question of the group work that runs, with its guiding statement and sub-questions: what the whole work is for.
import { For, Show, type Component } from 'solid-js';
import { current } from '../../state/day';
import { t } from '../../text/tablecloth';
import { useCloth } from './cloth';

export const QuestionText: Component = () => {
  const { r } = useCloth();
  const item = () => current(r)?.item;
  return (
    <section class="tc-question" aria-label={t('question')} tabindex="0">
      <p class="tc-question-main" dir="auto">
        {item()?.question ?? item()?.title}
      </p>
      <Show when={item()?.statement}>
        <p class="tc-question-statement" dir="auto">
          {item()?.statement}
        </p>
      </Show>
      <Show when={item()?.sub_questions.length}>
        <ul class="tc-question-subs">
          <For each={item()?.sub_questions}>{(text) => <li dir="auto">{text}</li>}</For>
        </ul>
      </Show>
    </section>
  );
};
