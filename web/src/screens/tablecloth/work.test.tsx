import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '../../state';
import { all, button, find, has, press, setUp, show, tearDown, text, type } from './fixtures/page';

beforeEach(setUp);
afterEach(tearDown);

const view = (n: number) => find(`.tc-view:nth-child(${n})`)?.click();

describe('dots', () => {
  it('are opened with so many each', () => {
    const live = show('discuss', { with: ['themes'] });
    view(3);
    press('5');
    press('Start stemmingen');
    expect(live.sent).toEqual([{ do: 'prioritise.open', item: 'i9', table: 3, dots: 5 }]);
  });

  it('are put here by name for people without a phone, and nobody sees the sum', () => {
    const live = show('discuss', { with: ['by-hand', 'dots'] });
    expect(text('.tc-dots-cast')).toBe('5 har stemt');
    expect(text('.tc-voters')).toContain('Torgeir 2 igjen');
    expect(text('.tc-dots')).not.toMatch(/\d stemmer/);
    expect(button('Torgeir 2 igjen').getAttribute('aria-pressed')).toBe('true');
    press('Solveig 2 igjen');
    press('Gi stemme til Hvem gjør hva');
    press('Ta tilbake stemme fra Faste møteplasser');
    const person = (live.sent[0] as { person: string }).person;
    expect(live.records.seats[person]?.name).toBe('Solveig');
    expect(live.sent).toEqual([
      { do: 'dot.put', item: 'i9', target: 't3-2', person },
      { do: 'dot.take', item: 'i9', target: 't3-1', person },
    ]);
    press('Tell opp');
    expect(live.sent.at(-1)).toEqual({ do: 'prioritise.close', item: 'i9', table: 3 });
  });

  it('are only on the phones where everybody has one', () => {
    show('discuss', { with: ['dots'] });
    expect(find('.tc-voters')).toBeNull();
    expect(text('.tc-dots-head')).toContain('De med mobil stemmer der');
    expect(find('.tc-target-dots')).toBeNull();
  });

  it('once they are counted everybody sees what came out', () => {
    const live = show('discuss', { with: ['dots'] });
    const counted = JSON.parse(JSON.stringify(live.records)) as Records;
    Object.assign(counted.prioritisations['i9-3'] ?? {}, { open: false });
    Object.assign(counted.themes['t3-2'] ?? {}, { dots: 4 });
    live.become(counted);
    expect(text('.tc-result:first-child')).toBe('1 Hvem gjør hva 4 stemmer');
  });

  it('when counted, what came out is ranked', () => {
    show('discuss', { with: ['counted'] });
    view(3);
    expect(text('.tc-result:first-child')).toBe('1 Hvem gjør hva 9 stemmer');
    expect(has('Stem på nytt')).toBe(true);
  });
});

describe('the summary', () => {
  it('is written point by point, and what was suggested or came out of the dots is taken in', () => {
    const live = show('wrap-up', { with: ['counted'] });
    type('Nytt punkt', 'Ring først');
    press('Legg til');
    press('Ta med: Hvem gjør hva');
    find('.tc-offers section:first-child .button')?.click();
    press('Fjern punkt 1');
    expect(live.sent).toMatchObject([
      { do: 'point.write', item: 'i9', table: 3, text: 'Ring først' },
      { do: 'point.write', item: 'i9', table: 3, text: 'Hvem gjør hva' },
      { do: 'point.accept', point: 'k3-4' },
      { do: 'point.remove', point: 'k3-1' },
    ]);
  });

  it('has an addressee, is shown to the room by an act of its own, and taken back', () => {
    const live = show('wrap-up');
    press('Hvem skal dette til? De andre fylkene');
    press('Direktoratene');
    press('Vis for rommet');
    expect(live.sent).toEqual([
      { do: 'summary.address', item: 'i9', table: 3, addressee: 'direktoratene' },
      { do: 'summary.share', item: 'i9', table: 3 },
    ]);
    const shared = show('wrap-up', { table: 2 });
    expect(text('.tc-foot')).toContain('Vist for rommet');
    press('Ta tilbake');
    press('Vi er ferdige');
    expect(shared.sent).toEqual([
      { do: 'summary.withdraw', item: 'i9', table: 2 },
      { do: 'stage.start', table: 2, stage: 'done' },
    ]);
  });

  it('cannot be shown empty', () => {
    show('wrap-up', { empty: true });
    expect(button('Vis for rommet').disabled).toBe(true);
  });

  it('two who change one point at once are shown both texts, and nothing is lost', () => {
    const live = show('wrap-up');
    press('Endre punkt 1');
    const field = find('.sheet[open] textarea') as HTMLTextAreaElement;
    field.value = 'Mine ord';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const changed = JSON.parse(JSON.stringify(live.records)) as Records;
    Object.assign(changed.points['k3-1'] ?? {}, { text: 'Andres ord' });
    live.become(changed);
    expect(field.value).toBe('Mine ord');
    expect(text('.both-texts')).toContain('Andres ord');
    press('Behold begge');
    expect(live.sent).toMatchObject([{ do: 'point.write', text: 'Mine ord' }]);
    expect((live.sent[0] as { point: string }).point).not.toBe('k3-1');
  });
});

describe('the calm moments', () => {
  it('silence: the clock and the question, and nothing to do', () => {
    show('individual');
    expect(text('.tc-silence')).toContain('Hva kan vi slutte med?');
    expect(find('.tc-silence [role=timer]')).not.toBeNull();
    expect(find('.tc-foot')).toBeNull();
  });

  it('plenary: when it is ours, and our own points', () => {
    show('plenary');
    expect(text('.tc-plenary-when')).toContain('Dere er neste');
    show('plenary-mine');
    expect(text('.tc-plenary-when')).toContain('Dere har ordet');
    expect(all('.tc-plenary-points li')).toHaveLength(3);
    show('plenary-done');
    expect(text('.tc-plenary-when')).toContain('Alle bord har lagt fram');
  });

  it('a break says when it goes on; the end says thank you', () => {
    show('break');
    expect(text('.tc-calm')).toContain('Vi fortsetter 11.00');
    show('ended');
    expect(text('.tc-calm')).toContain('Takk for at dere var med');
    expect(find('.tc-foot')).toBeNull();
  });

  it('what the room watches is named', () => {
    show('talk');
    expect(text('.tc-calm')).toContain('Ingrid Solheim');
    show('quote');
    expect(text('blockquote')).toContain('Vi trenger bedre møter');
  });
});

describe('from the desk', () => {
  it('a message stands until it is put away here', () => {
    show('discuss', { with: ['message'] });
    expect(text('.tc-message')).toContain('Vi samles igjen her inne');
    press('Sett bort');
    expect(find('.tc-message')).toBeNull();
  });

  it.each([
    ['attention', 'Se opp'],
    ['rules-over', 'Én snakker om gangen'],
    ['quote-over', 'Vi trenger bedre møter'],
  ] as const)('%s lies over the cloth, and nothing under it can be pressed', (name, words) => {
    show('discuss', { with: [name] });
    expect(text('.tc-overlay')).toContain(words);
    expect(find('.tc-page')?.inert || find('.tc-page')?.hasAttribute('inert')).toBe(true);
  });

  it('a screen that was taken away says so, and can be laid again', () => {
    show('discuss', {}, { status: 'closed', closed: 'removed' });
    expect(text('.tc-overlay')).toContain('har tatt duken bort');
    expect(has('Legg duken på igjen')).toBe(true);
  });

  it('in darkness there is nothing', () => {
    show('discuss', { with: ['blackout'] });
    expect(find('.tc-overlay')?.dataset['overlay']).toBe('blackout');
  });
});
