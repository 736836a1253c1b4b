// Who is at a table and with what: how many have a page open, whether there is a phone at all, and whether its host is there. Pure.
import type { Seat } from './types';

export interface Attendance {
  seated: number;
  /** Seats whose page is open now. */
  here: number;
  /** Seats that are no phone's: typed in by the host or the desk. */
  byHand: number;
  /** What the table has to be run with: nobody sits there, no phone, one (the host's), or several. */
  phones: 'empty' | 'none' | 'one' | 'some';
  host: string | undefined;
  /** Nobody with a phone keeps the time: the host has gone, or there is none. Somebody must take over. */
  unhosted: 'away' | 'none' | undefined;
  /** The shared device in the middle of the table is on; it can do what the host can. */
  cloth: boolean;
}

/** `here` is who has a page open at the table, as the presence tells: people, and the tablecloth, whose id is no seat's. */
export function attendance(seats: readonly (readonly [string, Seat])[], here: readonly string[]): Attendance {
  const present = new Set(here);
  const phones = seats.filter(([, seat]) => !seat.by_hand);
  const host = seats.find(([, seat]) => seat.host)?.[0];
  const people = new Set(seats.map(([id]) => id));
  const cloth = here.some((id) => !people.has(id) && id.startsWith('c'));
  const unhosted =
    phones.length === 0 || cloth ? undefined : host === undefined ? 'none' : present.has(host) ? undefined : 'away';
  return {
    seated: seats.length,
    here: phones.filter(([id]) => present.has(id)).length,
    byHand: seats.length - phones.length,
    phones: seats.length === 0 ? 'empty' : phones.length === 0 ? 'none' : phones.length === 1 ? 'one' : 'some',
    host,
    unhosted,
    cloth,
  };
}
