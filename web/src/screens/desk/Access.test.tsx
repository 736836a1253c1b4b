import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find, page, press, setUp, show, tearDown, text } from '../../gallery/desk-page';
import { RequestFailed } from '../../state';

beforeEach(setUp);
afterEach(tearDown);

const open = (...rest: Parameters<typeof show>) => {
  const live = show(...rest);
  press('Tilgang');
  return live;
};
const soon = () => vi.advanceTimersByTimeAsync(1);

describe('links for helpers', () => {
  it('are made when asked for, shown with a QR, and said to be secret', async () => {
    const make = vi.fn((role: string) => Promise.resolve(`http://x/bord27/desk#f=${role}`));
    open('talk', {}, {}, { onMakeLink: make });
    expect(text('dialog[open]')).not.toContain('vises bare nå');
    press('Lag lenke: Medhjelper i regien');
    press('Lag lenke: Observatør');
    await soon();
    expect(make.mock.calls).toEqual([
      ['facilitator', false],
      ['observer', false],
    ]);
    const links = [...page().querySelectorAll<HTMLInputElement>('dialog[open] input')].map((field) => field.value);
    expect(links.slice(0, 2)).toEqual(['http://x/bord27/desk#f=facilitator', 'http://x/bord27/desk#f=observer']);
    expect(page().querySelectorAll('dialog[open] [role=img]')).toHaveLength(2);
    expect(text('dialog[open]')).toContain('Lenken vises bare nå.');
  });

  it('are closed only after a question that says what happens', async () => {
    const make = vi.fn(() => Promise.resolve('http://x/bord27/desk#f=new'));
    open('talk', {}, {}, { onMakeLink: make });
    press('Steng gamle lenker: Medhjelper i regien');
    expect(make).not.toHaveBeenCalled();
    expect(text('dialog[open] .confirm')).toContain('Alle andre i regien mister tilgangen med én gang.');
    press('Steng og lag ny');
    await soon();
    expect(make.mock.calls).toEqual([['facilitator', true]]);
  });

  it('that could not be made say why', async () => {
    open('talk', {}, {}, { onMakeLink: () => Promise.reject(new RequestFailed(0, 'offline')) });
    press('Lag lenke: Observatør');
    await soon();
    expect(text('.notices')).toContain('Lenken ble ikke laget. Vi får ikke kontakt.');
  });
});

describe('the doors', () => {
  it('are closed and opened, and say which they are', () => {
    const live = open('talk');
    expect(text('dialog[open]')).toContain('Åpent: alle med koden kommer inn.');
    press('Steng innslippet');
    open('talk', {}, { dressed: { locked: true } });
    press('Åpne innslippet');
    expect(live.sent).toEqual([{ do: 'joining.lock', locked: true }]);
  });

  it('a table’s screen is turned out after a question', () => {
    const live = open('talk');
    const table = find('dialog[open] .access select') as HTMLSelectElement;
    table.value = '4';
    table.dispatchEvent(new Event('change', { bubbles: true }));
    press('Koble fra bordskjermen');
    expect(live.sent).toEqual([]);
    press('Koble fra bordskjermen', '.confirm-foot');
    expect(live.sent).toEqual([{ do: 'tablecloth.remove', table: 4 }]);
  });

  it('a locked door is said at the top too', () => {
    show('talk', {}, { dressed: { locked: true } });
    expect(text('.desk-top')).toContain('Innslippet er stengt');
  });

  it('names are hidden in what runs, or in all of it, and never without a question', () => {
    const live = open('individual');
    press('Skjul navn i «Styrke arbeidet»');
    expect(text('dialog[open] .confirm')).toContain('Det kan aldri gjøres om.');
    expect(live.sent).toEqual([]);
    press('Skjul navnene');
    press('Skjul navn i hele verkstedet');
    press('Skjul navnene');
    expect(live.sent).toEqual([{ do: 'names.hide', item: 'i9' }, { do: 'names.hide' }]);
  });

  it('hidden names stay hidden: nothing offers to show them', () => {
    open('individual', {}, { dressed: { anonymous: true } });
    expect(text('dialog[open]')).toContain('Navnene er skjult i hele verkstedet. Det kan ikke gjøres om.');
    expect(text('dialog[open]')).not.toContain('Skjul navn');
    expect(find('dialog[open] .access')).not.toBeNull();
  });
});
