// E3, S3, S7: what the facilitator says to every phone, and never over what somebody types. E7: nobody new, and who was asked to leave.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overlay } from '../../state';
import type { FakeLive } from '../../state/fixtures';
import { clear, felt, field, isThere, phone, putAway, sent, tap, text, write } from './fixtures/phone';

const vibrate = vi.fn();
beforeEach(() => {
  clear();
  vibrate.mockClear();
  Object.assign(navigator, { vibrate });
});
afterEach(clear);

const over = (): HTMLDialogElement | null => document.querySelector('dialog.over');
const words = (): string => text(over() ?? document.createElement('p'));

function lay(live: FakeLive, overlay: Overlay | undefined, item?: string): void {
  const day = { ...(live.records.workshops['bord27'] as never as Record<string, unknown>) };
  delete day['overlay'];
  delete day['overlay_item'];
  Object.assign(day, overlay && { overlay }, item !== undefined && { overlay_item: item });
  live.become({ ...live.records, workshops: { bord27: day as never } });
}

describe('over every screen', () => {
  it.each([
    ['attention', 'Se opp Legg telefonen fra deg litt. Det du har skrevet, er lagret.', 'Jeg må bare skrive ferdig'],
    ['blackout', 'Skjermen hviler', 'Vis skjermen min'],
    ['rules-over', 'Kjøreregler Én snakker om gangen', 'Tilbake'],
    ['quote-over', 'Vi trenger ikke flere møter. Vi trenger bedre møter. Kommunalsjef', 'Tilbake'],
  ] as const)('E3: %s, and whoever must puts it aside', async (name, said, back) => {
    await phone('discuss', { with: [name] });
    await vi.waitFor(() => expect(over()?.open).toBe(true));
    expect(words()).toContain(said);
    tap(back);
    expect(over()).toBeNull();
  });

  it('E3: it comes in any moment, and goes when the facilitator takes it away', async () => {
    const live = await phone('talk');
    lay(live, 'attention');
    await vi.waitFor(() => expect(over()?.open).toBe(true));
    lay(live, undefined);
    expect(over()).toBeNull();
  });

  it('E3: what is laid anew is seen anew, though the last was put aside', async () => {
    const live = await phone('discuss', { with: ['attention'] });
    tap('Jeg må bare skrive ferdig');
    lay(live, 'blackout');
    expect(words()).toContain('Skjermen hviler');
  });

  it('E3: under somebody’s caret it is a word at the top; nothing is lost, and it comes when they let go', async () => {
    const live = await phone('individual');
    write('Skriv en tanke', 'Midt i en set');
    const area = field('Skriv en tanke');
    lay(live, 'attention');
    expect(over()).toBeNull();
    expect(document.querySelector('.over-strip')?.textContent).toContain('Se opp');
    expect([document.activeElement, area.value]).toEqual([area, 'Midt i en set']);
    area.blur();
    expect(over()?.open).toBe(true);
    tap('Jeg må bare skrive ferdig');
    expect(field('Skriv en tanke').value).toBe('Midt i en set');
  });
});

describe('messages', () => {
  it('E3: to everybody and to my table, until they are read; then they are in the menu', async () => {
    await phone('discuss', { with: ['message', 'message-here'] });
    expect(text()).toContain('Melding fra den som leder dagen Vi samles igjen her inne klokka 11.');
    expect(text()).toContain('Melding til bordet deres Flott! Husk å velge hvem som presenterer.');
    tap('Lest');
    tap('Lest');
    expect(document.querySelector('.message')).toBeNull();
    putAway();
    await phone('discuss', { with: ['message', 'message-here'] });
    expect(document.querySelector('.message')).toBeNull();
    tap('Meny');
    await vi.waitFor(() => tap('Meldinger (2)'));
    expect(text()).toContain('Vi samles igjen her inne klokka 11.');
  });

  it('E3: one that comes is felt, and never over what somebody types', async () => {
    const live = await phone('individual');
    write('Skriv en tanke', 'Midt i en set');
    const area = field('Skriv en tanke');
    live.become({ ...live.records, messages: { m9: { text: 'To minutter til', sent_at: live.now() } } });
    await vi.waitFor(() => expect(document.querySelector('.message-pill')).not.toBeNull());
    expect(text()).not.toContain('To minutter til');
    expect([document.activeElement, area.value]).toEqual([area, 'Midt i en set']);
    expect(vibrate).not.toHaveBeenCalled(); // the picture comes first
    expect(await felt(vibrate)).toEqual([[[60]]]);
    area.blur();
    expect(text()).toContain('To minutter til');
  });

  it('E3: another table’s is not mine', async () => {
    const live = await phone('discuss');
    live.become({ ...live.records, messages: { m9: { text: 'Ikke til dere', table: 4, sent_at: live.now() } } });
    expect(text()).not.toContain('Ikke til dere');
  });
});

describe('the quote that belongs to the question', () => {
  it('S7: is one tap away while the table works', async () => {
    await phone('discuss');
    expect(isThere('Sitater og tall fra før (1)')).toBe(true);
    expect(
      [...document.querySelectorAll('details')].some((one) => one.textContent?.includes('Vi trenger bedre møter')),
    ).toBe(true);
  });
});

describe('plenary', () => {
  it('S16: the next table sees it as word and shape, with its own summary first', async () => {
    await phone('plenary');
    expect(document.querySelector('.phone-next-table .phone-shape')).not.toBeNull();
    expect(text()).toContain('Dere er neste Gjør dere klare. Her er det dere skal si. Våre punkter');
    expect(text().indexOf('Våre punkter')).toBeLessThan(text().lastIndexOf('Råd til de andre'));
  });

  it('U6: what was said before, and what was highlighted, is marked on the point', async () => {
    await phone('plenary-mine', { with: ['starred'] });
    expect(text()).toContain('★ løftet fram');
    expect(text()).toContain('= Sagt før av bord 1');
    expect(document.querySelectorAll('.point[data-said]')).toHaveLength(1);
  });
});

describe('something is given to me', () => {
  it('S14: I am told when I have become host, and what I look after', async () => {
    const live = await phone('discuss');
    const seats = { ...live.records.seats };
    seats['p3-2'] = { ...(seats['p3-2'] as never as object), host: true, role: 'guard' } as never;
    live.become({ ...live.records, seats });
    expect(text()).toContain('Nå er du bordvert.');
    expect(text()).toContain('Du vokter spørsmålet.');
    expect(sent(live)).toEqual([]);
  });

  it('S14: not what I had when I came in, though it comes a moment after the page', async () => {
    const live = await phone('discuss', { host: true });
    expect(text()).not.toContain('Nå er du bordvert.');
    const { seats } = live.records;
    live.become({ ...live.records, seats: {} });
    live.become({ ...live.records, seats: { ...seats } });
    expect(text()).not.toContain('Nå er du bordvert.');
  });
});
