import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, find, page, press, setUp, show, showChanged, tearDown, text, type } from '../../gallery/desk-page';
import type { Beside, FakeLive, Moment } from '../../state/fixtures';
import type { Records } from '../../state';

beforeEach(setUp);
afterEach(tearDown);
const open = (moment: Moment, ...besides: Beside[]): FakeLive => {
  const live = show(moment, { with: besides });
  find('[data-table="3"]')?.click();
  return live;
};
const choose = (select: string, value: string): void => {
  const field = find(select) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const notes = () => [...page().querySelectorAll<HTMLButtonElement>('button.note')];

describe('what lies on the cloth', () => {
  it('stands under its themes, and what says the same below the first', () => {
    open('discuss', 'themes');
    const themes = [...page().querySelectorAll('.theme h4')].map((one) => one.textContent);
    expect(themes).toEqual(['Faste møteplasser', 'Hvem gjør hva', 'Felles språk utad', 'Uten fellesnevner']);
    expect(text('.note-same')).toContain('sier det samme som en annen');
    expect(notes()).toHaveLength(8);
  });

  it('a note is shared further, put in a theme, and taken down', () => {
    const live = open('discuss', 'themes');
    notes()[0]?.click();
    find('dialog[open] input[value="room"]')?.click();
    choose('dialog[open] select', 't3-3');
    choose('dialog[open] select', '');
    type([...page().querySelectorAll('dialog[open] input[type=text]')].at(-1) ?? null, 'Nytt navn');
    press('Lag', 'dialog[open]');
    const sent = live.sent.splice(0);
    const note = (sent[0] as { note: string }).note;
    const theme = (sent[3] as { theme: string }).theme;
    expect(sent).toEqual([
      { do: 'note.share', note, level: 'room' },
      { do: 'note.group', note, theme: 't3-3' },
      { do: 'note.group', note },
      { do: 'theme.write', theme, item: 'i9', table: 3, name: 'Nytt navn' },
      { do: 'note.group', note, theme },
    ]);
    expect(text('dialog[open]')).toContain('kan ikke deles igjen');
    press('Ta ned', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'note.hide', note }]);
    expect(find('dialog[open]')).toBeNull();
  });

  it('somebody’s own words cannot be changed here; what is nobody’s can, and can be taken away', () => {
    const unsigned = (records: Records) => {
      records.notes['u1'] = { item: 'i9', table: 3, text: 'Fra bordet', level: 'table', written_at: 0 };
    };
    const live = showChanged('discuss', unsigned);
    find('[data-table="3"]')?.click();
    notes()
      .find((one) => !one.textContent.includes('Fra bordet'))
      ?.click();
    expect(find('dialog[open] textarea')).toBeNull();
    press('Lukk', 'dialog[open]');
    press('Lapp: Fra bordet');
    type(find('dialog[open] textarea'), 'Fra hele bordet');
    press('Lagre', 'dialog[open]');
    press('Lapp: Fra bordet');
    press('Fjern lappen', 'dialog[open]');
    expect(live.sent).toEqual([
      { do: 'note.lay', note: 'u1', item: 'i9', table: 3, text: 'Fra hele bordet' },
      { do: 'note.remove', note: 'u1' },
    ]);
  });

  it('a note is written for the table, and for somebody without a phone', () => {
    const live = open('discuss', 'by-hand');
    type(find('.lay-note textarea'), ' Fra oss alle ');
    press('Legg på duken');
    const torgeir = Object.entries(live.records.seats).find(([, seat]) => seat.name === 'Torgeir')?.[0] ?? '';
    choose('.lay-from select', torgeir);
    type(find('.lay-note textarea'), 'Fra meg');
    press('Legg på duken');
    expect(live.sent).toMatchObject([
      { do: 'note.lay', item: 'i9', table: 3, text: 'Fra oss alle' },
      { do: 'note.lay', item: 'i9', table: 3, text: 'Fra meg', person: torgeir },
    ]);
    expect(live.sent[0]).not.toHaveProperty('person');
  });

  it('where names are hidden a note is nobody’s', () => {
    open('discuss', 'by-hand', 'anonymous');
    expect(find('.lay-from')).toBeNull();
    expect(find('.lay-note textarea')).not.toBeNull();
  });
});

describe('dots', () => {
  it('are opened with so many each', () => {
    const live = open('discuss', 'themes');
    find('.priorities-open input[value="5"]')?.click();
    press('Åpne for stemmer');
    expect(live.sent).toEqual([{ do: 'prioritise.open', item: 'i9', table: 3, dots: 5 }]);
  });

  it('are put by name for those without a phone, counted and shown', () => {
    const live = open('discuss', 'by-hand', 'dots');
    expect(text('.priorities')).toContain('5 av 7 har stemt, 3 stemmer til hver');
    const person = votersOf(live)[0] ?? '';
    press('Én stemme til: Hvem gjør hva');
    press('Én stemme mindre: Faste møteplasser');
    expect(button('Én stemme mindre: Hvem gjør hva').disabled).toBe(true);
    press('Tell opp og vis');
    expect(live.sent).toEqual([
      { do: 'dot.put', item: 'i9', target: 't3-2', person },
      { do: 'dot.take', item: 'i9', target: 't3-1', person },
      { do: 'prioritise.close', item: 'i9', table: 3 },
    ]);
  });

  it('what came out becomes the summary’s draft', () => {
    const live = open('discuss', 'counted');
    const ranked = [...page().querySelectorAll('.ranked > span')].map((one) => one.textContent);
    expect(ranked).toEqual(['Hvem gjør hva', 'Faste møteplasser', 'Felles språk utad']);
    expect(text('.ranking')).toContain('9 stemmer');
    press('Bruk de 3 øverste som utkast');
    expect(live.sent).toMatchObject(ranked.map((words) => ({ do: 'point.write', item: 'i9', table: 3, text: words })));
    expect(text('.priorities')).toContain('Det som er telt, blir glemt.');
  });

  it('nothing to vote for, nothing to open', () => {
    show('discuss', { empty: true });
    find('[data-table="3"]')?.click();
    expect(text('.priorities')).toContain('ingenting på duken');
    expect(() => button('Åpne for stemmer')).toThrow();
  });
});

const votersOf = (live: FakeLive): string[] =>
  Object.entries(live.records.seats)
    .filter(([, seat]) => seat.table === 3 && seat.by_hand)
    .sort(([, a], [, b]) => a.joined_at - b.joined_at)
    .map(([id]) => id);

describe('two people, one point', () => {
  const overtaken = (): FakeLive => {
    const live = open('wrap-up');
    press('Rediger punkt 1');
    type(find('.point-edit textarea'), 'Min tekst');
    const records = structuredClone(JSON.parse(JSON.stringify(live.records)) as Records);
    const point = records.points['k3-1'];
    if (point) point.text = 'Bordets tekst';
    live.become(records);
    return live;
  };

  it('shows both, and mine does not move', () => {
    overtaken();
    expect(text('.point-both')).toContain('Min tekst');
    expect(text('.point-both')).toContain('Bordets tekst');
    expect((find('.point-edit textarea') as HTMLTextAreaElement).value).toBe('Min tekst');
    expect(button('Lagre', '.point-edit').disabled).toBe(true);
  });

  it('mine after all', () => {
    const live = overtaken();
    press('Bruk min');
    expect(live.sent).toEqual([{ do: 'point.write', point: 'k3-1', item: 'i9', table: 3, text: 'Min tekst' }]);
    expect(find('.point-both')).toBeNull();
  });

  it('both: mine as a point of its own', () => {
    const live = overtaken();
    press('Behold begge');
    expect(live.sent).toMatchObject([{ do: 'point.write', item: 'i9', table: 3, text: 'Min tekst' }]);
    expect(live.sent[0]).not.toMatchObject({ point: 'k3-1' });
  });

  it('theirs', () => {
    const live = overtaken();
    press('La bordets stå');
    expect(live.sent).toEqual([]);
    expect(find('.point-edit')).toBeNull();
  });
});
