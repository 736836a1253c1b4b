// Dragging a note: follows the finger, says what it hovers over, and tells where it was let go. A tap stays a tap.
// What is held is drawn where the finger is, whatever arrives from elsewhere meanwhile; after the drop it waits there for the server's word.
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Spot } from './rim';

/** Pixels a finger may tremble before a tap is a drag. */
const tremble = 8;
/** How long a dropped note stays where it was dropped although the server has not said so; after that the records are right. */
const waits = 4000;

export interface Held extends Spot {
  id: string;
  /** The area or note under the finger: a theme's id, a note's, or the open cloth. */
  over: Over;
}
export type Over = { kind: 'theme' | 'note'; id: string } | { kind: 'cloth' } | undefined;

export interface Drop {
  id: string;
  over: Over;
  /** On the open cloth, in thousandths. */
  spot: Spot;
}

export const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

type Box = { left: number; top: number; width: number; height: number };

/** A point of the page as a place in an element, in thousandths; where the page is turned around, counted from its other corner. */
export function spotIn(box: Box, x: number, y: number, turned = false): Spot {
  const along = (offset: number, length: number): number => {
    const share = between((offset / Math.max(1, length)) * 1000, 0, 1000);
    return Math.round(turned ? 1000 - share : share);
  };
  return { x: along(x - box.left, box.width), y: along(y - box.top, box.height) };
}

/** What lies under a point of the page, but for the note that is held there. */
function under(x: number, y: number, held: string): Over {
  for (const element of document.elementsFromPoint(x, y)) {
    const found = element.closest<HTMLElement>('[data-drop]');
    if (!found) continue;
    const { drop, id = '' } = found.dataset;
    if (drop === 'cloth') return { kind: 'cloth' };
    if (id !== held && (drop === 'theme' || drop === 'note')) return { kind: drop, id };
  }
  return undefined;
}

export interface Dragging {
  held: Accessor<Held | undefined>;
  /** Where a note was dropped and is not yet said to be. */
  dropped: Accessor<ReadonlyMap<string, Spot>>;
  /** For a note's onPointerDown. */
  grab: (id: string, event: PointerEvent) => void;
  /** Whether the press that just ended was a drag; its click is then no tap. */
  wasDrag: () => boolean;
  /** The records have it where it was dropped. */
  settle: (id: string) => void;
}

export function useDrag(cloth: () => HTMLElement | undefined, drop: (drop: Drop) => void): Dragging {
  const [held, setHeld] = createSignal<Held>();
  const [dropped, setDropped] = createSignal<ReadonlyMap<string, Spot>>(new Map());
  let dragged = false;
  let letGo: () => void = () => undefined;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  onCleanup(() => {
    letGo();
    for (const timer of timers) clearTimeout(timer);
  });

  const settle = (id: string): void => {
    if (dropped().has(id)) setDropped((before) => new Map([...before].filter(([other]) => other !== id)));
  };
  const wait = (id: string, spot: Spot): void => {
    setDropped((before) => new Map(before).set(id, spot));
    const timer = setTimeout(() => {
      timers.delete(timer);
      settle(id);
    }, waits);
    timers.add(timer);
  };

  const grab = (id: string, event: PointerEvent): void => {
    if (event.button !== 0 || held()) return;
    dragged = false;
    const { pointerId, clientX, clientY } = event;
    const element = event.currentTarget as HTMLElement;
    const own = element.getBoundingClientRect();
    const grip = { x: own.left + own.width / 2 - clientX, y: own.top + own.height / 2 - clientY };
    const spotAt = (x: number, y: number): Spot => {
      const under = cloth();
      if (!under) return { x: 500, y: 500 };
      const turned = under.closest('[data-turned="true"]') !== null;
      return spotIn(under.getBoundingClientRect(), x + grip.x, y + grip.y, turned);
    };
    const moved = (to: PointerEvent): void => {
      if (to.pointerId !== pointerId) return;
      if (!dragged && Math.hypot(to.clientX - clientX, to.clientY - clientY) < tremble) return;
      dragged = true;
      setHeld({ id, ...spotAt(to.clientX, to.clientY), over: under(to.clientX, to.clientY, id) });
    };
    const ended = (to: PointerEvent): void => {
      if (to.pointerId !== pointerId) return;
      letGo();
      const last = held();
      setHeld(undefined);
      if (!dragged || !last || to.type === 'pointercancel') return;
      const spot = { x: last.x, y: last.y };
      if (last.over?.kind === 'cloth') wait(id, spot);
      drop({ id, over: last.over, spot });
    };
    letGo = (): void => {
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', ended);
      window.removeEventListener('pointercancel', ended);
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', ended);
    window.addEventListener('pointercancel', ended);
  };
  return { held, dropped, grab, wasDrag: () => dragged, settle };
}
