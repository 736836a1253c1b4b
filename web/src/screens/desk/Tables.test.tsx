import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, find, page, press, setUp, show, showChanged, tearDown, text, type } from '../../gallery/desk-page';

beforeEach(setUp);
afterEach(tearDown);
const card = (table: number): string => text(`[data-table="${table}"]`);
const open = (table: number): void => find(`[data-table="${table}"]`)?.click();

describe('all tables at a glance', () => {
  it('people, host, notes, the round and its clock', () => {
    show('round-other');
    expect(card(1)).toContain('7 av 8 plasser tatt, 7 tilkoblet');
    expect(card(2)).toContain('6/7 7 av 8 plasser tatt, 6 tilkoblet');
    expect(card(1)).toContain('Taler 2 av 7');
    expect(card(1)).toContain('2:06');
    expect(card(1)).toContain('Vert: Ida Berg');
    expect(card(1)).toContain('8 lapper');
    expect(text('.desk-tables .desk-bar')).toContain('8 i runde');
  });

  it('a turn past its time says so in words', () => {
    show('round-other', { used: 1.2 });
    expect(card(3)).toContain('over tiden');
  });

  it('summaries: points, and whether the room sees them', () => {
    show('wrap-up');
    expect(card(1)).toContain('3 punkter');
    expect(card(1)).not.toContain('vist');
    expect(card(2)).toContain('3 punkter ✓ vist');
  });

  it('in plenary: who has the word and who is next', () => {
    show('plenary');
    expect(card(2)).toContain('har ordet');
    expect(card(3)).toContain('neste');
    expect(card(1)).toContain('har lagt fram');
  });

  it('forty tables, and a room without phones', () => {
    show('round-other', { tables: 40, seats: 0 });
    expect(page().querySelectorAll('.table-card')).toHaveLength(40);
    expect(card(40)).toContain('Ingen ved bordet');
    expect(card(40)).not.toContain('Ingen vert');
  });

  it('one more table', () => {
    const live = show('talk');
    press('Legg til bord');
    expect(live.sent).toEqual([{ do: 'table.add' }]);
  });
});

describe('inside one table', () => {
  it('opens in the same place; the next step stays', () => {
    show('discuss');
    open(3);
    expect(text('.panel-title')).toBe('Bord 3');
    expect(document.activeElement).toBe(find('.panel-title'));
    expect(find('.now-step .button-main')).not.toBeNull();
    press('Åpne Bord 4');
    expect(text('.panel-title')).toBe('Bord 4');
    press('← Alle bord');
    expect(page().querySelectorAll('.table-card')).toHaveLength(8);
  });

  it('moves the table on, and not to where it is', () => {
    const live = show('discuss');
    open(3);
    press('Drøfting');
    press('Oppsummering', '.stages');
    expect(live.sent).toEqual([{ do: 'stage.start', table: 3, stage: 'wrap_up' }]);
    expect(button('Drøfting').getAttribute('aria-pressed')).toBe('true');
  });

  it('starts a round, and runs its turns and its clock', () => {
    const live = show('round-ready');
    open(3);
    press('Start runden');
    expect(live.sent).toEqual([{ do: 'turn.start', table: 3 }]);
    const running = show('round-mine');
    open(3);
    expect(text('.turn-who')).toContain('3 av 7');
    press('Neste tur');
    press('Forrige');
    press(button('Neste tur').nextElementSibling?.getAttribute('aria-label') ?? '');
    press('Pause: ' + (find('.turn [role=timer]')?.getAttribute('aria-label') ?? ''));
    expect(running.sent).toEqual([
      { do: 'turn.next', table: 3, turn: 2, person: 'p3-2' },
      { do: 'turn.back', table: 3, turn: 2 },
      { do: 'turn.pass', table: 3, turn: 2, person: 'p3-2' },
      { do: 'clock.pause', clock: 'turn-3' },
    ]);
  });

  it('gives the last turn back after the round', () => {
    const live = show('discuss');
    open(3);
    press('Tilbake til siste tur');
    expect(live.sent).toEqual([{ do: 'turn.back', table: 3, turn: 7 }]);
  });

  it('appoints a host and moves somebody to a table with room', () => {
    const live = show('talk');
    open(3);
    const names = [...page().querySelectorAll('.seat-who > :first-child')].map((name) => name.textContent ?? '');
    press(`Mer om ${names[1]}`);
    press(`Gjør ${names[1]} til vert`, 'dialog[open]');
    expect(find('dialog[open]')).toBeNull();
    press(`Flytt ${names[1]}`);
    press('Flytt til Bord 5, 1 ledig', 'dialog[open]');
    expect(text('.notices')).toContain('er flyttet til Bord 5.');
    press('Flytt tilbake');
    expect(live.sent).toEqual([
      { do: 'host.set', table: 3, person: 'p3-2' },
      { do: 'seat.move', person: 'p3-2', table: 5 },
      { do: 'seat.move', person: 'p3-2', table: 3 },
    ]);
  });

  it('shows what is shared at the table, and nobody’s private notes', () => {
    const live = show('discuss');
    open(3);
    expect(page().querySelectorAll('.notes .note')).toHaveLength(8);
    expect(Object.values(live.records.notes).some((note) => note.level === 'mine')).toBe(false);
    expect(text('.notes')).toContain('vist for rommet');
  });

  it('writes, changes, takes in and removes points, and shows the summary to the room', () => {
    const live = show('wrap-up', { tables: 4 });
    open(3);
    expect(text('.points')).toContain('Lag en enkel oversikt');
    type(find('.panel-line textarea'), '  Møtes oftere ');
    press('Legg til');
    expect(live.sent.pop()).toMatchObject({ do: 'point.write', item: 'i9', table: 3, text: 'Møtes oftere' });
    press('Rediger punkt 1');
    type(find('.point-edit textarea'), 'Annerledes');
    press('Lagre', '.point-edit');
    expect(live.sent.pop()).toEqual({ do: 'point.write', point: 'k3-1', item: 'i9', table: 3, text: 'Annerledes' });
    press('Fjern punkt 2');
    expect(live.sent.pop()).toEqual({ do: 'point.remove', point: 'k3-2' });
    press('Angre');
    expect(live.sent.pop()).toMatchObject({ do: 'point.write', item: 'i9', table: 3 });
    press('Ta inn forslaget: Én kontaktperson i hvert fylke som faktisk svarer telefonen');
    expect(live.sent.pop()).toEqual({ do: 'point.accept', point: 'k3-4' });
    press('Vis rommet');
    expect(live.sent.pop()).toEqual({ do: 'summary.share', item: 'i9', table: 3 });
    page().querySelector<HTMLInputElement>('.panel input[value="departementene"]')?.click();
    expect(live.sent.pop()).toEqual({ do: 'summary.address', item: 'i9', table: 3, addressee: 'departementene' });
    expect(live.sent).toEqual([]);
  });

  it('says something to the table, and takes it away again', () => {
    const live = show('discuss');
    open(3);
    expect(button('Send').disabled).toBe(true);
    type(find('.message-writer input'), ' Kom tilbake til spørsmålet ');
    press('Send');
    expect(live.sent.pop()).toMatchObject({ do: 'message.send', table: 3, text: 'Kom tilbake til spørsmålet' });
    expect(text('.message-writer')).toContain('Sendt');
    expect((find('.message-writer input') as HTMLInputElement).value).toBe('');
    const said = showChanged('discuss', (records) => {
      records.messages['m1'] = { table: 3, text: 'Fem minutter igjen', sent_at: 0 };
      records.messages['m2'] = { table: 4, text: 'Til noen andre', sent_at: 0 };
    });
    open(3);
    expect(text('.messages')).not.toContain('Til noen andre');
    press('Ta bort meldingen: Fem minutter igjen');
    expect(said.sent).toEqual([{ do: 'message.remove', message: 'm1' }]);
  });

  it('takes a summary back', () => {
    const live = show('table-done');
    open(3);
    press('Ta tilbake');
    expect(live.sent).toEqual([{ do: 'summary.withdraw', item: 'i9', table: 3 }]);
  });

  it('names the table, and gives it an address of its own', () => {
    const live = show('talk');
    open(3);
    type(find('.rename input'), 'Ved vinduet');
    press('Lagre', '.rename');
    expect(live.sent).toEqual([{ do: 'table.rename', table: 3, name: 'Ved vinduet' }]);
    expect(find('.address input')?.getAttribute('value') ?? (find('.address input') as HTMLInputElement).value).toBe(
      'http://10.0.0.7:8080/bord27?table=3',
    );
  });

  it('turns the table’s own screen out, after asking', () => {
    const live = show('talk');
    open(3);
    press('Koble fra bordskjermen', '.panel');
    expect(text('dialog[open]')).toContain('Nettbrettet på Bord 3 slipper ikke inn igjen');
    press('Koble fra bordskjermen', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'tablecloth.remove', table: 3 }]);
  });
});
