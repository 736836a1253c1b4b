// S6: slides on a phone: the link of the one that is shown, and all that were shown one tap away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paint } from '../../state/fixtures/slides';
import { paintPictures } from '../../state/pictures/here';
import { clear, find, phone, tap, text } from './fixtures/phone';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:one';
  paintPictures(paint);
  clear();
});
afterEach(clear);

const link = (): string | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('.phone-slides > a')].map(({ href }) => href)[0];

describe('slides', () => {
  it('S6: have their link under the thumb while they are shown, and only then', async () => {
    await phone('discuss', { with: ['slide-page'] });
    expect(link()).toBe('https://example.org/kartlegging-2026');
    await phone('discuss', { with: ['slide-both'] });
    expect(link()).toBeUndefined();
  });

  it('S6: are one tap away when they have been shown, the one that is shown now is marked, and none is told before its time', async () => {
    await phone('discuss', { with: ['slide-both'] });
    tap('Lysbilder som er vist (3)');
    const sheet = document.querySelector('dialog[open]') as HTMLElement;
    expect(sheet.querySelectorAll('.phone-slide')).toHaveLength(3);
    expect(text(sheet.querySelector('.phone-slide[data-now]') as HTMLElement)).toContain(
      'Slik ser det ut rundt bordet',
    );
    expect(text(sheet)).not.toContain('Det vi vet');
  });

  it('S21: a photo of the cloth is taken at the table, also from the menu', async () => {
    await phone('discuss', { with: ['photos'] });
    expect(document.querySelectorAll('.cloth .photos-one')).toHaveLength(3);
    expect(find('Ta bilde av duken')).toBeTruthy();
  });
});
