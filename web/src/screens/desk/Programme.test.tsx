import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, page, press, setUp, show, showChanged, tearDown, text } from '../../gallery/desk-page';

beforeEach(setUp);
afterEach(tearDown);
const row = (position: number): string => text(`.day-row:nth-child(${position})`);

describe('the programme', () => {
  it('says now and next in words, and marks what must not move', () => {
    show('talk');
    expect(page().querySelectorAll('.day-row')).toHaveLength(18);
    expect(row(2)).toContain('Nå · Innlegg');
    expect(row(3)).toContain('Neste');
    expect(row(6)).toContain('fast tid');
    expect(find('.day-row[aria-current=step]')?.textContent).toContain('Hvor står vi i dag?');
  });

  it('gives the method of a group work in one line', () => {
    show('talk');
    expect(row(9)).toContain('I 3 · G 30 · P 2');
  });

  it('behind: a plus, and the words, and the times to be expected', () => {
    show('talk', { used: 1.32 });
    expect(text('.pace')).toBe('+ 8 min etter planen');
    expect(row(3)).toContain('planlagt 09.45');
    expect(row(3)).toContain('ventet 09.53');
    expect(row(2)).toContain('+ 8 min etter planen');
    // It is said once, and again where it changes.
    expect(row(3)).not.toContain('etter planen');
    // The break absorbs what is lost: after it the day is in time again.
    expect(row(6)).not.toContain('I rute');
    expect(row(7)).toContain('I rute');
    expect(row(8)).not.toContain('I rute');
    expect(text('.day-end')).toBe('Slutt plan 15.00 · ventet 15.00 · I rute');
  });

  it('so far from the plan that the day is tried out: neither behind nor ahead', () => {
    show('talk', { used: 20 });
    expect(text('.pace')).toBe('Utenom planens klokkeslett');
    expect(find('.pace')?.getAttribute('data-side')).toBe('on_time');
  });

  it('ahead: a minus, and the words', () => {
    show('plenary');
    expect(text('.pace')).toBe('− 28 min foran planen');
    expect(row(9)).toContain('− 28 min foran planen');
  });

  it('what was passed over is said to be, and keeps its planned time', () => {
    showChanged('break', (records) => {
      const item = records.items['i4'];
      if (item) Object.assign(item, { state: 'pending', started_at: undefined, ended_at: undefined });
    });
    expect(row(4)).toContain('10.05');
    expect(row(4)).toContain('Hoppet over · Sitat');
    expect(row(3)).toContain('Ferdig');
  });

  it('starts any item, with a question where it leaves a running one', () => {
    const live = show('talk');
    press('Start «Lunsj»');
    expect(live.sent).toEqual([]);
    expect(text('dialog[open]')).toContain('«Hvor står vi i dag?» avsluttes, og «Lunsj» begynner.');
    press('Avbryt', '.confirm-foot');
    expect(live.sent).toEqual([]);
    press('Start «Lunsj»');
    press('Start nå');
    expect(live.sent).toEqual([{ do: 'item.start', item: 'i10' }]);
  });

  it('starts the first item without a question: nothing is left by it', () => {
    const live = show('not-started');
    press('Start «Hvor står vi i dag?»', '.day');
    expect(live.sent).toEqual([{ do: 'item.start', item: 'i2' }]);
  });

  it('says so when the day is opened again', () => {
    const live = show('ended');
    press('Start «Veien videre»');
    expect(text('dialog[open]')).toContain('Verkstedet er avsluttet og åpnes igjen. Punktet har vært kjørt før');
    press('Start nå');
    expect(live.sent).toEqual([{ do: 'item.start', item: 'i16' }]);
  });
});
