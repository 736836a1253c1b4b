// S10: silence, and private notes. S15: each step of sharing is an explicit act.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clear,
  field,
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
afterEach(clear);
const thought = 'Skriv en tanke';

describe('in silence', () => {
  it('S10: the question, my notes and the writer, and nothing else; only I see what I write', async () => {
    await phone('individual');
    expect(text()).toContain('Hvordan kan vi styrke arbeidet i eget fylke det neste året? Hva bør vi gjøre mer av?');
    expect(text()).toContain('Mine lapper 2');
    expect(text()).toContain('Bare du ser dette');
    expect(text()).not.toContain('På bordet');
  });

  it('S10: an empty page says what to do', async () => {
    await phone('individual', { empty: true });
    expect(text()).toContain('Skriv det første du tenker på.');
    expect(mainButtons()).toEqual([]);
  });

  it('S10: a thought is saved with one tap, and the field is ready for the next', async () => {
    const live = await phone('individual');
    write(thought, '  Ring hverandre oftere \n');
    expect(mainButtons()).toEqual(['Lagre']);
    tap('Lagre');
    expect(sent(live)).toEqual([
      {
        do: 'note.write',
        note: expect.stringMatching(/^[a-z0-9]{16}$/) as string,
        item: 'i9',
        text: 'Ring hverandre oftere',
      },
    ]);
    expect(field(thought).value).toBe('');
    expect(document.activeElement).toBe(field(thought));
  });

  it('S10: nothing, and too much, is not sent', async () => {
    const live = await phone('individual');
    write(thought, '   ');
    tap('Lagre');
    write(thought, 'x'.repeat(2_001));
    tap('Lagre');
    expect(sent(live)).toEqual([]);
    expect(field(thought).value).toHaveLength(2_001);
    expect(text()).toContain('2001 / 2000');
  });

  it('S15: nothing is shared in silence; it is offered in the round', async () => {
    const live = await phone('individual');
    expect(isThere('Del med bordet')).toBe(false);
    await roomMovesTo(live, 'round-other');
    tap('Del med bordet');
    expect(sent(live)).toEqual([{ do: 'note.share', note: 'n3-2-0', level: 'table' }]);
  });

  it('a note can be changed, and deleted with a way back', async () => {
    const live = await phone('individual', { long: false });
    tap('Mer', 1);
    tap('Endre');
    write('Endre', 'Bedre sagt');
    tap('Lagre');
    expect(sent(live)).toEqual([{ do: 'note.write', note: 'n3-2-0', item: 'i9', text: 'Bedre sagt' }]);
    tap('Mer', 1);
    tap('Slett');
    expect(sent(live)).toEqual([{ do: 'note.remove', note: 'n3-2-0' }]);
    tap('Angre');
    expect(sent(live)).toMatchObject([{ do: 'note.write', item: 'i9' }]);
  });
});

describe('a text that is begun', () => {
  it('is still there after a reload', async () => {
    await phone('individual');
    write(thought, 'Halvferdig tan');
    await phone('individual');
    expect(field(thought).value).toBe('Halvferdig tan');
  });

  it('is still there when the room goes on, and stays private until one chooses otherwise', async () => {
    const live = await phone('individual');
    write(thought, 'Halvferdig tan');
    await roomMovesTo(live, 'discuss');
    write('Skriv en lapp til deg selv', 'Halvferdig tanke');
    tap('Lagre');
    expect(sent(live)).toMatchObject([{ do: 'note.write', text: 'Halvferdig tanke' }]);
    // The next one is for the table.
    write('Skriv en lapp til bordet', 'Til dere');
    tap('Del');
    expect(sent(live)).toMatchObject([
      { do: 'note.write', text: 'Til dere' },
      { do: 'note.share', level: 'table' },
    ]);
  });

  it('is still there in the next item, and says which one it belongs to', async () => {
    const live = await phone('individual');
    write(thought, 'Halvferdig tan');
    (document.activeElement as HTMLElement).blur();
    await roomMovesTo(live, 'lunch');
    expect(field('Lapp til «Styrke arbeidet»').value).toBe('Halvferdig tan');
    tap('Lagre');
    expect(sent(live)).toMatchObject([{ do: 'note.write', item: 'i9', text: 'Halvferdig tan' }]);
    expect(() => field(/^Lapp til/)).toThrow();
  });

  it('in a note that was being changed is still there after a reload', async () => {
    await phone('individual');
    tap('Mer', 1);
    tap('Endre');
    write('Endre', 'Nesten ferdig en');
    putAway();
    await phone('round-other');
    expect(field('Endre').value).toBe('Nesten ferdig en');
  });

  it('comes back when the server refuses the note, beside what was begun meanwhile', async () => {
    const live = await phone('individual');
    write(thought, 'Neste');
    live.refuse({ command: { do: 'note.write', note: 'gone', item: 'i9', text: 'Avvist' }, reason: 'too_many' });
    expect(field(thought).value).toBe('Neste\nAvvist');
    expect(text()).toContain('Her er det ikke plass til flere. Teksten din ligger i skrivefeltet.');
  });

  it('lives with the page where nothing can be kept', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const live = await phone('individual');
    write(thought, 'Halvferdig tan');
    await roomMovesTo(live, 'lunch');
    expect(field(/^Lapp til/).value).toBe('Halvferdig tan');
    full.mockRestore();
  });
});
