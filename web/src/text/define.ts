// Texts in three languages. A text that is missing in one of them does not compile.
import { createSignal } from 'solid-js';

export type Language = 'nb' | 'nn' | 'en';
export const languages: readonly Language[] = ['nb', 'nn', 'en'];

const [language, setLanguageSignal] = createSignal<Language>('nb');
export { language };

/** Changes every text on the page and the page's declared language. */
export function setLanguage(next: Language): void {
  setLanguageSignal(next);
  document.documentElement.lang = next;
}

export type Params = Record<string, string | number>;

/**
 * The texts of one part of the page; nb is the original. `{name}` in a text is replaced by that parameter.
 * Returns `t(key, params)`, which follows the language.
 */
export function define<const N extends Record<string, string>>(
  nb: N,
  nn: Record<keyof N, string>,
  en: Record<keyof N, string>,
): (key: keyof N, params?: Params) => string {
  const all: Record<Language, Record<keyof N, string>> = { nb, nn, en };
  return (key, params) => {
    const text = all[language()][key];
    return params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
  };
}
