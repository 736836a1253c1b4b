import { describe, expect, it } from 'vitest';
import { likely, likeness, stems } from './likeness';

describe('likeness', () => {
  it.each([
    ['Faste møtepunkter to ganger i året', 'Vi trenger faste møtepunkt hvert år'],
    ['Én kontaktperson i hvert fylke', 'En fast kontaktperson i fylket som svarer'],
    ['Felles mal for tilsyn', 'En mal for tilsynet som er felles for alle'],
    ['Ein kontaktperson i kvart fylke', 'Kontaktpersonar i alle fylke'],
    ['Shared templates for inspections', 'A template for inspection, shared by all'],
  ])('«%s» is like «%s»', (a, b) => expect(likeness(a, b)).toBeGreaterThanOrEqual(0.4));

  it.each([
    ['Faste møtepunkter to ganger i året', 'Slutt å sende det samme brevet fra tre avdelinger'],
    ['Vi må ha det som de andre har', 'Det er ikke slik at alle kan være med'],
    ['Lag en oversikt over hvem som gjør hva i fylket', 'Møt kommunene i fylket oftere, og på deres sted'],
    ['', 'Faste møtepunkter'],
    ['!!! ...', '???'],
  ])('«%s» is not like «%s»', (a, b) => expect(likeness(a, b)).toBeLessThan(0.4));

  it('is the same from both sides, and whole with oneself', () => {
    const [a, b] = ['Begynn med det vi er enige om', 'Vi er enige om å begynne'];
    expect(likeness(a, b)).toBe(likeness(b, a));
    expect(likeness(a, a)).toBe(1);
  });

  it('hears capital letters, signs and endings as nothing', () => {
    expect(stems('KONTAKTPERSONER, kontaktpersonen!')).toEqual(stems('kontaktperson'));
  });
});

describe('the likely ones', () => {
  const earlier: [string, { text: string }][] = [
    ['a', { text: 'Slutt å sende brev' }],
    ['b', { text: 'Faste møter med kommunene' }],
    ['c', { text: 'Faste møter med kommunene hver høst' }],
    ['d', { text: 'Faste møter' }],
  ];

  it('come likeliest first and are few', () => {
    expect(likely('Faste møter hver høst', earlier).map(([id]) => id)).toEqual(['c', 'd']);
    expect(likely('Faste møter hver høst', earlier, 1)).toHaveLength(1);
  });

  it('are none where nothing is alike', () => expect(likely('Bruk telefonen', earlier)).toEqual([]));
});
