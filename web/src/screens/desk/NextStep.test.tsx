import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandBody } from '../../state';
import type { Moment } from '../../state/fixtures';
import { bigButton, button, find, press, setUp, show, tearDown, text } from '../../gallery/desk-page';

beforeEach(setUp);
afterEach(tearDown);

describe('the big button says what it will do, and does it', () => {
  it.each<[Moment, string, CommandBody]>([
    ['not-started', 'Start «Velkommen»', { do: 'item.start', item: 'i1' }],
    ['talk', 'Start «Det fylkene svarte»', { do: 'item.start', item: 'i3' }],
    ['group-intro', 'Start individuell fase', { do: 'phase.start', item: 'i9', phase: 'individual' }],
    ['individual', 'Start gruppefasen', { do: 'phase.start', item: 'i9', phase: 'group' }],
    ['wrap-up', 'Start plenum', { do: 'phase.start', item: 'i9', phase: 'plenary' }],
    ['plenary-waiting', 'Gi ordet til Bord 1', { do: 'queue.present', table: 1 }],
    ['plenary', 'Gi ordet til Bord 3', { do: 'queue.present', table: 3 }],
    ['plenary-done', 'Start «Lunsj»', { do: 'item.start', item: 'i10' }],
  ])('%s: %s', (moment, words, command) => {
    const live = show(moment);
    expect(text('.step-act')).toBe(words);
    bigButton().click();
    expect(live.sent).toEqual([command]);
  });

  it('names the rule of what comes: the round, its limit and the last minutes', () => {
    show('individual');
    expect(text('.step-hint')).toBe('30 min · runde, maks 3 min hver · siste 5 min: råd');
  });

  it('asks before it ends the day', () => {
    const live = show('closing');
    expect(text('.step-act')).toBe('Avslutt verkstedet');
    bigButton().click();
    expect(live.sent).toEqual([]);
    press('Avslutt');
    expect(live.sent).toEqual([{ do: 'workshop.end' }]);
  });

  it('is not there when the day is over; the report is', () => {
    show('ended');
    expect(bigButton()).toBeNull();
    expect(button('Last ned (JSON)')).toBeTruthy();
  });
});

describe('a press counts once', () => {
  it('two presses in the same moment are one step', () => {
    const live = show('individual');
    bigButton().click();
    bigButton().click();
    expect(live.sent).toHaveLength(1);
    expect(bigButton().getAttribute('aria-disabled')).toBe('true');
    vi.advanceTimersByTime(700);
    expect(bigButton().getAttribute('aria-disabled')).toBeNull();
  });

  it('a step that is on its way is not taken again, and says so', () => {
    const live = show('individual', {}, { status: 'offline', pending: 1 });
    bigButton().click();
    vi.advanceTimersByTime(5000);
    bigButton().click();
    expect(live.sent).toHaveLength(1);
    expect(text('.step-hint')).toBe('Sendes …');
  });
});

describe('back and past', () => {
  it('ask first, then go to the phase before or past the next one', () => {
    const live = show('wrap-up');
    press('← Tilbake til individuell fase');
    expect(live.sent).toEqual([]);
    press('Gå dit');
    expect(live.sent).toEqual([{ do: 'phase.start', item: 'i9', phase: 'individual' }]);
    press('Hopp til «Lunsj» →');
    expect(text('dialog[open]')).toContain('«Styrke arbeidet» avsluttes.');
    press('Gå dit');
    expect(live.sent.at(-1)).toEqual({ do: 'item.start', item: 'i10' });
  });

  it('open the day again after its end', () => {
    const live = show('ended');
    press('← Tilbake til «Takk for i dag»');
    press('Gå dit');
    expect(live.sent).toEqual([{ do: 'item.start', item: 'i18' }]);
  });

  it('a phase can be started out of turn, with a question', () => {
    const live = show('individual');
    press('Gå til plenum', '.phases');
    expect(text('dialog[open]')).toContain('Nå avsluttes individuell fase, og plenum begynner');
    press('Start plenum', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'phase.start', item: 'i9', phase: 'plenary' }]);
    expect(find('dialog[open]')).toBeNull();
    press('Gå til gruppefasen', '.phases'); // the next one asks no more than the big button
    expect(live.sent.at(-1)).toEqual({ do: 'phase.start', item: 'i9', phase: 'group' });
  });
});
