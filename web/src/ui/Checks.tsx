// Several of some, all visible: check boxes drawn like the options of a Choice, one below the other.
import { For, type Component } from 'solid-js';
import './choice.css';

export const Checks: Component<{
  label: string;
  hideLabel?: boolean;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  /** No more may be chosen; what is chosen can still be taken away. */
  full?: boolean;
  onToggle: (value: string) => void;
}> = (props) => {
  const isChosen = (value: string): boolean => props.chosen.includes(value);
  const isOff = (value: string): boolean => !!props.full && !isChosen(value);
  return (
    <fieldset class="choice">
      <legend class="choice-label" classList={{ 'visually-hidden': !!props.hideLabel }}>
        {props.label}
      </legend>
      <div class="choice-options choice-list">
        <For each={props.options}>
          {(option) => (
            <label class="choice-option" classList={{ 'choice-disabled': isOff(option.value) }}>
              <input
                class="choice-input"
                type="checkbox"
                checked={isChosen(option.value)}
                disabled={isOff(option.value)}
                onChange={() => props.onToggle(option.value)}
              />
              <span class="choice-face">
                <span class="choice-word">{option.label}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
};
