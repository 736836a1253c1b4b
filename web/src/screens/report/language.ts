// The language somebody chose on this device; without one a page speaks the workshop's.
import { languages, setLanguage, type Language } from '../../text/define';

const key = 'bordduk/language';

export function chosenLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(key);
    return languages.find((known) => known === kept);
  } catch {
    return undefined;
  }
}

export function chooseLanguage(language: Language): void {
  setLanguage(language);
  try {
    localStorage.setItem(key, language);
  } catch {
    // A device that keeps nothing asks again next time.
  }
}
