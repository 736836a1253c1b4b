// The desk's own gong: it sounds when the time of the clock everybody looks at is out. Off until somebody here asks for it.
import { createEffect, on, Show, type Component } from 'solid-js';
import { heard, ranOut, type Heard } from '../../state/ringing';
import type { Live } from '../../state';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import type { Gong } from '../../ui/gong';
import { useDesk } from './desk';

const listensTo = ['main', 'slot'];

export function useRinging(live: Live, gong: Gong): void {
  let before: Heard | undefined;
  createEffect(
    on(
      () => live.now(),
      (now) => {
        const after = heard(live.records, listensTo, now);
        if (before && ranOut(before, after)) gong.ring();
        before = after;
      },
    ),
  );
}

export const GongSetting: Component = () => {
  const { gong } = useDesk();
  return (
    <Show when={gong.possible}>
      <section class="more-part">
        <h3>{room('gong')}</h3>
        <p>{room('gongHint')}</p>
        <div class="access-acts">
          <Button pressed={gong.on()} onPress={() => gong.set(!gong.on())}>
            {room('gongOn')}
          </Button>
          <Button onPress={() => gong.test()}>{room('gongTest')}</Button>
        </div>
        <Show when={gong.waiting()}>
          <p>{room('gongWaits')}</p>
        </Show>
      </section>
    </Show>
  );
};
