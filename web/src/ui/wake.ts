// Keeps the screen on while the table works, where the browser allows it: over plain http it does not, and nothing depends on it.
import { createEffect, onCleanup } from 'solid-js';

export function keepAwake(when: () => boolean): void {
  let lock: WakeLockSentinel | undefined;
  const release = (): void => {
    void lock?.release().catch(() => undefined);
    lock = undefined;
  };
  const ask = async (): Promise<void> => {
    if (lock && !lock.released) return;
    if (!when() || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const made = await navigator.wakeLock.request('screen');
      if (when()) lock = made;
      else void made.release();
    } catch {
      // The battery is low or the browser says no.
    }
  };
  const seen = (): void => void ask();
  createEffect(() => (when() ? void ask() : release()));
  document.addEventListener('visibilitychange', seen);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', seen);
    release();
  });
}
