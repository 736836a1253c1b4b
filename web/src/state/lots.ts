// Drawing lots at a table: the host, and who looks after the time, the pen and the question. Pure: chance comes in as an argument.
import type { Round, Seat, TableRole } from './types';

export const tableRoles: readonly TableRole[] = ['time_keeper', 'writer', 'guard'];

export interface Lots {
  host?: string;
  roles: Partial<Record<TableRole, string>>;
}

/** The same people in any order; `chance` gives a number from 0 up to 1, as Math.random does. */
export function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  const order = [...all];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.min(i, Math.floor(chance() * (i + 1)));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** Who may be drawn as host: somebody with a phone, present where anybody is, and never the one who speaks first in the round. */
export function hostLots(
  seats: readonly (readonly [string, Seat])[],
  round: Round | undefined,
  here: readonly string[],
): string[] {
  const first = round && round.state !== 'done' ? round.order[0] : undefined;
  const phones = seats.filter(([, seat]) => !seat.by_hand).map(([id]) => id);
  const present = phones.filter((id) => here.includes(id));
  const drawn = (present.length > 0 ? present : phones).filter((id) => id !== first);
  return drawn.length > 0 ? drawn : phones;
}

/** A host and a role each for others than the host; where people are few the host has one too, and at last a role is nobody's. */
export function drawLots(
  seats: readonly (readonly [string, Seat])[],
  round: Round | undefined,
  here: readonly string[],
  chance: () => number,
): Lots {
  const host = shuffled(hostLots(seats, round, here), chance)[0];
  const others = shuffled(
    seats.map(([id]) => id).filter((id) => id !== host),
    chance,
  );
  if (host !== undefined) others.push(host);
  const roles: Lots['roles'] = {};
  for (const [i, role] of tableRoles.entries()) {
    const who = others[i];
    if (who !== undefined) roles[role] = who;
  }
  return host === undefined ? { roles } : { host, roles };
}
