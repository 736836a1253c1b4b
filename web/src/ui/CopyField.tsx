// An address to read and to copy. Over plain http a browser has no clipboard for scripts: the older way is tried then, and where
// that is refused too the address stands selected and the words say so.
import { createSignal, createUniqueId, onCleanup, Show, type Component } from 'solid-js';
import { Button } from './Button';
import './copy-field.css';

const saidFor = 3000;

async function copied(field: HTMLInputElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No clipboard here. What the field has selected can still be copied as if by hand.
  }
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

export const CopyField: Component<{
  label: string;
  value: string;
  copy: string;
  copied: string;
  /** What to do where nothing could be copied. */
  failed: string;
  /** What the button is called where several stand below each other. */
  copyLabel: string;
}> = (props) => {
  const id = createUniqueId();
  const [said, setSaid] = createSignal<'copied' | 'failed'>();
  let field: HTMLInputElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async (): Promise<void> => {
    if (!field) return;
    setSaid((await copied(field)) ? 'copied' : 'failed');
    clearTimeout(timer);
    timer = setTimeout(() => setSaid(undefined), saidFor);
  };
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="copy-field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="copy-field-line">
        <input
          class="field-input"
          id={id}
          readonly
          value={props.value}
          ref={(made) => (field = made)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button label={props.copyLabel} onPress={() => void copy()}>
          {said() === 'copied' ? `✓ ${props.copied}` : props.copy}
        </Button>
      </div>
      <p class="copy-field-said" role="status">
        <Show when={said()}>{(what) => (what() === 'copied' ? props.copied : props.failed)}</Show>
      </p>
    </div>
  );
};
