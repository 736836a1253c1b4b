import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, find, key, press, setUp, show, tearDown, text, type } from '../../../gallery/desk-page';
import { languages, setLanguage } from '../../../text/define';
import { t } from '../../../text/desk-survey';
import countyAnswers from './fixtures/county-answers.csv?raw';

beforeEach(setUp);
afterEach(tearDown);

const settled = async (): Promise<void> => {
  await vi.dynamicImportSettled();
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
};
async function pasted(file: string) {
  const live = show('talk');
  key('p');
  press('Hent inn en undersøkelse …');
  await settled();
  await vi.waitFor(() => expect(find('dialog[open] textarea')).not.toBeNull());
  type(find('dialog[open] textarea'), file);
  press('Se på innholdet');
  await vi.waitFor(() => expect(find('dialog[open] .survey')).not.toBeNull());
  return live;
}
const choose = (name: string, value: string): void => {
  const select = find(`select[aria-label="${name}"]`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('importing a survey', () => {
  it('shows what every question becomes, with its chart, and sends nothing before it is confirmed', async () => {
    const live = await pasted(countyAnswers);
    expect(text('.survey-found')).toContain('9 svar i 10 kolonner, skilt med semikolon');
    const page = document.querySelectorAll('.survey-question');
    expect([...page].map((one) => one.getAttribute('aria-label'))).toContain(
      'Hvor ofte møter dere kommunene om dette?',
    );
    expect(page).toHaveLength(6);
    expect(page[0]?.querySelectorAll('tbody tr')).toHaveLength(3);
    expect(text('.survey-confirm')).toBe('Hent inn 6 spørsmål');
    expect(live.sent).toEqual([]);
    press('Hent inn 6 spørsmål');
    expect(live.sent).toHaveLength(6);
    expect(live.sent[1]).toMatchObject({
      do: 'poll.make',
      item: 'i2',
      form: { kind: 'single', names: 'organisation', results: 'hidden', imported: { n: 9 } },
    });
    expect(text('dialog[open]')).toContain('Spørsmål til alle');
    expect(text('.notices')).toContain('6 spørsmål er hentet inn.');
  });

  it('says line and column of what is wrong, and does not go on before it is mended or left out', async () => {
    const live = await pasted('Fylke;Fornøyd (1–5);Kommer igjen\nOslo;4;Ja\nTroms;3,5;Ja\nAgder;5;Nei\n');
    expect(text('.survey-problem')).toBe('Linje 3, «Fornøyd (1–5)»: «3,5» er ikke et helt tall på skalaen.');
    expect(text('.survey-confirm')).toContain('1 spørsmål må rettes eller tas ut først.');
    expect(button('Hent inn 2 spørsmål').disabled).toBe(true);
    choose('Blir til: Fornøyd (1–5)', 'leave');
    press('Hent inn 1 spørsmål');
    expect(live.sent).toMatchObject([
      { do: 'poll.make', form: { options: ['Ja', 'Nei'], imported: { options: [2, 1] } } },
    ]);
  });

  it('holds small numbers back where that is asked for, and says between what it may be', async () => {
    const live = await pasted('Spørsmål;Svar;Antall\nKommer igjen;Ja;7\n;Nei;1\n');
    const field = [...document.querySelectorAll('dialog[open] label')].find((one) =>
      one.textContent.startsWith('Hold'),
    );
    const input = document.getElementById(field?.getAttribute('for') ?? '');
    type(input, '1');
    expect(button('Hent inn 1 spørsmål').disabled).toBe(true);
    expect(text('.survey-facts')).toContain('Et helt tall fra 2 til 20.');
    type(input, '3');
    press('Hent inn 1 spørsmål');
    expect(live.sent).toMatchObject([{ do: 'poll.make', form: { min_cell: 3, imported: { options: [7, 1] } } }]);
  });

  it.each(languages)('has every word in %s', (language) => {
    setLanguage(language);
    expect(t('bad_wide', { n: 3, of: 2 })).toMatch(/3.*2/);
    expect(t('title')).not.toContain('{');
  });
});
