// S15: mine, my table, the room, the report: each step somebody's act, seen on the note, and taken back one step at a time. U9: hidden names.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Options } from '../../state/fixtures';
import { clear, isThere, phone, putAway, sent, tap, text, write } from './fixtures/phone';

beforeEach(clear);
afterEach(clear);

const host: Partial<Options> = { host: true };
const mine = (): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.cloth .note')].find((note) => note.querySelector('.note-mine')) ??
  document.body;
const menuOf = (note: Element | null | undefined): void =>
  note?.querySelector<HTMLButtonElement>('.note-more')?.click();

describe('the ladder', () => {
  it('S15: the author takes it one step up or down at a time', async () => {
    const live = await phone('discuss');
    menuOf(mine());
    tap('Vis for rommet');
    menuOf(mine());
    tap('Ta tilbake fra bordet');
    expect(sent(live)).toMatchObject([
      { do: 'note.share', level: 'room' },
      { do: 'note.share', level: 'mine' },
    ]);
  });

  it('S15: from the room to the report and back, by the author or the host; how far it is stands on it, word and shape', async () => {
    const live = await phone('discuss', host);
    const shown = [...document.querySelectorAll('.note')].find((note) => note.textContent?.includes('vist for rommet'));
    expect(shown?.querySelector('.note-level svg')).not.toBeNull();
    menuOf(shown);
    tap('Ta med i dokumentasjonen');
    menuOf(shown);
    tap('Ta tilbake fra rommet');
    expect(sent(live)).toMatchObject([
      { do: 'note.share', level: 'report' },
      { do: 'note.share', level: 'table' },
    ]);
    await phone('discuss', { with: ['in-report'] });
    expect(text()).toContain('med i dokumentasjonen');
    menuOf([...document.querySelectorAll('.note')].find((note) => note.textContent?.includes('med i dok')));
    expect(isThere('Ta ut av dokumentasjonen')).toBe(true);
    expect(isThere('Ta tilbake fra bordet')).toBe(false);
  });

  it('S15: nobody but author and host climbs it', async () => {
    await phone('discuss');
    menuOf([...document.querySelectorAll('.cloth .note')].find((note) => !note.querySelector('.note-mine')));
    expect(isThere('Vis for rommet')).toBe(false);
    expect(isThere('Flytt til fellesnevner')).toBe(true);
  });

  it('E7: what the facilitator took down says so, and is not shared again', async () => {
    await phone('discuss', { with: ['taken-down'] });
    expect(text()).toContain('Tatt ned av den som leder dagen');
    expect(isThere('Del med bordet')).toBe(false);
  });

  it('S15: after the end everything stays as it is', async () => {
    await phone('ended');
    expect(document.querySelectorAll('.note-more')).toHaveLength(0);
  });
});

describe('names are hidden', () => {
  const hidden: Partial<Options> = { with: ['anonymous'] };

  it('U9: what one writes in silence never leaves the phone, and is there after a reload', async () => {
    const live = await phone('individual', hidden);
    write('Skriv en tanke', 'Det ingen tør å si');
    tap('Lagre');
    expect(sent(live)).toEqual([]);
    expect(text()).toContain('Bare på denne telefonen');
    expect(text()).toContain('Det ingen tør å si');
    putAway();
    await phone('individual', hidden);
    expect(text()).toContain('Det ingen tør å si');
  });

  it('U9: shared it is the table’s, without a name, and that is said before', async () => {
    const live = await phone('individual', hidden);
    write('Skriv en tanke', 'Det ingen tør å si');
    tap('Lagre');
    putAway();
    const there = await phone('discuss', hidden);
    expect(text()).toContain('Når du deler, blir lappen bordets, uten navn, og kan ikke tas tilbake.');
    tap('Del uten navn');
    const [laid] = sent(there);
    expect(laid).toMatchObject({ do: 'note.lay', item: 'i9', table: 3, text: 'Det ingen tør å si' });
    expect(laid).not.toHaveProperty('person');
    expect(document.querySelector('.note-kept')).toBeNull();
    expect(sent(live)).toEqual([]);
  });

  it('U9: written for the table it is laid there at once, unsigned', async () => {
    const live = await phone('discuss', hidden);
    write('Skriv en lapp til bordet', 'Rett på bordet');
    tap('Del');
    expect(sent(live)).toMatchObject([{ do: 'note.lay', item: 'i9', table: 3, text: 'Rett på bordet' }]);
  });

  it('U9: it can be changed and thrown away before, and thrown away by mistake', async () => {
    await phone('individual', hidden);
    write('Skriv en tanke', 'Først');
    tap('Lagre');
    tap('Endre');
    write('Endre', 'Så');
    tap('Lagre', 0);
    expect(text()).toContain('Så');
    tap('Slett');
    expect(document.querySelector('.note-kept')).toBeNull();
    tap('Angre');
    expect(document.querySelector('.note-kept')?.textContent).toContain('Så');
  });

  it('U9: a note from before names were hidden goes down as nobody’s, under another id', async () => {
    const live = await phone('discuss');
    const items = { ...live.records.items, i9: { ...(live.records.items['i9'] as never as object), anonymous: true } };
    live.become({ ...live.records, items: items as never });
    tap('Del uten navn');
    const [shared] = sent(live);
    expect(shared).toMatchObject({ do: 'note.share', level: 'table' });
    expect(shared).toHaveProperty('as');
  });
});

describe('somebody else changed it', () => {
  it('C3: a note under my hands: both are shown, nothing is lost, and I choose', async () => {
    for (const [choice, commands] of [
      ['Bruk mitt', [{ do: 'note.write', text: 'Min' }]],
      ['Behold begge', [{ do: 'note.write', text: 'Min' }, { do: 'note.share' }]],
      ['La det stå', []],
    ] as const) {
      clear();
      const live = await phone('discuss');
      const id = Object.keys(live.records.notes).find(
        (key) => live.records.notes[key]?.author === 'p3-2' && live.records.notes[key]?.level === 'table',
      ) as string;
      menuOf(mine());
      tap('Endre');
      write('Endre', 'Min');
      const notes = {
        ...live.records.notes,
        [id]: { ...(live.records.notes[id] as never as object), text: 'Fra nettbrettet' },
      };
      live.become({ ...live.records, notes: notes as never });
      expect(text()).toContain('Noen andre endret dette samtidig. Det som står der nå Fra nettbrettet Ditt Min');
      expect(isThere('Lagre')).toBe(false);
      tap(choice);
      expect(sent(live)).toMatchObject(commands);
      expect(text()).not.toContain('samtidig');
    }
  });

  it('C3: a point that was overtaken just after it was saved, too', async () => {
    const live = await phone('wrap-up', host);
    write('Punkt 2', 'Min versjon');
    document.querySelectorAll<HTMLTextAreaElement>('.point textarea')[1]?.blur();
    expect(sent(live)).toMatchObject([{ do: 'point.write', text: 'Min versjon' }]);
    const point = (said: string): void => {
      const points = { ...live.records.points };
      points['k3-2'] = { ...(points['k3-2'] as never as object), text: said } as never;
      live.become({ ...live.records, points });
    };
    point('Min versjon');
    point('Deskens versjon');
    expect(text()).toContain('Det som står der nå Deskens versjon Ditt Min versjon');
    tap('Behold begge');
    const [kept] = sent(live);
    expect(kept).toMatchObject({ do: 'point.write', text: 'Min versjon' });
    expect(kept).not.toMatchObject({ point: 'k3-2' });
    expect(text()).not.toContain('samtidig');
  });

  it('C3: while I type nothing is saved over it by itself', async () => {
    const live = await phone('wrap-up', host);
    write('Punkt 2', 'Midt i en set');
    const points = { ...live.records.points };
    points['k3-2'] = { ...(points['k3-2'] as never as object), text: 'Deskens versjon' } as never;
    live.become({ ...live.records, points });
    document.querySelectorAll<HTMLTextAreaElement>('.point textarea')[1]?.blur();
    expect(sent(live)).toEqual([]);
    tap('La det stå');
    expect(document.querySelectorAll<HTMLTextAreaElement>('.point textarea')[1]?.value).toBe('Deskens versjon');
  });

  it('C3: a caret in a point that was changed elsewhere sees it beside, until it goes', async () => {
    const live = await phone('wrap-up', host);
    const area = document.querySelectorAll<HTMLTextAreaElement>('.point textarea')[1];
    const before = area?.value;
    area?.focus();
    const points = { ...live.records.points };
    points['k3-2'] = { ...(points['k3-2'] as never as object), text: 'Deskens versjon' } as never;
    live.become({ ...live.records, points });
    expect([area?.value, text().includes('Deskens versjon')]).toEqual([before, true]);
    area?.blur();
    expect([area?.value, text().includes('samtidig')]).toEqual(['Deskens versjon', false]);
  });
});
