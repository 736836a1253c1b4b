// A text somebody has begun and not yet sent. It is kept on the phone, so that neither a new phase nor a reload loses a letter.
// Where the phone keeps nothing the draft lives as long as the page.
import { createSignal } from 'solid-js';
import { keptHere } from '../../state/access';

export interface Draft {
  text: () => string;
  set: (text: string) => void;
  clear: () => void;
}

const prefix = 'bordduk/draft/';

const open = new Map<string, Draft>();

/** A page that is opened anew knows only what is on the phone; for tests. */
export function forgetDrafts(): void {
  open.clear();
}

/** The draft of one field; the same key is the same draft everywhere on the page. */
export function draft(key: string): Draft {
  const known = open.get(key);
  if (known) return known;
  const [text, setText] = createSignal(keptHere().get(prefix + key) ?? '');
  const made: Draft = {
    text,
    set: (next) => {
      setText(next);
      if (next === '') keptHere().remove(prefix + key);
      else keptHere().set(prefix + key, next);
    },
    clear: () => made.set(''),
  };
  open.set(key, made);
  return made;
}
