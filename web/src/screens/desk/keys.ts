// The desk's keys. They never act while somebody types, while a sheet or a question is open (but for the key that opened it),
// or when the key is held down. Space belongs to the button that has the focus, if one has.
import { onCleanup } from 'solid-js';
import { leadingClock, shown, workshop, type Overlay } from '../../state';
import type { Desk, SheetName } from './desk';
import { toggleOverlay } from './overlays';

const minute = 60_000;

export const isTyping = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a[href], summary, [role=button]') !== null;

/** Go or pause: the clock everybody looks at; where none runs, the next step makes one run. */
export function goOrPause(desk: Desk): void {
  const { records } = desk.live;
  const id = leadingClock(records);
  if (workshop(records)?.ended_at !== undefined) return;
  if (id === undefined) desk.stepper.take();
  else desk.send({ do: records.clocks[id]?.state === 'paused' ? 'clock.resume' : 'clock.pause', clock: id });
}

function extend(desk: Desk, by: number): void {
  const id = leadingClock(desk.live.records);
  if (id !== undefined) desk.send({ do: 'clock.extend', clock: id, by });
}

/** What is only looked at until a button is pressed: an observer's desk has it too. */
const lists: Readonly<Record<string, SheetName>> = { p: 'polls', s: 'questions', f: 'commitments' };

/** What a key does; true when it did something. */
export function press(desk: Desk, key: string): boolean {
  const open = desk.sheet();
  if (open !== undefined) {
    const closes = open === 'keys' && key === '?';
    if (closes) desk.open(undefined);
    return closes;
  }
  if (key === '?') {
    desk.open('keys');
    return true;
  }
  if (key === 'escape') return stepOut(desk);
  const list = Object.hasOwn(lists, key) ? lists[key] : undefined;
  if (list) {
    desk.open(list);
    return true;
  }
  return desk.leads() && command(desk, key);
}

/** Out of the nearest thing: first the table that is looked into, then what lies over every screen. */
function stepOut(desk: Desk): boolean {
  if (desk.table() !== undefined) desk.look(undefined);
  else if (shown(desk.live.records) && desk.leads()) desk.send({ do: 'overlay.set' });
  else return false;
  return true;
}

const overlayKeys: Readonly<Record<string, Overlay>> = { a: 'attention', b: 'blackout', r: 'rules', q: 'quote' };

function command(desk: Desk, key: string): boolean {
  const overlay = Object.hasOwn(overlayKeys, key) ? overlayKeys[key] : undefined;
  if (overlay) {
    toggleOverlay(desk, overlay);
    return true;
  }
  switch (key) {
    case ' ':
      goOrPause(desk);
      return true;
    case 'n':
      desk.stepper.take();
      return true;
    case '+':
      extend(desk, minute);
      return true;
    case '-':
    case '−':
      extend(desk, -minute);
      return true;
    case 'm':
      desk.open('messages');
      return true;
    default:
      return false;
  }
}

const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z';

export function useKeys(desk: Desk): void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (isUndo(event) && !isTyping(event.target) && !document.querySelector('dialog[open]')) {
      if (desk.leads()) desk.undo.take();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      // The way out of a field, so that the keys mean the day again; in a sheet Escape closes the sheet.
      if (event.key === 'Escape' && !event.target.closest('dialog')) event.target.blur();
      return;
    }
    if (event.key === ' ' && isPressable(event.target)) return;
    const dialog = document.querySelector('dialog[open]');
    if (dialog && desk.sheet() === undefined) return; // a question, or a sheet of a table: it has its own buttons
    if (press(desk, event.key.toLowerCase())) event.preventDefault();
  };
  window.addEventListener('keydown', pressed);
  onCleanup(() => window.removeEventListener('keydown', pressed));
}
