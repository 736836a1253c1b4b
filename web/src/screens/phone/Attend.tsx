// What the phone does by itself while one works: it says "it is you" to a phone in a pocket, and keeps the screen on.
import { createEffect, createMemo, on, untrack, type Component } from 'solid-js';
import { mySeat } from '../../state';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { announce } from './announce';
import type { Moment } from './moment';
import { usePhone } from './phone';
import { roleSays } from './TableLine';
import { keepAwake } from '../../ui/wake';

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
  // Somebody has given me something to look after: said once, where nobody else would say it. What I had when I came in is nothing new.
  const mySeatIs = createMemo(() => {
    const seat = mySeat(phone.live);
    return seat && { host: seat.host, role: seat.role };
  });
  createEffect(
    on(mySeatIs, (now, before) => {
      if (!now || !before) return;
      if (now.host && !before.host) phone.say({ text: tt('nowHost') });
      if (now.role && now.role !== before.role) phone.say({ text: `${tt(roleSays(now.role))}.` });
    }),
  );
  return null;
};
