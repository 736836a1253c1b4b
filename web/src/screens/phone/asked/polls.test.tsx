// S17: everybody is asked, and answers on their own phone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scene, seenBy } from '../../../state/fixtures';
import type { Beside } from '../../../state/fixtures';
import { clear, field, find, isThere, phone, sent, tap, text, write } from '../fixtures/phone';

const code = 'bord27';
let posted: Record<string, unknown>[];
let status: number;

beforeEach(() => {
  clear();
  posted = [];
  status = 200;
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit = {}) => {
    if (status === 0) return Promise.reject(new Error('no line'));
    posted.push(JSON.parse(body as string) as Record<string, unknown>);
    const answer = status === 200 ? { poll: 'q1', answered: 1 } : { error: 'wrong_phase' };
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  clear();
});

const here = (...names: Beside[]) => phone('talk', { with: ['as-poll', ...names] });
const option = (name: string | RegExp) => find(name).querySelector('input');
const sendIsOff = (): boolean => find(/^Send/).hasAttribute('disabled');
const ballots = () => JSON.parse(localStorage.getItem(`bordduk/${code}/ballots`) ?? '{}') as Record<string, unknown>;
const settledSend = () => vi.waitFor(() => expect(text()).toContain('Du har svart'));

describe('answering', () => {
  it('S17: one of a few; nothing goes before something is chosen, and it goes without a name', async () => {
    const live = await here('poll-single');
    expect(text()).toContain('Anonymt: Ingen kan se at svaret er ditt.');
    expect(sendIsOff()).toBe(true);
    tap('Kommunene');
    expect(option('Kommunene')?.checked).toBe(true);
    tap('Send svaret');
    await settledSend();
    expect(posted).toEqual([{ poll: 'q1', given: { choices: ['o2'] } }]);
    expect(sent(live)).toEqual([]);
    expect(text()).toContain('✓ Du har svart Kommunene');
    expect(text()).toContain('Resultatet vises når det legges fram.');
  });

  it('S17: changed until it is closed, and taken back', async () => {
    await here('poll-single');
    tap('Fylket');
    tap('Send svaret');
    await settledSend();
    tap('Endre svaret');
    expect(option('Fylket')?.checked).toBe(true);
    tap('Staten');
    tap('Send endringen');
    await vi.waitFor(() => expect(text()).toContain('✓ Du har svart Staten'));
    tap('Trekk svaret');
    await vi.waitFor(() => expect(isThere('Send svaret')).toBe(true));
    expect(posted.map(({ given }) => given)).toEqual([{ choices: ['o1'] }, { choices: ['o3'] }, undefined]);
    await vi.waitFor(() => expect(ballots()).toEqual({}));
  });

  it('S17: several of fourteen and one that is none of them, no more than may be', async () => {
    await here('poll-multiple');
    expect(text()).toContain('Velg inntil 3');
    tap(/For lite tid/);
    tap('Annet');
    write('Hva da?', 'Været');
    tap(/Lange avstander/);
    expect(text()).toContain('3 av 3 valgt');
    expect([option(/Uklart hvem/)?.disabled, option(/Lange avstander/)?.disabled]).toEqual([true, false]);
    tap('Send svaret');
    await settledSend();
    expect(posted[0]?.given).toEqual({ choices: ['o1', 'o6', 'other'], other: 'Været' });
    expect(text()).toContain('Annet: Været');
  });

  it('S17: a matrix by rows, a scale by its steps, an order by buttons', async () => {
    await here('poll-three');
    tap('I gang', 0);
    tap('Mangler', 2);
    expect(text()).toContain('2 av 3 besvart');
    tap('Send svaret');
    await settledSend();
    clear();
    await here('poll-steps');
    expect(text()).toContain('0 : helt usannsynlig 10 : helt sikkert');
    tap('7');
    tap('Send svaret');
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    clear();
    await here('poll-order');
    tap(/Én kontaktperson/);
    expect(sendIsOff()).toBe(true);
    tap(/Felles oversikt/);
    tap(/Avklare/);
    tap('Flytt opp: Felles oversikt over levekår');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Flytt ned: Felles oversikt over levekår');
    tap('Send svaret');
    await vi.waitFor(() => expect(posted).toHaveLength(3));
    expect(posted.map(({ given }) => given)).toEqual([
      {
        rows: [
          { row: 'r1', option: 'o2' },
          { row: 'r3', option: 'o3' },
        ],
      },
      { value: 7 },
      { choices: ['o3', 'o2', 'o4', 'o1'] },
    ]);
  });

  it('S17: words of one’s own are kept until they are sent, over a reload too', async () => {
    await here('poll-text');
    write(/Med ett ord/, 'ro');
    await here('poll-text');
    expect(field(/Med ett ord/).value).toBe('ro');
    tap('Send svaret');
    await settledSend();
    expect(posted[0]?.given).toEqual({ text: 'ro' });
  });

  it('S17: where names are kept it is a command, and says what is told', async () => {
    const live = await here('poll-named');
    expect(text()).toContain('Organisasjonen din følger svaret, ikke navnet ditt.');
    tap('Fylket');
    tap('Send svaret');
    expect(sent(live)).toEqual([{ do: 'answer.give', poll: 'q1', given: { choices: ['o1'] } }]);
    clear();
    await here('poll-named', 'answered');
    expect(text()).toContain('✓ Du har svart Fylket');
    expect(document.querySelector('.chart')?.textContent).toContain('Fylket ✓ ditt svar');
  });

  it('S17: the host answers for who has no phone, where names are kept', async () => {
    const live = await here('poll-named', 'hosting');
    tap('Solveig');
    tap('Staten');
    tap('Send svaret');
    expect(sent(live)).toMatchObject([
      { do: 'answer.give', given: { choices: ['o3'] }, person: expect.any(String) as string },
    ]);
    await here('poll-single', 'hosting');
    expect(isThere('Solveig')).toBe(false);
  });
});

describe('without a line', () => {
  it('S17: an anonymous answer lies on the phone, says so, and goes when the line is back', async () => {
    status = 0;
    const live = await here('poll-single');
    tap('Kommunene');
    tap('Send svaret');
    await vi.waitFor(() => expect(text()).toContain('○ Svaret er trygt på telefonen'));
    live.setStatus('offline');
    status = 200;
    live.setStatus('live');
    await vi.waitFor(() => expect(text()).toContain('✓ Du har svart'), { timeout: 6000 });
    expect(posted).toHaveLength(1);
  });

  it('S17: one that came too late is said to be too late, and is not kept as an answer', async () => {
    status = 400;
    await here('poll-single');
    tap('Fylket');
    tap('Send svaret');
    await vi.waitFor(() => expect(text()).toContain('Spørsmålet er stengt, så svaret kom ikke med.'));
    expect(ballots()).toEqual({});
  });
});

describe('the states of a poll', () => {
  it('S17: what came of the polls of a talk stands with the talk', async () => {
    await phone('talk', { with: ['poll-grades'] });
    expect(document.querySelectorAll('main .phone-card .chart-table').length).toBe(1);
    await phone('talk', { with: ['poll-single'] });
    expect(document.querySelectorAll('main .chart-table').length).toBe(0);
  });

  it('S17: it is about to come, and is closed', async () => {
    await phone('talk', { with: ['as-poll', 'poll-prepared'] });
    expect(text()).toContain('Spørsmålet kommer straks.');
    await here('poll-closed');
    expect(text()).toContain('Stengt for svar');
    expect(text()).toContain('Du svarte ikke.');
    expect(isThere('Send svaret')).toBe(false);
    expect(text()).toContain('15 svarte');
  });

  it('S17: whoever has not answered opens what is live; whoever has sees it, with their own marked', async () => {
    await here('poll-scale');
    expect(find('Resultatet så langt').closest('details')?.open).toBe(false);
    tap('4');
    tap('Send svaret');
    await settledSend();
    expect(document.querySelector('.chart')?.textContent).toContain('4 ✓ ditt svar');
  });

  it('U14: small numbers are held back in words, and n of N is always there', async () => {
    await here('poll-held');
    expect(text()).toContain('for få har svart til at ingen kan kjennes igjen');
    await here('poll-named');
    expect(text()).toContain('9 av 15 svarte');
  });
});

describe('a poll in the middle of something else', () => {
  it('S17: comes into sight and opens in one tap; when it is answered it is gone from there', async () => {
    await phone('discuss', { with: ['poll-single'] });
    expect(text()).toContain('Et spørsmål til alle Hvem bør ta det første initiativet?');
    tap('Svar');
    await vi.waitFor(() => expect(isThere('Fylket')).toBe(true));
    tap('Fylket');
    tap('Send svaret');
    await settledSend();
    tap('Lukk');
    expect(isThere('Svar')).toBe(false);
  });

  it('S17: covers nothing that is being typed, and nobody who has the word', async () => {
    const live = await phone('discuss');
    write(/lapp/, 'En tanke midt i');
    const { records } = scene('discuss', { with: ['poll-single'] });
    const you = live.you();
    if (you) live.become(seenBy(records, you));
    expect(isThere('Svar')).toBe(false);
    expect(text()).toContain('Nytt spørsmål til alle');
    expect(document.activeElement).toBe(field(/lapp/));
    await phone('round-mine', { with: ['poll-single'] });
    expect(isThere('Svar')).toBe(false);
  });

  it('S17: a result that is shown is said, and opened in one tap', async () => {
    const live = await phone('lunch', { with: ['poll-single'] });
    const { records } = scene('lunch', { with: ['poll-closed'] });
    const you = live.you();
    if (you) live.become(seenBy(records, you));
    expect(text()).toContain('Resultatet er klart: Hvem bør ta det første initiativet?');
    tap('Se');
    await vi.waitFor(() => expect(text()).toContain('15 svarte'));
  });
});
