// The stage's own unit: a hundredth of the screen's height, or of 3/4 of its width where the screen is narrower than 4:3.
// The same unit is `--u` in stage.css; the two must agree.
import { createSignal, onCleanup } from 'solid-js';

export function unitOf(width: number, height: number): number {
  return Math.max(1, Math.min(height / 100, (width * 0.75) / 100));
}

/** The unit in pixels, followed while the component lives. */
export function useUnit(): () => number {
  const read = (): number => unitOf(window.innerWidth, window.innerHeight);
  const [unit, setUnit] = createSignal(read());
  const follow = (): void => void setUnit(read());
  window.addEventListener('resize', follow);
  onCleanup(() => window.removeEventListener('resize', follow));
  return unit;
}

/** The size of an element in units; `fallback` until it is known. */
export function useBox(
  unit: () => number,
  fallback: { width: number; height: number },
): { watch: (element: HTMLElement) => void; box: () => { width: number; height: number } } {
  const [pixels, setPixels] = createSignal<{ width: number; height: number } | undefined>(undefined, {
    equals: (a, b) => a?.width === b?.width && a?.height === b?.height,
  });
  const watch = (element: HTMLElement): void => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      setPixels({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  };
  const box = (): { width: number; height: number } => {
    const known = pixels();
    return known && known.width > 0 && known.height > 0
      ? { width: known.width / unit(), height: known.height / unit() }
      : fallback;
  };
  return { watch, box };
}
