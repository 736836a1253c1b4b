// Facts about tables turned into the desk's words.
import { tableState, type Attendance, type Records, type Table } from '../../state';
import { word } from '../../text/common';
import { tableText } from '../../text/desk-tables';

const minute = 60_000;

/** "3, 5 og 7". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${tableText('and')} ${last}`;
}

/** "Bord 3, 5 og 7", or their names where one of them has one. */
export function tablesWord(r: Records, numbers: readonly number[]): string {
  const named = numbers.some((number) => r.tables[String(number)]?.name !== undefined);
  if (numbers.length > 1 && !named) return tableText('tablesNumbered', { n: listed(numbers.map(String)) });
  return listed(numbers.map((number) => r.tables[String(number)]?.name ?? word('table', { n: number })));
}

/** How far behind, in whole minutes; what is less than half a minute is not said. */
export const behindOf = (overrunMs: number): number => Math.round(overrunMs / minute);

/** "+3 min ekstra": what the table has beside the room's time. */
export function ownTimeWord(table: Table): string | undefined {
  const n = Math.round((table.extended ?? 0) / minute);
  return n === 0 ? undefined : tableText('ownTime', { sign: n > 0 ? '+' : '−', n: Math.abs(n) });
}

/** What the table is run with, where that is not several phones. */
export function deviceOf({ phones, cloth }: Attendance): 'cloth' | 'none' | 'one' | undefined {
  if (cloth) return 'cloth';
  return phones === 'none' || phones === 'one' ? phones : undefined;
}

/** "4 av 7": where a card is too narrow for more; its sign says that this is who speaks. */
export function shortWord(r: Records, table: Table): string | undefined {
  const state = tableState(r, table);
  if (state === 'wrap_up') return tableText('writingShort');
  if (state !== 'round' || table.taken === 0) return undefined;
  return tableText('speakerShort', { n: Math.min(table.turn + 1, table.turns), all: table.turns });
}

const titleMax = 60;

/** A note's first words: enough to know it by. */
export function noteTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const points = Array.from(line);
  return points.length <= titleMax ? line : `${points.slice(0, titleMax).join('').trimEnd()} …`;
}
