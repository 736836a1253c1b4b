// Says "it is you" to a phone in a pocket: a vibration where the phone has one, and the page's title.
// Twice when the word is mine or my table's, once and short when it soon will be, once when the time is up and it is mine, or mine to watch.
import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { isHost, left, mySeat, nextPresenting, presenting, roundOf, turnsUntilMine, workshop } from '../../state';
import { t } from '../../text/work';
import type { Phone } from './phone';

const yours = [180, 90, 180];
const soon = [60];
const up = [90];

/** What it is about is on the screen first: the first vibration takes a page a few milliseconds, a slow phone tens. */
const afterPictureMs = 100;

/** From an effect: what is no longer so when its time comes is not felt. */
export function buzz(pattern: number[]): void {
  // A browser only lets a page vibrate that has been touched, and complains in the console otherwise.
  const vibrate = (): void => {
    if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(pattern);
  };
  const timer = setTimeout(vibrate, afterPictureMs);
  onCleanup(() => clearTimeout(timer));
}

/** Whether the word is this person's (round) or this table's (plenary); announces it as long as the phone is on the screen. */
export function announce(phone: Phone): () => boolean {
  const { live } = phone;
  const turns = createMemo(() => (phone.moment() === 'round' ? turnsUntilMine(live) : undefined));
  const plenary = (): boolean => phone.moment() === 'plenary' && phone.table() > 0;
  const mine = createMemo(() => turns() === 0 || (plenary() && presenting(live.records)?.table === phone.table()));
  const next = createMemo(
    () => turns() === 1 || (plenary() && !mine() && nextPresenting(live.records)?.table === phone.table()),
  );
  const over = createMemo(() => {
    const clock = live.records.clocks[`turn-${phone.table()}`];
    // A limit that is only about right has no end to be past.
    const strict = roundOf(live.records, phone.table())?.limit !== 'about';
    const watched =
      turns() === 0 || (phone.moment() === 'round' && (isHost(live) || mySeat(live)?.role === 'time_keeper'));
    return watched && strict && clock !== undefined && left(clock, live.now()) <= 0;
  });
  createEffect(on(mine, (now) => now && buzz(yours)));
  createEffect(on(next, (now) => now && buzz(soon)));
  createEffect(on(over, (now) => now && buzz(up), { defer: true }));
  createEffect(() => {
    const title = workshop(live.records)?.title;
    document.title = mine()
      ? plenary()
        ? t('youPresentTitle')
        : t('myTurnTitle')
      : [title, 'Bordduk'].filter(Boolean).join(' · ');
  });
  return mine;
}
