// S17, U3 on the tablecloth: a question to everybody lies there, and who has no phone answers by name.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, has, press, setUp, show, tearDown, text } from './fixtures/page';

beforeEach(setUp);
afterEach(tearDown);

const choose = (label: string): void => {
  const option = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === label);
  option?.querySelector('input')?.click();
};

describe('a question to everybody', () => {
  it('is answered for those without a phone, by name', () => {
    const live = show('talk', { with: ['poll-named', 'by-hand'] });
    expect(text('.tc-asked-title')).toBe('Hvem bør ta det første initiativet?');
    press('Svar for dem uten mobil');
    choose('Torgeir');
    choose('Kommunene');
    press('Lagre svaret');
    const [sent] = live.sent as { do: string; person: string; given: unknown }[];
    expect(sent).toMatchObject({ do: 'answer.give', poll: 'q1', given: { choices: ['o2'] } });
    expect(live.records.seats[sent?.person ?? '']?.name).toBe('Torgeir');
  });

  it('where names are hidden it is only shown, and says why', () => {
    const live = show('talk', { with: ['poll-single', 'by-hand'] });
    press('Se spørsmålet');
    expect(text('.tc-asked-choices')).toContain('Kommunene');
    expect(document.body.textContent).toContain('Svarene er anonyme, så her kan ingen svare for andre.');
    expect(live.sent).toEqual([]);
  });

  it('a scale says what its ends mean', () => {
    show('talk', { with: ['poll-steps', 'by-hand', 'by-name'] });
    press('Svar for dem uten mobil');
    choose('Torgeir');
    expect(text('.poll-given')).toMatch(/0.*«helt usannsynlig».*10.*«helt sikkert»/);
  });

  it('is gone when nobody is asked', () => {
    show('talk', { with: ['poll-closed'] });
    expect(find('.tc-asked')).toBeFalsy();
    expect(has('Se spørsmålet')).toBe(false);
  });
});
