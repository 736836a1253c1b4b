// The ways to what everybody is asked: questions to everybody, questions to the speaker, commitments; each says how much waits there.
import { Show, type Component } from 'solid-js';
import { t } from '../../text/desk-polls';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';

export const AskedBar: Component = () => {
  const desk = useDesk();
  const open = () => Object.values(desk.live.records.polls).filter(({ state }) => state === 'open').length;
  return (
    <div class="asked-bar" role="group" aria-label={t('polls')}>
      <Button small onPress={() => desk.open('polls')}>
        {t('pollsShort')} …<Show when={open()}>{(n) => <span class="asked-count tabular">{n()}</span>}</Show>
      </Button>
    </div>
  );
};
