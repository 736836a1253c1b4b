// The text of a record under somebody's hands, as a signal: both.ts, fed with what the record says.
import { createEffect, createSignal, on, untrack } from 'solid-js';
import { against, contested, heard, letBe, reading, resumed, sent, typed, useMine } from './both';

export interface Watched {
  /** Both texts, while one has to be chosen. */
  contested: () => { mine: string; theirs: string } | undefined;
  /** Somebody types here. */
  type: (text: string) => void;
  /** What was begun before the page was opened anew, and what the record said then, where that is known. */
  resume: (from: string, mine: string) => void;
  /** What is typed was sent now. */
  send: () => void;
  /** What stands on the screen, though nobody has typed, against what the record says by now. */
  against: (mine: string) => void;
  /** Mine after all: what is to be sent. */
  useMine: () => string;
  /** Theirs stands; what was mine is given back, so that it can be kept elsewhere. */
  letBe: () => string;
}

/** `said` is the record's text, undefined before there is one. */
export function watchText(said: () => string | undefined, now: () => number): Watched {
  const [both, setBoth] = createSignal(reading(untrack(said) ?? ''));
  createEffect(
    on(said, (text) => text !== undefined && setBoth((before) => heard(before, text, untrack(now))), { defer: true }),
  );
  const mine = (): string => untrack(both).mine ?? '';
  return {
    contested: () => contested(both()),
    type: (text) => void setBoth((before) => typed(before, text)),
    resume: (from, mine) =>
      void setBoth((before) => (from === '' ? typed(before, mine) : resumed(from, mine, before.base, untrack(now)))),
    send: () => void setBoth((before) => sent(before, untrack(now))),
    against: (text) => void setBoth(against(text, untrack(said) ?? '')),
    useMine: () => {
      setBoth((before) => useMine(before));
      return mine();
    },
    letBe: () => {
      const text = mine();
      setBoth((before) => letBe(before));
      return text;
    },
  };
}
