import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moments } from '../../state/fixtures';
import { dayBegins, formatTime, RequestFailed } from '../../state';
import { languages, setLanguage } from '../../text/define';
import { isOnlyHere } from '../../state/room-network';
import { find, page, press, setUp, show, showChanged, tearDown, text } from '../../gallery/desk-page';

vi.mock('../../ui/save', () => ({ saveFile: vi.fn() }));
const { saveFile } = await import('../../ui/save');

const minute = 60_000;
beforeEach(setUp);
afterEach(tearDown);

describe('the desk', () => {
  it.each(moments)('can be drawn at %s, full and empty, and sends nothing by itself', (moment) => {
    for (const options of [
      { tables: 2 },
      { empty: true, seats: 0, tables: 1 },
      { long: true, wordy: true, tables: 3 },
    ]) {
      const live = show(moment, options);
      expect(page().querySelectorAll('h1')).toHaveLength(1);
      expect(live.sent).toEqual([]);
    }
  });

  it.each(languages)('fills in all that its texts ask for in %s', (language) => {
    setLanguage(language);
    for (const moment of ['talk', 'round-other', 'plenary'] as const) {
      show(moment, { tables: 3 });
      expect(text()).not.toMatch(/\{\w+\}/);
    }
  });

  it('the question, and its sub-questions', () => {
    show('individual');
    expect(text('.item')).toContain('Hvordan kan vi styrke arbeidet');
    expect(text('.item')).toContain('Hva kan vi slutte med?');
  });

  it('before the start it says when the day begins as every other screen does: as planned, or later when it is late', () => {
    const live = show('not-started');
    const planned = dayBegins(live.records, live.now()) ?? 0;
    const said = (now: number): string => formatTime(dayBegins(live.records, now) ?? 0, 'Europe/Oslo');
    live.setNow(planned - 30 * minute);
    expect(text('.now-kind')).toBe(`Begynner ${formatTime(planned, 'Europe/Oslo')}, om 30 min`);
    const late = planned + 12 * minute;
    live.setNow(late);
    expect(said(late)).not.toBe(formatTime(planned, 'Europe/Oslo'));
    expect(text('.now-kind')).toContain(`Begynner ${said(late)}, om `);
  });

  it('a lost connection is a quiet word with what waits; the day stays', () => {
    show('talk', {}, { status: 'offline', pending: 2 });
    expect(text('.desk-status')).toBe(
      'Uten forbindelse. Klokkene går; det du gjør, sendes når den er tilbake. 2 ting er ikke sendt ennå.',
    );
    expect(text()).toContain('Hvor står vi i dag?');
  });

  it('a refusal is a sentence', () => {
    const live = show('talk');
    live.refuse({ command: { do: 'seat.move', person: 'p1', table: 2 }, reason: 'table_full' });
    expect(text('.notices')).toContain('Bordet er fullt.');
    vi.advanceTimersByTime(10_000);
    expect(text('.notices')).toBe('');
  });

  it('closed for good says why, and with an old link how to come back', () => {
    const again = vi.fn();
    show('talk', {}, { status: 'closed', closed: 'bad_token' }, { onLinkAgain: again });
    press('Åpne regien');
    expect(again).toHaveBeenCalledOnce();
    show('talk', {}, { status: 'closed', closed: 'version' });
    expect(text('h1')).toBe('Regien er lukket');
    expect(text()).toContain('Last siden på nytt');
  });
});

describe('plenary', () => {
  it('shows the summary of the table that has the word', () => {
    show('plenary');
    expect(text('.presents')).toContain('Bord 2 har ordet');
    expect(page().querySelectorAll('.presents .presented-point').length).toBe(3);
  });

  it('gives the word out of turn, ends it, leaves out and reorders', () => {
    const live = show('plenary');
    press('Gi ordet til Bord 5');
    press('Bord 2 er ferdig');
    press('Hopp over Bord 4');
    press('Flytt Bord 5 opp');
    press('Flytt Bord 5 ned');
    expect(live.sent).toEqual([
      { do: 'queue.present', table: 5 },
      { do: 'queue.finish', table: 2 },
      { do: 'queue.skip', table: 4 },
      { do: 'queue.move', table: 5, position: 4 },
      { do: 'queue.move', table: 5, position: 6 },
    ]);
  });

  it('says when nothing can be shown, and lets the desk show what is held back', () => {
    show('plenary', { empty: true });
    expect(text('.presents')).toContain('Bordet har ikke skrevet noen punkter.');
    const live = showChanged('plenary', (records) => {
      const summary = records.summaries['i9-2'];
      if (summary) summary.shared = false;
    });
    expect(text('.presents')).toContain('Ikke vist for rommet');
    press('Vis rommet');
    expect(live.sent).toEqual([{ do: 'summary.share', item: 'i9', table: 2 }]);
  });
});

describe('the entrance', () => {
  it('has the QR, the code and every address', () => {
    show('talk');
    press('Inngang', '.desk-menu');
    expect(find('dialog[open] [role=img]')?.getAttribute('aria-label')).toBe('QR-kode til 10.0.0.7:8080/bord27');
    expect(text('dialog[open] .entrance-code')).toBe('Kode bord27');
    const addresses = [...page().querySelectorAll<HTMLInputElement>('dialog[open] input')].map((field) => field.value);
    expect(addresses).toEqual(['http://10.0.0.7:8080/bord27', 'http://10.0.0.7:8080/bord27/stage']);
  });

  it('warns where the address is this machine’s alone', () => {
    expect(['http://localhost:8080/a', 'http://127.0.0.1/a', 'http://[::1]:80/a'].every(isOnlyHere)).toBe(true);
    expect(isOnlyHere('http://192.168.1.20:8080/a')).toBe(false);
  });
});

describe('the report', () => {
  it('is fetched and kept under the code', async () => {
    const file = new Blob(['{}']);
    show('ended', {}, {}, { onReport: () => Promise.resolve(file) });
    press('Last ned (JSON)');
    await vi.advanceTimersByTimeAsync(1);
    expect(saveFile).toHaveBeenCalledWith(file, 'bordduk-bord27.json');
  });

  it('has a page of its own, and is published once, after a question that says what is left out', () => {
    const live = show('ended');
    expect(find('.report-ways a')?.getAttribute('href')).toBe('http://10.0.0.7:8080/bord27/report');
    press('Del dokumentasjonen …');
    expect(live.sent).toEqual([]);
    expect(text('dialog[open]')).toContain('Det som bare et bord har sett, og svar som ikke er vist, er ikke med.');
    press('Del dokumentasjonen', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'report.freeze' }]);
    show('ended', { with: ['published'] });
    expect(text('.report-ways')).toContain('Delt med alle kl.');
    expect(text('.report-ways')).not.toContain('Del dokumentasjonen');
  });

  it('says why when it does not come', async () => {
    show('ended', {}, {}, { onReport: () => Promise.reject(new RequestFailed(0, 'offline')) });
    press('Last ned (JSON)');
    await vi.advanceTimersByTimeAsync(1);
    expect(text('.notices')).toContain('Dokumentasjonen kom ikke. Vi får ikke kontakt.');
  });

  it('and the end of the day are under More', () => {
    const live = show('talk');
    press('Mer');
    press('Avslutt verkstedet', 'dialog[open]');
    expect(text('dialog[open]')).toContain('Avslutte verkstedet?');
    press('Avslutt');
    expect(live.sent).toEqual([{ do: 'workshop.end' }]);
  });
});
