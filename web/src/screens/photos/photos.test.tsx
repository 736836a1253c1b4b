// S21, U8: photos of the paper tablecloth in the table's panel at the desk: who sees them, shown to the room, cut to a note, removed.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, find, key, press, setUp, show, tearDown, text, watch } from '../../gallery/desk-page';
import { paint } from '../../state/fixtures/slides';
import { paintPictures } from '../../state/pictures/here';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:one';
  URL.revokeObjectURL = () => undefined;
  paintPictures(paint);
  setUp();
});
afterEach(tearDown);

const inside = (): void => find('[data-table="3"]')?.click();
const look = (): void => document.querySelector<HTMLElement>('.photos-one')?.click();

describe('a table’s photos', () => {
  it('are shared, and shown on the stage as a slide of what runs', () => {
    const live = show('discuss', { with: ['photos'] });
    inside();
    look();
    press('Alle og dokumentasjonen', 'dialog[open]');
    press('Vis på storskjermen', 'dialog[open]');
    const [share, add, shown] = live.sent;
    expect(share).toEqual({ do: 'photo.share', photo: 'ph1', level: 'report' });
    expect(add).toMatchObject({ do: 'slide.add', item: 'i9', picture: { alt: 'Foto av duken fra Bord 3' } });
    expect(shown).toEqual({ do: 'slide.show', slide: add && 'slide' in add ? add.slide : '' });
  });

  it('are removed after a question only', () => {
    const live = show('discuss', { with: ['photos'] });
    inside();
    look();
    press('Fjern bildet', 'dialog[open]');
    press('Behold', 'dialog[open]');
    press('Fjern bildet', 'dialog[open]');
    press('Fjern det for godt', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'photo.remove', photo: 'ph1' }]);
  });

  it('are cut by keys and buttons as by a finger, and a note needs its words', () => {
    show('discuss', { with: ['photos'] });
    inside();
    look();
    press('Klipp ut en lapp', 'dialog[open]');
    const frame = (): string => document.querySelector('.cut-frame')?.getAttribute('aria-label') ?? '';
    expect(frame()).toContain('15 % fra venstre, 15 % fra toppen, 70 % bred, 70 % høy');
    const element = document.querySelector('.cut-frame') as HTMLElement;
    key('ArrowLeft', element);
    key('ArrowDown', element);
    press('Smalere', 'dialog[open]');
    expect(frame()).toContain('13 % fra venstre, 19 % fra toppen, 66 % bred, 70 % høy');
    key('ArrowUp', element, { shiftKey: true });
    expect(frame()).toContain('74 % høy');
    expect(button('Legg lappen på duken', 'dialog[open]').disabled).toBe(true);
  });

  it('stand with the notes that were cut out of them', () => {
    show('discuss', { with: ['photos'] });
    inside();
    expect(document.querySelector('.note .note-picture')).not.toBeNull();
  });

  it('are looked at by an observer, who takes none', () => {
    watch('discuss', { with: ['photos'] });
    inside();
    look();
    expect(text('dialog[open]')).toContain('Bilde 1 fra Bord 3');
    expect(find('dialog[open] .button-danger')).toBeNull();
    expect(text('.desk-photos')).not.toContain('Ta bilde av duken');
  });
});
