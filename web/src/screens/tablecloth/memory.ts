// What the tablecloth remembers on its device beside its token: the language that was chosen on it. The phone and the front page use the same.
import { languages, type Language } from '../../text/define';

const key = 'bordduk/language';

export function chosenLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(key);
    return languages.find((known) => known === kept);
  } catch {
    return undefined; // Storage is denied: the workshop's language.
  }
}

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage is denied: it holds until the page is reloaded.
  }
}
