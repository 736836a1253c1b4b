// What this person has said and the server has not answered yet, laid over the records, so that it is there at once. Pure.
//
// Only what surely comes true looks true: one's own notes, points and name here, and what a table does together in overlay-table.ts.
// Turns, stages, clocks and who is host wait for the server.
import type { Note, Point, Seat } from '../protocol/messages';
import type { Body, Entry } from './outbox';
import type { Collection, Place, RecordOf } from './replica';

export interface Base {
  find<C extends Collection>(collection: C, id: string): RecordOf<C> | undefined;
  ids(collection: Collection): string[];
}

export interface Me {
  role: 'participant' | 'facilitator' | 'observer' | 'stage' | 'tablecloth';
  person?: string;
  /** Where a tablecloth lies. */
  table?: number;
}

/** Records as they will be; undefined is gone. Keys are `collection/id`. */
export type Patches = Map<string, unknown>;

export const patchKey = ([collection, id]: Place): string => `${collection}/${id}`;

/** The records with the patches so far, and who is asking. */
export interface Laid {
  me: Me;
  person: string;
  get: <C extends Collection>(collection: C, id: string) => RecordOf<C> | undefined;
  put: <C extends Collection>(collection: C, id: string, record: RecordOf<C> | undefined) => void;
  /** Every record of a collection, patched, with its id. */
  all: <C extends Collection>(collection: C) => [string, RecordOf<C>][];
  /** Where this person sits, or this tablecloth lies. */
  table: number | undefined;
  /** May handle what lies on that table. */
  handles: (table: number) => boolean;
  /** May do there what its host may. */
  leads: (table: number) => boolean;
}

type Others = (over: Laid, command: Body, at: number) => void;
let others: Others | undefined;

/** Lays the commands this file does not know. It is set by overlay-table.ts, which a light page fetches later. */
export function layOthers(lay: Others): void {
  others = lay;
}

function laid(base: Base, patches: Patches, me: Me, person: string): Laid {
  const get = <C extends Collection>(collection: C, id: string): RecordOf<C> | undefined => {
    const key = patchKey([collection, id]);
    return patches.has(key) ? (patches.get(key) as RecordOf<C> | undefined) : base.find(collection, id);
  };
  const seat = base.find('seats', person);
  const table = me.role === 'tablecloth' ? me.table : seat?.table;
  const anywhere = me.role === 'facilitator';
  return {
    me,
    person,
    get,
    put: (collection, id, record) => void patches.set(patchKey([collection, id]), record),
    all: (collection) => {
      const prefix = `${collection}/`;
      const added = [...patches.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return [...new Set([...base.ids(collection), ...added])].flatMap((id) => {
        const record = get(collection, id);
        return record === undefined ? [] : [[id, record] as [string, typeof record]];
      });
    },
    table,
    handles: (there) => anywhere || there === table,
    leads: (there) => anywhere || (there === table && (me.role === 'tablecloth' || seat?.host === true)),
  };
}

/** The patches of the unanswered commands, in the order they were given. */
export function overlay(base: Base, unanswered: readonly Entry[], me: Me | undefined): Patches {
  const patches: Patches = new Map();
  if (!me || me.person === undefined) return patches;
  const over = laid(base, patches, me, me.person);
  const { person, get, put, leads } = over;
  const mayChange = (point: Point) => leads(point.table) || (point.author === person && !point.accepted);
  const lastPoint = (item: string, table: number): number =>
    over
      .all('points')
      .filter(([, point]) => point.item === item && point.table === table)
      .reduce((last, [, point]) => Math.max(last, point.position), 0);

  for (const { command, at } of unanswered) {
    switch (command.do) {
      case 'note.write': {
        const note = get('notes', command.note);
        if (note?.author === person)
          put('notes', command.note, { ...note, text: command.text, edited_at: at } satisfies Note);
        else if (!note && me.role === 'participant' && over.table !== undefined) {
          const fresh: Note = {
            author: person,
            item: command.item,
            table: over.table,
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
        const mayMove = note && (note.author === person || (leads(note.table) && command.level !== 'mine'));
        if (!mayMove) break;
        // A private note is put down where its author sits now; where names are hidden it lies there as nobody's, under another id.
        const table = note.level === 'mine' ? over.table : note.table;
        if (table === undefined) break;
        const moved: Note = { ...note, level: command.level, table };
        if (command.level === 'mine')
          for (const key of ['theme', 'same_as', 'x', 'y', 'dots'] as const) delete moved[key];
        if (command.as === undefined || note.level !== 'mine') put('notes', command.note, moved);
        else {
          delete moved.author;
          put('notes', command.note, undefined);
          put('notes', command.as, moved);
        }
        break;
      }
      case 'note.remove': {
        const note = get('notes', command.note);
        const ours = note && note.author === undefined && leads(note.table);
        if (note?.author === person || ours) put('notes', command.note, undefined);
        break;
      }
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
      default:
        others?.(over, command, at);
    }
  }
  return patches;
}
