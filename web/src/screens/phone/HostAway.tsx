// The host has gone: somebody else may take over. Said quietly and only after a while, because a phone in a pocket is away too.
import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Component } from 'solid-js';
import { connectedAt, hostOf } from '../../state';
import { tt } from '../../text/phone-table';
import { Button } from '../../ui/Button';
import { usePhone, type Phone } from './phone';

export const awayAfterMs = 20_000;

/** Whether the table's host has been without a page for a while, as far as this phone knows. */
export function hostIsAway(phone: Phone): () => boolean {
  const { live } = phone;
  const gone = createMemo(() => {
    const host = hostOf(live.records, phone.table())?.[0];
    const here = connectedAt(live, phone.table());
    // Nobody here at all: the server has not said yet.
    return host !== undefined && live.status() === 'live' && here.length > 0 && !here.includes(host);
  });
  const [away, setAway] = createSignal(untrack(gone));
  createEffect(
    on(
      gone,
      (now) => {
        if (!now) return void setAway(false);
        const timer = setTimeout(() => setAway(true), awayAfterMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return away;
}

export const HostAway: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  return (
    <div class="host-away">
      <p>{tt('hostAway')}</p>
      <Button wide onPress={() => live.send({ do: 'host.set', table: phone.table(), person: phone.me() })}>
        {tt('takeOver')}
      </Button>
    </div>
  );
};
