// The order of the tables that wait: by number, drawn in everybody's sight, or two that swap places. Every way is one command.
import { createSignal, onCleanup } from 'solid-js';
import { queueOf, shuffled, type CommandBody, type Records } from '../../state';

/** Those that wait, in their order; who has had the word keeps its place. */
export const waiting = (r: Records, item: string): number[] =>
  queueOf(r, item)
    .filter(([, slot]) => slot.state === 'waiting')
    .map(([, slot]) => slot.table);

export const orderBy = (tables: number[]): CommandBody => ({ do: 'queue.order', tables });

export const byNumber = (tables: readonly number[]): number[] => [...tables].sort((a, b) => a - b);

export function swapped(tables: readonly number[], one: number, other: number): number[] {
  return tables.map((table) => (table === one ? other : table === other ? one : table));
}

const stepMs = 140;
const steps = 10;
/** The order that was drawn stays on the screen until the server's own has come. */
const settleMs = 1500;

/** Chance as the browser's own generator gives it, from 0 up to 1. */
export const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

const isCalm = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface Draw {
  /** The order as it is shown while lots are drawn; undefined otherwise. */
  shown: () => readonly number[] | undefined;
  /** What was drawn last. */
  drawn: () => readonly number[] | undefined;
  start: (tables: readonly number[]) => void;
}

export function makeDraw(send: (command: CommandBody) => void, random = chance): Draw {
  const [shown, setShown] = createSignal<readonly number[]>();
  const [drawn, setDrawn] = createSignal<readonly number[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const start = (tables: readonly number[]): void => {
    if (shown()) return;
    let left = isCalm() ? 0 : steps;
    setDrawn(undefined);
    const step = (): void => {
      const order = shuffled(tables, random);
      setShown(order);
      if (left > 0) {
        left -= 1;
        timer = setTimeout(step, stepMs);
        return;
      }
      setDrawn(order);
      send(orderBy(order));
      timer = setTimeout(() => setShown(undefined), settleMs);
    };
    step();
  };
  return { shown, drawn, start };
}
