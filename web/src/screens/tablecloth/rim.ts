// Where things are on a table seen from above: seats around the rim, the wedge that points at who speaks, notes that nobody has moved yet. Pure.
import type { Pile } from '../../state/cloth';

/** The direction of seat `index` of `count` from the middle: the first at the top, then clockwise; lengths from -1 to 1. */
export function seatDirection(index: number, count: number): { x: number; y: number } {
  const angle = (index / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { x: round(Math.cos(angle)), y: round(Math.sin(angle)) };
}

/** A slice of the cloth from the middle to the rim at a seat, in a drawing of 100 x 100. */
export function wedge(index: number, count: number, radius = 50): string {
  const middle = (index / Math.max(1, count)) * 360 - 90;
  const half = Math.min(20, 150 / Math.max(1, count));
  const at = (degrees: number): string => {
    const radians = (degrees * Math.PI) / 180;
    return `${(50 + radius * Math.cos(radians)).toFixed(2)} ${(50 + radius * Math.sin(radians)).toFixed(2)}`;
  };
  return `M50 50 L${at(middle - half)} A${radius} ${radius} 0 0 1 ${at(middle + half)} Z`;
}

export interface Spot {
  x: number;
  y: number;
}
export interface Room {
  width: number;
  height: number;
}

/** How many rows and columns of notes of that size a room has, for at least `count` of them. */
function gridFor(count: number, room: Room, note: Room): { columns: number; rows: number } {
  const most = Math.max(1, Math.floor(room.width / note.width));
  let columns = Math.min(
    most,
    Math.max(1, Math.ceil(Math.sqrt((count * room.width * note.height) / (room.height * note.width)))),
  );
  while (columns < most && Math.ceil(count / columns) * note.height > room.height) columns += 1;
  return { columns, rows: Math.ceil(count / columns) };
}

/** Steps in which a grid grows, so that one note more does not move all the others. */
const steps = [6, 9, 12, 16, 20, 25, 30, 42, 60, 100, 200, 400];

/**
 * Where each note lies, in thousandths of the room, by its middle: where it was put, or else at a free place of a grid.
 * What lies where it was put keeps that place whatever else comes and goes.
 */
export function layOut(piles: readonly Pile[], room: Room, note: Room): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const waiting: Pile[] = [];
  for (const pile of piles) {
    const { x, y } = pile.note;
    if (x !== undefined && y !== undefined) spots.set(pile.id, { x, y });
    else waiting.push(pile);
  }
  if (waiting.length === 0) return spots;
  const placed = [...spots.values()];
  const taken = (spot: Spot): boolean =>
    placed.some(
      ({ x, y }) =>
        Math.abs(x - spot.x) * room.width < note.width * 700 && Math.abs(y - spot.y) * room.height < note.height * 700,
    );
  for (const step of [...steps, Infinity]) {
    if (step < piles.length) continue;
    const { columns, rows } = gridFor(Math.min(step, 1000), room, note);
    const all = Array.from({ length: columns * rows }, (_, i): Spot => ({
      x: Math.round((((i % columns) + 0.5) / columns) * 1000),
      y: Math.round(((Math.floor(i / columns) + 0.5) / rows) * 1000),
    }));
    const free = all.filter((spot) => !taken(spot));
    // Where there is no free place left any more, notes lie on each other as on a real table.
    const places =
      free.length >= waiting.length ? free : step === Infinity || step > piles.length * 2 ? all : undefined;
    if (!places) continue;
    waiting.forEach((pile, i) => spots.set(pile.id, places[i % places.length] as Spot));
    break;
  }
  return spots;
}

export type NoteSize = 'large' | 'medium' | 'small' | 'tiny';

/** How large a note is drawn, in em of the cloth, largest first. The style sheet has the same numbers. */
export const noteSizes: Readonly<Record<NoteSize, Room>> = {
  large: { width: 14, height: 7.4 },
  medium: { width: 11.4, height: 5.8 },
  small: { width: 9.8, height: 4.8 },
  tiny: { width: 8, height: 3.7 },
};

/** The largest size at which that many notes have room beside each other; `room` in em. */
export function noteSize(count: number, room: Room): NoteSize {
  const fitting = (Object.keys(noteSizes) as NoteSize[]).find((size) => {
    const { width, height } = noteSizes[size];
    return Math.floor(room.width / width) * Math.floor(room.height / height) >= count;
  });
  return fitting ?? 'tiny';
}

/** How wide the themes stand beside what lies alone: where most of the notes are, is most of the room. */
export const themesShare = (themes: number, grouped: number, loose: number): number =>
  Math.round(Math.min(1.9, Math.max(0.8, (grouped + 2 * themes) / (loose + 2))) * 100) / 100;
