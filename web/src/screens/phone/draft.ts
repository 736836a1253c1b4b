// A text somebody has begun and not yet sent. It is kept on the phone, so that neither a new phase nor a reload loses a letter.
// localStorage may be full or forbidden; then the draft lives as long as the page.
import { createSignal } from 'solid-js';

export interface Draft {
  text: () => string;
  set: (text: string) => void;
  clear: () => void;
}

const prefix = 'bordduk/draft/';

function stored(key: string): string {
  try {
    return localStorage.getItem(prefix + key) ?? '';
  } catch {
    return '';
  }
}

function store(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
  } catch {
    // Nothing to be done: the text is still on the screen.
  }
}

const open = new Map<string, Draft>();

/** A page that is opened anew knows only what is on the phone; for tests. */
export function forgetDrafts(): void {
  open.clear();
}

/** The draft of one field; the same key is the same draft everywhere on the page. */
export function draft(key: string): Draft {
  const known = open.get(key);
  if (known) return known;
  const [text, setText] = createSignal(stored(key));
  const made: Draft = {
    text,
    set: (next) => {
      setText(next);
      store(key, next);
    },
    clear: () => made.set(''),
  };
  open.set(key, made);
  return made;
}
