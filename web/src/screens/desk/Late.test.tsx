import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, find, page, press, setUp, show, tearDown, text, watch } from '../../gallery/desk-page';
import { missed, type Offer, type Outlook } from '../../state';
import { outlookOf, scene } from '../../state/fixtures';
import { languages, setLanguage } from '../../text/define';
import { changeWords, exactWord } from './offers';

const minute = 60_000;
beforeEach(setUp);
afterEach(tearDown);

/** The talk is twelve and a half minutes over, as the server would see it. */
const used = 1.5;
const late = (): Outlook => {
  const { records, now } = scene('talk', { used });
  return outlookOf(records, now);
};
const soon = () => vi.advanceTimersByTimeAsync(1000);
async function shown(outlook: Outlook = late()) {
  const ask = vi.fn(() => Promise.resolve(outlook));
  const live = show('talk', { used }, {}, { onOutlook: ask });
  await soon();
  return { live, ask };
}
const row = (position: number): string => text(`.day-row:nth-child(${position})`);

describe('late for what must not move', () => {
  it('is said with a sign, in words and with both times', async () => {
    await shown();
    expect(text('.late')).toContain('+13 I dette tempoet blir «Pause» 13 min forsinket. 10.58 i stedet for 10.45');
    expect(text('.late summary')).toBe('3 måter å ta det igjen på');
  });

  it('of the day itself is said of the day', async () => {
    const at = late().now + 60 * minute;
    await shown({ ...late(), deadlines: [{ at, reached: at + 8 * minute, late: 8 * minute }], offers: [] });
    expect(text('.late')).toContain('I dette tempoet slutter dagen 8 min for sent.');
    expect(text('.late')).toContain('kan ikke kortes nok inn');
  });

  it('is said of the plan while nothing has begun: there is no pace yet', async () => {
    const { records, now } = scene('not-started');
    const at = now + 60 * minute;
    const deadlines = [{ item: 'i6', at, reached: at + 9 * minute, late: 9 * minute }];
    show('not-started', {}, {}, { onOutlook: () => Promise.resolve({ ...outlookOf(records, now), deadlines }) });
    await soon();
    expect(text('.late')).toContain('Slik planen er, blir «Pause» 9 min forsinket.');
  });

  it('is said of the pace when the hour has come and nothing has begun', async () => {
    const { records, now } = scene('not-started');
    const first = Math.min(...Object.values(records.items).map((one) => one.planned_start));
    const deadlines = [{ item: 'i6', at: first + 60 * minute, reached: first + 69 * minute, late: 9 * minute }];
    const live = show(
      'not-started',
      {},
      {},
      { onOutlook: () => Promise.resolve({ ...outlookOf(records, now), deadlines }) },
    );
    live.setNow(first + minute);
    await soon();
    expect(text('.late')).toContain('I dette tempoet blir «Pause» 9 min forsinket.');
  });

  it('is not there when the day is on time, nor for what is within a minute', async () => {
    const at = late().now;
    const only = (n: number): Outlook => ({
      ...late(),
      deadlines: [{ item: 'i6', at, reached: at + n * minute, late: n * minute }],
    });
    await shown(only(1));
    expect(find('.late')).toBeNull();
    // So far from the plan the day is tried out, or held at other hours.
    expect([1, 2, 179, 180, 800].map((n) => missed(only(n)) !== undefined)).toEqual([false, true, true, false, false]);
    expect(missed(undefined)).toBeUndefined();
  });

  it('has an offer for each way, and each says what it changes', async () => {
    await shown();
    const offers = [...page().querySelectorAll('.offer')].map((one) => one.textContent);
    expect(offers).toHaveLength(3);
    expect(offers[0]).toContain('Kortere gruppearbeid«Dele erfaringer»: gruppefasen fra 25 min til 12 min 30 s');
    expect(offers[1]).toContain('hver tur fra 3 min til 1 min 48 s');
    expect(offers[2]).toContain('«Fra praksis» går ut');
  });
});

describe('an offer', () => {
  it('can be seen in the programme, marked as not so yet, and closed again', async () => {
    const { live } = await shown();
    expect(row(6)).toContain('10.58');
    press('Vis i programmet: Ta ut et punkt');
    expect(find('.day')?.dataset['preview']).toBe('');
    expect(text('.preview-bar')).toContain('Forslag: slik blir dagen');
    expect(row(4)).toContain('Går ut');
    expect(row(6)).toContain('fast tid');
    expect(row(6)).not.toContain('10.58');
    expect(page().querySelectorAll('.day-row[data-proposed]').length).toBeGreaterThan(1);
    press('Lukk forslaget');
    expect(find('.day')?.dataset['preview']).toBeUndefined();
    expect(row(4)).not.toContain('Går ut');
    expect(live.sent).toEqual([]);
  });

  it('is applied in one command, from the list or from its preview', async () => {
    const { live } = await shown();
    const [group, , drop] = late().offers;
    press('Bruk: Kortere gruppearbeid');
    press('Vis i programmet: Ta ut et punkt');
    press('Bruk: Ta ut et punkt');
    expect(live.sent).toEqual([
      { do: 'plan.change', changes: group?.changes },
      { do: 'plan.change', changes: drop?.changes },
    ]);
    expect(find('.preview-bar')).toBeNull();
  });

  it('that is gone from the server’s answer is no preview any more', async () => {
    let outlook = late();
    const live = show('talk', { used }, {}, { onOutlook: () => Promise.resolve(outlook) });
    await soon();
    press('Vis i programmet: Ta ut et punkt');
    outlook = { ...late(), offers: [], deadlines: [] };
    live.become({ ...live.records, clocks: {} });
    await vi.advanceTimersByTimeAsync(5000);
    expect([find('.preview-bar'), find('.late')]).toEqual([null, null]);
  });

  it('can be looked at by an observer, and not applied', async () => {
    const outlook = late();
    watch('talk', { used }, {}, { onOutlook: () => Promise.resolve(outlook) });
    await soon();
    press('Vis i programmet: Ta ut et punkt');
    expect(() => button('Bruk: Ta ut et punkt')).toThrow();
  });

  it.each(languages)('has all its words in %s', async (language) => {
    setLanguage(language);
    await shown();
    expect(text('.desk-programme')).not.toMatch(/\{\w+\}/);
  });
});

describe('the server is asked', () => {
  it('once for many changes, and not again within a few seconds', async () => {
    const { live, ask } = await shown();
    expect(ask).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 20; i += 1) {
      const main = live.records.clocks['main'];
      live.become({ ...live.records, clocks: main ? { main: { ...main, extended: i } } : {} });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('now and then although nothing changed: time goes', async () => {
    const { ask } = await shown();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it.each(['closed', 'offline'] as const)(
    'not while the line is %s, and again soon when it is back',
    async (status) => {
      const { live, ask } = await shown();
      live.setStatus(status);
      await vi.advanceTimersByTimeAsync(5 * minute);
      expect(ask).toHaveBeenCalledTimes(1);
      live.setStatus('live');
      await soon();
      expect(ask).toHaveBeenCalledTimes(2);
    },
  );

  it('no more when the line goes between two times: what is known still grows old', async () => {
    const { live, ask } = await shown();
    live.setStatus('offline');
    live.setNow(live.now() + 2 * minute);
    await vi.advanceTimersByTimeAsync(21_000);
    expect([ask.mock.calls.length, find('.late')]).toEqual([1, null]);
  });

  it('and when it does not answer, what is known stays for a minute and is then not said any more', async () => {
    const outlook = late();
    let answers = true;
    const live = show(
      'talk',
      { used },
      {},
      {
        onOutlook: () => (answers ? Promise.resolve(outlook) : Promise.reject(new Error('offline'))),
      },
    );
    await soon();
    answers = false;
    await vi.advanceTimersByTimeAsync(21_000);
    expect(find('.late')).not.toBeNull();
    live.setNow(live.now() + 2 * minute);
    await vi.advanceTimersByTimeAsync(21_000);
    expect(find('.late')).toBeNull();
  });
});

describe('what an offer changes, in words', () => {
  const { records } = scene('talk');
  const words = (changes: Offer['changes']) => changeWords(records, changes);

  it('turns and slots to the second, from what to what', () => {
    expect(words([{ item: 'i9', phase: 'group', per_person: 2 * minute }])).toEqual([
      '«Styrke arbeidet»: hver tur fra 3 min til 2 min',
    ]);
    expect(words([{ item: 'i9', phase: 'plenary', per_table: 80_000, planned: 8 * 80_000 }])).toEqual([
      '«Styrke arbeidet»: hvert innlegg fra 2 min til 1 min 20 s',
    ]);
  });

  it('the phases of one item in one sentence, items in the order of the day', () => {
    expect(
      words([
        { item: 'i9', phase: 'plenary', per_table: 90_000 },
        { item: 'i5', phase: 'group', planned: 20 * minute },
        { item: 'i9', phase: 'group', planned: 25 * minute },
        { item: 'i4', dropped: true },
      ]),
    ).toEqual([
      '«Fra praksis» går ut',
      '«Dele erfaringer»: gruppefasen fra 25 min til 20 min',
      '«Styrke arbeidet»: hvert innlegg fra 2 min til 1 min 30 s, og gruppefasen fra 30 min til 25 min',
    ]);
  });

  it('a long title is cut where it is known which one it is', () => {
    const { records: wordy } = scene('talk', { wordy: true });
    const [line] = changeWords(wordy, [{ item: 'i4', dropped: true }]);
    expect(line).toMatch(/^«.{30,47}…» går ut$/);
  });

  it('what runs is as long as its clock says', () => {
    expect(words([{ item: 'i2', planned: 20 * minute }])).toEqual(['«Hvor står vi i dag?»: fra 25 min til 20 min']);
  });

  it.each([
    [45_000, '45 s'],
    [60_000, '1 min'],
    [139_600, '2 min 20 s'],
    [30 * minute, '30 min'],
  ])('%i ms is %s', (ms, said) => expect(exactWord(ms)).toBe(said));
});
