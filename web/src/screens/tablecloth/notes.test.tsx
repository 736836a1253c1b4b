import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '../../state';
import { all, drag, find, has, hold, letGo, press, setUp, show, tearDown, text, type } from './fixtures/page';

beforeEach(setUp);
afterEach(() => {
  delete (HTMLElement.prototype as Partial<HTMLElement>).getBoundingClientRect;
  tearDown();
});

const free = (id: string) => find(`.tc-note-free[data-id="${id}"]`) as HTMLElement;
const note = (id: string) => find(`.tc-note[data-id="${id}"]`) as HTMLElement;
/** Every box is a cloth of 1000 x 1000, so that a place on the page is a place on the cloth. */
function flatPage(): void {
  HTMLElement.prototype.getBoundingClientRect = function () {
    const size = this.classList.contains('tc-open') ? 1000 : 0;
    return { left: 0, top: 0, width: size, height: size, right: size, bottom: size, x: 0, y: 0, toJSON: () => '' };
  };
}
const one = 'n3-1-1';
const two = 'n3-2-1';

describe('the notes on the cloth', () => {
  it('an empty cloth says what to do', () => {
    show('discuss', { empty: true });
    expect(text('.tc-open')).toContain('Duken er tom');
    expect(all('.tc-note')).toHaveLength(0);
  });

  it('twenty-five notes lie on it, each a button with its words', () => {
    show('discuss', { with: ['crowded'] });
    expect(all('.tc-note-free')).toHaveLength(25);
    expect(all('.tc-note').every((button) => (button.textContent ?? '').length > 3)).toBe(true);
  });

  it('lie in the areas of their themes, and what says the same is folded under the first', () => {
    show('discuss', { with: ['themes'] });
    expect(all('.tc-area')).toHaveLength(3);
    expect(text('.tc-area')).toContain('1 til sier det samme');
    expect(text('.tc-area:nth-child(3)')).toContain('Dra lapper hit');
  });

  it('a drag over the cloth moves a note', () => {
    flatPage();
    const live = show('discuss');
    drag(free(one), 620, 240, find('.tc-open'));
    expect(live.sent).toEqual([{ do: 'note.place', note: one, x: 620, y: 240 }]);
  });

  it('a drag on a cloth that is turned around lands where the finger is', () => {
    flatPage();
    const live = show('discuss');
    press('Meny');
    press('Snu duken');
    drag(free(one), 620, 240, find('.tc-open'));
    expect(live.sent).toEqual([{ do: 'note.place', note: one, x: 380, y: 760 }]);
  });

  it('a tap that trembles is no drag', () => {
    const live = show('discuss');
    drag(free(one), 3, 4, find('.tc-open'));
    free(one).click();
    expect(live.sent).toEqual([]);
    expect(text('.sheet[open]')).toContain('Flytt på duken');
  });

  it('what one holds does not jump when somebody else moves it meanwhile', () => {
    flatPage();
    const live = show('discuss');
    hold(free(one), 400, 400, find('.tc-open'));
    const moved = structuredClone(JSON.parse(JSON.stringify(live.records)) as Records);
    Object.assign(moved.notes[one] ?? {}, { x: 10, y: 10 });
    live.become(moved);
    expect(free(one).style.getPropertyValue('--left')).toBe('40');
    letGo(400, 400);
    expect(free(one).style.getPropertyValue('--left')).toBe('40');
    expect(live.sent).toEqual([{ do: 'note.place', note: one, x: 400, y: 400 }]);
  });

  it('a drag onto a theme groups, out of it takes out, onto a grouped note groups with it', () => {
    flatPage();
    const live = show('discuss', { with: ['themes'] });
    const loose = all('.tc-note-free')[0] as HTMLElement;
    const id = loose.dataset['id'];
    drag(loose, 300, 300, find('.tc-area[data-id=t3-3]'));
    const grouped = find('.tc-area .tc-note') as HTMLElement;
    drag(loose, 300, 300, grouped);
    drag(grouped, 500, 500, find('.tc-open'));
    expect(live.sent).toEqual([
      { do: 'note.group', note: id, theme: 't3-3' },
      { do: 'note.group', note: id, theme: 't3-1' },
      { do: 'note.group', note: grouped.dataset['id'] },
      { do: 'note.place', note: grouped.dataset['id'], x: 500, y: 500 },
    ]);
  });

  it('two notes laid on each other get a common name, or say the same', () => {
    const live = show('discuss');
    drag(free(two), 300, 300, free(one));
    expect(text('.sheet[open]')).toContain('Hva har de til felles?');
    type('Navn på fellesnevneren', 'Møteplasser');
    press('Lag fellesnevner');
    const theme = (live.sent[0] as { theme: string }).theme;
    expect(live.sent).toEqual([
      { do: 'theme.write', theme, item: 'i9', table: 3, name: 'Møteplasser' },
      { do: 'note.group', note: one, theme },
      { do: 'note.group', note: two, theme },
    ]);
    drag(free(two), 300, 300, free(one));
    press('De sier det samme');
    expect(live.sent.at(-1)).toEqual({ do: 'note.match', note: two, same_as: one });
  });

  it('every drag has a button: steps, into a theme, out, the same as', () => {
    const live = show('discuss', { with: ['themes'] });
    const loose = all('.tc-note-free')[0] as HTMLElement;
    loose.click();
    press('Til høyre');
    press('Hvem gjør hva');
    loose.click();
    press('Sier det samme som …');
    find('.tc-paper-button')?.click();
    find('.tc-area .tc-note')?.click();
    press('Ta ut');
    expect(live.sent.map((command) => command.do)).toEqual(['note.place', 'note.group', 'note.match', 'note.group']);
  });

  it('a note goes into the summary, to the room, and what is the table’s own can be changed and taken away', () => {
    const live = show('discuss', { with: ['crowded'] });
    note(one).click();
    expect(has('Endre teksten')).toBe(false);
    press('Ta med i oppsummeringen');
    note('x3-10').click();
    press('Vis for rommet');
    note('x3-10').click();
    press('Endre teksten');
    type('Hva står på lappen?', 'Bedre slik');
    press('Lagre');
    note('x3-10').click();
    press('Ta bort lappen');
    expect(live.sent).toMatchObject([
      { do: 'point.write', item: 'i9', table: 3 },
      { do: 'note.share', note: 'x3-10', level: 'room' },
      { do: 'note.lay', note: 'x3-10', text: 'Bedre slik' },
      { do: 'note.remove', note: 'x3-10' },
    ]);
  });

  it('a note is written here for somebody without a phone, by name; where names are hidden for nobody', () => {
    const live = show('discuss', { with: ['by-hand'] });
    press('Ny lapp');
    type('Hva står på lappen?', 'Mer tid');
    find('.choice-option:nth-child(2) input')?.click();
    press('Legg på duken');
    expect(live.sent).toMatchObject([{ do: 'note.lay', item: 'i9', table: 3, text: 'Mer tid' }]);
    expect(live.sent[0]).toHaveProperty('person');
    const hidden = show('discuss', { with: ['by-hand', 'anonymous'] });
    press('Ny lapp');
    expect(find('.sheet[open] .choice')).toBeNull();
    type('Hva står på lappen?', 'Mer tid');
    press('Legg på duken');
    expect(hidden.sent[0]).not.toHaveProperty('person');
  });

  it('a theme is named, renamed, ranked, merged and dissolved', () => {
    const live = show('discuss', { with: ['themes'] });
    const open = (n: number) => find(`.tc-area:nth-child(${n}) .tc-area-name`)?.click();
    press('Ny fellesnevner');
    type('Navn på fellesnevneren', 'Tid');
    press('Lag fellesnevner');
    open(1);
    type('Nytt navn', 'Møter');
    press('Lagre');
    open(2);
    press('Viktigere');
    press('Felles språk utad');
    open(3);
    press('Løs opp');
    expect(live.sent).toMatchObject([
      { do: 'theme.write', name: 'Tid' },
      { do: 'theme.write', theme: 't3-1', name: 'Møter' },
      { do: 'theme.move', theme: 't3-2', position: 1 },
      { do: 'theme.merge', theme: 't3-2', into: 't3-3' },
      { do: 'theme.remove', theme: 't3-3' },
    ]);
  });
});
