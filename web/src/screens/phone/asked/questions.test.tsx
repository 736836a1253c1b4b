// S18: questions to the speaker, asked and wanted on phones.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scene, seenBy, type FakeLive } from '../../../state/fixtures';
import type { Records } from '../../../state';
import { buttons, clear, find, isThere, phone, sent, settled, tap, text, write } from '../fixtures/phone';

beforeEach(clear);
afterEach(clear);

const here = (more: Parameters<typeof phone>[1] = {}) =>
  phone('talk', { with: ['as-questions', 'questions'], ...more });
const texts = (): string[] => [...document.querySelectorAll('.question-text')].map((one) => one.textContent ?? '');
function become(live: FakeLive, change: (r: Records) => void): void {
  const { records } = scene('talk', { with: ['as-questions', 'questions'] });
  change(records);
  const you = live.you();
  if (you) live.become(seenBy(records, you));
}

describe('questions to the speaker', () => {
  it('S18: the one on the stage first, then by votes, and what became of the others', async () => {
    await here();
    expect(texts().slice(0, 3)).toEqual([
      'Hva gjør de fylkene som har lyktes, annerledes enn oss?',
      'Hvem betaler når prosjektpengene tar slutt?',
      'Kan vi få lysbildene?',
    ]);
    expect(text()).toContain('På skjermen nå');
    expect(text()).toContain('Ferdig behandlet (2)');
    expect(text()).toContain('→ blir med i dokumentasjonen');
    expect(text()).toContain('✓ besvart');
  });

  it('S18: is asked without a name, for what runs', async () => {
    const live = await here();
    expect(text()).toContain('Ingen får vite hvem som spør.');
    write('Still et spørsmål', '  Hvor lenge varer det? ');
    tap('Send spørsmålet');
    expect(sent(live)).toMatchObject([{ do: 'question.ask', item: 'i2', text: 'Hvor lenge varer det?' }]);
    expect(isThere('Send spørsmålet')).toBe(false);
  });

  it('S18: one vote a person, given and taken back; none on one’s own', async () => {
    const live = await here();
    tap('Det lurer jeg også på. 3 stemmer');
    expect(sent(live)).toEqual([{ do: 'question.vote', question: 's3' }]);
    expect(buttons().filter((name) => name.startsWith('Det lurer'))).toHaveLength(1);
    become(live, (r) => (r.votes['s3/p3-2'] = { question: 's3', person: live.you()?.person ?? '' }));
    expect(find(/^Det lurer/).getAttribute('aria-pressed')).toBe('true');
    tap(/^Det lurer/);
    expect(sent(live)).toEqual([{ do: 'question.unvote', question: 's3' }]);
  });

  it('S18: one’s own is written anew and taken back while it waits', async () => {
    const live = await here();
    expect(text()).toContain('ditt spørsmål');
    tap('Endre');
    write('Endre', 'Hvem betaler da?');
    tap('Lagre');
    expect(sent(live)).toEqual([{ do: 'question.edit', question: 's2', text: 'Hvem betaler da?' }]);
    tap('Trekk tilbake');
    expect(sent(live)).toEqual([{ do: 'question.remove', question: 's2' }]);
    tap('Angre');
    expect(sent(live)).toMatchObject([{ do: 'question.ask', text: 'Hvem betaler når prosjektpengene tar slutt?' }]);
  });

  it('S18: a question of mine that is taken off the list is said to be', async () => {
    const live = await here();
    become(live, (r) => delete r.questions['s2']);
    expect(text()).toContain('Ett av spørsmålene dine er tatt ut av lista.');
  });

  it('S18: votes do not move a question from under a thumb; a while later the order is theirs', async () => {
    const live = await here();
    become(live, (r) => Object.assign(r.questions['s3'] ?? {}, { votes: 30 }));
    expect(texts()[1]).toContain('Hvem betaler');
    live.setNow(live.now() + 10_000);
    expect(texts()[1]).toContain('lysbildene');
  });

  it('S18: one tap away while somebody speaks; unsigned where names are hidden', async () => {
    await phone('talk', { with: ['questions'] });
    tap('Still et spørsmål (2)');
    await settled();
    expect(texts()).toHaveLength(5);
    await phone('talk', { with: ['as-questions', 'anonymous'] });
    expect(text()).toContain('Du kan ikke endre det etterpå.');
    expect(text()).toContain('Ingen har spurt ennå.');
  });

  it('S18: who has asked while somebody speaks still has the list open, and sees the question come', async () => {
    const live = await phone('talk', { with: ['questions'] });
    tap('Still et spørsmål (2)');
    await settled();
    write('Still et spørsmål', 'Hvor lenge varer det?');
    tap('Send spørsmålet');
    expect(sent(live)).toMatchObject([{ do: 'question.ask' }]);
    await settled();
    expect(document.querySelector('.questions')?.closest('details')?.open).toBe(true);
  });

  it('S18: all of the day’s are in the menu, with where they were asked', async () => {
    await phone('lunch', { with: ['questions', 'poll-closed'] });
    tap('Meny');
    await settled();
    tap('Spørsmål');
    await settled();
    expect(texts()).toHaveLength(5);
    expect(text()).toContain('Lunsj');
    expect(text()).toContain('Hvem bør ta det første initiativet?');
  });
});
