// Nobody is torn away from what they are writing, and nobody is left alone with a line that is gone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aboutToWriteMs } from './hold';
import {
  clear,
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

beforeEach(clear);
afterEach(() => {
  vi.useRealTimers();
  clear();
});

describe('while the caret is in the page', () => {
  it('the page stays, says that the room has gone on, and follows on a tap', async () => {
    const live = await phone('wrap-up', { host: true });
    const row = field('Punkt 2');
    write('Punkt 2', 'Midt i en set');
    await roomMovesTo(live, 'plenary', { host: true });
    expect(document.activeElement).toBe(row);
    expect(row.value).toBe('Midt i en set');
    expect(text()).toContain('Rommet har gått videre: I plenum');
    expect(heading()).toBe('I plenum');
    tap('Bli med videre');
    expect(text()).toContain('Dere er neste');
    expect(sent(live)).toMatchObject([{ do: 'point.write', point: 'k3-2', text: 'Midt i en set' }]);
  });

  it('it also follows when one lets go of the field, a moment later', async () => {
    const live = await phone('wrap-up', { host: true });
    field('Punkt 2').focus();
    await roomMovesTo(live, 'plenary', { host: true });
    vi.useFakeTimers();
    (document.activeElement as HTMLElement).blur();
    expect(text()).toContain('Rommet har gått videre');
    vi.advanceTimersByTime(500);
    expect(text()).toContain('Dere er neste');
  });

  it('an empty field waits a while for who is about to write, and no longer', async () => {
    const live = await phone('individual');
    field('Skriv en tanke').focus();
    vi.useFakeTimers();
    await roomMovesTo(live, 'lunch');
    const waiting = document.querySelector('.phone-writer textarea');
    expect(document.activeElement).toBe(waiting);
    vi.advanceTimersByTime(aboutToWriteMs);
    expect(document.querySelector('.phone-writer')).toBeNull();
  });

  it('one letter in it, and it stays', async () => {
    const live = await phone('individual');
    field('Skriv en tanke').focus();
    vi.useFakeTimers();
    await roomMovesTo(live, 'lunch');
    write('Lapp til «Styrke arbeidet»', 'a');
    vi.advanceTimersByTime(aboutToWriteMs * 3);
    expect(field('Lapp til «Styrke arbeidet»').value).toBe('a');
  });

  it('other people’s notes come in without a row being rebuilt', async () => {
    const live = await phone('discuss');
    [...document.querySelectorAll('.note')]
      .find((note) => note.querySelector('.note-mine'))
      ?.querySelector<HTMLButtonElement>('.note-more')
      ?.click();
    tap('Endre');
    write('Endre', 'Min egen');
    const editing = field('Endre');
    const { scene } = await import('../../state/fixtures');
    const { records } = scene('discuss');
    records.notes['new1'] = {
      author: 'p3-5',
      item: 'i9',
      table: 3,
      text: 'Helt ny',
      level: 'table',
      written_at: live.now(),
    };
    live.become(records);
    expect(text()).toContain('Helt ny');
    expect(document.activeElement).toBe(editing);
    expect(editing.value).toBe('Min egen');
  });
});

describe('the line', () => {
  it('offline is a quiet word at the top, with what waits; everything else goes on', async () => {
    const live = await phone('individual');
    live.setStatus('offline', 2);
    expect(text()).toContain('Uten nett. Det du skriver er trygt. 2 venter på å bli sendt.');
    write('Skriv en tanke', 'Skrevet uten nett');
    tap('Lagre');
    expect(sent(live)).toHaveLength(1);
    live.setStatus('live');
    expect(text()).not.toContain('Uten nett');
  });

  it('before anything has come it says what it waits for', async () => {
    const live = await phone('individual');
    live.become({ ...live.records, workshops: {} });
    live.setStatus('connecting');
    expect(text()).toContain('Kobler til …');
    live.setStatus('offline');
    expect(text()).toContain('Uten nett.');
  });

  it.each([
    ['removed', 'Du er ikke lenger med i dette verkstedet', 'Bli med på nytt'],
    ['bad_token', 'Vi kjenner ikke igjen telefonen din', 'Bli med på nytt'],
    ['version', 'Siden må lastes på nytt', 'Last på nytt'],
    ['too_many', 'Åpen for mange steder', 'Last på nytt'],
    ['something_new', 'Forbindelsen er lukket', 'Last på nytt'],
  ])('closed for good (%s) says why, and the one thing to do', async (why, words, act) => {
    await phone('talk', {}, { status: 'closed', closed: why }, { onJoinAgain: () => undefined });
    expect([heading(), mainButtons()]).toEqual([words, [act]]);
  });

  it('a workshop that is deleted leaves nothing to do', async () => {
    await phone('talk', {}, { status: 'closed', closed: 'ended' });
    expect([heading(), mainButtons()]).toEqual(['Verkstedet er slettet', []]);
  });

  it('joining again is one tap', async () => {
    const again = vi.fn();
    await phone('talk', {}, { status: 'closed', closed: 'removed' }, { onJoinAgain: again });
    tap('Bli med på nytt');
    expect(again).toHaveBeenCalledOnce();
  });
});

describe('the code of another table', () => {
  it('E1: is a question, and moving is one tap', async () => {
    history.replaceState(null, '', '/bord27/table/5');
    const live = await phone('talk', {}, {}, { scanned: 5 });
    expect(text()).toContain('Du har plass ved bord 3. Har du flyttet til bord 5?');
    tap('Ja, flytt til 5');
    expect(sent(live)).toEqual([{ do: 'seat.move', person: 'p3-2', table: 5 }]);
    expect(isThere('Ja, flytt til 5')).toBe(false);
    expect(location.pathname).toBe('/bord27');
  });

  it('E1: staying is one tap too, and a reload does not ask again', async () => {
    history.replaceState(null, '', '/bord27/table/5');
    const live = await phone('round-other', {}, {}, { scanned: 5 });
    tap('Nei, bli ved 3');
    expect([sent(live), location.pathname]).toEqual([[], '/bord27']);
  });

  it.each([3, 99, undefined])('E1: %s is no question', async (scanned) => {
    await phone('talk', {}, {}, scanned === undefined ? {} : { scanned });
    expect(text()).not.toContain('Har du flyttet');
  });
});
