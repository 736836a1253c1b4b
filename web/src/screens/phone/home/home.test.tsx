// S19: what one will do at home. U13: what was shown before a question stays with it. And the end, with what one takes along.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clear, find, isThere, phone, sent, settled, tap, text, write } from '../fixtures/phone';

beforeEach(() => {
  clear();
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
  HTMLCanvasElement.prototype.toDataURL = () => 'data:image/png;base64,';
});
afterEach(clear);

describe('when I get home', () => {
  it('S19: one sentence, mine alone at first', async () => {
    const live = await phone('closing');
    write('Når jeg kommer hjem, vil jeg …', ' Ringe nabofylket ');
    tap('Lagre');
    expect(sent(live)).toMatchObject([
      { do: 'commitment.write', whose: 'person', item: 'i18', text: 'Ringe nabofylket' },
    ]);
    expect(sent(live)).toEqual([]);
  });

  it('S19: for where one comes from, and by a day', async () => {
    const live = await phone('closing');
    write('Når jeg kommer hjem, vil jeg …', 'invitere alle');
    tap('Oss hjemme');
    const date = document.querySelector<HTMLInputElement>('input[type=date]');
    if (date) {
      date.value = '2027-01-15';
      date.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    tap('Lagre');
    expect(sent(live)).toMatchObject([{ whose: 'organisation', due: '2027-01-15' }]);
  });

  it('S19: is shared when one wants it, with one’s name when one wants that', async () => {
    const live = await phone('closing', { with: ['commitments'] });
    expect(text()).toContain('innen 30. november 2026');
    tap(/^Deling: alle/);
    tap('Uten navn');
    tap('alle som er her, og dokumentasjonen');
    tap('bare jeg');
    expect(sent(live)).toEqual([
      { do: 'commitment.share', commitment: 'c1', shared: 'room' },
      { do: 'commitment.share', commitment: 'c1', shared: 'report', named: true },
      { do: 'commitment.share', commitment: 'c1', shared: 'mine' },
    ]);
    await phone('closing', { with: ['commitments', 'anonymous'] });
    expect(text()).toContain('Navn er skjult i dag.');
  });

  it('S19: is changed and taken away, which can be undone', async () => {
    const live = await phone('closing', { with: ['commitments'] });
    tap('Endre', 0);
    write('Når jeg kommer hjem, vil jeg …', 'Ringe i dag');
    tap('Lagre');
    tap('Slett', 0);
    tap('Angre');
    expect(sent(live)).toMatchObject([
      { do: 'commitment.write', commitment: 'c1', text: 'Ringe i dag', due: '2026-11-30' },
      { do: 'commitment.remove', commitment: 'c1' },
      { do: 'commitment.write', due: '2026-11-30' },
    ]);
  });

  it('S19: has a card and a calendar file', async () => {
    await phone('closing', { with: ['commitments'] });
    tap('Kort');
    await vi.waitFor(() =>
      expect(document.querySelector('.card-picture')?.getAttribute('alt')).toContain('nabofylket'),
    );
    tap('Lukk');
    const made = vi.fn(() => 'blob:calendar');
    URL.createObjectURL = made;
    URL.revokeObjectURL = vi.fn();
    HTMLAnchorElement.prototype.click = vi.fn();
    tap('Kalender');
    await vi.waitFor(() => expect(text()).toContain('etter 4 og 12 uker'));
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('S19: stands in the group work that asks for it, and in the menu always', async () => {
    await phone('discuss', { with: ['promising'] });
    expect(text()).toContain('Når jeg kommer hjem');
    await phone('round-mine', { with: ['promising'] });
    expect(text()).not.toContain('Når jeg kommer hjem');
    await phone('lunch');
    tap('Meny');
    await settled();
    tap('Hjem');
    expect(text()).toContain('Bare du ser den til du deler den.');
  });
});

describe('what was shown before', () => {
  it('U13: quotes and figures are one tap away from the question, and gone by one', async () => {
    await phone('discuss', { with: ['figures-before'] });
    const fold = find(/^Sitater og tall fra før \(2\)/).closest('details');
    expect(fold?.open).toBe(false);
    tap(/^Sitater og tall/);
    expect(text(fold ?? undefined)).toContain('9 av 15 svarte');
    tap('Tilbake til spørsmålet');
    expect([fold?.open, document.activeElement?.tagName]).toEqual([false, 'SUMMARY']);
    await phone('discuss', { with: ['as-poll'] });
  });
});

describe('after the end', () => {
  it('S20: the way to the report, when it is there', async () => {
    await phone('ended');
    expect(text()).toContain('Dokumentasjonen er ikke lagt ut ennå.');
    await phone('ended', { with: ['published'] });
    expect(find('Les dokumentasjonen').getAttribute('href')).toBe('/bord27/report');
  });

  it('S19: what one has written is one file, and there is none of nothing', async () => {
    const made = vi.fn(() => 'blob:mine');
    URL.createObjectURL = made;
    HTMLAnchorElement.prototype.click = vi.fn();
    await phone('ended', { with: ['commitments'] });
    tap('Som side');
    tap('Som tekst');
    expect(made).toHaveBeenCalledTimes(2);
    await phone('ended');
    expect(isThere('Som side')).toBe(false);
  });
});
