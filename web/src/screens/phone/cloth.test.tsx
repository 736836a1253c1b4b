// S13, E5, E6: discuss and prioritise, as a list with a button for each thing a finger does on a tablecloth.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Options } from '../../state/fixtures';
import { buttons, clear, find, isThere, mainButtons, phone, sent, tap, text, write } from './fixtures/phone';

beforeEach(clear);
afterEach(clear);

const host: Partial<Options> = { host: true };
const theme = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`.cloth-theme[aria-label="${name}"]`);
  if (!found) throw new Error(`no theme ${name}`);
  return found;
};
const more = (within: ParentNode, n = 0): void =>
  void within.querySelectorAll<HTMLButtonElement>('.note > .note-line .note-more')[n]?.click();

describe('themes', () => {
  it('E5: the cloth lies there by theme, in the table’s order, the rest at the end', async () => {
    await phone('discuss', { with: ['themes'] });
    const heads = [...document.querySelectorAll('.cloth h3')].map((head) => head.textContent?.trim());
    expect(heads).toEqual(['Faste møteplasser 2', 'Hvem gjør hva 2', 'Felles språk utad 0', 'Uten fellesnevner']);
    expect(text(theme('Felles språk utad'))).toContain('Ingen lapper her ennå.');
  });

  it('E5: anybody names a new one', async () => {
    const live = await phone('discuss');
    tap('+ Ny fellesnevner');
    expect(find('Lag fellesnevner')).toHaveProperty('disabled', true);
    write('Hva handler lappene om?', ' Møteplasser ');
    tap('Lag fellesnevner');
    expect(sent(live)).toMatchObject([{ do: 'theme.write', item: 'i9', table: 3, name: 'Møteplasser' }]);
  });

  it('E5: a note goes to a theme, out of it, or to one that is made for it; also somebody else’s', async () => {
    const live = await phone('discuss', { with: ['themes'] });
    more(theme('Hvem gjør hva'));
    tap('Faste møteplasser');
    more(theme('Hvem gjør hva'));
    tap('Uten fellesnevner');
    more(theme('Hvem gjør hva'));
    write('Ny fellesnevner', 'Penger');
    tap('Lag fellesnevner');
    const [into, out, made, there] = sent(live);
    expect(into).toMatchObject({ do: 'note.group', theme: 't3-1' });
    expect(out).toMatchObject({ do: 'note.group' });
    expect(out).not.toHaveProperty('theme');
    expect(made).toMatchObject({ do: 'theme.write', name: 'Penger' });
    expect(there).toMatchObject({ do: 'note.group', theme: made && 'theme' in made ? made.theme : '' });
  });

  it('E5: a theme is ranked, renamed, merged and dissolved', async () => {
    const live = await phone('discuss', { with: ['themes'] });
    tap('Mer om «Hvem gjør hva»');
    expect(text(document.querySelector('dialog[open]') as HTMLElement)).toContain('Nummer 2 av 3');
    tap(/Flytt opp/);
    tap(/Flytt ned/);
    write('Endre navn', 'Roller');
    tap('Lagre');
    tap('Mer om «Hvem gjør hva»');
    tap('Slå sammen med …');
    tap('Felles språk utad');
    tap('Mer om «Hvem gjør hva»');
    tap('Løs opp');
    expect(sent(live)).toEqual([
      { do: 'theme.move', theme: 't3-2', position: 1 },
      { do: 'theme.move', theme: 't3-2', position: 3 },
      { do: 'theme.write', theme: 't3-2', item: 'i9', table: 3, name: 'Roller' },
      { do: 'theme.merge', theme: 't3-2', into: 't3-3' },
      { do: 'theme.remove', theme: 't3-2' },
    ]);
    tap('Mer om «Faste møteplasser»');
    expect(find(/Flytt opp/)).toHaveProperty('disabled', true);
  });

  it('E5: what says the same lies under the first, and is set apart again', async () => {
    const live = await phone('discuss', { with: ['themes'] });
    tap('1 til sier det samme');
    tap('Skill ut');
    expect(sent(live)).toMatchObject([{ do: 'note.match' }]);
    expect(live.sent).toEqual([]);
    more(theme('Hvem gjør hva'));
    tap('Sier det samme som …');
    find(/Lag en enkel oversikt|Faste møtepunkter|Begynn med|Vi bruker for lang/).click();
    expect(sent(live)[0]).toMatchObject({ do: 'note.match' });
  });
});

describe('dots', () => {
  it('E6: the host opens the vote, with so many each', async () => {
    const live = await phone('discuss', { ...host, with: ['themes'] });
    tap('Stem');
    tap('2');
    tap('Åpne');
    expect(sent(live)).toEqual([{ do: 'prioritise.open', item: 'i9', table: 3, dots: 2 }]);
    await phone('discuss', { with: ['themes'] });
    expect(isThere('Stem')).toBe(false);
  });

  it('E6: one has so many, puts and takes them; the others’ are not seen', async () => {
    const live = await phone('discuss', { with: ['dots'] });
    expect(text()).toContain('Du har 1 stemme');
    expect(text()).toContain('Ingen ser de andres før det er talt opp.');
    expect(find('Ta tilbake en stemme fra «Faste møteplasser»')).toHaveProperty('disabled', true);
    tap('Gi en stemme til «Faste møteplasser»');
    tap('Ta tilbake en stemme fra «Hvem gjør hva»');
    expect(sent(live)).toEqual([
      { do: 'dot.put', item: 'i9', target: 't3-1' },
      { do: 'dot.take', item: 'i9', target: 't3-2' },
    ]);
    expect(text()).not.toMatch(/\d stemmer/);
    expect(document.querySelector('.phone-writer')).toBeNull();
  });

  it('E6: with none left nothing more can be given', async () => {
    const live = await phone('discuss', { with: ['dots'] });
    const dot = live.records.dots['t3-2/p3-2'];
    live.become({ ...live.records, dots: { 't3-2/p3-2': { ...(dot as never as object), count: 3 } as never } });
    expect(text()).toContain('Alle stemmene dine er brukt');
    expect(find('Gi en stemme til «Faste møteplasser»')).toHaveProperty('disabled', true);
  });

  it('E6: a note that lies alone can have dots too, one in a theme has its theme’s', async () => {
    const live = await phone('discuss', { with: ['dots'] });
    const loose = buttons().filter((name) => name.startsWith('Gi en stemme til') && !name.includes('språk'));
    expect(loose.length).toBeGreaterThan(2);
    tap(loose.at(-1) ?? '');
    expect(sent(live)).toMatchObject([{ do: 'dot.put', item: 'i9' }]);
    expect(theme('Faste møteplasser').querySelectorAll('.note .dot-stepper')).toHaveLength(0);
  });

  it('U3: the host puts dots for somebody without a phone', async () => {
    const live = await phone('discuss', { ...host, with: ['by-hand', 'dots'] });
    tap('Torgeir');
    expect(text()).toContain('Torgeir: 2 igjen');
    tap('Gi en stemme til «Hvem gjør hva»');
    expect(sent(live)).toMatchObject([{ do: 'dot.put', item: 'i9', target: 't3-2' }]);
    expect(live.sent).toEqual([]);
  });

  it('E6: the host sees how many have voted, and counts', async () => {
    const live = await phone('discuss', { ...host, with: ['dots'] });
    expect(mainButtons()).toEqual(['Tell opp5 av 7 har stemt']);
    tap(/^Tell opp/);
    expect(sent(live)).toEqual([{ do: 'prioritise.close', item: 'i9', table: 3 }]);
  });

  it('E6: counted, everybody sees what it came to, most first, and the host may ask again', async () => {
    await phone('discuss', { ...host, with: ['counted'] });
    expect(text()).toContain('Slik stemte bordet 1 Hvem gjør hva 9 stemmer 2 Faste møteplasser 4 stemmer 3 Felles');
    expect(isThere('Stem på nytt')).toBe(true);
    expect(mainButtons()).toEqual(['Til oppsummeringen']);
    await phone('discuss', { with: ['counted'] });
    expect(text()).toContain('Slik stemte bordet');
  });
});

describe('what comes out of it', () => {
  it('S13: is offered as the draft of the summary: one tap, and they are points like any other', async () => {
    const live = await phone('wrap-up', { ...host, with: ['counted'] });
    expect(text()).toContain('Utkast fra bordet Dette fikk flest stemmer.');
    tap('Bruk som punkter');
    expect(sent(live)).toMatchObject([
      { do: 'point.write', item: 'i9', table: 3, text: 'Hvem gjør hva' },
      { do: 'point.write', item: 'i9', table: 3, text: 'Faste møteplasser' },
      { do: 'point.write', item: 'i9', table: 3, text: 'Felles språk utad' },
    ]);
  });

  it('S13: without a vote the themes are, in the table’s order; without either nothing', async () => {
    await phone('wrap-up', { ...host, with: ['themes'] });
    expect(text()).toContain('Dette er fellesnevnerne deres. Faste møteplasser Hvem gjør hva Felles språk utad');
    await phone('wrap-up', host);
    expect(text()).not.toContain('Utkast fra bordet');
    await phone('wrap-up', { with: ['counted'] });
    expect(text()).not.toContain('Utkast fra bordet');
  });
});
