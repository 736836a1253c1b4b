// What every part of the phone shares: the live workshop, the moment, and a way to say something quietly.
import { createContext, useContext } from 'solid-js';
import type { Live } from '../../state';
import type { Moment } from './moment';

export interface Saying {
  text: string;
  tone?: 'plain' | 'trouble';
  act?: { label: string; run: () => void };
}

export interface Phone {
  live: Live;
  /** Names the workshop in the drafts kept on this phone. */
  code: () => string;
  /** My table's number; 0 before the server has said it. */
  table: () => number;
  me: () => string;
  moment: () => Moment;
  say: (saying: Saying) => void;
}

export const PhoneContext = createContext<Phone>();

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('A part of the phone was drawn outside it.');
  return phone;
}
