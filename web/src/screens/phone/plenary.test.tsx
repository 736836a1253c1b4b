// S16: plenary, seen from one table.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scene } from '../../state/fixtures';
import { clear, felt, isThere, phone, roomMovesTo, sent, tap, text } from './fixtures/phone';

const vibrate = vi.fn();
beforeEach(() => {
  clear();
  vibrate.mockClear();
  Object.assign(navigator, { vibrate });
});
afterEach(clear);
const sun = (): boolean => document.querySelector('.phone')?.hasAttribute('data-turn') ?? false;

describe('plenary', () => {
  it('S16: before it begins one knows how many come before', async () => {
    await phone('plenary-waiting');
    expect(text()).toContain('Plenum begynner straks 2 bord før dere');
    expect(text()).toContain('Våre punkter Råd til de andre');
  });

  it('S16: who presents, how long, what they say, and that we are next', async () => {
    await phone('plenary');
    expect(text()).toContain('Presenterer nå Bord 2 1:12');
    expect(text()).toContain('Dere er neste');
    expect(document.querySelectorAll('.point-text')).toHaveLength(6);
    expect(await felt(vibrate)).toEqual([[[60]]]);
  });

  it('S16: our turn is the whole page, with our points large enough to read from', async () => {
    const live = await phone('plenary');
    await felt(vibrate);
    vibrate.mockClear();
    await roomMovesTo(live, 'plenary-mine');
    expect(text()).toContain('Dere presenterer 1:12');
    expect([sun(), document.title]).toEqual([true, '● Dere presenterer']);
    expect(document.querySelectorAll('.points-large .point-text')).toHaveLength(3);
    expect(await felt(vibrate)).toEqual([[[180, 90, 180]]]);
    expect(document.querySelector('[aria-live=polite]')?.textContent).toBe('Dere presenterer');
    await roomMovesTo(live, 'plenary-done');
    expect(sun()).toBe(false);
    expect(text()).toContain('Alle bord har presentert');
  });

  it('S16: a table that has presented, and one that was skipped, is told so', async () => {
    const live = await phone('plenary');
    for (const [state, words] of [
      ['done', 'Dere har presentert. Takk!'],
      ['skipped', 'Dere er ikke i køen nå'],
    ] as const) {
      const { records } = scene('plenary');
      const mine = records.queue['i9-3'];
      if (mine) mine.state = state;
      live.become(records);
      expect(text()).toContain(words);
    }
  });

  it('S15: a summary that was never shown can still be, by the host', async () => {
    const live = await phone('plenary', { host: true });
    const { records } = scene('plenary', { host: true });
    const summary = records.summaries['i9-3'];
    if (summary) summary.shared = false;
    live.become(records);
    expect(text()).toContain('Ikke vist for rommet ennå');
    tap('Vis for rommet');
    expect(sent(live)).toEqual([{ do: 'summary.share', item: 'i9', table: 3 }]);
    await phone('plenary');
    expect(isThere('Vis for rommet')).toBe(false);
  });
});
