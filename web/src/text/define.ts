// Texts in three languages. A text that is missing in one of them does not compile.
import { createSignal } from 'solid-js';

export type Language = 'nb' | 'nn' | 'en';
export const languages: readonly Language[] = ['nb', 'nn', 'en'];

const [language, setLanguageSignal] = createSignal<Language>('nb');
export { language };

/** Ways to fetch the texts that did not come with the page; a way that has nothing to fetch returns nothing. */
const fetchers: ((next: Language) => Promise<void> | undefined)[] = [];
let wanted: Language = 'nb';
const fetches = (): Promise<void>[] => fetchers.flatMap((fetcher) => fetcher(wanted) ?? []);

/** Fetches what is still missing of the language that was last asked for; fails without a network, and may be called again. */
export const languageReady = (): Promise<unknown> => Promise.all(fetches());

/** Changes every text on the page and the page's declared language; at once, or when the texts have come. */
export function setLanguage(next: Language): void {
  wanted = next;
  const change = (): void => {
    if (wanted !== next) return;
    setLanguageSignal(next);
    document.documentElement.lang = next;
  };
  if (fetches().length === 0) change();
  else languageReady().then(change, () => undefined); // Without a network the page stays in the language it has.
}

export type Params = Record<string, string | number>;

const filled = (text: string, params?: Params): string =>
  params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;

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
  return (key, params) => filled(all[language()][key], params);
}

type Fetch<T> = () => Promise<{ texts: T }>;

/** Like define, for a page that must be light: nb comes with it, the others when they are asked for. */
export function defineLight<const N extends Record<string, string>>(
  nb: N,
  others: Record<Exclude<Language, 'nb'>, Fetch<Record<keyof N, string>>>,
): (key: keyof N, params?: Params) => string {
  const here: Partial<Record<Language, Record<keyof N, string>>> = { nb };
  const coming: Partial<Record<Language, Promise<void>>> = {};
  fetchers.push((next) => {
    if (next === 'nb' || here[next]) return undefined;
    return (coming[next] ??= others[next]().then(
      ({ texts }) => void (here[next] = texts),
      (error: unknown) => {
        delete coming[next];
        throw error;
      },
    ));
  });
  return (key, params) => filled((here[language()] ?? nb)[key], params);
}
