// Pages that turn by themselves, by the arrow keys, or not at all while they are held. Calm: a page stands as long as it takes to read it.
import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';

export interface Turning {
  at: () => number;
  pages: () => number;
  held: () => boolean;
  hold: () => void;
  go: (to: number) => void;
}

export interface Turned {
  pages: () => number;
  now: () => number;
  /** How long the page at hand stands, in milliseconds. */
  stands: () => number;
  /** Past the last page, or before the first; without it the pages go round. */
  onPast?: () => ((by: 1 | -1) => void) | undefined;
}

export function useTurning(turned: Turned): Turning {
  const [wanted, setWanted] = createSignal(0);
  const [held, setHeld] = createSignal(false);
  let since: number | undefined;
  const pages = createMemo(() => Math.max(1, turned.pages()));
  const at = createMemo(() => Math.min(wanted(), pages() - 1));
  const go = (to: number): void => {
    since = untrack(turned.now);
    const onPast = turned.onPast?.();
    if (onPast && (to < 0 || to >= pages())) onPast(to < 0 ? -1 : 1);
    else setWanted((to + pages()) % pages());
  };
  createEffect(() => {
    const time = turned.now();
    since ??= time;
    const turns = pages() > 1 || turned.onPast?.() !== undefined;
    if (turns && !held() && time - since >= untrack(turned.stands)) go(untrack(at) + 1);
  });
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    if (pages() < 2 && !turned.onPast?.()) return;
    setHeld(true);
    go(at() + (event.key === 'ArrowRight' ? 1 : -1));
  };
  window.addEventListener('keydown', byKey);
  onCleanup(() => window.removeEventListener('keydown', byKey));
  const hold = (): void => {
    setHeld((before) => !before);
    since = untrack(turned.now);
  };
  return { at, pages, held, hold, go };
}
