// S19, U10: commitments come back by a calendar that is right wherever it is opened.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../state';
import { setLanguage } from '../../../text/define';
import { calendarOf } from './calendar';
import { linesOf } from './card';
import { weeksAfter } from './days';
import { mineHtml, mineText, partsOf } from './mine-file';
import { remindersOf } from './reminders';

setLanguage('nb');
const day = { title: 'Sammen; om barn, unge\\', date: '2026-11-24' };
const one: Commitment = {
  person: 'p1',
  whose: 'person',
  text: `Ringe Åse, «på mandag»; og så\n${'skrive et langt brev om blåbær '.repeat(8)}`,
  due: '2026-11-30',
  shared: 'mine',
  written_at: 1,
};
const now = Date.UTC(2026, 10, 24, 13, 5, 9);
const file = calendarOf(remindersOf('bord27', day, 'c1', one), now);

describe('reminders', () => {
  it('U10: come four and twelve weeks after the day, and on the day one named', () => {
    expect(remindersOf('bord27', day, 'c1', one).map((r) => r.day)).toEqual(['2026-11-30', '2026-12-22', '2027-02-16']);
    expect([weeksAfter('2026-03-24', 4), weeksAfter('2024-02-01', 4)]).toEqual(['2026-04-21', '2024-02-29']);
  });

  it('U10: the file has whole days, an alarm in the morning, and the same ids whenever it is made', () => {
    const unfolded = file.replace(/\r\n /g, '').split('\r\n');
    const of = (name: string): string[] => unfolded.filter((line) => line.startsWith(name));
    expect(of('UID')).toEqual(['due', '4', '12'].map((name) => `UID:bord27-c1-${name}@bordduk`));
    expect(of('DTSTART')[1]).toBe('DTSTART;VALUE=DATE:20261222');
    expect(of('DTEND')[1]).toBe('DTEND;VALUE=DATE:20261223');
    expect(of('DTSTAMP')[0]).toBe('DTSTAMP:20261124T130509Z');
    expect([...new Set(of('TRIGGER'))]).toEqual(['TRIGGER:PT9H']);
    expect(of('SUMMARY')[1]).toContain('Fire uker siden: Ringe Åse\\, «på mandag»\\; og så skrive');
    expect(of('DESCRIPTION')[0]).toContain('Sammen\\; om barn\\, unge\\\\');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('U10: no line is longer than 75 octets, none ends in the middle of a letter, and it reads back as it was', () => {
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/[^\r]\n/);
    const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
    expect(events[1]?.getFirstPropertyValue('summary')).toBe(`Fire uker siden: ${one.text.replace(/\s+/g, ' ')}`);
  });
});

describe('what one takes along', () => {
  const notes = [
    { item: 'i9', note: { text: '<img src=x onerror=alert(1)> & "noe"' } },
    { item: 'i5', note: { text: 'Først' } },
  ];
  const items = {
    i5: { title: 'Dele', question: 'Hva?', position: 5 },
    i9: { title: 'Styrke', position: 9 },
  };
  const mine = { ...day, commitments: [one], parts: partsOf(notes, items) };

  it('S19: is by question, in the order of the day, with the sentences first', () => {
    const text = mineText(mine);
    expect(text.indexOf('Ringe Åse')).toBeLessThan(text.indexOf('Først'));
    expect(text.indexOf('Først')).toBeLessThan(text.indexOf('<img'));
    expect(text).toContain('(innen 30. november 2026)');
  });

  it('G9: a page of it runs nothing that was written', () => {
    const html = mineHtml(mine);
    expect(html).not.toContain('<img');
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
    expect(page.body.textContent).toContain('<img src=x onerror=alert(1)> & "noe"');
  });
});

describe('the card', () => {
  it('S19: breaks a sentence into lines that fit, and a word that is too long as well', () => {
    expect(linesOf('en to tre fire', 6, (text) => text.length)).toEqual(['en to', 'tre', 'fire']);
    expect(linesOf('å samordningsansvar', 7, (text) => text.length)).toEqual(['å', 'samordn', 'ingsans', 'var']);
    expect(linesOf('  ', 7, (text) => text.length)).toEqual([]);
  });
});
