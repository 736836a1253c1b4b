// A line for everyone or for one table, as it is written: what is too long or empty is not sent, and what was sent leaves the field empty.
import { createSignal } from 'solid-js';
import { newId } from '../../state';
import { codePoints } from '../../ui/Field';
import type { Desk } from './desk';

export const message_points_max = 200;

export interface Line {
  text: () => string;
  write: (text: string) => void;
  ready: () => boolean;
  /** True when it was sent. Without a table it goes to everyone. */
  send: (table?: number) => boolean;
}

export function makeLine(desk: Desk): Line {
  const [text, write] = createSignal('');
  const ready = (): boolean => text().trim() !== '' && codePoints(text().trim()) <= message_points_max;
  return {
    text,
    write,
    ready,
    send(table) {
      if (!ready()) return false;
      const message = { do: 'message.send' as const, message: newId(), text: text().trim() };
      desk.send(table === undefined ? message : { ...message, table });
      write('');
      return true;
    },
  };
}
