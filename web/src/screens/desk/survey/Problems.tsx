// What is wrong, a line each: where it is, then what. Many alike are counted and not listed.
import { For, Show, type Component } from 'solid-js';
import { t } from '../../../text/desk-survey';
import type { Problem } from './grid';

const shown_max = 6;

const where = ({ line, column }: Problem): string => {
  if (line === undefined) return '';
  return column ? t('atColumn', { line, column }) : t('at', { line });
};

export const problemText = (problem: Problem): string => {
  const place = where(problem);
  const what = t(problem.why, problem.params);
  return place ? `${place}: ${what}` : what;
};

export const Problems: Component<{ all: readonly Problem[] }> = (props) => (
  <Show when={props.all.length}>
    <ul class="survey-problems" role="list">
      <For each={props.all.slice(0, shown_max)}>
        {(problem) => (
          <li class="survey-problem" classList={{ 'survey-problem-mild': !!problem.mild }} dir="auto">
            {problemText(problem)}
          </li>
        )}
      </For>
      <Show when={props.all.length > shown_max}>
        <li class="desk-hint">{t('andMore', { n: props.all.length - shown_max })}</li>
      </Show>
    </ul>
  </Show>
);
