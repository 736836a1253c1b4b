// A table in words where every screen says it the same: its number, and its name where it has one.
import type { Live } from '../../state/live';
import { word } from '../../text/common';

export function tableName(live: Live, number: number): string {
  const name = live.records.tables[String(number)]?.name;
  const plain = word('table', { n: number });
  return name === undefined ? plain : `${plain} · ${name}`;
}
