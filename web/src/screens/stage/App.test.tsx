import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeMoment, type FakeLive, type Moment, type Options, type Overrides } from '../../state/fixtures';
import { setLanguage } from '../../text/define';
import { StageApp } from './App';

const joinUrl = 'http://10.0.0.7:8080/bord27';
let host: HTMLElement;
let dispose: () => void = () => undefined;

beforeEach(() => {
  setLanguage('nb');
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  dispose();
  host.remove();
});

function show(moment: Moment, options: Partial<Options> = {}, overrides: Overrides = {}): FakeLive {
  const live = fakeMoment('stage', moment, options, overrides);
  dispose = render(() => <StageApp live={live} joinUrl={joinUrl} />, host);
  return live;
}
const text = (): string => host.textContent?.replace(/\s+/g, ' ') ?? '';

describe('the stage', () => {
  it('S24 at the end has the way to the phone, and to the report from when it is published', () => {
    const qr = (): string | null | undefined =>
      host.querySelector('.closing-qr [role=img]')?.getAttribute('aria-label');
    show('closing');
    expect(qr()).not.toContain('/report');
    dispose();
    show('closing', { with: ['published'] });
    expect(qr()).toContain('10.0.0.7:8080/bord27/report');
    expect(text()).toContain('Dokumentasjonen er klar.');
  });

  it('before the start: how to get in, where there is a place, and when it begins', () => {
    show('not-started', { tables: 2, seats: 6 });
    expect(text()).toContain('10.0.0.7:8080');
    expect(host.querySelector('.arrival-code')?.textContent).toBe('bord27');
    expect(host.querySelector('.arrival-qr [role=img]')?.getAttribute('aria-label')).toContain('10.0.0.7:8080/bord27');
    expect(text()).toContain('Vi begynner 09.20');
    expect(text()).toContain('Bord 1: 6 av 8 plasser er tatt');
  });

  it('silence shows the question and the code, and no QR to look at', () => {
    show('individual');
    expect(text()).toContain('skriv for deg selv');
    expect(text()).toContain('Hva kan vi slutte med?');
    expect(host.querySelector('.qr')).toBeNull();
    expect(host.querySelector('.foot-code')?.textContent).toContain('bord27');
  });

  it('the round: the question stays, the rule is in words, every table has its turn', () => {
    show('round-other', { tables: 3 });
    expect(text()).toContain('Hvordan kan vi styrke arbeidet');
    expect(text()).toContain('Alle får ordet: høyst 3 minutter hver');
    expect(host.querySelectorAll('.tables-one')).toHaveLength(3);
    expect(text()).toMatch(/Bord 1: \d av 7 har ordet/);
  });

  it('without a single phone the group work still says all there is to do', () => {
    show('round-other', { seats: 0 });
    expect(host.querySelector('.tables')).toBeNull();
    expect(text()).toContain('Alle får ordet: høyst 3 minutter hver');
    expect(text()).toContain('Siste 5 minutter: skriv råd til: De andre fylkene');
    expect(host.querySelector('[role=timer]')).not.toBeNull();
  });

  it('the last minutes: what to write and to whom', () => {
    show('wrap-up');
    expect(host.querySelector('.band-now')?.textContent).toContain('Skriv ned rådene deres');
    expect(host.querySelector('.band-now')?.textContent).toContain('Til: De andre fylkene');
  });

  it('plenary: the table with what it shared, whose turn is next, and the queue', () => {
    show('plenary', { tables: 4 });
    expect(host.querySelector('h1')?.textContent).toBe('Bord 2');
    expect(host.querySelectorAll('.board-item').length).toBeGreaterThan(0);
    expect(text()).toContain('Neste: Bord 3');
    expect(host.querySelector('.queue-slot[aria-current=step]')?.textContent).toContain('Bord 2: har ordet');
  });

  it('a table that has shared nothing stands with its name and the question', () => {
    show('plenary', { empty: true });
    expect(host.querySelector('h1')?.textContent).toBe('Bord 2');
    expect(text()).toContain('Hvordan kan vi styrke arbeidet');
  });

  it('a clock warns in words and counts up past the end; a held clock says so', () => {
    const live = show('talk', { used: 0.85 });
    const word = (): string => host.querySelector('.clock-word')?.textContent ?? '';
    const start = live.now();
    expect(word()).toBe('snart slutt');
    live.setNow(start + 25 * 60_000 * 0.12);
    expect(word()).toBe('rund av nå');
    live.setNow(start + 25 * 60_000 * 0.15 + 12_000);
    expect(host.querySelector('.clock-text')?.textContent).toBe('+0:12');
    expect(word()).toBe('over tiden');
    dispose();
    show('talk', { paused: true });
    expect(word()).toBe('pause');
  });

  it('a break says from when to when, and when it goes on', () => {
    show('break');
    expect(text()).toContain('10.45–11.00');
    expect(text()).toContain('Vi fortsetter 11.00');
  });

  it('a lost connection is a quiet word; what stood there stays', () => {
    show('round-other', {}, { status: 'offline' });
    expect(host.querySelector('.foot-line')?.textContent).toContain('Uten forbindelse');
    expect(text()).toContain('Hvordan kan vi styrke arbeidet');
  });

  it('R brings the ground rules and puts them away', () => {
    show('talk');
    const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'r' }));
    press();
    expect(host.querySelector('h1')?.textContent).toBe('Kjøreregler');
    press();
    expect(host.querySelector('h1')?.textContent).toBe('Hvor står vi i dag?');
  });

  it('every moment has exactly one main heading, and the stage sends nothing', () => {
    for (const moment of [
      'not-started',
      'talk',
      'quote',
      'group-intro',
      'individual',
      'discuss',
      'plenary',
      'closing',
    ] as const) {
      const live = show(moment);
      expect(host.querySelectorAll('h1'), moment).toHaveLength(1);
      expect(live.sent).toEqual([]);
      dispose();
    }
  });
});
