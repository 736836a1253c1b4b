import { afterEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../protocol/close-codes';
import { closedText, refusalText, requestText, word } from './common';
import { languages, setLanguage } from './define';

afterEach(() => setLanguage('nb'));

describe('the shared words', () => {
  it('follow the language, and fill in what is given', () => {
    expect(word('table', { n: 3 })).toBe('Bord 3');
    setLanguage('en');
    expect(word('table', { n: 3 })).toBe('Table 3');
    expect(document.documentElement.lang).toBe('en');
  });

  it('have a sentence of its own for every code that ends a connection', () => {
    const final = Object.values(closeCodes).filter((code) => !code.reconnect);
    for (const language of languages) {
      setLanguage(language);
      const said = final.map((code) => closedText(code.name));
      expect(new Set([...said, closedText('of a later version')]).size).toBe(final.length + 1);
    }
  });

  it('read an unknown refusal as one that can be mended by a reload', () => {
    expect(refusalText('constructor')).toBe(refusalText('invalid'));
    expect(refusalText('table_full')).toBe('Bordet er fullt.');
  });

  it('tell a lost network from a wrong code', () => {
    expect(requestText({ status: 0, error: 'offline' })).not.toBe(requestText({ status: 404, error: 'missing' }));
  });
});
