// Somebody opens on this device what they have open on another: taken once, and then it is the same person here.
import { createSignal, onMount, Show, type Component } from 'solid-js';
import { RequestFailed } from '../../state/access';
import { offered, takeDevice } from '../../state/erasing';
import { t } from '../../text/second-device';
import { Button } from '../../ui/Button';

type Trouble = 'used' | 'broken' | 'gone' | 'many' | 'noContact';

/** Only where nothing came of it may the same link be tried again. */
function troubleOf(error: unknown): Trouble {
  if (!(error instanceof RequestFailed) || error.status === 0 || error.status >= 429) return 'noContact';
  if (error.error === 'too_many') return 'many';
  return error.status === 404 || error.error === 'ended' ? 'gone' : 'used';
}

export const Invited: Component<{ code: string; onDone: () => void }> = (props) => {
  const [trouble, setTrouble] = createSignal<Trouble>();
  const take = async (): Promise<void> => {
    setTrouble(undefined);
    const how = offered(location.hash);
    if (!how) return void setTrouble('broken');
    try {
      await takeDevice(props.code, how);
      props.onDone();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  onMount(() => void take());
  return (
    <main class="phone-bye" role="status">
      <Show when={trouble()} fallback={<p class="phone-lead">{t('opening')}</p>}>
        {(what) => (
          <>
            <h1>{t(what())}</h1>
            <p>{t(`${what()}Hint`)}</p>
            <Show when={what() === 'noContact'}>
              <Button kind="main" wide onPress={() => void take()}>
                {t('again')}
              </Button>
            </Show>
            <Show when={what() !== 'gone'}>
              <Button wide onPress={() => props.onDone()}>
                {t('joinInstead')}
              </Button>
            </Show>
          </>
        )}
      </Show>
    </main>
  );
};
