// The server has closed for good: why, in a sentence, and the one thing to do.
import { Show, type Component } from 'solid-js';
import { closedText } from '../../text/common';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';

export const Goodbye: Component<{ why: string; onAgain?: (() => void) | undefined }> = (props) => (
  <main class="desk-page">
    <h1>{t('byeTitle')}</h1>
    <p>{props.why === 'bad_token' ? t('noLinkHint') : closedText(props.why)}</p>
    <Show
      when={props.onAgain}
      fallback={
        <Button kind="main" onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {(again) => (
        <Button kind="main" onPress={() => again()()}>
          {t('linkOpen')}
        </Button>
      )}
    </Show>
  </main>
);
