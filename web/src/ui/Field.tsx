// A line or an area to write in, with its label, its hint and a count of what is left.
// It never cuts what somebody types: too long is said in words, and the caller decides what may be sent.
// The text is set from outside only when it differs, so a re-render never moves the caret.
import { createEffect, createUniqueId, For, on, onMount, Show, type Component } from 'solid-js';
import './field.css';

/** Length as the server counts it: code points, not UTF-16 units. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

export const Field: Component<{
  label: string;
  /** The label is there for a screen reader only; the place of the field says it to the eye. */
  hideLabel?: boolean;
  value: string;
  onInput: (text: string) => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  /** Enter in a line, Ctrl+Enter in an area. */
  onSubmit?: (() => void) | undefined;
  /** An area that grows with its text. */
  area?: boolean;
  rows?: number;
  max?: number | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string | undefined;
  /** What to offer while typing. */
  suggestions?: readonly string[] | undefined;
  autocomplete?: string;
  autocapitalize?: string;
  inputmode?: 'text' | 'numeric';
  spellcheck?: boolean;
  big?: boolean;
  ref?: ((element: HTMLInputElement | HTMLTextAreaElement) => void) | undefined;
}> = (props) => {
  const id = createUniqueId();
  let element: HTMLInputElement | HTMLTextAreaElement | undefined;
  const used = (): number => codePoints(props.value);
  const counted = (): boolean => props.max !== undefined && used() > props.max * 0.8;
  const tooLong = (): boolean => props.max !== undefined && used() > props.max;
  const describedBy = (): string | undefined => {
    const ids = [props.error && `${id}-error`, props.hint && `${id}-hint`, counted() && `${id}-count`].filter(Boolean);
    return ids.length ? ids.join(' ') : undefined;
  };
  const grow = (): void => {
    if (!props.area || !element) return;
    element.style.height = 'auto';
    if (element.scrollHeight > 0) element.style.height = `${element.scrollHeight + 3}px`;
  };
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !props.onSubmit) return;
    if (props.area && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    props.onSubmit();
  };
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (element && element.value !== value) element.value = value;
        grow();
      },
    ),
  );
  onMount(grow);
  const invalid = (): 'true' | undefined => (props.error || tooLong() ? 'true' : undefined);
  const take = (made: HTMLInputElement | HTMLTextAreaElement): void => {
    element = made;
    made.value = props.value;
    props.ref?.(made);
  };
  return (
    <div class="field" classList={{ 'field-big': !!props.big }}>
      <label class="field-label" classList={{ 'visually-hidden': !!props.hideLabel }} for={id}>
        {props.label}
      </label>
      <Show
        when={props.area}
        fallback={
          <input
            type="text"
            class="field-input"
            id={id}
            ref={take}
            dir="auto"
            inputmode={props.inputmode}
            list={props.suggestions?.length ? `${id}-list` : undefined}
            placeholder={props.placeholder}
            autocomplete={props.autocomplete ?? 'off'}
            autocapitalize={props.autocapitalize as 'none'}
            spellcheck={props.spellcheck}
            aria-describedby={describedBy()}
            aria-invalid={invalid()}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onFocus={() => props.onFocus?.()}
            onBlur={() => props.onBlur?.()}
            onKeyDown={keyed}
          />
        }
      >
        <textarea
          class="field-input"
          id={id}
          ref={take}
          dir="auto"
          rows={props.rows ?? 2}
          placeholder={props.placeholder}
          autocomplete="off"
          aria-describedby={describedBy()}
          aria-invalid={invalid()}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onFocus={() => props.onFocus?.()}
          onBlur={() => props.onBlur?.()}
          onKeyDown={keyed}
        />
      </Show>
      <Show when={props.suggestions?.length}>
        <datalist id={`${id}-list`}>
          <For each={props.suggestions}>{(suggestion) => <option value={suggestion} />}</For>
        </datalist>
      </Show>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={counted()}>
        <p class="field-count tabular" classList={{ 'field-over': tooLong() }} id={`${id}-count`} aria-live="polite">
          {`${used()} / ${props.max}`}
        </p>
      </Show>
      <Show when={props.error}>
        <p class="field-error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
};
