import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeLive, fakeMoment, scene, seenBy, type FakeLive, type Moment, type Options } from '../../state/fixtures';
import { setLanguage } from '../../text/define';
import type { Gong } from '../../ui/gong';
import { StageApp } from './App';
import { commonGround, saidBy } from './ground';
import { messageOf } from './Overlays';
import { slipAt, slipsOf } from './Shown';
import { sinceWords } from './Since';

let host: HTMLElement;
let dispose: () => void = () => undefined;
beforeEach(() => {
  localStorage.clear();
  setLanguage('nb');
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  dispose();
  host.remove();
});

function countingGong(): Gong & { rung: number; tried: number; isOn: boolean } {
  return {
    possible: true,
    rung: 0,
    tried: 0,
    isOn: false,
    on() {
      return this.isOn;
    },
    waiting: () => false,
    set(on) {
      this.isOn = on;
    },
    ring() {
      this.rung += 1;
      return true;
    },
    test() {
      this.tried += 1;
      return true;
    },
    dispose: () => undefined,
  };
}
function show(moment: Moment, options: Partial<Options> = {}, gong?: Gong): FakeLive {
  dispose();
  const live = fakeMoment('stage', moment, options);
  dispose = render(() => <StageApp live={live} joinUrl="http://10.0.0.7:8080/bord27" {...(gong && { gong })} />, host);
  return live;
}
const text = (selector?: string): string =>
  ((selector ? host.querySelector(selector) : host)?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('what lies over the stage', () => {
  it('calls the room together', () => {
    show('discuss', { with: ['attention'] });
    expect(text('h1')).toBe('Se hit');
    expect(host.querySelector('.foot')).toBeNull();
    expect(host.querySelectorAll('h1')).toHaveLength(1);
  });

  it('is dark', () => {
    show('discuss', { with: ['blackout'] });
    expect(host.querySelector('.stage')?.getAttribute('data-overlay')).toBe('blackout');
    expect(host.querySelector('.foot, .frame, .tools')).toBeNull();
  });

  it('is the ground rules, or the quote that belongs to the question', () => {
    show('discuss', { with: ['rules-over'] });
    expect(text('h1')).toBe('Kjøreregler');
    show('discuss', { with: ['quote-over'] });
    expect(text('.frame')).toContain('Vi trenger bedre møter');
  });

  it('ends with the day', () => {
    show('ended', { with: ['attention'] });
    expect(text('h1')).toBe('Takk for i dag');
  });
});

describe('a line to everyone', () => {
  it('stands above whatever is shown, with its time', () => {
    show('discuss', { with: ['message'] });
    expect(text('.stage-message')).toContain('Vi samles igjen her inne');
    expect(text('.frame')).toContain('Hvordan kan vi styrke arbeidet');
  });

  it('is the latest one, for ten minutes, and never one that is for a table', () => {
    const { records, now } = scene('discuss', { with: ['message', 'message-here'] });
    expect(messageOf(records, now)?.table).toBeUndefined();
    expect(messageOf(records, now + 9 * 60_000)).toBeUndefined();
    records.messages['later'] = { text: 'Nå', sent_at: now };
    expect(messageOf(records, now)?.text).toBe('Nå');
  });
});

describe('in plenary', () => {
  it('what an earlier table said comes last, quieter, with its name; what is starred has a star', () => {
    show('plenary-mine', { with: ['starred'] });
    const items = [...host.querySelectorAll('.board-item')];
    expect(items.map((item) => item.getAttribute('data-dim'))).toEqual([null, null, 'true']);
    expect(text('.board')).toContain('(også sagt av Bord 1)');
    expect(items[0]?.querySelector('.board-mark')?.textContent).toBe('★');
  });

  it('what several tables said is common ground at the end, most tables first', () => {
    const { records } = scene('plenary-done', { tables: 4 });
    const same = (table: number, position: number, as: string) =>
      Object.assign(records.points[`k${table}-${position}`] ?? {}, { same_as: as });
    same(3, 1, 'k1-2');
    same(4, 1, 'k1-2');
    same(4, 2, 'k2-1');
    expect(commonGround(records, 'i9').map(({ text: words, tables }) => [words, tables])).toEqual([
      [records.points['k1-2']?.text, 3],
      [records.points['k2-1']?.text, 2],
    ]);
    expect(saidBy(records, 'i9', 4).map(({ id }) => id)).toEqual(['k4-3', 'k4-1', 'k4-2']);
    show('plenary-done', { with: ['starred'] });
    expect(text('.board')).toContain('Felles for flere bord');
    expect(text('.board')).toContain('2 bord: ');
  });
});

describe('notes shown to the room', () => {
  it('stand one at a time in the place of the rule, which comes back', () => {
    const slips = slipsOf([
      { text: 'kort', table: 1 },
      { text: 'en lapp som er så lang at den ikke får plass på to linjer og derfor fortsetter '.repeat(3), table: 2 },
    ]);
    expect(slips[0]).toEqual({ text: 'kort', table: 1 });
    expect(slips.length).toBeGreaterThan(2);
    expect(slips.slice(1, -1).every((slip) => slip.text.endsWith(' …'))).toBe(true);
    expect([0, 15_000, 30_000].map((now) => slipAt(slips, now)?.table)).toEqual([undefined, 1, 2]);
    expect(slipAt([], 15_000)).toBeUndefined();
  });

  it('name the table, never the author', () => {
    const live = show('discuss');
    const start = live.now();
    const seen = new Set<string>();
    for (let i = 0; i < 9; i += 1) {
      live.setNow(start + i * 15_000);
      seen.add(text('.band'));
    }
    expect([...seen].some((band) => band.includes('Alle får ordet'))).toBe(true);
    expect([...seen].some((band) => band.endsWith('Vist av Bord 1'))).toBe(true);
  });
});

describe('the clock told honestly', () => {
  it('says when it started and when it will be done, and since when it is held', () => {
    const at = Date.parse('2026-11-24T10:00:00Z');
    const clock = { state: 'running', started_at: at, duration: 30 * 60_000, extended: 0 } as const;
    const words = (now: number) => sinceWords(clock, now, at - 2 * 60_000, 'Europe/Oslo');
    expect(words(at)).toBe('Startet 10.58 · ferdig 11.30');
    expect(words(at + 31 * 60_000)).toBe('Startet 10.58');
    const held = { ...clock, state: 'paused', paused_at: at + 60_000 } as const;
    expect(sinceWords(held, at + 5 * 60_000, at, 'Europe/Oslo')).toBe('Satt på pause 11.01');
    expect(sinceWords({ ...clock, duration: 60_000 }, at, at, 'Europe/Oslo')).toBeUndefined();
  });

  it('stands under the clock of a talk', () => {
    show('talk');
    expect(text('.since')).toBe('Startet 09.20 · ferdig 09.45');
  });
});

describe('the gong', () => {
  it('rings when the time is up, and can be tried and switched at the screen', () => {
    const gong = countingGong();
    const live = show('talk', { used: 0.999 }, gong);
    live.setNow(live.now() + 2000);
    expect(gong.rung).toBe(1);
    [...host.querySelectorAll<HTMLButtonElement>('.tools-button')]
      .find((one) => one.textContent === 'Prøv lyden')
      ?.click();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'g' }));
    expect([gong.tried, gong.isOn]).toEqual([1, true]);
  });
});

describe('the end', () => {
  it('says what is true of the documentation', () => {
    const { records, now } = scene('ended');
    delete records.items['i18']?.text;
    const you = { role: 'stage' } as const;
    const live = fakeLive(seenBy(records, you), { you, now });
    dispose = render(() => <StageApp live={live} joinUrl="http://10.0.0.7:8080/bord27" />, host);
    expect(text('.board')).toContain('Den som leder dagen, har dokumentasjonen.');
    expect(text('.frame-side')).toContain('Dine egne lapper finner du på mobilen');
  });
});
