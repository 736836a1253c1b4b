// S12: the last minutes; one writes what the table will say, the others see it grow and suggest.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeMoment, scene } from '../../state/fixtures';
import {
  clear,
  field,
  find,
  isThere,
  mainButtons,
  phone,
  putAway,
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
const values = (): string[] =>
  [...document.querySelectorAll<HTMLTextAreaElement>('.points textarea')].map(({ value }) => value);

describe('the host', () => {
  it('S12: has the typed summary, whom it is for, and a row for each point and one more', async () => {
    await phone('wrap-up', { host: true });
    expect(text()).toContain('Råd til de andre Til De andre fylkene Endre');
    expect(values()).toHaveLength(4);
    expect(values()[3]).toBe('');
    expect(mainButtons()).toEqual(['Vis for rommet']);
  });

  it('S12: what is written is saved after a breath, and again when it changes, as the same point', async () => {
    const live = await phone('wrap-up', { host: true, empty: true });
    vi.useFakeTimers();
    write('Nytt punkt', 'Møt');
    vi.advanceTimersByTime(300);
    write('Nytt punkt', 'Møt kommunene');
    expect(sent(live)).toEqual([]);
    vi.advanceTimersByTime(600);
    write('Nytt punkt', 'Møt kommunene to ganger');
    vi.advanceTimersByTime(600);
    const [first, second] = sent(live) as { point: string; text: string }[];
    expect([first?.text, second?.text]).toEqual(['Møt kommunene', 'Møt kommunene to ganger']);
    expect(second?.point).toBe(first?.point);
  });

  it('S12: what was not saved yet is there after a reload, and is queued when the page is put away', async () => {
    const live = await phone('wrap-up', { host: true, empty: true });
    write('Nytt punkt', 'Halvferdig');
    putAway();
    expect(sent(live)).toMatchObject([{ do: 'point.write', text: 'Halvferdig' }]);
    localStorage.setItem('bordduk/draft/bord27-edit-k3-1', 'Nesten');
    await phone('wrap-up', { host: true });
    expect(values()[0]).toBe('Nesten');
  });

  it('S12: a point that others change is not pulled from under the caret', async () => {
    const live = await phone('wrap-up', { host: true });
    const first = field('Punkt 1');
    write('Punkt 1', 'Under arbeid');
    const { records } = scene('wrap-up', { host: true });
    const [one, two] = [records.points['k3-1'], records.points['k3-2']];
    if (one && two) [one.text, two.text] = ['Fra regien', 'Fra regien'];
    live.become(records);
    expect(values().slice(0, 2)).toEqual(['Under arbeid', 'Fra regien']);
    expect(document.activeElement).toBe(first);
  });

  it('S12: a point that is removed can be taken back', async () => {
    const live = await phone('wrap-up', { host: true });
    const words = values()[1];
    tap('Fjern punkt 2');
    tap('Angre');
    expect(sent(live)).toMatchObject([
      { do: 'point.remove', point: 'k3-2' },
      { do: 'point.write', text: words },
    ]);
  });

  it('S12: takes in a suggestion, or not, or one of the notes', async () => {
    const live = await phone('wrap-up', { host: true, seat: 3 });
    tap('Ta med');
    tap('Fjern');
    find(/^Hent fra lappene/).click();
    tap('Ta med som punkt');
    expect(sent(live)).toMatchObject([
      { do: 'point.accept', point: 'k3-4' },
      { do: 'point.remove', point: 'k3-4' },
      { do: 'point.write', item: 'i9', table: 3 },
    ]);
  });

  it('S12: chooses whom it is for', async () => {
    const live = await phone('wrap-up', { host: true });
    tap('Endre');
    tap(/departement/i);
    expect(sent(live)).toMatchObject([{ do: 'summary.address', item: 'i9', table: 3 }]);
  });

  it('S15: shows it to the room, takes it back, and says that the table is done', async () => {
    const live = await phone('wrap-up', { host: true });
    tap('Vis for rommet');
    const { records } = scene('wrap-up', { host: true });
    const summary = records.summaries['i9-3'];
    if (summary) summary.shared = true;
    live.become(records);
    expect(text()).toContain('✓ Oppsummeringen er vist for rommet.');
    expect(mainButtons()).toEqual(['Vi er ferdige']);
    tap('Ta tilbake');
    tap('Vi er ferdige');
    expect(sent(live)).toEqual([
      { do: 'summary.share', item: 'i9', table: 3 },
      { do: 'summary.withdraw', item: 'i9', table: 3 },
      { do: 'stage.start', table: 3, stage: 'done' },
    ]);
  });

  it('S12: cannot show an empty summary, and is not asked to by a big button', async () => {
    await phone('wrap-up', { host: true, empty: true });
    expect(find('Vis for rommet')).toHaveProperty('disabled', true);
  });

  it('S12: a point that was refused stays on the screen', async () => {
    const live = await phone('wrap-up', { host: true });
    live.refuse({
      command: { do: 'point.write', point: 'refused0', item: 'i9', table: 3, text: 'Det ene for mye' },
      reason: 'too_many',
    });
    expect(values()).toContain('Det ene for mye');
  });
});

describe('the others', () => {
  it('S12: see it grow', async () => {
    const live = await phone('wrap-up', { empty: true });
    expect(text()).toContain('Ingen punkter ennå.');
    await roomMovesTo(live, 'wrap-up');
    expect(document.querySelectorAll('.point-text')).toHaveLength(3);
    expect(values()).toEqual([]);
    expect(isThere('Vis for rommet')).toBe(false);
  });

  it('S12: suggest, and take a suggestion back', async () => {
    const live = await phone('wrap-up');
    write('Foreslå et punkt', 'Skriv det ned');
    tap('Foreslå');
    tap('Trekk tilbake');
    expect(sent(live)).toMatchObject([
      { do: 'point.write', item: 'i9', table: 3, text: 'Skriv det ned' },
      { do: 'point.remove', point: 'k3-4' },
    ]);
  });

  it('S12: a suggestion that is begun survives the end of the phase and a reload', async () => {
    const live = await phone('wrap-up');
    write('Foreslå et punkt', 'Halvferdig for');
    await roomMovesTo(live, 'plenary');
    expect(field('Foreslå et punkt').value).toBe('Halvferdig for');
    await phone('plenary');
    expect(field('Foreslå et punkt').value).toBe('Halvferdig for');
  });

  it('S14: somebody without a host takes the role', async () => {
    const { records, now } = scene('wrap-up');
    const live = await phone('wrap-up');
    for (const seat of Object.values(records.seats)) seat.host = false;
    live.become(records);
    live.setNow(now);
    expect(mainButtons()).toEqual(['Ta vertsrollen']);
    tap('Ta vertsrollen');
    expect(sent(live)).toEqual([{ do: 'host.set', table: 3, person: 'p3-2' }]);
  });
});

describe('a table that is done', () => {
  it('S12: reads its summary, and the host may go back', async () => {
    await phone('table-done');
    expect(text()).toContain('Godt jobbet. Rommet går snart videre.');
    expect(document.querySelectorAll('.point-text')).toHaveLength(3);
    expect(mainButtons()).toEqual([]);
    const live = await phone('table-done', { host: true });
    tap('Tilbake til oppsummeringen');
    expect(sent(live)).toEqual([{ do: 'stage.start', table: 3, stage: 'wrap_up' }]);
    expect(fakeMoment('participant', 'table-done').records.tables['3']?.stage).toBe('done');
  });
});
