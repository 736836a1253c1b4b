// A button: one act, said with a verb. `main` is the one thing to do next and there is at most one of it on a screen;
// `sun` is kept for "it is your turn". A button knows nothing of what it does: it has a label and calls back.
import type { JSX, ParentComponent } from 'solid-js';
import './button.css';

export const Button: ParentComponent<{
  kind?: 'main' | 'plain' | 'quiet' | 'sun' | 'danger';
  type?: 'button' | 'submit';
  wide?: boolean;
  small?: boolean;
  disabled?: boolean;
  /** What it did is on its way: it keeps the focus and does nothing meanwhile. */
  busy?: boolean | undefined;
  /** For a button that stays down: true and false are announced, undefined is an ordinary button. */
  pressed?: boolean | undefined;
  /** What it is called when the visible label alone does not say it. */
  label?: string | undefined;
  onPress?: ((event: MouseEvent) => void) | undefined;
}> = (props): JSX.Element => (
  <button
    class="button"
    classList={{
      'button-main': props.kind === 'main',
      'button-quiet': props.kind === 'quiet',
      'button-sun': props.kind === 'sun',
      'button-danger': props.kind === 'danger',
      'button-wide': !!props.wide,
      'button-small': !!props.small,
      'button-busy': !!props.busy,
    }}
    type={props.type ?? 'button'}
    disabled={!!props.disabled}
    aria-disabled={props.busy ? 'true' : undefined}
    aria-pressed={props.pressed}
    aria-label={props.label}
    onClick={(event) => !props.busy && props.onPress?.(event)}
  >
    {props.children}
  </button>
);
