import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Poll } from '../../../state';
import {
  bigButton,
  button,
  find,
  key,
  page,
  press,
  setUp,
  show,
  tearDown,
  text,
  type,
  watch,
} from '../../../gallery/desk-page';

beforeEach(setUp);
afterEach(tearDown);

const field = (label: string): HTMLInputElement | HTMLTextAreaElement => {
  const found = [...document.querySelectorAll<HTMLLabelElement>('dialog[open] label')].find(
    (one) => one.textContent?.trim() === label,
  );
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const choose = (value: string): void =>
  document.querySelector<HTMLInputElement>(`dialog[open] input[value="${value}"]`)?.click();

describe('a poll that runs', () => {
  it('says how many of how many, who has not answered, and what the room sees', () => {
    show('talk', { with: ['poll-named'] });
    expect(text('.poll-count')).toBe('9 av 15 har svart');
    expect(text('.poll-facts')).toBe('Åpent nå · Alle ser svarene · Ett valg · Med organisasjon');
    expect(text('.poll .disclosure')).toContain('Har ikke svart');
    expect(find('.poll .chart table')).not.toBeNull();
  });

  it('is never a number alone: where nobody said of how many, those who are here are told', () => {
    show('talk', { with: ['poll-scale'] });
    expect(text('.poll-count')).toBe('15 har svart 56 er med i verkstedet');
  });

  it('is closed, shown and hidden again; removing it asks', () => {
    const live = show('talk', { with: ['poll-single'] });
    press('Lukk: Hvem bør ta det første initiativet?');
    press('Vis svarene for alle: Hvem bør ta det første initiativet?');
    expect(live.sent).toEqual([
      { do: 'poll.close', poll: 'q1' },
      { do: 'poll.reveal', poll: 'q1' },
    ]);
    const later = show('talk', { with: ['poll-closed'] });
    press('Skjul svarene igjen: Hvem bør ta det første initiativet?');
    press('Fjern: Hvem bør ta det første initiativet?');
    expect(text('dialog[open]')).toContain('15 svar blir borte.');
    press('Fjern spørsmålet', 'dialog[open]');
    expect(later.sent).toEqual([
      { do: 'poll.hide', poll: 'q1' },
      { do: 'poll.remove', poll: 'q1' },
    ]);
  });

  it('leaves out words that offend', () => {
    const live = show('talk', { with: ['poll-text'] });
    press('Skjul: mot');
    expect(live.sent).toEqual([{ do: 'answer.hide', poll: 'q1', text: 'mot' }]);
  });

  it('takes answers for those without a phone; not where nobody may know whose they are', () => {
    const live = show('talk', { with: ['poll-named', 'by-hand'] });
    press('Svar for Torgeir');
    choose('o2');
    press('Lagre svaret', 'dialog[open]');
    expect(live.sent).toEqual([
      { do: 'answer.give', poll: 'q1', given: { choices: ['o2'] }, person: expect.stringMatching(/^p3-/) as string },
    ]);
    show('talk', { with: ['poll-single', 'by-hand'] });
    expect(text('.poll')).toContain('ingen kan svare for andre');
  });

  it('is only looked at by an observer', () => {
    watch('talk', { with: ['poll-single'] });
    expect(text('.poll-count')).toContain('4 har svart');
    expect(page().querySelectorAll('.poll-acts button')).toHaveLength(0);
  });
});

describe('the stage', () => {
  it('is told of on every poll that the room could look at', () => {
    show('talk', { with: ['poll-single'] });
    expect(text('.poll-stage')).toBe('På skjermen nå');
    show('talk', { with: ['poll-prepared'] });
    expect(find('.poll-stage')).toBeNull();
    show('talk', { with: ['survey'] });
    expect(text('.poll-stage')).toBe('På skjermen, etter tur med de andre');
  });

  it('is turned to one of several charts: it is hidden for everybody, and then shown anew', () => {
    const live = show('talk', { with: ['survey'] });
    press('Vis på skjermen: Hvor ofte møter dere kommunene om dette?');
    expect(live.sent).toEqual([{ do: 'poll.hide', poll: 'q2' }]);
    const turned = (results: 'hidden' | 'revealed'): void => {
      const { polls } = live.records;
      live.become({ ...live.records, polls: { ...polls, q2: { ...(polls['q2'] as Poll), results } } });
    };
    turned('hidden');
    expect(live.sent[1]).toEqual({ do: 'poll.reveal', poll: 'q2' });
    turned('revealed');
    const stages = [...page().querySelectorAll('.poll-stage')].map((one) => one.textContent?.trim());
    expect(stages).toEqual(['Står ikke på skjermen', 'På skjermen nå', 'Står ikke på skjermen']);
  });
});

describe('the big button at an item that asks everybody', () => {
  it('opens, closes and shows', () => {
    const live = show('talk', { with: ['poll-prepared', 'poll-item'] });
    expect(text('.step-act')).toBe('Åpne «Hvem bør ta det første initiativet?»');
    bigButton().click();
    expect(live.sent).toEqual([{ do: 'poll.open', poll: 'q1' }]);
    show('talk', { with: ['poll-named', 'poll-item'] });
    expect(text('.step-act')).toBe('Lukk «Hvem bør ta det første initiativet?»');
    expect(text('.step-hint')).toBe('9 av 15 har svart');
  });
});

describe('asking on the fly', () => {
  it('takes a key, a question, two lines and a press', () => {
    const live = show('talk');
    key('p');
    press('Nytt spørsmål …');
    type(field('Spørsmålet'), 'Hvem begynner?');
    press('Spør nå', 'dialog[open]');
    expect(live.sent).toEqual([]);
    expect(text('dialog[open] .field-error')).toBe('Minst to svaralternativer.');
    type(field('Svaralternativer, ett på hver linje'), 'Fylket\nStaten');
    press('Spør nå', 'dialog[open]');
    const poll = expect.any(String) as string;
    expect(live.sent).toEqual([
      {
        do: 'poll.make',
        poll,
        item: 'i2',
        form: {
          kind: 'single',
          title: 'Hvem begynner?',
          options: ['Fylket', 'Staten'],
          names: 'hidden',
          results: 'hidden',
        },
      },
      { do: 'poll.open', poll },
    ]);
    expect(find('dialog[open]')).toBeNull();
  });

  it('keeps what is written when the sheet is closed by mistake', () => {
    show('talk');
    key('p');
    press('Nytt spørsmål …');
    type(field('Spørsmålet'), 'Hvem begynner?');
    press('Avbryt', 'dialog[open]');
    key('p');
    press('Nytt spørsmål …');
    expect(field('Spørsmålet').value).toBe('Hvem begynner?');
  });

  it('changes what is not opened yet', () => {
    const live = show('talk', { with: ['poll-prepared'] });
    press('Endre: Hvem bør ta det første initiativet?');
    type(field('Spørsmålet'), 'Hvem?');
    press('Lagre endringen', 'dialog[open]');
    expect(live.sent).toMatchObject([{ do: 'poll.change', poll: 'q1', form: { title: 'Hvem?' } }]);
    expect(button('Åpne: Hvem bør ta det første initiativet?')).toBeTruthy();
  });

  it('lists every question by its item', () => {
    show('talk', { with: ['survey', 'poll-of-day'] });
    key('p');
    expect(text('dialog[open]')).toContain('Uten programpunkt Hvor våkne er dere? Ikke åpnet');
    expect(text('dialog[open]')).toContain('Tidligere undersøkelse · 9 av 15');
  });
});
