// The unanswered commands about what a table does together, laid over the records: notes put down for others, themes, duplicates, dots, the
// signal, the roles, and what overlay-asked.ts lays. Importing it is enough: overlay.ts calls it for what it does not know itself.
//
// Everybody at a table may move what lies there, so all of it comes true unless somebody else takes the thing away meanwhile.
import type { Note, Seat, Table, Theme } from '../protocol/messages';
import type { Body } from './outbox';
import { layOthers, type Laid } from './overlay';
import { askedOver, namesHidden } from './overlay-asked';

function layNote(over: Laid, command: Extract<Body, { do: 'note.lay' }>, at: number): void {
  const hidden = namesHidden(over, command.item);
  // The host writes for others; where names are hidden anybody at the table puts down what is nobody's.
  const may = over.leads(command.table) || (hidden && command.person === undefined && over.handles(command.table));
  if (!may) return;
  const known = over.get('notes', command.note);
  if (known) {
    const author = known.author === undefined ? undefined : over.get('seats', known.author);
    if (known.author === undefined || author?.by_hand)
      over.put('notes', command.note, { ...known, text: command.text, edited_at: at });
    return;
  }
  const fresh: Note = {
    item: command.item,
    table: command.table,
    text: command.text,
    level: 'table',
    written_at: at,
  };
  if (command.person !== undefined && !hidden) fresh.author = command.person;
  over.put('notes', command.note, fresh);
}

/** A note on a cloth this person may handle, changed; `undefined` takes a member away. */
function change(
  over: Laid,
  id: string,
  members: { [K in 'theme' | 'same_as' | 'x' | 'y']?: Note[K] | undefined },
): void {
  const note = over.get('notes', id);
  if (!note || note.level === 'mine' || !over.handles(note.table)) return;
  over.put('notes', id, withMembers(note, members));
}

function withMembers<T extends object>(record: T, members: object): T {
  const changed = Object.entries({ ...record, ...members }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as T;
}

function themesOf(over: Laid, item: string, table: number): [string, Theme][] {
  return over
    .all('themes')
    .filter(([, theme]) => theme.item === item && theme.table === table)
    .sort(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1));
}

function writeTheme(over: Laid, command: Extract<Body, { do: 'theme.write' }>): void {
  if (!over.handles(command.table)) return;
  const known = over.get('themes', command.theme);
  if (known) {
    over.put('themes', command.theme, { ...known, name: command.name });
    return;
  }
  const last = themesOf(over, command.item, command.table).at(-1)?.[1].position ?? 0;
  const { item, table, name } = command;
  over.put('themes', command.theme, { item, table, name, position: last + 1 });
}

/** Its notes go elsewhere, and its dots are gone with it. */
function dissolve(over: Laid, id: string, into: string | undefined): void {
  for (const [note, { theme }] of over.all('notes')) if (theme === id) change(over, note, { theme: into });
  for (const [dot, { target }] of over.all('dots')) if (target === id) over.put('dots', dot, undefined);
  over.put('themes', id, undefined);
}

function moveTheme(over: Laid, id: string, to: number): void {
  const theme = over.get('themes', id);
  if (!theme || !over.handles(theme.table)) return;
  const others = themesOf(over, theme.item, theme.table).filter(([other]) => other !== id);
  others.splice(Math.max(0, Math.min(to - 1, others.length)), 0, [id, theme]);
  for (const [i, [other, one]] of others.entries())
    if (one.position !== i + 1) over.put('themes', other, { ...one, position: i + 1 });
}

function dot(over: Laid, command: Extract<Body, { do: 'dot.put' | 'dot.take' }>): void {
  const person = command.person ?? over.person;
  const seat = over.get('seats', person);
  if (!seat || (person !== over.person && !(seat.by_hand && over.leads(seat.table)))) return;
  const { item, target } = command;
  const open = over.get('prioritisations', `${item}-${seat.table}`);
  if (!open?.open) return;
  const id = `${target}/${person}`;
  const here = over.get('dots', id)?.count ?? 0;
  if (command.do === 'dot.take') {
    if (here > 0)
      over.put('dots', id, here === 1 ? undefined : { item, table: seat.table, person, target, count: here - 1 });
    return;
  }
  const used = over
    .all('dots')
    .filter(([, one]) => one.person === person && one.item === item && one.table === seat.table)
    .reduce((sum, [, { count }]) => sum + count, 0);
  if (used < open.dots) over.put('dots', id, { item, table: seat.table, person, target, count: here + 1 });
}

function signal(over: Laid, command: Extract<Body, { do: 'signal.set' }>): void {
  const id = String(command.table);
  const table = over.get('tables', id);
  if (!table || !over.handles(command.table)) return;
  over.put('tables', id, withMembers<Table>(table, { signal: command.signal }));
}

/** A role is one person's: who had it has it no more. */
function giveRole(over: Laid, { table, person, role }: Extract<Body, { do: 'role.set' }>): void {
  if (over.get('seats', person)?.table !== table || !over.leads(table)) return;
  for (const [id, seat] of over.all('seats')) {
    if (seat.table !== table) continue;
    if (id === person) over.put('seats', id, withMembers<Seat>(seat, { role }));
    else if (role !== undefined && seat.role === role)
      over.put('seats', id, withMembers<Seat>(seat, { role: undefined }));
  }
}

function tableOver(over: Laid, command: Body, at: number): void {
  switch (command.do) {
    case 'note.lay':
      return layNote(over, command, at);
    case 'note.place':
      return change(over, command.note, { x: command.x, y: command.y });
    case 'note.group':
      return change(over, command.note, { theme: command.theme });
    case 'note.match':
      return change(over, command.note, { same_as: command.same_as });
    case 'theme.write':
      return writeTheme(over, command);
    case 'theme.remove':
    case 'theme.merge': {
      const theme = over.get('themes', command.theme);
      if (theme && over.handles(theme.table))
        dissolve(over, command.theme, command.do === 'theme.merge' ? command.into : undefined);
      return;
    }
    case 'theme.move':
      return moveTheme(over, command.theme, command.position);
    case 'dot.put':
    case 'dot.take':
      return dot(over, command);
    case 'signal.set':
      return signal(over, command);
    case 'role.set':
      return giveRole(over, command);
    default:
      return askedOver(over, command, at);
  }
}

layOthers(tableOver);
