// S13: the discussion, with the table's notes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clear, isThere, mainButtons, phone, roomMovesTo, sent, tap, text, write } from './fixtures/phone';

beforeEach(clear);
afterEach(clear);

describe('the discussion', () => {
  it('S13: the question short, the table’s notes with whose they are, mine marked, and what I still keep', async () => {
    await phone('discuss');
    expect(text()).toContain('Hvordan kan vi styrke arbeidet i eget fylke det neste året?');
    expect(text()).toContain('På bordet 8');
    expect(document.querySelectorAll('.note-mine')).toHaveLength(1);
    expect(text()).toContain('Eli Næss');
    expect(text()).toContain('Mine lapper 1 Bare du ser dette');
  });

  it('S13: an empty table invites', async () => {
    await phone('discuss', { empty: true });
    expect(text()).toContain('Bordet er tomt. Legg den første lappen.');
  });

  it('S15: a note is for the table unless I say that it is only for me', async () => {
    const live = await phone('discuss');
    write('Skriv en lapp til bordet', 'Alle kan se');
    tap('Del');
    tap('Bare meg');
    write('Skriv en lapp til deg selv', 'Bare jeg ser');
    tap('Lagre');
    expect(sent(live)).toMatchObject([
      { do: 'note.write', text: 'Alle kan se' },
      { do: 'note.share', level: 'table' },
      { do: 'note.write', text: 'Bare jeg ser' },
    ]);
  });

  it('S15: what I kept is shared with one tap, and can be taken back', async () => {
    const live = await phone('discuss');
    tap('Del med bordet');
    const [mine] = [...document.querySelectorAll('.note')].filter((note) => note.querySelector('.note-mine'));
    mine?.querySelector<HTMLElement>('.note-more')?.click();
    tap('Ta tilbake fra bordet');
    expect(sent(live)).toEqual([
      { do: 'note.share', note: 'n3-2-0', level: 'table' },
      { do: 'note.share', note: 'n3-2-1', level: 'mine' },
    ]);
  });

  it('S15: the host shows a note to the room, an explicit act', async () => {
    const live = await phone('discuss', { host: true });
    const notes = [...document.querySelectorAll<HTMLElement>('.note[data-level=table]')];
    notes[0]?.querySelector<HTMLElement>('.note-more')?.click();
    tap('Vis for rommet');
    expect(sent(live)).toMatchObject([{ do: 'note.share', level: 'room' }]);
    await phone('discuss');
    expect(isThere('Vis for rommet')).toBe(false);
  });

  it('S12: the host may go on to the summary; when the last minutes begin it becomes the one thing to do', async () => {
    const live = await phone('discuss', { host: true });
    expect(isThere('Til oppsummeringen')).toBe(true);
    expect(mainButtons()).toEqual([]);
    live.setNow(live.now() + 14 * 60_000);
    expect(mainButtons()).toEqual(['Til oppsummeringen']);
    expect(text()).toContain('Nå er det tid for å oppsummere.');
    tap('Til oppsummeringen');
    expect(sent(live)).toEqual([{ do: 'stage.start', table: 3, stage: 'wrap_up' }]);
  });

  it('S12: the others are told that the host leads on', async () => {
    const live = await phone('discuss');
    live.setNow(live.now() + 14 * 60_000);
    expect(text()).toContain('Verten tar dere videre til oppsummeringen.');
    await roomMovesTo(live, 'wrap-up');
    expect(text()).toContain('Råd til de andre');
  });
});
