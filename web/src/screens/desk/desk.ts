// What every part of the desk shares: the live workshop, the addresses, a way to ask before acting, and a way to say something quietly.
import { createContext, useContext } from 'solid-js';
import type { CommandBody, Live, MakeLink, Offer, Outlook, Poll } from '../../state';
import type { Before } from '../../state/asked';
import type { RoomNetwork, Way } from '../../state/room-network';
import type { Gong } from '../../ui/gong';
import type { Undo } from './acts';
import type { Draft } from './polls/draft';
import type { Stepper } from './steps';

export interface Question {
  title: string;
  /** What will happen, a sentence each. */
  text: string[];
  act: string;
  danger?: boolean;
  run: () => void;
}

export interface Saying {
  text: string;
  tone?: 'plain' | 'trouble';
  act?: { label: string; run: () => void };
}

export type SheetName =
  | 'entrance'
  | 'access'
  | 'messages'
  | 'quotes'
  | 'more'
  | 'keys'
  | 'polls'
  | 'poll'
  | 'survey'
  | 'questions'
  | 'commitments'
  | 'network';

export interface Keeping {
  erase: (person: string) => Promise<void>;
  delete: (typed: string) => Promise<void>;
}

export interface DeskNetwork extends RoomNetwork {
  /** Where this page came from, without a slash at the end. */
  here: string;
  /** The server's addresses; absent where there is no server, as is how long it takes to answer. */
  ways?: () => Promise<Way[]>;
  roundTrip?: () => Promise<number | undefined>;
  clockOffset?: () => number;
}

export interface Desk {
  live: Live;
  network: DeskNetwork;
  /** The participants' address, as phones shall use it; everything else stands below it. */
  readonly joinUrl: string;
  readonly stageUrl: string;
  /** The stage as this browser opens it: of the same origin, so that it shows the Wi-Fi that is kept here. */
  stageHere: string;
  /** An observer's desk sends nothing. */
  send: (command: CommandBody) => void;
  /** Commands the day; an observer sees all of it and commands nothing: what would command is not there then. */
  leads: () => boolean;
  stepper: Stepper;
  undo: Undo;
  ask: (question: Question) => void;
  say: (saying: Saying) => void;
  /** What the server says of the time that is left; undefined where that is not known. */
  outlook: () => Outlook | undefined;
  /** The offer that the programme shows as if it were taken. */
  preview: () => Offer | undefined;
  lookAhead: (what: Offer['what'] | undefined) => void;
  gong: Gong;
  /** The sheet that lies over the desk. */
  sheet: () => SheetName | undefined;
  open: (sheet: SheetName | undefined) => void;
  /** What the stage shows besides the programme. */
  before: () => Before | undefined;
  /** The question to everybody that is being written: it outlives the sheet it is written in. */
  draft: { draft: Draft; write: (change: Partial<Draft>) => void };
  changePoll: (id: string, poll: Poll) => void;
  /** The table that is looked into; none shows them all. */
  table: () => number | undefined;
  look: (table: number | undefined) => void;
  /** Fetches the report; absent where there is no server. */
  report?: (() => Promise<Blob>) | undefined;
  /** Deletes for good: all about one person, or the whole workshop, whose code is typed once more. Absent where there is no server. */
  keeping?: Keeping | undefined;
  /** Makes a link for a helper; with revoke the earlier ones of that role are worth nothing any more. Absent where there is no server. */
  makeLink?: ((role: MakeLink['role'], revoke: boolean) => Promise<string>) | undefined;
}

export const DeskContext = createContext<Desk>();

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the desk was drawn outside it.');
  return desk;
}
