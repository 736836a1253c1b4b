// When a field stays although the room has gone on: as long as there is something in it, and empty for a while under somebody's caret.
// Not for ever: a phone whose keyboard was put away keeps the caret, and an empty field at lunch is in the way.
import { createEffect, createSignal, onCleanup } from 'solid-js';

export const aboutToWriteMs = 8_000;

export interface Hold {
  held: () => boolean;
  focus: () => void;
  blur: () => void;
}

export function hold(wanted: () => boolean, text: () => string): Hold {
  const [focused, setFocused] = createSignal(false);
  createEffect(() => {
    if (wanted() || text() !== '' || !focused()) return;
    const timer = setTimeout(() => setFocused(false), aboutToWriteMs);
    onCleanup(() => clearTimeout(timer));
  });
  return {
    held: () => focused() || text() !== '',
    focus: () => setFocused(true),
    blur: () => setFocused(false),
  };
}
