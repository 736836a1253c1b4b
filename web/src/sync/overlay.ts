// What this person has said and the server has not answered yet, laid over the records, so that it is there at once. Pure.
//
// Only what surely comes true looks true: one's own notes, points and name. Turns, stages and clocks wait for the server.
import type { Note, Point, Seat } from '../protocol/messages';
import type { Entry } from './outbox';
import type { Collection, Place, RecordOf } from './replica';

export interface Base {
  find<C extends Collection>(collection: C, id: string): RecordOf<C> | undefined;
  ids(collection: Collection): string[];
}

export interface Me {
  role: 'participant' | 'facilitator' | 'observer' | 'stage';
  person?: string;
}

/** Records as they will be; undefined is gone. Keys are `collection/id`. */
export type Patches = Map<string, unknown>;

export const patchKey = ([collection, id]: Place): string => `${collection}/${id}`;

/** The patches of the unanswered commands, in the order they were given. */
export function overlay(base: Base, unanswered: readonly Entry[], me: Me | undefined): Patches {
  const patches: Patches = new Map();
  const person = me?.person;
  if (!me || person === undefined) return patches;
  const get = <C extends Collection>(collection: C, id: string): RecordOf<C> | undefined => {
    const key = patchKey([collection, id]);
    return patches.has(key) ? (patches.get(key) as RecordOf<C> | undefined) : base.find(collection, id);
  };
  const put = (collection: Collection, id: string, record: unknown) =>
    void patches.set(patchKey([collection, id]), record);
  const seat = base.find('seats', person);

  const hosts = (table: number) => seat?.host === true && seat.table === table;
  const leads = (table: number) => me.role === 'facilitator' || hosts(table);
  const mayChange = (point: Point) => leads(point.table) || (point.author === person && !point.accepted);

  const lastPoint = (item: string, table: number): number => {
    const added = [...patches].flatMap(([key, record]) =>
      key.startsWith('points/') && record ? [record as Point] : [],
    );
    const known = base.ids('points').flatMap((id) => get('points', id) ?? []);
    return [...known, ...added]
      .filter((point) => point.item === item && point.table === table)
      .reduce((last, point) => Math.max(last, point.position), 0);
  };

  for (const { command, at } of unanswered) {
    switch (command.do) {
      case 'note.write': {
        const note = get('notes', command.note);
        if (note?.author === person)
          put('notes', command.note, { ...note, text: command.text, edited_at: at } satisfies Note);
        else if (!note && seat) {
          const fresh: Note = {
            author: person,
            item: command.item,
            table: seat.table,
            text: command.text,
            level: 'mine',
            written_at: at,
          };
          put('notes', command.note, fresh);
        }
        break;
      }
      case 'note.share': {
        const note = get('notes', command.note);
        const mayMove = note && (note.author === person || (hosts(note.table) && command.level !== 'mine'));
        // A private note is put down where its author sits now.
        const table = note?.level === 'mine' ? seat?.table : note?.table;
        if (mayMove && table !== undefined)
          put('notes', command.note, { ...note, level: command.level, table } satisfies Note);
        break;
      }
      case 'note.remove':
        if (get('notes', command.note)?.author === person) put('notes', command.note, undefined);
        break;
      case 'point.write': {
        const point = get('points', command.point);
        if (point) {
          if (mayChange(point)) put('points', command.point, { ...point, text: command.text } satisfies Point);
          break;
        }
        const fresh: Point = {
          item: command.item,
          table: command.table,
          author: person,
          text: command.text,
          accepted: leads(command.table),
          position: lastPoint(command.item, command.table) + 1,
        };
        put('points', command.point, fresh);
        break;
      }
      case 'point.remove': {
        const point = get('points', command.point);
        if (point && mayChange(point)) put('points', command.point, undefined);
        break;
      }
      case 'seat.rename': {
        const { name, organisation } = command;
        const known = get('seats', person);
        if (known) {
          put('seats', person, {
            ...known,
            ...(name !== undefined && { name }),
            ...(organisation !== undefined && { organisation }),
          } satisfies Seat);
        }
        break;
      }
    }
  }
  return patches;
}
