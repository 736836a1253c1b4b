import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { busy } from '../../state/fixtures/tables';
import {
  button,
  find,
  page,
  press,
  setUp,
  show,
  showChanged,
  tearDown,
  text,
  type,
  watch,
} from '../../gallery/desk-page';

const minute = 60_000;
beforeEach(setUp);
afterEach(tearDown);
const card = (table: number): string => text(`[data-table="${table}"]`);
const look = (table: number) => find(`[data-table="${table}"]`)?.closest<HTMLElement>('.table-card')?.dataset ?? {};
const everything = () => show('round-other', { tables: 8, with: ['busy'] });

describe('what a table wants of the facilitator', () => {
  it('help stands on the card, and above the grid with a way there', () => {
    const live = everything();
    expect(card(3)).toContain('Trenger hjelp');
    expect(look(3)['signal']).toBe('help');
    expect(text('.attention [role=status]')).toBe('Bord 3 og 5 trenger hjelp');
    press('Åpne Bord 5', '.attention');
    expect(text('.panel-title')).toBe('Bord 5');
    expect(text('.attention [role=status]')).toBe('Bord 3 og 5 trenger hjelp');
    expect(live.sent).toEqual([]);
  });

  it('one table, and a table with a name', () => {
    showChanged('discuss', (records) => Object.assign(records.tables['4'] ?? {}, { signal: 'help', name: 'Fjorden' }));
    expect(text('.attention [role=status]')).toBe('Fjorden trenger hjelp');
    expect(find('.attention')?.querySelectorAll('.attention-table')).toHaveLength(1);
  });

  it('is told that it was seen: from the line, from the card, from inside', () => {
    const live = everything();
    press('Kvitter: Bord 3 trenger hjelp', '.attention');
    press('Kvitter: Bord 5 trenger hjelp', '.tables-grid');
    press('Kvitter: Bord 4 melder ferdig', '.tables-grid');
    expect(live.sent).toEqual([
      { do: 'signal.set', table: 3 },
      { do: 'signal.set', table: 5 },
      { do: 'signal.set', table: 4 },
    ]);
    find('[data-table="5"]')?.click();
    press('Kvitter: Bord 5 trenger hjelp', '.panel');
    expect(live.sent.pop()).toEqual({ do: 'signal.set', table: 5 });
  });

  it('no line where nobody needs anything', () => {
    show('round-other');
    expect(text('.attention')).toBe('');
  });

  it('says how far behind the round is, against the table’s own time', () => {
    everything();
    expect(card(busy.behind)).toContain('11 min etter');
    expect(look(busy.behind)['behind']).toBe('');
    expect(card(busy.extended)).toContain('+3 min ekstra');
    expect(card(busy.writing)).not.toContain('etter');
  });

  it('no phone, only the host’s, and a host who has gone', () => {
    everything();
    expect(card(busy.noPhone)).toContain('Uten telefon');
    expect(card(busy.noPhone)).not.toContain('vert');
    expect(card(busy.onlyHost)).toContain('Én telefon');
    expect(card(busy.hostGone)).toContain('Vert borte');
    expect(text('.desk-tables .desk-bar')).toContain('mangler vert');
  });

  it('a host whose phone sleeps is no news while nobody works', () => {
    show('talk', { table: 2, with: ['host-away'] });
    expect(card(2)).not.toContain('Vert borte');
  });

  it('who sums up, with the points so far', () => {
    everything();
    expect(card(busy.writing)).toContain('Oppsummerer');
    expect(card(busy.writing)).toContain('3 punkter');
    expect(look(busy.writing)['state']).toBe('wrap_up');
  });

  it('silence: everybody writes', () => {
    show('individual');
    expect(card(1)).toContain('Skriver hver for seg');
    expect(look(1)['state']).toBe('writes');
  });
});

describe('one press from the grid', () => {
  it('gives a table a minute or three, only while the tables work', () => {
    const live = everything();
    press('1 min mer til Bord 6', '.tables-grid');
    press('3 min mer til Bord 6', '.tables-grid');
    expect(live.sent).toEqual([
      { do: 'table.extend', table: 6, by: minute },
      { do: 'table.extend', table: 6, by: 3 * minute },
    ]);
    expect(page().querySelector('.panel')).toBeNull();
    show('talk');
    expect(page().querySelector('.table-time')).toBeNull();
  });

  it('more: a minute less, a message, a look inside', () => {
    const live = everything();
    press('Mer for Bord 6');
    expect(text('dialog[open]')).toContain('Runden går 11 min ut over tiden til bordet.');
    press('1 min mindre til Bord 6', 'dialog[open]');
    type(find('dialog[open] .message-writer input'), 'Ta kortere turer');
    press('Send', 'dialog[open]');
    expect(live.sent).toMatchObject([
      { do: 'table.extend', table: 6, by: -minute },
      { do: 'message.send', table: 6, text: 'Ta kortere turer' },
    ]);
    expect(find('dialog[open]')).toBeNull();
    expect(text('.notices')).toContain('Meldingen er sendt til Bord 6.');
    press('Mer for Bord 6');
    press('Se inn i bordet', 'dialog[open]');
    expect(text('.panel-title')).toBe('Bord 6');
  });

  it('more room for the tables, and back', () => {
    everything();
    const wide = () => find('.desk-tables')?.hasAttribute('data-wide');
    press('Vis stort');
    expect(wide()).toBe(true);
    expect(button('Vis stort').getAttribute('aria-pressed')).toBe('true');
    find('[data-table="5"]')?.click();
    expect(wide()).toBe(true);
    press('← Alle bord');
    press('Vis stort');
    expect(wide()).toBe(false);
  });
});

describe('an observer', () => {
  const acts = (): string[] =>
    [...page().querySelectorAll<HTMLElement>('.desk-tables button:not([data-table])')]
      .map((one) => (one.getAttribute('aria-label') ?? one.textContent).trim())
      .filter((name) => !/^(Åpne |Vis stort|← Alle bord|‹|›|Lapp: |Kopier)/.test(name));

  it.each(['round-other', 'discuss', 'wrap-up'] as const)(
    'sees everything at %s, and nothing that commands',
    (moment) => {
      watch(moment, { with: ['busy', 'by-hand', 'dots', 'message-here'] });
      expect(card(3)).toContain('Bord 3');
      expect(acts()).toEqual([]);
      find('[data-table="3"]')?.click();
      expect(text('.seats')).toContain('vert');
      expect(page().querySelectorAll('button.note').length).toBeGreaterThan(0);
      expect(acts()).toEqual([]);
      find('button.note')?.click();
      expect([...page().querySelectorAll('dialog[open] button')].map((one) => one.textContent)).toEqual(['Lukk']);
    },
  );
});
