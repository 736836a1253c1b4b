// What the phone is for right now: one word, read from the records. Everything on the screen follows from it.
// Pure; a late arrival gets the same answer as the one who has been here all day.
import { current, myTable, workshop, type ItemKind, type Live } from '../../state';

export type Moment =
  | 'waiting'
  | Exclude<ItemKind, 'group_work'>
  | 'intro'
  | 'individual'
  | 'round'
  | 'discuss'
  | 'wrap_up'
  | 'table_done'
  | 'plenary';

/** The moments in which there is something to do, or something of one's own to look at. */
export const working: readonly Moment[] = [
  'individual',
  'round',
  'discuss',
  'wrap_up',
  'table_done',
  'plenary',
  'poll',
  'questions',
  'closing',
];

export function momentOf(live: Live): Moment {
  const records = live.records;
  if (workshop(records)?.ended_at !== undefined) return 'closing';
  const running = current(records);
  if (!running) return 'waiting';
  if (running.item.kind !== 'group_work') return running.item.kind;
  if (!running.phase) return 'intro';
  if (running.phase.kind !== 'group') return running.phase.kind;
  const table = myTable(live);
  const stage = table === undefined ? undefined : records.tables[String(table)]?.stage;
  if (stage === undefined) return running.phase.limit === undefined ? 'discuss' : 'round';
  return stage === 'done' ? 'table_done' : stage;
}
