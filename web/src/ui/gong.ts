// A gong for one screen: synthesized, so that there is no file to load. Off until somebody at the screen asks for it, and remembered there.
//
// Browsers let a page sound only after somebody has tapped it. A gong that was switched on before a reload therefore waits for the next
// tap anywhere, and says that it waits: a gong one relies on and that stays silent is worse than none.
import { createSignal, type Accessor } from 'solid-js';

export interface Gong {
  /** False where the browser can make no sound; then there is nothing to switch on. */
  readonly possible: boolean;
  on: Accessor<boolean>;
  /** Switched on, but the browser wants a tap first. */
  waiting: Accessor<boolean>;
  /** Call it from a tap or a key. Remembered for this screen on this device. */
  set(on: boolean): void;
  /** Sounds if it is switched on and may; says whether it did. */
  ring(): boolean;
  /** Sounds once whether it is on or not: to try the loudness. Call it from a tap. */
  test(): boolean;
  dispose(): void;
}

/** What makes the sound: the browser's audio, or a test's. */
export interface Bell {
  /** Whether it may sound now. */
  ready(): boolean;
  /** Asks the browser for leave to sound; only a tap gets it. */
  wake(): Promise<void>;
  strike(): void;
  close(): void;
}

/** A struck bronze disc: its partials are no whole multiples, the high ones fade first and swell a little after the stroke. */
const partials = [
  { hertz: 98, loud: 0.5, seconds: 5 },
  { hertz: 146, loud: 0.34, seconds: 4.2 },
  { hertz: 233, loud: 0.26, seconds: 3.4 },
  { hertz: 331, loud: 0.16, seconds: 2.4 },
  { hertz: 497, loud: 0.09, seconds: 1.6 },
  { hertz: 787, loud: 0.05, seconds: 0.9 },
] as const;
const attackSeconds = 0.012;
const silent = 0.0001; // an exponential fade cannot reach nought

export function strike(audio: BaseAudioContext, loudness = 0.7): void {
  const start = audio.currentTime + 0.02;
  const out = audio.createGain();
  out.gain.value = loudness;
  out.connect(audio.destination);
  for (const { hertz, loud, seconds } of partials) {
    const tone = audio.createOscillator();
    const fade = audio.createGain();
    tone.type = 'sine';
    tone.frequency.value = hertz;
    fade.gain.setValueAtTime(silent, start);
    fade.gain.exponentialRampToValueAtTime(loud, start + attackSeconds);
    fade.gain.exponentialRampToValueAtTime(silent, start + seconds);
    tone.connect(fade);
    fade.connect(out);
    tone.start(start);
    tone.stop(start + seconds);
  }
}

/** The browser's bell; undefined where there is no audio. Nothing is made before the first tap. */
function browserBell(): Bell | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  let audio: AudioContext | undefined;
  return {
    ready: () => audio?.state === 'running',
    async wake() {
      audio ??= new AudioContext();
      if (audio.state !== 'running') await audio.resume();
    },
    strike: () => audio && strike(audio),
    close: () => void audio?.close().catch(() => undefined),
  };
}

const keyOf = (screen: string) => `bordduk/gong/${screen}`;

function remembered(screen: string): boolean {
  try {
    return localStorage.getItem(keyOf(screen)) === 'on';
  } catch {
    return false; // Storage is denied: the gong is off after a reload.
  }
}

function remember(screen: string, on: boolean): void {
  try {
    if (on) localStorage.setItem(keyOf(screen), 'on');
    else localStorage.removeItem(keyOf(screen));
  } catch {
    // Storage is denied: it holds until the page is reloaded.
  }
}

/** The gong of a screen (`stage`, `tablecloth`, `desk`). */
export function makeGong(screen: string, bell: Bell | undefined = browserBell()): Gong {
  const [on, setOn] = createSignal(bell !== undefined && remembered(screen));
  const [ready, setReady] = createSignal(bell?.ready() ?? false);
  const wake = async (): Promise<void> => {
    try {
      await bell?.wake();
    } catch {
      // The browser did not take this for a tap; the next one is tried again.
    }
    setReady(bell?.ready() ?? false);
  };
  const tapped = (): void => {
    if (on() && !ready()) void wake();
  };
  const gestures = ['pointerup', 'keydown'] as const;
  for (const gesture of gestures) window.addEventListener(gesture, tapped);
  return {
    possible: bell !== undefined,
    on,
    waiting: () => on() && !ready(),
    set(next) {
      setOn(next && bell !== undefined);
      remember(screen, on());
      if (on()) void wake();
    },
    ring() {
      if (!bell || !on() || !bell.ready()) return false;
      bell.strike();
      return true;
    },
    test() {
      if (!bell) return false;
      void wake().then(() => bell.ready() && bell.strike());
      return true;
    },
    dispose() {
      for (const gesture of gestures) window.removeEventListener(gesture, tapped);
      bell?.close();
    },
  };
}
