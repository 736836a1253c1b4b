// The desk on a page for tests: any moment of the reference day, and ways to press and to read.
import { render } from 'solid-js/web';
import { vi } from 'vitest';
import {
  fakeLive,
  fakeMoment,
  scene,
  seenBy,
  thisDesk,
  type FakeLive,
  type Moment,
  type Options,
  type Overrides,
} from '../state/fixtures';
import type { Records } from '../state';
import { setLanguage } from '../text/define';
import { DeskApp } from '../screens/desk/App';

let host: HTMLElement;
let dispose: () => void = () => undefined;

/** jsdom knows the dialog's element but not how to open it. */
function teachDialogs(): void {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

export function setUp(): void {
  vi.useFakeTimers();
  teachDialogs();
  setLanguage('nb');
  host = document.createElement('div');
  document.body.append(host);
}
export function tearDown(): void {
  dispose();
  dispose = () => undefined;
  host.remove();
  vi.useRealTimers();
}

type Props = Partial<Parameters<typeof DeskApp>[0]>;

/** The desk of somebody who only watches. */
export const watch = (
  moment: Moment,
  options: Partial<Options> = {},
  overrides: Overrides = {},
  props: Props = {},
): FakeLive => showLive(fakeMoment('observer', moment, options, overrides), props);

export function show(
  moment: Moment,
  options: Partial<Options> = {},
  overrides: Overrides = {},
  props: Props = {},
): FakeLive {
  return showLive(fakeMoment('facilitator', moment, options, overrides), props);
}

/** A day that has been changed before it is shown. */
export function showChanged(moment: Moment, change: (records: Records) => void): FakeLive {
  const { records, now } = scene(moment);
  change(records);
  const you = { role: 'facilitator', person: thisDesk } as const;
  return showLive(fakeLive(seenBy(records, you), { you, now }));
}

function showLive(live: FakeLive, props: Props = {}): FakeLive {
  dispose();
  dispose = render(() => <DeskApp live={live} joinUrl="http://10.0.0.7:8080/bord27" {...props} />, host);
  return live;
}

/** The words of a part of the page, with a space between its elements. */
function words(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const inner = [...node.childNodes].map(words).join('');
  return node instanceof HTMLElement ? ` ${inner} ` : inner;
}
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const page = (): HTMLElement => host;
export const find = (selector: string): HTMLElement | null => host.querySelector<HTMLElement>(selector);
/** What stands on the page, or in a part of it. */
export function text(selector?: string): string {
  const part = selector === undefined ? host : find(selector);
  return part ? flat(words(part)) : '';
}

/** The button of that name: its label where it has one, else its words. */
export function button(name: string, within = 'body'): HTMLButtonElement {
  const all = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)];
  const found = all.find((one) => flat(one.getAttribute('aria-label') ?? words(one)) === name);
  if (!found) throw new Error(`no button ${name}; there are ${all.map((one) => flat(words(one))).join(' | ')}`);
  return found;
}
export const press = (name: string, within?: string): void => button(name, within).click();
export const bigButton = (): HTMLButtonElement => host.querySelector('.now-step .button-main') as HTMLButtonElement;

export function key(name: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

export function type(field: Element | null, words: string): void {
  const input = field as HTMLInputElement | HTMLTextAreaElement;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
