// S11: the round, seen from one seat.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scene, type Moment, type Options } from '../../state/fixtures';
import {
  buttons,
  clear,
  felt,
  field,
  heading,
  isThere,
  mainButtons,
  phone,
  roomMovesTo,
  sent,
  tap,
  text,
  write,
} from './fixtures/phone';

const vibrate = vi.fn();
const scrolled = vi.fn();
const sun = (): boolean => document.querySelector('.phone')?.hasAttribute('data-turn') ?? false;

beforeEach(() => {
  clear();
  vibrate.mockClear();
  Object.assign(navigator, { vibrate });
});
afterEach(clear);

describe('whose turn it is', () => {
  it.each<[Moment, string[]]>([
    ['round-other', ['Har ordet Ida Eide 1:48 1 av 7', 'Én til før deg', 'Neste: Lars Lie']],
    ['round-next', ['Har ordet Lars Lie 1:48 2 av 7', 'Du er neste']],
    ['round-spoken', ['Har ordet Bjørn Gjerde 1:48 5 av 7', 'Du har hatt ordet', 'Neste: Eli Næss']],
  ])('S11: %s: who speaks, how long, when it is mine, and my notes at hand', async (moment, lines) => {
    await phone(moment);
    for (const line of lines) expect(text()).toContain(line);
    expect(text()).toContain('Mine lapper 2');
    expect(isThere('Del med bordet')).toBe(true);
    expect(sun()).toBe(false);
    expect(mainButtons()).toEqual([]);
  });

  it('S11: mine is word, shape, the whole page, a vibration and the title', async () => {
    const live = await phone('round-next');
    window.scrollTo = scrolled;
    expect(await felt(vibrate)).toEqual([[[60]]]);
    await roomMovesTo(live, 'round-mine');
    expect(text()).toContain('Din tur 1:48 Bordet lytter til deg.');
    expect(document.querySelector('.phone-my-turn .phone-shape-filled')).not.toBeNull();
    expect(sun()).toBe(true);
    expect((await felt(vibrate)).at(-1)).toEqual([[180, 90, 180]]);
    expect(document.title).toBe('● Din tur');
    expect(mainButtons()).toEqual(['Ferdig']);
    // It stands at the top wherever one has scrolled to, and the page goes there; one clock, and it is mine.
    expect(heading()).toBe('Din tur');
    expect(scrolled).toHaveBeenCalledWith({ top: 0 });
    expect(document.querySelectorAll('[role=timer]')).toHaveLength(1);
    await roomMovesTo(live, 'round-spoken');
    expect([sun(), document.title]).toEqual([false, 'Sammen om barn og unge: nasjonal verksteddag · Bordduk']);
  });

  it('S11: a screen reader hears it too', async () => {
    const live = await phone('round-next');
    await roomMovesTo(live, 'round-mine');
    expect(document.querySelector('[aria-live=polite]')?.textContent).toBe('Din tur');
  });

  it('S11: who comes late listens, and is told so', async () => {
    const { records } = scene('round-other');
    const live = await phone('round-other');
    const round = records.rounds['3'];
    if (round) round.order = round.order.filter((person) => person !== 'p3-2');
    live.become(records);
    expect(text()).toContain('Du kom etter at runden startet. Lytt med');
  });

  it('S11: without a phone that vibrates, or before it was touched, it is as clear', async () => {
    Object.assign(navigator, { vibrate: undefined });
    await phone('round-mine');
    expect(sun()).toBe(true);
  });
});

describe('my turn', () => {
  it('S11: done gives the word on; skipping waits until all others have spoken', async () => {
    const live = await phone('round-mine');
    tap('Ferdig');
    tap('Hopp over foreløpig');
    expect(sent(live)).toEqual([
      { do: 'turn.next', table: 3, turn: 2, person: 'p3-2' },
      { do: 'turn.pass', table: 3, turn: 2, person: 'p3-2' },
    ]);
  });

  it('S11: the last one cannot be skipped: nobody is left to speak before', async () => {
    await phone('round-mine', { seats: 1, table: 1, seat: 1, host: false });
    expect(isThere('Hopp over foreløpig')).toBe(false);
  });

  it('S11: there is nothing to write, unless one was in the middle of it', async () => {
    const live = await phone('round-next');
    expect(document.querySelectorAll('.phone-writer')).toHaveLength(1);
    write('Skriv en lapp til deg selv', 'Husk å si');
    await roomMovesTo(live, 'round-mine');
    expect(document.querySelectorAll('.phone-writer')).toHaveLength(1);
    await phone('round-mine');
    expect(document.querySelectorAll('.phone-writer')).toHaveLength(1); // the draft is still there
    clear();
    await phone('round-mine');
    expect(document.querySelectorAll('.phone-writer')).toHaveLength(0);
  });

  it('S11: a turn that begins does not scroll away what one is writing', async () => {
    const live = await phone('round-next');
    field('Skriv en lapp til deg selv').focus();
    scrolled.mockClear();
    window.scrollTo = scrolled;
    await roomMovesTo(live, 'round-mine');
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('S11: time that is up is said with word and sign, once with a vibration, and closes nothing', async () => {
    const live = await phone('round-mine');
    await felt(vibrate);
    vibrate.mockClear();
    live.setNow(live.now() + 120_000);
    expect(text()).toContain('+0:12 over tiden');
    live.setNow(live.now() + 60_000);
    expect(await felt(vibrate)).toEqual([[[90]]]);
    tap('Ferdig');
    expect(sent(live)).toHaveLength(1);
  });

  it('S11: a limit that is only about right does not ring', async () => {
    const live = await phone('round-mine');
    const { records, now } = scene('round-mine');
    const round = records.rounds['3'];
    if (round) round.limit = 'about';
    live.become(records);
    await felt(vibrate);
    vibrate.mockClear();
    live.setNow(now + 300_000);
    expect(await felt(vibrate)).toEqual([]);
  });
});

describe('the host', () => {
  const host: Partial<Options> = { host: true };

  it('S11: starts the round when the table is ready; the others see who will', async () => {
    const live = await phone('round-ready', host);
    expect(text()).toContain('Du er vert. Start når bordet er klart. Alle får ordet én gang, inntil 3 min hver.');
    expect(mainButtons()).toEqual(['Start runden']);
    tap('Start runden');
    expect(sent(live)).toEqual([{ do: 'turn.start', table: 3 }]);
    await phone('round-ready');
    expect(buttons()).not.toContain('Start runden');
  });

  it('S11: has one button, which says who is next', async () => {
    const live = await phone('round-other', host);
    expect(mainButtons()).toEqual(['Neste Lars Lie']);
    tap('Neste Lars Lie');
    tap('+1 min');
    expect(sent(live)).toEqual([
      { do: 'turn.next', table: 3, turn: 0, person: 'p3-3' },
      { do: 'clock.extend', clock: 'turn-3', by: 60_000 },
    ]);
    await roomMovesTo(live, 'round-next', host);
    expect(mainButtons()).toEqual(['Neste du']);
  });

  it('S11: everything else is one tap further', async () => {
    const live = await phone('round-spoken', host);
    for (const name of ['Hold klokka', 'La Bjørn Gjerde gå sist', 'Tilbake til forrige', 'Gå rett til drøftingen']) {
      tap('Mer om runden');
      tap(name);
    }
    expect(sent(live)).toEqual([
      { do: 'clock.pause', clock: 'turn-3' },
      { do: 'turn.pass', table: 3, turn: 4, person: 'p3-6' },
      { do: 'turn.back', table: 3, turn: 4 },
      { do: 'stage.start', table: 3, stage: 'discuss' },
    ]);
  });

  it('S11: a clock that is held can be let go at once', async () => {
    const live = await phone('round-other', { host: true, paused: true });
    expect(text()).toContain('pause');
    tap('Fortsett');
    expect(sent(live)).toEqual([{ do: 'clock.resume', clock: 'turn-3' }]);
  });

  it('S11: a second tap, or the speaker’s at the same moment, needs no words', async () => {
    const live = await phone('round-other', host);
    live.refuse({ command: { do: 'turn.next', table: 3, turn: 0 }, reason: 'stale' });
    live.refuse({ command: { do: 'turn.start', table: 3 }, reason: 'already' });
    expect(document.querySelectorAll('.notice')).toHaveLength(0);
    live.refuse({ command: { do: 'turn.next', table: 3, turn: 0 }, reason: 'wrong_phase' });
    expect(document.querySelector('.notice')?.textContent).toContain('Rommet har gått videre');
  });
});
