import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, find, key, page, press, setUp, show, tearDown, text, type, watch } from '../../gallery/desk-page';
import { languages, setLanguage } from '../../text/define';

beforeEach(setUp);
afterEach(tearDown);

describe('speaking to all screens', () => {
  it.each([
    ['a', 'Se opp', { do: 'overlay.set', overlay: 'attention' }],
    ['b', 'Mørk skjerm', { do: 'overlay.set', overlay: 'blackout' }],
    ['r', 'Kjøreregler', { do: 'overlay.set', overlay: 'rules' }],
    ['q', 'Sitat', { do: 'overlay.set', overlay: 'quote', item: 'i7' }],
  ])('the key %s and the button «%s» do the same', (name, label, command) => {
    const live = show('individual');
    key(name);
    press(label, '.desk-room');
    expect(live.sent).toEqual([command, command]);
  });

  it.each([
    ['attention', 'a', 'Alle skjermer ber folk se opp'],
    ['blackout', 'b', 'Alle skjermer er mørke'],
    ['rules', 'r', 'Alle skjermer viser kjørereglene'],
    ['quote', 'q', 'Alle skjermer viser sitatet'],
  ] as const)(
    '%s is unmistakably on; its key, its button, Escape and one press on the words take it off',
    (what, name, words) => {
      const live = show('individual', {}, { dressed: { overlay: what } });
      expect(text('.room-chip-strong')).toContain(words);
      expect(page().querySelectorAll('.room-toggles [aria-pressed=true]')).toHaveLength(1);
      key(name);
      find('.room-toggles [aria-pressed=true]')?.click();
      key('Escape');
      press(`Ta av: ${words}`);
      expect(live.sent).toEqual(Array.from({ length: 4 }, () => ({ do: 'overlay.set' })));
    },
  );

  it('another one takes the place of the one that is on', () => {
    const live = show('individual', {}, { dressed: { overlay: 'blackout' } });
    press('Se opp', '.desk-room');
    expect(live.sent).toEqual([{ do: 'overlay.set', overlay: 'attention' }]);
  });

  it('Escape leaves the table first: it must not give the room its screens back by chance', () => {
    const live = show('individual', {}, { dressed: { overlay: 'blackout' } });
    find('[data-table="3"] button')?.click();
    find('[data-table="3"]')?.click();
    key('Escape');
    expect(live.sent).toEqual([]);
  });

  it('the desk reads along: rules and quote stand in the middle', () => {
    show('individual', {}, { dressed: { overlay: 'rules' } });
    expect(text('.laid')).toContain('Alle får like mye tid');
    show('individual', {}, { dressed: { overlay: 'quote' } });
    expect(text('.laid')).toContain('Vi trenger bedre møter');
  });

  it('where no single quote leads up to what runs, one is chosen', () => {
    const live = show('lunch');
    key('q');
    expect(live.sent).toEqual([]);
    expect(text('dialog[open]')).toContain('Andre sitater');
    press('Vis på alle skjermer: Si det én gang, og si det sammen.');
    expect(live.sent).toEqual([{ do: 'overlay.set', overlay: 'quote', item: 'i14' }]);
    expect(find('dialog[open]')).toBeNull();
  });

  it('when the day is over there is nothing to lay over it', () => {
    const live = show('ended');
    expect(find('.room-toggles')).toBeNull();
    key('b');
    expect(live.sent).toEqual([]);
  });
});

describe('messages', () => {
  it('go to everyone or to one table, trimmed, and leave the field empty for the next', () => {
    const live = show('talk');
    key('m');
    const field = find('dialog[open] input[type=text]') as HTMLInputElement;
    expect(button('Vis meldingen').disabled).toBe(true);
    type(field, '  Vinduene kan åpnes ');
    press('Vis meldingen');
    expect(field.value).toBe('');
    press('Finn plassene deres.');
    const table = find('dialog[open] select') as HTMLSelectElement;
    table.value = '3';
    table.dispatchEvent(new Event('change', { bubbles: true }));
    press('Vis meldingen');
    expect(live.sent).toMatchObject([
      { do: 'message.send', text: 'Vinduene kan åpnes' },
      { do: 'message.send', text: 'Finn plassene deres.', table: 3 },
    ]);
    expect(live.sent[0]).not.toHaveProperty('table');
  });

  it('too long a line is not sent', () => {
    show('talk');
    key('m');
    type(find('dialog[open] input[type=text]'), 'a'.repeat(201));
    expect(button('Vis meldingen').disabled).toBe(true);
  });

  it('that are shown stand on the desk, the newest first, each with one press that takes it away', () => {
    const live = show('talk', {}, { dressed: { messages: 4 } });
    expect(text('.room-on')).toContain('«Lunsjen er flyttet til kantina i andre etasje.» til alle');
    expect(text('.room-on')).toContain('«Dere får to minutter ekstra.» til Bord 3');
    press('Ta av: «Dere får to minutter ekstra.»');
    press('og 2 til');
    press('Ta bort meldingen: Vi begynner igjen nå.');
    expect(live.sent).toEqual([
      { do: 'message.remove', message: 'm1' },
      { do: 'message.remove', message: 'm2' },
    ]);
  });
});

describe('an observer', () => {
  it('sees what is on and what is said, and has nothing to press', () => {
    const live = watch('plenary', {}, { dressed: { overlay: 'rules', messages: 1, act: 'phase.start' } });
    expect(text('.desk-room')).toContain('Du er observatør: du ser alt, og styrer ingenting.');
    expect(text('.room-chip-strong')).toContain('Alle skjermer viser kjørereglene');
    for (const part of ['.desk-room', '.desk-programme', '.desk-now'])
      expect([part, ...page().querySelectorAll(`${part} button:not([aria-expanded], .asked-bar *)`)]).toEqual([part]);
    for (const name of [' ', 'n', '+', '-', 'b', 'r', 'a', 'q', 'm', 'Escape']) key(name);
    key('z', document.body, { ctrlKey: true });
    vi.advanceTimersByTime(2000);
    expect(live.sent).toEqual([]);
    expect(find('dialog[open]')).toBeNull();
  });

  it.each(languages)('has all words in %s', (language) => {
    setLanguage(language);
    watch('talk', {}, { dressed: { messages: 3, overlay: 'quote' } });
    expect(text()).not.toMatch(/\{\w+\}/);
  });
});
