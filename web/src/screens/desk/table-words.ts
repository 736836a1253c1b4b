// Facts about tables turned into the desk's words.
import type { Attendance, Records, Table } from '../../state';
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
export const behindWord = (overrunMs: number): string | undefined => {
  const n = Math.round(overrunMs / minute);
  return n > 0 ? tableText('behind', { n }) : undefined;
};

/** "+3 min ekstra": what the table has beside the room's time. */
export function ownTimeWord(table: Table): string | undefined {
  const n = Math.round((table.extended ?? 0) / minute);
  return n === 0 ? undefined : tableText('ownTime', { sign: n > 0 ? '+' : '−', n: Math.abs(n) });
}

/** What the table is run with, where that is not several phones. */
export function phonesWord({ phones, cloth }: Attendance): string | undefined {
  if (cloth) return tableText('clothOn');
  if (phones === 'none') return tableText('phonesNone');
  return phones === 'one' ? tableText('phonesOne') : undefined;
}

export function unhostedWord({ unhosted }: Attendance): string | undefined {
  return unhosted && tableText(unhosted === 'away' ? 'hostAway' : 'hostNone');
}
