import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, press, setUp, show, tearDown, text } from '../../gallery/desk-page';
import { RequestFailed } from '../../state';

beforeEach(setUp);
afterEach(tearDown);

const soon = () => vi.advanceTimersByTimeAsync(1);
const type = (what: string): void => {
  const field = page().querySelector<HTMLInputElement>('dialog[open] .field-input');
  if (!field) throw new Error('there is no field');
  field.value = what;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const keeping = () => ({ erase: vi.fn(() => Promise.resolve()), delete: vi.fn(() => Promise.resolve()) });

it('P4: the desk says how long everything is kept', () => {
  show('talk');
  press('Mer');
  expect(text('dialog[open]')).toContain('Alt slettes av seg selv 30 dager etter at dagen er avsluttet.');
});

it('P4: the workshop is deleted only by whoever types its code', async () => {
  const ways = keeping();
  show('talk', {}, {}, { keeping: ways });
  press('Mer');
  press('Slett verkstedet nå …');
  type('BORD2');
  press('Slett for godt');
  expect(ways.delete).not.toHaveBeenCalled();
  type('BORD27');
  press('Slett for godt');
  await soon();
  expect(ways.delete.mock.calls).toEqual([['bord27']]);
});

it('what could not be deleted says why', async () => {
  show('talk', {}, {}, { keeping: { ...keeping(), delete: () => Promise.reject(new RequestFailed(0, 'offline')) } });
  press('Mer');
  press('Slett verkstedet nå …');
  type('bord27');
  press('Slett for godt');
  await soon();
  expect(text('.notices')).toContain('Det ble ikke slettet.');
});
