import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { busy } from '../../state/fixtures/tables';
import { button, find, page, press, setUp, show, tearDown, text, type } from '../../gallery/desk-page';
import type { FakeLive, Moment, Options } from '../../state/fixtures';

beforeEach(setUp);
afterEach(tearDown);
const open = (table: number, moment: Moment, options: Partial<Options> = {}): FakeLive => {
  const live = show(moment, options);
  find(`[data-table="${table}"]`)?.click();
  return live;
};
const names = (): string[] => [...page().querySelectorAll('.seat-who > :first-child')].map((one) => one.textContent);

describe('people at one table', () => {
  it('somebody without a phone sits down, and the next one may follow', () => {
    const live = open(3, 'round-other');
    expect(button('Sett ved bordet').disabled).toBe(true);
    type(find('.add-seat input'), '  Torgeir ');
    press('Sett ved bordet');
    expect(live.sent).toMatchObject([{ do: 'seat.add', table: 3, name: 'Torgeir' }]);
    expect((find('.add-seat input') as HTMLInputElement).value).toBe('');
  });

  it('a full table has no seat to give', () => {
    open(3, 'talk', { seats: 8, tables: 3 });
    type(find('.add-seat input'), 'En til');
    expect(button('Sett ved bordet').disabled).toBe(true);
    expect(text('.add-seat')).toContain('fullt');
  });

  it('says who has no phone, who is away and who has which role', () => {
    open(3, 'round-other', { with: ['by-hand', 'roles'] });
    expect(text('.seats')).toContain('uten telefon');
    expect(text('.seats')).toContain('vokter spørsmålet');
    expect(page().querySelectorAll('.seat-here[data-here="hand"]')).toHaveLength(2);
  });

  it('gives and takes back a role', () => {
    const live = open(3, 'round-other');
    press(`Mer om ${names()[1]}`);
    const choose = (value: string) => find(`dialog[open] input[value="${value}"]`)?.click();
    choose('writer');
    choose('none');
    expect(live.sent).toEqual([
      { do: 'role.set', table: 3, person: 'p3-2', role: 'writer' },
      { do: 'role.set', table: 3, person: 'p3-2' },
    ]);
  });

  it('takes somebody out, after asking; a phone is shut out, a seat by hand is only free again', () => {
    const live = open(3, 'round-other', { with: ['by-hand'] });
    press(`Mer om ${names()[1]}`);
    press('Ta ut av verkstedet', 'dialog[open]');
    expect(text('dialog[open]')).toContain('slipper ikke inn igjen');
    expect(live.sent).toEqual([]);
    press('Ta ut', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'seat.remove', person: 'p3-2' }]);
    press('Mer om Torgeir');
    expect(() => button('Gjør Torgeir til vert', 'dialog[open]')).toThrow();
    press('Ta ut av verkstedet', 'dialog[open]');
    expect(text('dialog[open]')).toContain('Plassen blir ledig.');
  });

  it('a full table takes nobody in', () => {
    open(3, 'round-other', { seats: 8 });
    press(`Flytt ${names()[1]}`);
    expect(button('Flytt til Bord 5, fullt', 'dialog[open]').disabled).toBe(true);
  });

  it('when the host has gone, whoever is there is one press from taking over', () => {
    const live = open(busy.hostGone, 'round-other', { with: ['busy'] });
    expect(text('.seats-lack')).toContain('er vert, men er frakoblet. Noen må ta over.');
    const offers = [...page().querySelectorAll<HTMLButtonElement>('.seat-acts button')].filter((one) =>
      one.getAttribute('aria-label')?.startsWith('Gjør'),
    );
    expect(offers).toHaveLength(5);
    offers[0]?.click();
    expect(live.sent).toMatchObject([{ do: 'host.set', table: busy.hostGone }]);
  });
});

describe('drawing lots', () => {
  const drawn = (): string[] => [...page().querySelectorAll('.lot dd')].map((one) => one.textContent);

  it('shows the outcome, and does nothing before it is used', () => {
    const live = open(3, 'round-other');
    press('Trekk roller');
    expect(page().querySelectorAll('.lot')).toHaveLength(4);
    expect(new Set(drawn()).size).toBe(4);
    expect(live.sent).toEqual([]);
    press('Bruk dette');
    const host = live.sent.filter((one) => one.do === 'host.set');
    const roles = live.sent.flatMap((one) => (one.do === 'role.set' ? [one.role] : []));
    expect(host.length).toBeLessThanOrEqual(1);
    expect(roles).toEqual(['time_keeper', 'writer', 'guard']);
  });

  it('the first in the round is never host, however often one draws', () => {
    const live = open(3, 'round-ready');
    const first = live.records.rounds['3']?.order[0] ?? '';
    const name = live.records.seats[first]?.name;
    expect(name).toBeDefined();
    press('Trekk roller');
    for (let i = 0; i < 50; i += 1) {
      expect(drawn()[0]).not.toBe(name);
      press('Trekk på nytt');
    }
  });

  it('only the host, if that is all that is wanted', () => {
    const live = open(3, 'talk');
    press('Trekk roller');
    find('dialog[open] input[value="host"]')?.click();
    expect(page().querySelectorAll('.lot')).toHaveLength(1);
    press('Bruk dette');
    expect(live.sent.filter((one) => one.do === 'role.set')).toEqual([]);
  });

  it('the names go by first where motion is wanted', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    open(3, 'talk');
    press('Trekk roller');
    expect(button('Bruk dette').disabled).toBe(true);
    vi.advanceTimersByTime(3000);
    expect(button('Bruk dette').disabled).toBe(false);
    vi.unstubAllGlobals();
  });

  it('where nobody has a phone the desk is the host', () => {
    open(busy.noPhone, 'round-other', { with: ['busy'] });
    press('Trekk roller');
    expect(text('.lots')).toContain('Da er det du som er vert.');
  });
});
