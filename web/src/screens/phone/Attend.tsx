// What the phone does by itself while one works: it says "it is you" to a phone in a pocket, and keeps the screen on.
import { createEffect, untrack, type Component } from 'solid-js';
import { t } from '../../text/work';
import { announce } from './announce';
import type { Moment } from './moment';
import { usePhone } from './phone';
import { keepAwake } from './wake';

const atWork: readonly Moment[] = ['individual', 'round', 'discuss', 'wrap_up', 'plenary'];

/** `onWord`: "your turn", while the word is this person's, or "you present", while it is the table's. */
export const Attend: Component<{ onWord: (mine: string | undefined) => void }> = (props) => {
  const phone = usePhone();
  const mine = announce(phone);
  keepAwake(() => atWork.includes(phone.moment()));
  createEffect(() => {
    const now = mine() ? t(phone.moment() === 'plenary' ? 'youPresent' : 'myTurn') : undefined;
    untrack(() => props.onWord(now));
  });
  return null;
};
