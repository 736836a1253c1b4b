// One of a few, all visible: a row of radio buttons drawn as segments, or as a list when they need words.
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import './choice.css';

export interface Option<V extends string> {
  value: V;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
}

export function Choice<V extends string>(props: {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  /** `row` for two to four short words, `list` one below the other, `grid` for many small ones. */
  shape?: 'row' | 'list' | 'grid';
}): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset class="choice">
      <legend class="choice-label" classList={{ 'visually-hidden': !!props.hideLabel }}>
        {props.label}
      </legend>
      <div class={`choice-options choice-${props.shape ?? 'row'}`}>
        <For each={props.options}>
          {(option) => (
            <label class="choice-option" classList={{ 'choice-disabled': !!option.disabled }}>
              <input
                class="choice-input"
                type="radio"
                name={name}
                value={option.value}
                checked={props.value === option.value}
                disabled={!!option.disabled}
                onChange={() => props.onChange(option.value)}
              />
              <span class="choice-face">
                <span class="choice-word">{option.label}</span>
                <Show when={option.hint}>
                  <span class="choice-hint">{option.hint}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
