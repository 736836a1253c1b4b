// What every part of the tablecloth shares: the live workshop, which table it lies on, and a way to say something quietly.
import { createContext, useContext } from 'solid-js';
import { current } from '../../state/day';
import type { CommandBody, Live, Records } from '../../state/live';
import type { Act } from './act';

export interface Saying {
  text: string;
  tone?: 'plain' | 'trouble';
}

export interface Cloth {
  live: Live;
  /** The records of the workshop, as this table may see them. */
  r: Records;
  table: number;
  act: () => Act;
  /** The item that runs, which notes and points belong to. */
  item: () => string;
  send: (command: CommandBody) => void;
  say: (saying: Saying) => void;
}

export const ClothContext = createContext<Cloth>();

export function useCloth(): Cloth {
  const cloth = useContext(ClothContext);
  if (!cloth) throw new Error('A part of the tablecloth was drawn outside it.');
  return cloth;
}

export const itemOf = (r: Records): string => current(r)?.id ?? '';
