// How long my table has: the room's clock, and in the group phase what the table has been given of its own beside it.
import { current, type Clock } from '../../state';
import type { Phone } from './phone';

export function tableClock(phone: Phone): Clock | undefined {
  const { records } = phone.live;
  const main = records.clocks['main'];
  const own = records.tables[String(phone.table())]?.extended ?? 0;
  if (!main || own === 0 || current(records)?.phase?.kind !== 'group') return main;
  return { ...main, extended: main.extended + own };
}
