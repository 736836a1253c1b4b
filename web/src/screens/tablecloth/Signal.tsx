// What the table says to the desk: "we need help" and "we are ready": said once, shown here as long as it stands, and taken back.
import { Show, type Component } from 'solid-js';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { works } from './act';
import { useCloth } from './cloth';

export const Signal: Component = () => {
  const { r, table, act, send } = useCloth();
  const signal = () => r.tables[String(table)]?.signal;
  return (
    <div class="tc-signal">
      <Show
        when={signal()}
        fallback={
          <>
            <Button kind="quiet" onPress={() => send({ do: 'signal.set', table, signal: 'help' })}>
              {t('signalHelp')}
            </Button>
            <Show when={works(act()) && act() !== 'done'}>
              <Button kind="quiet" onPress={() => send({ do: 'signal.set', table, signal: 'done' })}>
                {t('signalDone')}
              </Button>
            </Show>
          </>
        }
      >
        {(said) => (
          <p class="tc-signal-said" data-signal={said()} role="status">
            <span>
              <span aria-hidden="true">{said() === 'help' ? '✋ ' : '✓ '}</span>
              {said() === 'help' ? t('helpSent') : t('doneSent')}
            </span>
            <Button small onPress={() => send({ do: 'signal.set', table })}>
              {t('takeBack')}
            </Button>
          </p>
        )}
      </Show>
    </div>
  );
};
