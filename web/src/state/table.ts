// One table, and one's own place at it. Pure selectors over the live records.
import type { Live, Records } from './live';
import { current } from './programme';
import type { Note, Point, Round, Seat, Summary } from './types';

export { nextPresenting, presenting, queueOf } from './queue';

export function mySeat(live: Live): Seat | undefined {
  const me = live.you()?.person;
  return me === undefined ? undefined : live.records.seats[me];
}

export function myTable(live: Live): number | undefined {
  return mySeat(live)?.table ?? live.you()?.table;
}

export function isHost(live: Live): boolean {
  return mySeat(live)?.host ?? false;
}

/** What to call a person; the words for someone without a name belong to the screen. */
export function displayName(seat: Seat | undefined, nameless = ''): string {
  return seat?.name ?? nameless;
}

/** Who sits at a table, in the order they came. */
export function seatsAt(r: Records, table: number): [string, Seat][] {
  return Object.entries(r.seats)
    .filter(([, seat]) => seat.table === table)
    .sort(([a, first], [b, second]) => first.joined_at - second.joined_at || (a < b ? -1 : 1));
}

export function hostOf(r: Records, table: number): [string, Seat] | undefined {
  return seatsAt(r, table).find(([, seat]) => seat.host);
}

/** The round of the group work that runs; one that is left from an earlier item does not count. */
export function roundOf(r: Records, table: number): Round | undefined {
  const round = r.rounds[String(table)];
  return round && round.item === current(r)?.id ? round : undefined;
}

/** The person who has the word at a table. */
export function speaker(r: Records, table: number): string | undefined {
  const round = roundOf(r, table);
  return round?.state === 'running' ? round.order[round.turn] : undefined;
}

export function isMyTurn(live: Live): boolean {
  return turnsUntilMine(live) === 0;
}

/** 0 is my turn; undefined when there is no running round or I have spoken. */
export function turnsUntilMine(live: Live): number | undefined {
  const table = myTable(live);
  const me = live.you()?.person;
  const round = table === undefined ? undefined : roundOf(live.records, table);
  if (round?.state !== 'running' || me === undefined) return undefined;
  const mine = round.order.indexOf(me, round.turn);
  return mine < 0 ? undefined : mine - round.turn;
}

function notesWhere(r: Records, item: string | undefined, wanted: (note: Note) => boolean): [string, Note][] {
  return Object.entries(r.notes)
    .filter(([, note]) => (item === undefined || note.item === item) && wanted(note))
    .sort(([a, first], [b, second]) => first.written_at - second.written_at || (a < b ? -1 : 1));
}

/** My notes on every rung of the ladder, oldest first. */
export function myNotes(live: Live, item?: string): [string, Note][] {
  const me = live.you()?.person;
  return notesWhere(live.records, item, (note) => note.author === me);
}

/** What lies on a table: its notes that are shared with the table or the room. */
export function tableNotes(r: Records, table: number, item?: string): [string, Note][] {
  return notesWhere(r, item, (note) => note.table === table && note.level !== 'mine');
}

export function roomNotes(r: Records, item?: string): [string, Note][] {
  return notesWhere(r, item, (note) => note.level === 'room');
}

export interface SummaryView {
  id: string;
  summary?: Summary;
  /** Accepted points, in order. */
  points: [string, Point][];
  /** What others at the table have suggested and the host has not taken in. */
  suggestions: [string, Point][];
}

export function summaryOf(r: Records, item: string, table: number): SummaryView {
  const id = `${item}-${table}`;
  const all = Object.entries(r.points)
    .filter(([, point]) => point.item === item && point.table === table)
    .sort(([a, first], [b, second]) => first.position - second.position || (a < b ? -1 : 1));
  const summary = r.summaries[id];
  return {
    id,
    ...(summary && { summary }),
    points: all.filter(([, point]) => point.accepted),
    suggestions: all.filter(([, point]) => !point.accepted),
  };
}
