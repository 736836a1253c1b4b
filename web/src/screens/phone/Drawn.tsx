// A draw everybody at the table can watch on the host's phone: the names go by slowly enough to read, and stop. Where motion is not
// wanted it stops at once.
import { createSignal, For, onCleanup, onMount, Show, type Component } from 'solid-js';
import { tt } from '../../text/phone-table';
import { Button } from '../../ui/Button';
import { usePhone } from './phone';
import { personWord } from './words';

export interface Lot {
  /** What is drawn: "new host", a role. */
  what: string;
  person: string;
}

const stepMs = 350;
const steps = 5;

export const Drawn: Component<{
  lots: readonly Lot[];
  among: readonly string[];
  onAgain?: (() => void) | undefined;
}> = (props) => {
  const phone = usePhone();
  const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
  const [step, setStep] = createSignal(still ? steps : 0);
  const settled = (): boolean => step() >= steps;
  onMount(() => {
    const timer = setInterval(() => setStep((n) => Math.min(steps, n + 1)), stepMs);
    onCleanup(() => clearInterval(timer));
  });
  const name = (lot: Lot, i: number): string => {
    const passing = props.among[(step() * 3 + i * 2) % Math.max(1, props.among.length)];
    return personWord(phone.live.records.seats[settled() ? lot.person : (passing ?? lot.person)]);
  };
  return (
    <>
      <dl class="drawn" data-settled={settled() ? '' : undefined} aria-busy={!settled()}>
        <For each={props.lots}>
          {(lot, i) => (
            <>
              <dt>{lot.what}</dt>
              <dd dir="auto">{name(lot, i())}</dd>
            </>
          )}
        </For>
      </dl>
      <p class="visually-hidden" role="status">
        {settled() ? props.lots.map((lot, i) => `${lot.what}: ${name(lot, i)}`).join('. ') : tt('drawing')}
      </p>
      <Show when={props.onAgain}>
        {(again) => (
          <Button wide disabled={!settled()} onPress={() => again()()}>
            {tt('drawAgain')}
          </Button>
        )}
      </Show>
    </>
  );
};
