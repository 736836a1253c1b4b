// Under the button that joins: one sentence, and the whole notice one tap away. It comes with the parts, when it is asked for.
import { createSignal, Show, type Component } from 'solid-js';
import type { Facts } from '../../state';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { Later } from './Later';

export const JoinPrivacy: Component<{ facts: Facts }> = (props) => {
  const [asked, setAsked] = createSignal(false);
  return (
    <Show
      when={asked()}
      fallback={
        <p class="phone-hint join-privacy">
          {t('privacy')}{' '}
          <Button kind="quiet" small onPress={() => setAsked(true)}>
            {t('privacyMore')}
          </Button>
        </p>
      }
    >
      <Later>
        {(parts) => <parts.PrivacyNotice organisers={props.facts.organisers} days={props.facts.retention_days} />}
      </Later>
    </Show>
  );
};
