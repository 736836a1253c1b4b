// The front page: two things one can do here, joining first.
import { createSignal, Show, type Component } from 'solid-js';
import type { Created } from '../../state';
import { language, languages, type Language } from '../../text/define';
import { t } from '../../text/home';
import { Choice } from '../../ui/Choice';
import { CodeEntry } from './CodeEntry';
import { chooseLanguage } from './language';
import { Made } from './Made';
import { Maker } from './Maker';
import '../../style/base.css';
import './home.css';

const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export const Home: Component<{ onCode: (code: string) => void }> = (props) => {
  const [made, setMade] = createSignal<Created>();
  return (
    <main class="home">
      <header class="home-head">
        <svg class="home-mark" viewBox="0 0 64 64" aria-hidden="true">
          <circle class="home-mark-cloth" cx="32" cy="32" r="19" />
          <circle cx="32" cy="6" r="5" />
          <circle cx="57" cy="24" r="5" />
          <circle cx="47" cy="53" r="5" />
          <circle cx="17" cy="53" r="5" />
          <circle cx="7" cy="24" r="5" />
        </svg>
        <div>
          <h1>{t('title')}</h1>
          <p class="home-hint">{t('lead')}</p>
        </div>
      </header>
      <Show
        when={made()}
        fallback={
          <>
            <CodeEntry onCode={(code) => props.onCode(code)} />
            <Maker onMade={setMade} />
          </>
        }
      >
        {(workshop) => <Made made={workshop()} onAnother={() => setMade()} />}
      </Show>
      <Choice
        label={t('language')}
        options={languages.map((value) => ({ value, label: names[value] }))}
        value={language()}
        onChange={chooseLanguage}
      />
    </main>
  );
};
