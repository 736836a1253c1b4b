// S6: slides at the desk: now and next, buttons and a remote's keys, the list and what is written there.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, find, key, press, setUp, show, tearDown, text, type, watch } from '../../gallery/desk-page';
import { paint } from '../../state/fixtures/slides';
import { paintPictures } from '../../state/pictures/here';
import { contentOfPage } from './intake';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:one';
  URL.revokeObjectURL = () => undefined;
  paintPictures(paint);
  setUp();
});
afterEach(tearDown);

const field = (label: string): Element | null => {
  const found = [...document.querySelectorAll('dialog[open] label')].find((one) => one.textContent === label);
  return document.getElementById(found?.getAttribute('for') ?? '');
};

describe('stepping', () => {
  it('says what is shown and what comes next, and goes there by one press', () => {
    const live = show('talk', { with: ['slide-text'] });
    expect(text('.desk-slides')).toContain('1 av 6');
    expect(text('.desk-slide:first-child')).toContain('Vises nå Hva vi spurte om');
    press('Neste lysbilde →', '.desk-slides');
    press('Ta av skjermen', '.desk-slides');
    expect(button('← Forrige', '.desk-slides').disabled).toBe(true);
    expect(live.sent).toEqual([{ do: 'slide.show', slide: 's2' }, { do: 'slide.show' }]);
  });

  it('hears the keys of a remote, but not while somebody types, with another key held, or under a sheet', () => {
    const live = show('talk', { with: ['slide-both'] });
    for (const name of ['PageDown', 'ArrowRight', 'PageUp', 'ArrowLeft']) key(name);
    expect(live.sent.map((one) => ('slide' in one ? one.slide : ''))).toEqual(['s4', 's4', 's2', 's2']);
    key('PageDown', document.body, { ctrlKey: true });
    const typed = document.body.appendChild(document.createElement('input'));
    key('ArrowRight', typed);
    typed.remove();
    press('Lysbilder …');
    key('PageDown');
    expect(live.sent).toHaveLength(4);
  });

  it('leaves the keys alone where the item has no slides, and gives an observer no buttons', () => {
    const live = show('talk');
    expect(key('PageDown').defaultPrevented).toBe(false);
    expect(live.sent).toEqual([]);
    watch('talk', { with: ['slide-text'] });
    expect(find('.desk-slides button')).toBeNull();
    expect(text('.desk-slides')).toContain('Hva vi spurte om');
  });
});

describe('the list', () => {
  it('moves by buttons, and what is removed can be brought back where it was', () => {
    const live = show('talk', { with: ['slide-both'] });
    press('Lysbilder …');
    press('Flytt ned «Hva vi spurte om»');
    press('Fjern «Slik ser det ut rundt bordet»');
    press('Angre', '.notices');
    expect(live.sent).toMatchObject([
      { do: 'slide.move', slide: 's1', position: 2 },
      { do: 'slide.remove', slide: 's3' },
      {
        do: 'slide.add',
        position: 3,
        title: 'Slik ser det ut rundt bordet',
        picture: { credit: 'Foto: Ingrid Solberg' },
      },
    ]);
  });

  it('writes a new one: title, bullets a line each, a link that must be one', () => {
    const live = show('talk', { with: ['slides'] });
    press('Lysbilder …');
    press('Nytt lysbilde');
    expect(button('Lagre', 'dialog[open]').disabled).toBe(true);
    type(field('Tittel'), ' Hva nå? ');
    type(field('Punkter'), '- Ring\n\n• Møtes\n');
    press('Legg til en lenke');
    type(field('Adresse'), 'javascript:alert(1)');
    expect(button('Lagre', 'dialog[open]').disabled).toBe(true);
    type(field('Adresse'), 'https://example.org/a');
    press('Lagre', 'dialog[open]');
    expect(live.sent).toMatchObject([
      {
        do: 'slide.add',
        title: 'Hva nå?',
        bullets: ['Ring', 'Møtes'],
        links: [{ title: 'example.org/a', url: 'https://example.org/a' }],
      },
    ]);
  });

  it('changes one, and saves no picture without its words', () => {
    const live = show('talk', { with: ['slide-both'] });
    press('Lysbilder …');
    press('Endre «Slik ser det ut rundt bordet»');
    type(field('Hva viser bildet?'), ' ');
    expect(button('Lagre', 'dialog[open]').disabled).toBe(true);
    type(field('Hva viser bildet?'), 'Fire rundt et bord');
    press('Lagre', 'dialog[open]');
    expect(live.sent).toMatchObject([{ do: 'slide.change', slide: 's3', picture: { alt: 'Fire rundt et bord' } }]);
  });
});

describe('a page of a PDF', () => {
  const picture = { picture: 'a'.repeat(64), width: 1_920, height: 1_080 };

  it('is read aloud by its own words, and by its place where it has none', () => {
    expect(contentOfPage({ text: 'Hei', links: [] }, picture, 'a.pdf, side 1').picture?.alt).toBe('Hei');
    expect(contentOfPage({ text: '', links: [] }, picture, 'a.pdf, side 1').picture?.alt).toBe('a.pdf, side 1');
    expect([...(contentOfPage({ text: '😀'.repeat(3_000), links: [] }, picture, '').picture?.alt ?? '')]).toHaveLength(
      2_000,
    );
  });

  it('keeps five links at most, and none that is too long', () => {
    const links = Array.from({ length: 9 }, (_, i) => ({ url: `https://example.org/${i}`, label: `${i}` }));
    const long = { url: `https://example.org/${'x'.repeat(600)}`, label: 'long' };
    expect(contentOfPage({ text: '', links: [long, ...links] }, picture, 'a').links?.map(({ title }) => title)).toEqual(
      ['0', '1', '2', '3', '4'],
    );
  });
});
