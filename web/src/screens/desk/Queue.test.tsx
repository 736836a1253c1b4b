import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, find, page, press, setUp, show, showChanged, tearDown, text, watch } from '../../gallery/desk-page';
import { scene } from '../../state/fixtures';
import { byNumber, makeDraw, swapped, waiting } from './order';

beforeEach(setUp);
afterEach(tearDown);

const order = (): string[] =>
  [...page().querySelectorAll('.slot-name')].map((one) => one.textContent.slice(0, 6).trim());

describe('the order of the queue', () => {
  it('by number: those that wait, and no others', () => {
    const live = showChanged('plenary', (records) => {
      const [third, eighth] = [records.queue['i9-4'], records.queue['i9-8']];
      if (third && eighth) [third.position, eighth.position] = [eighth.position, third.position];
    });
    press('Etter nummer');
    expect(live.sent).toEqual([{ do: 'queue.order', tables: [3, 4, 5, 6, 7, 8] }]);
  });

  it('drawn: everybody sees the lots fall, then one command says how they fell', async () => {
    const live = show('plenary');
    press('Trekk rekkefølge');
    expect(text('.queue-said')).toBe('Trekker …');
    expect(live.sent).toEqual([]);
    const seen = new Set<string>();
    for (let i = 0; i < 10; i += 1) {
      seen.add(order().join());
      expect(order().slice(0, 2)).toEqual(['Bord 1', 'Bord 2']);
      await vi.advanceTimersByTimeAsync(141);
    }
    expect(seen.size).toBeGreaterThan(3);
    const [command] = live.sent;
    if (command?.do !== 'queue.order') throw new Error('nothing was drawn');
    expect(byNumber(command.tables)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(text('.queue-said')).toBe(`Trukket: ${command.tables.map((table) => `Bord ${table}`).join(', ')}`);
    expect(live.sent).toHaveLength(1);
  });

  it('a draw uses chance alone, and a second press while it runs starts no other', () => {
    const send = vi.fn();
    const draw = createRoot(() => makeDraw(send, () => 0));
    draw.start([1, 2, 3]);
    draw.start([4, 5]);
    vi.advanceTimersByTime(5000);
    expect(send.mock.calls).toEqual([[{ do: 'queue.order', tables: [2, 3, 1] }]]);
    expect(draw.shown()).toBeUndefined();
  });

  it('by hand: two tables swap places', () => {
    const live = show('plenary');
    press('Bytt plass: Bord 4');
    expect(text('.queue-swap')).toContain('Velg bordet Bord 4 skal bytte med.');
    press('Bytt med Bord 7');
    expect(live.sent).toEqual([{ do: 'queue.order', tables: [3, 7, 5, 6, 4, 8] }]);
    expect(find('.queue-swap')).toBeNull();
  });

  it('a swap can be thought better of', () => {
    const live = show('plenary');
    press('Bytt plass: Bord 4');
    press('Ikke bytt likevel');
    press('Bytt plass: Bord 4');
    press('Bytt plass: Bord 4');
    expect([live.sent, find('.queue-swap')]).toEqual([[], null]);
  });

  it('who has had the word has no lot, and alone one has no order', () => {
    expect(waiting(scene('plenary').records, 'i9')).toEqual([3, 4, 5, 6, 7, 8]);
    expect(swapped([1, 2, 3], 1, 3)).toEqual([3, 2, 1]);
    show('plenary', { tables: 3 });
    expect(() => button('Trekk rekkefølge')).toThrow();
  });

  it('goes back to the table before', () => {
    const live = show('plenary-mine');
    press('← Ordet tilbake til Bord 2');
    expect(live.sent).toEqual([{ do: 'queue.present', table: 2 }]);
  });
});

describe('the points of the table that has the word', () => {
  const starOf = 'Til dokumentasjonen: Lag en enkel oversikt over hvem som gjør hva';

  it('are marked for the report, and unmarked', () => {
    const live = show('plenary');
    expect(button(starOf).getAttribute('aria-pressed')).toBe('false');
    press(starOf);
    expect(live.sent).toEqual([{ do: 'point.star', point: 'k2-2', starred: true }]);
    const marked = show('plenary', {}, { dressed: { marked: true } });
    const star = page().querySelector<HTMLElement>('.presents .presented-star[aria-pressed=true]');
    star?.click();
    expect(marked.sent).toEqual([{ do: 'point.star', point: 'k2-1', starred: false }]);
  });

  it('that an earlier table has said: the likely one is one press away', () => {
    const live = show('plenary');
    const guess = page().querySelector<HTMLElement>('.presents .presented-point .presented-acts > .presented-guess');
    expect(guess?.textContent).toContain('Samme som Bord 1: ');
    guess?.click();
    expect(live.sent).toHaveLength(1);
    expect(live.sent[0]).toMatchObject({ do: 'point.match', point: 'k2-1', same_as: 'k1-2' });
  });

  it('any other earlier one can be picked', () => {
    const live = show('plenary');
    const all = page().querySelectorAll<HTMLElement>(
      '.presents .presented-point:first-child .presented-earlier button',
    );
    expect(all).toHaveLength(3);
    all[2]?.click();
    expect(live.sent).toEqual([{ do: 'point.match', point: 'k2-1', same_as: 'k1-3' }]);
  });

  it('said before step back, say by whom, and are taken back with one press', () => {
    const live = show('plenary', {}, { dressed: { marked: true } });
    expect(text('.presents [data-repeats]')).toContain('Sagt før av Bord 1: «');
    press('Ikke sagt før likevel: Lag en enkel oversikt over hvem som gjør hva');
    expect(live.sent).toEqual([{ do: 'point.match', point: 'k2-2' }]);
    // What others repeat repeats nothing itself, and what repeats is no first.
    press('Punktene til Bord 1');
    expect(text('.slot-points')).toContain('Sagt igjen av andre');
  });

  it('of the first table repeat nobody', () => {
    showChanged('plenary', (records) => {
      const [first, second] = [records.queue['i9-1'], records.queue['i9-2']];
      if (first && second) {
        Object.assign(first, { state: 'presenting', started_at: 1 });
        Object.assign(second, { state: 'waiting', started_at: undefined });
      }
    });
    expect(text('.presents')).toContain('Bord 1 har ordet');
    expect(find('.presents .presented-acts')).toBeNull();
  });

  it('of any table can be seen under its name', () => {
    const live = show('plenary');
    press('Punktene til Bord 5');
    expect(page().querySelectorAll('.slot-points .presented-point')).toHaveLength(3);
    press('Punktene til Bord 5');
    expect(find('.slot-points')).toBeNull();
    expect(live.sent).toEqual([]);
  });

  it('an observer sees which are for the report and which were said, and has nothing to press', () => {
    watch('plenary', {}, { dressed: { marked: true } });
    expect(find('.presents .presented-star [role=img]')?.getAttribute('aria-label')).toBe('Til dokumentasjonen');
    expect(text('.presents')).toContain('Sagt før av Bord 1');
    expect(find('.presents button')).toBeNull();
  });
});
