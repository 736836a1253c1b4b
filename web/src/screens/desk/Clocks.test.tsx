import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, key, press, setUp, show, tearDown, text } from '../../gallery/desk-page';

const minute = 60_000;
beforeEach(setUp);
afterEach(tearDown);

describe('the clock everybody looks at', () => {
  it('is held, let go, made longer and shorter', () => {
    const live = show('talk');
    press('Pause: Tid igjen');
    press('1 min mer: Tid igjen');
    press('5 min mer: Tid igjen');
    press('1 min mindre: Tid igjen');
    expect(live.sent).toEqual([
      { do: 'clock.pause', clock: 'main' },
      { do: 'clock.extend', clock: 'main', by: minute },
      { do: 'clock.extend', clock: 'main', by: 5 * minute },
      { do: 'clock.extend', clock: 'main', by: -minute },
    ]);
  });

  it('began two minutes before somebody pressed', () => {
    const live = show('talk');
    press('2 min før');
    press('1 min senere');
    expect(live.sent).toEqual([
      { do: 'clock.shift', clock: 'main', by: 2 * minute },
      { do: 'clock.shift', clock: 'main', by: -minute },
    ]);
  });

  it('held says so, and goes on', () => {
    const live = show('talk', { paused: true });
    expect(text('.now-face')).toContain('satt på pause');
    press('Fortsett: Tid igjen');
    expect(live.sent).toEqual([{ do: 'clock.resume', clock: 'main' }]);
  });

  it('past its end counts up and says it in words', () => {
    show('talk', { used: 1.3 });
    expect(text('.now-face')).toContain('+7:30');
    expect(text('.now-face')).toContain('over tiden');
  });

  it('is the slot while a table presents, and the whole of plenary stands beside it', () => {
    const live = show('plenary');
    press('1 min mer: Innlegget til Bord 2');
    press('1 min mindre: Hele plenum');
    expect(live.sent).toEqual([
      { do: 'clock.extend', clock: 'slot', by: minute },
      { do: 'clock.extend', clock: 'main', by: -minute },
    ]);
  });

  it('of an introduction there is none, and the words say when it comes', () => {
    show('group-intro');
    expect(text('.now-clock')).toBe('Introduksjon. Klokka går når første fase begynner.');
  });

  it('says when the tables begin to sum up', () => {
    show('discuss');
    expect(text('.now-clock')).toContain('Oppsummering om 13:00');
    tearDown();
    setUp();
    show('wrap-up');
    expect(text('.now-clock')).toContain('Bordene oppsummerer nå');
  });
});

describe('keys', () => {
  it('go, pause, next, a minute more and less', () => {
    const live = show('individual');
    for (const name of [' ', 'n', '+', '-']) expect(key(name).defaultPrevented).toBe(true);
    expect(live.sent).toEqual([
      { do: 'clock.pause', clock: 'main' },
      { do: 'phase.start', item: 'i9', phase: 'group' },
      { do: 'clock.extend', clock: 'main', by: minute },
      { do: 'clock.extend', clock: 'main', by: -minute },
    ]);
  });

  it('mean the slot while a table presents', () => {
    const live = show('plenary', { paused: true });
    key(' ');
    key('+');
    expect(live.sent).toEqual([
      { do: 'clock.resume', clock: 'slot' },
      { do: 'clock.extend', clock: 'slot', by: minute },
    ]);
  });

  it('start what comes where no clock runs', () => {
    const live = show('not-started');
    key(' ');
    expect(live.sent).toEqual([{ do: 'item.start', item: 'i1' }]);
  });

  it('never fire while somebody types', () => {
    const live = show('wrap-up');
    document.querySelector<HTMLElement>('[data-table="3"]')?.click();
    const field = document.querySelector('textarea');
    expect(field).not.toBeNull();
    for (const name of [' ', 'n', '+', '-', 'r', '?'])
      expect(key(name, field ?? document).defaultPrevented).toBe(false);
    expect(live.sent).toEqual([]);
    expect(document.querySelector('dialog[open]')).toBeNull();
  });

  it('Escape leaves a field, and so does pressing something else; its own button leaves it the caret', () => {
    show('wrap-up');
    document.querySelector<HTMLElement>('[data-table="3"]')?.click();
    const field = document.querySelector<HTMLElement>('.panel-line textarea');
    const down = (name: string) =>
      button(name).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    field?.focus();
    down('Legg til');
    expect(document.activeElement).toBe(field);
    key('Escape', field ?? document);
    expect(document.activeElement).not.toBe(field);
    expect(document.querySelector('.panel')).not.toBeNull();
    field?.focus();
    down('Vis rommet');
    expect(document.activeElement).not.toBe(field);
  });

  it('leave the browser its own, and a held key counts once', () => {
    const live = show('talk');
    key('n', document.body, { ctrlKey: true });
    key('-', document.body, { metaKey: true });
    key('+', document.body, { repeat: true });
    expect(live.sent).toEqual([]);
  });

  it('leave Space to the button that has the focus', () => {
    const live = show('talk');
    key(' ', document.querySelector('.desk-menu button') ?? document);
    expect(live.sent).toEqual([]);
  });

  it('show all keys, and put them away again; nothing else acts meanwhile', () => {
    const live = show('talk');
    key('?');
    expect(text('dialog[open]')).toContain('Mellomrom');
    for (const name of ['n', ' ', 'b', 'r']) key(name);
    expect(live.sent).toEqual([]);
    key('?');
    expect(document.querySelector('dialog[open]')).toBeNull();
  });

  it('do nothing while a question stands', () => {
    const live = show('closing');
    key('n');
    expect(text('dialog[open]')).toContain('Avslutte verkstedet?');
    key(' ');
    key('n');
    expect(live.sent).toEqual([]);
  });

  it('Escape goes back to all tables', () => {
    show('discuss');
    document.querySelector<HTMLElement>('[data-table="3"]')?.click();
    expect(document.querySelector('.panel')).not.toBeNull();
    key('Escape');
    expect(document.querySelector('.panel')).toBeNull();
  });
});
