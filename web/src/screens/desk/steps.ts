// Taking a step: the big button and the key N do the same. A step that is on its way is not taken twice, and right after the
// step has changed a press means nothing: it was meant for the one before, by this hand or by another facilitator's.
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { current, nextStep, type Live, type Step } from '../../state';
import { t } from '../../text/desk';
import type { Desk, Question } from './desk';
import { stepWords } from './words';

const hesitation = 600;

export interface Stepper {
  step: () => Step | undefined;
  /** The step was taken and is not answered yet. */
  sending: () => boolean;
  /** A press does nothing just now. */
  busy: () => boolean;
  take: () => void;
}

const nameOf = (step: Step | undefined): string => JSON.stringify(step?.command);

export function endQuestion(send: Live['send']): Question {
  return {
    title: t('endTitle'),
    text: [t('endText')],
    act: t('endNow'),
    danger: true,
    run: () => send({ do: 'workshop.end' }),
  };
}

export function makeStepper(live: Live, send: Live['send'], ask: (question: Question) => void): Stepper {
  const step = createMemo(() => nextStep(live.records), undefined, { equals: (a, b) => nameOf(a) === nameOf(b) });
  const [taken, setTaken] = createSignal<string>();
  const [fresh, setFresh] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hesitate = (): void => {
    setFresh(true);
    clearTimeout(timer);
    timer = setTimeout(() => setFresh(false), hesitation);
  };
  createEffect(on(step, hesitate, { defer: true }));
  onCleanup(() => clearTimeout(timer));
  const sending = (): boolean => live.pending() > 0 && taken() === nameOf(step());
  const busy = (): boolean => fresh() || sending();
  const take = (): void => {
    const next = step();
    if (!next || busy()) return;
    if (next.kind === 'end') return ask(endQuestion(send));
    setTaken(nameOf(next));
    hesitate();
    send(next.command);
  };
  return { step, sending, busy, take };
}

/** A way back or past: it leaves what runs, so it is asked about. */
export function askToGo(desk: Desk, step: Step): void {
  const { records } = desk.live;
  const running = current(records);
  const { to } = stepWords(records, step);
  desk.ask({
    title: t('goTitle', { what: to }),
    text: [
      ...(running && step.kind === 'item' ? [t('goLeaves', { now: running.item.title })] : []),
      t('goFresh'),
      t('goKept'),
    ],
    act: t('goThere'),
    run: () => desk.send(step.command),
  });
}
