// In the middle of the desk: what everybody is asked at what runs, and whatever is open besides.
import { createMemo, Show, type Component } from 'solid-js';
import { pollsHere } from '../../../state';
import { t } from '../../../text/desk-polls';
import { Each } from '../../../ui/Each';
import { useDesk } from '../desk';
import { PollCard } from './PollCard';

export const PollsHere: Component = () => {
  const desk = useDesk();
  const polls = createMemo(() => pollsHere(desk.live.records));
  return (
    <Show when={polls().length}>
      <section class="polls-here" aria-labelledby="desk-polls">
        <h3 id="desk-polls">{t('polls')}</h3>
        <Each each={polls()} by={([id]) => id}>
          {(one, _, id) => <PollCard id={id} poll={one()[1]} />}
        </Each>
      </section>
    </Show>
  );
};
