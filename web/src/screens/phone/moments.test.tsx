import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moments, type Moment, type Options } from '../../state/fixtures';
import { languageReady, setLanguage } from '../../text/define';
import { buttons, clear, heading, mainButtons, phone, text } from './fixtures/phone';

beforeEach(clear);
afterEach(clear);

describe('every moment', () => {
  it.each<[Moment, string, string]>([
    ['not-started', 'Vi begynner snart', 'Du sitter ved bord 3'],
    ['arrival', 'Velkommen', 'Du sitter ved bord 3'],
    ['talk', 'Foredrag', 'Ingrid Solheim'],
    ['quote', 'Sitat', 'Vi trenger bedre møter'],
    ['pitch', 'Innlegg', 'Mari Nes'],
    ['break', 'Pause', 'Vi fortsetter kl. 11.00'],
    ['lunch', 'Lunsj', 'Lunsjen er i restauranten i første etasje.'],
    ['group-intro', 'Snart gruppearbeid', 'Om litt får du spørsmålet helt for deg selv.'],
    ['individual', 'Tenk selv', 'Bare du ser dette'],
    ['round-ready', 'Runden', 'Verten starter runden.'],
    ['round-other', 'Runden', 'Én til før deg'],
    ['round-next', 'Runden', 'Du er neste'],
    ['round-mine', 'Din tur', 'Bordet lytter til deg.'],
    ['round-spoken', 'Runden', 'Du har hatt ordet'],
    ['discuss', 'Drøfting', 'På bordet 8'],
    ['wrap-up', 'Oppsummering', 'Verten skriver. Du kan foreslå punkter.'],
    ['table-done', 'Bordet er ferdig', 'Rommet går snart videre.'],
    ['plenary-waiting', 'I plenum', 'Plenum begynner straks'],
    ['plenary', 'I plenum', 'Dere er neste'],
    ['plenary-mine', 'Dere presenterer', 'Råd til de andre'],
    ['plenary-done', 'I plenum', 'Alle bord har presentert'],
    ['closing', 'Takk for i dag', 'Det dere delte, er tatt vare på.'],
    ['ended', 'Takk for i dag', 'Det dere delte, er tatt vare på.'],
  ])(
    'M1: %s says where we are (%s) and what there is (%s); a late arrival lands in it',
    async (moment, where, what) => {
      await phone(moment);
      expect(heading()).toBe(where);
      expect(text()).toContain(what);
    },
  );

  it.each(moments.flatMap((moment) => [false, true].map((host) => [moment, host] as const)))(
    'M2: %s (host: %s) has at most one main thing to do, empty or full',
    async (moment, host) => {
      const cases: Partial<Options>[] = [
        { host },
        { host, empty: true },
        { host, long: true, wordy: true, tables: 40 },
        { host, tables: 1, seats: 1, table: 1, seat: 1 },
      ];
      for (const options of cases) {
        await phone(moment, options);
        expect(mainButtons().length).toBeLessThanOrEqual(1);
        expect(heading()).not.toBe('');
      }
    },
  );

  it('M3: is said in the language of one’s choice', async () => {
    await phone('individual');
    setLanguage('nn');
    await languageReady();
    expect([heading(), document.documentElement.lang]).toEqual(['Tenk sjølv', 'nn']);
    expect(text()).toContain('Berre du ser dette');
    setLanguage('en');
    await languageReady();
    expect(text()).toContain('Only you see this');
    setLanguage('nb');
    expect(heading()).toBe('Tenk selv');
  });
});

describe('the calm moments', () => {
  it('S4: waiting shows my table from above, and who is there', async () => {
    await phone('not-started');
    expect(document.querySelector('.phone-seat-number')?.textContent).toBe('3');
    expect(document.querySelectorAll('.person')).toHaveLength(7);
    expect(text()).toContain('Frode Sara du');
    expect(mainButtons()).toEqual([]);
  });

  it('S4: somebody without a name is called by where they come from', async () => {
    await phone('not-started');
    expect(text()).toContain('Statsforvalteren i Oslo ★ bordvert Frode Sara');
  });

  it('S9: before a group work one sees its steps, and not the question', async () => {
    await phone('group-intro');
    expect(text()).toContain('Tenk selv 3 min Ved bordet 30 min · runde, inntil 3 min hver I plenum 2 min per bord');
    expect(text()).not.toContain('Hvordan kan vi styrke arbeidet');
  });

  it('S8: a break tells the time it ends, and from then on that we go on', async () => {
    const live = await phone('break');
    expect(document.querySelector('[role=timer]')?.textContent).toContain('9:00');
    live.setNow(live.now() + 10 * 60_000);
    expect(text()).toContain('Vi fortsetter nå');
  });

  it('S2: what comes next is told with the time it will be, not the time it was meant to be', async () => {
    const live = await phone('talk');
    expect(text()).toContain('Neste 09.45 Det fylkene svarte');
    live.setNow(live.now() + 60 * 60_000);
    expect(text()).not.toContain('Neste 09.45');
  });

  it('S2: the top has no clock where time is the facilitator’s business', async () => {
    await phone('talk');
    expect(document.querySelector('.phone-clock')).toBeNull();
    await phone('individual');
    expect(text(document.querySelector('.phone-clock') ?? undefined)).toBe('1:48 igjen');
  });

  it('S24: the end leads to the report from when it is published', async () => {
    await phone('closing', { with: ['published'] });
    const link = document.querySelector<HTMLAnchorElement>('.phone-card a');
    expect(link?.textContent).toBe('Les dokumentasjonen');
    expect(link?.getAttribute('href')).toBe('/bord27/report');
  });

  it('S24: the end shows what I have written, if anything', async () => {
    await phone('closing');
    expect(buttons()).toEqual(['Meny']);
    expect(text()).not.toContain('Dine egne lapper');
  });
});
