// The words around what people wrote, in one of three languages; what they wrote stays as they wrote it.
import { For, type Component } from 'solid-js';
import { language, languages, type Language } from '../../text/define';
import { t } from '../../text/report';
import { chooseLanguage } from './language';

const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export const LanguageLinks: Component = () => (
  <div class="report-languages" role="group" aria-label={t('language')}>
    <For each={languages}>
      {(one) => (
        <button
          class="report-language"
          type="button"
          lang={one}
          aria-pressed={language() === one}
          onClick={() => chooseLanguage(one)}
        >
          {names[one]}
        </button>
      )}
    </For>
  </div>
);
