// A matrix for a thumb: each row with its grades below it, instead of a table that is wider than the phone. And a scale, which is one such row.
import { For, Show, type Component } from 'solid-js';
import { ta } from '../../../text/phone-asked';
import { Choice } from '../../../ui/Choice';
import { gradeRow, stepsOf } from './answer';
import type { MakingProps } from './AnswerChoices';

/** Up to so many grades, of so many letters in all, stand beside one another at 320 px. */
const besidesMax = 4;
const lettersMax = 27;

export const AnswerMatrix: Component<MakingProps> = (props) => {
  const grades = () => props.poll.options.map(({ id, label }) => ({ value: id, label }));
  const shape = (): 'row' | 'grid' => {
    const letters = props.poll.options.reduce((sum, { label }) => sum + label.length, 0);
    return props.poll.options.length <= besidesMax && letters <= lettersMax ? 'row' : 'grid';
  };
  const graded = (row: string) => props.given.rows?.find((one) => one.row === row)?.option;
  return (
    <div class="poll-making poll-matrix">
      <p class="phone-hint" aria-live="polite">
        {ta('rowsOf', { n: props.given.rows?.length ?? 0, of: props.poll.rows.length })}
      </p>
      <For each={props.poll.rows}>
        {(row) => (
          <Choice
            label={row.label}
            shape={shape()}
            options={grades()}
            value={graded(row.id)}
            onChange={(option) => props.onGiven(gradeRow(props.given, row.id, option))}
          />
        )}
      </For>
    </div>
  );
};

export const AnswerScale: Component<MakingProps> = (props) => {
  const steps = () => stepsOf(props.poll);
  const End: Component<{ step: number | undefined; label: string | undefined }> = (end) => (
    <span>
      <Show when={end.label}>
        <span class="tabular">{end.step}</span>: {end.label}
      </Show>
    </span>
  );
  return (
    <div class="poll-making poll-scale" data-steps={steps().length > 6 ? 'many' : undefined}>
      <p class="poll-ends">
        <End step={steps()[0]} label={props.poll.scale_min_label} />{' '}
        <End step={steps().at(-1)} label={props.poll.scale_max_label} />
      </p>
      <Choice
        label={props.poll.title}
        hideLabel
        options={steps().map((step) => ({ value: String(step), label: String(step) }))}
        value={props.given.value === undefined ? undefined : String(props.given.value)}
        onChange={(step) => props.onGiven({ ...props.given, value: Number(step) })}
      />
    </div>
  );
};
