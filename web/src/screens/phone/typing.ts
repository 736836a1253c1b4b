// Whether somebody is typing on this page: then nothing comes between the words and the eyes.
import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';

export const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** `tick`: read now and then, because a field that is taken away says nothing. */
export function useTyping(tick: () => unknown): Accessor<boolean> {
  const [typing, setTyping] = createSignal(isText(document.activeElement));
  const entered = (event: FocusEvent): void => void setTyping(isText(event.target));
  const left = (): void => void setTyping(false);
  document.addEventListener('focusin', entered);
  document.addEventListener('focusout', left);
  onCleanup(() => {
    document.removeEventListener('focusin', entered);
    document.removeEventListener('focusout', left);
  });
  return createMemo(() => {
    tick();
    return typing() && isText(document.activeElement);
  });
}
