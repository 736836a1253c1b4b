// Which language the front page speaks: the one chosen on this device, or the first of the browser's that we know.
import { languages, setLanguage, type Language } from '../../text/define';

const key = 'bordduk/language';

/** `no` is what browsers call bokmål; anything unknown is bokmål too. */
export function spoken(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const first = tag.toLowerCase().split('-')[0] ?? '';
    if (first === 'no') return 'nb';
    const known = languages.find((language) => language === first);
    if (known) return known;
  }
  return 'nb';
}

export function startLanguage(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // A device that keeps nothing has chosen nothing.
  }
  setLanguage(spoken([...(kept === null ? [] : [kept]), ...navigator.languages]));
}

export function chooseLanguage(next: Language): void {
  setLanguage(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // It is spoken as long as the page is open.
  }
}
