// The three languages, each by its own name. The choice is remembered on the phone; without one the workshop's language is spoken.
import type { Component } from 'solid-js';
import { language, languages, setLanguage, type Language } from '../../text/define';
import { t } from '../../text/phone';
import { Choice } from '../../ui/Choice';
import { remember } from './memory';

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function chooseLanguage(next: Language): void {
  setLanguage(next);
  remember('language', next);
}

export const LanguageChoice: Component = () => (
  <Choice
    label={t('language')}
    options={languages.map((value) => ({ value, label: languageNames[value] }))}
    value={language()}
    onChange={chooseLanguage}
  />
);
