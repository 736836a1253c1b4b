// Somebody opens on this device what they have open on another: taken once, and then it is the same person here.
import { createSignal, onMount, Show, type Component } from 'solid-js';
import { offered, takeDevice } from '../../state/erasing';
import { t } from '../../text/privacy';
import { Button } from '../../ui/Button';

export const Invited: Component<{ code: string; onDone: () => void }> = (props) => {
  const [failed, setFailed] = createSignal(false);
  onMount(() => {
    const how = offered(location.hash);
    if (!how) setFailed(true);
    else
      takeDevice(props.code, how).then(
        () => props.onDone(),
        () => setFailed(true),
      );
  });
  return (
    <main class="phone-bye" role="status">
      <Show when={failed()} fallback={<p class="phone-lead">…</p>}>
        <p>{t('invitedFailed')}</p>
        <Button kind="main" wide onPress={() => props.onDone()}>
          {t('joinInstead')}
        </Button>
      </Show>
    </main>
  );
};
