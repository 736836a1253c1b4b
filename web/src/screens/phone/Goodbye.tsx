// The server has closed for good: what happened, in a sentence, and the one thing to do.
import type { Component } from 'solid-js';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { Later } from './Later';

type Key = Parameters<typeof t>[0];
const pages: Record<string, [title: Key, hint: Key, act: 'join' | 'reload' | 'none']> = {
  removed: ['byeRemoved', 'byeRemovedHint', 'join'],
  ended: ['byeEnded', 'byeEndedHint', 'none'],
  version: ['byeVersion', 'byeVersionHint', 'reload'],
  bad_token: ['byeToken', 'byeTokenHint', 'join'],
  too_many: ['byeTooMany', 'byeTooManyHint', 'reload'],
};

export const Goodbye: Component<{ why: string; onJoinAgain?: (() => void) | undefined }> = (props) => {
  const page = () => pages[props.why] ?? (['byeOther', 'byeOtherHint', 'reload'] as const);
  return (
    <main class="phone-bye">
      <h1>{t(page()[0])}</h1>
      <p>{t(page()[1])}</p>
      {props.why === 'ended' && <Later patient>{(parts) => <parts.Forgetting />}</Later>}
      {page()[2] === 'reload' && (
        <Button kind="main" wide onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      )}
      {page()[2] === 'join' && props.onJoinAgain && (
        <Button kind="main" wide onPress={() => props.onJoinAgain?.()}>
          {t('joinAgain')}
        </Button>
      )}
    </main>
  );
};
