// Before the desk is open: the link is being exchanged, or there is none yet and it can be pasted.
import { createSignal, Show, type Component } from 'solid-js';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';

export const Opening: Component<{ busy: boolean; trouble: string | undefined; onLink: (link: string) => void }> = (
  props,
) => {
  const [link, setLink] = createSignal('');
  return (
    <main class="desk-page">
      <Show when={!props.busy} fallback={<p role="status">{t('opening')}</p>}>
        <h1>{t('noLink')}</h1>
        <p>{t('noLinkHint')}</p>
        <form
          class="desk-page-form"
          onSubmit={(event) => {
            event.preventDefault();
            props.onLink(link());
          }}
        >
          <Field label={t('linkField')} value={link()} onInput={setLink} error={props.trouble} spellcheck={false} />
          <Button kind="main" type="submit">
            {t('linkOpen')}
          </Button>
        </form>
      </Show>
    </main>
  );
};
