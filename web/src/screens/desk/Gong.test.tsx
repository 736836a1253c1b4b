import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, press, setUp, show, tearDown, text } from '../../gallery/desk-page';
import { makeGong, type Bell } from '../../ui/gong';

let strokes = 0;
const bell: Bell = {
  ready: () => true,
  wake: () => Promise.resolve(),
  strike: () => void (strokes += 1),
  close: () => undefined,
};
beforeEach(() => {
  setUp();
  strokes = 0;
  localStorage.clear();
});
afterEach(tearDown);

describe('the gong at the desk', () => {
  it('is off until somebody asks for it, and can be tried', async () => {
    const live = show('talk', { used: 0.99 }, {}, { gong: makeGong('desk', bell) });
    live.setNow(live.now() + 60_000);
    expect(strokes).toBe(0);
    press('Mer');
    press('Prøv lyden');
    await vi.advanceTimersByTimeAsync(1);
    expect(strokes).toBe(1);
    press('Lyd når tiden er ute');
    expect(button('Lyd når tiden er ute').getAttribute('aria-pressed')).toBe('true');
  });

  it('sounds once when the clock everybody looks at is out, and not for one that was out already', () => {
    const gong = makeGong('desk', bell);
    gong.set(true);
    const live = show('talk', { used: 0.99 }, {}, { gong });
    const end = live.now() + 15_000;
    for (const at of [end - 500, end + 100, end + 400, end + 60_000]) live.setNow(at);
    expect(strokes).toBe(1);
    show('talk', { used: 1.2 }, {}, { gong });
    expect(strokes).toBe(1);
  });

  it('is not there where a browser has no sound', () => {
    show('talk', {}, {}, { gong: makeGong('desk', undefined) });
    press('Mer');
    expect(text('dialog[open]')).not.toContain('Gong');
  });
});
