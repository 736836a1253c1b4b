// What works on this network, in sentences: each says whether it is all right, something to mind, or broken.
import { createResource, createSignal, For, type Component } from 'solid-js';
import { isOnlyHere } from '../../../state/room-network';
import { n } from '../../../text/desk-network';
import { Button } from '../../../ui/Button';
import { useDesk } from '../desk';
import { spoken } from '../Entrance';

const slow_ms = 150;
const clock_off_ms = 2000;

type How = 'good' | 'mind' | 'bad';
interface Finding {
  how: How;
  text: string;
}

export const Works: Component = () => {
  const desk = useDesk();
  const [asked, ask] = createSignal(0);
  const [trip] = createResource(asked, () => desk.network.roundTrip?.());
  const people = (): Finding => {
    const count = desk.live.presence['room']?.count ?? 0;
    return count > 0 ? { how: 'good', text: n('phones', { n: count }) } : { how: 'mind', text: n('phonesNone') };
  };
  const reach = (): Finding => {
    const address = spoken(new URL(desk.joinUrl).origin);
    return isOnlyHere(desk.joinUrl)
      ? { how: 'bad', text: n('reachNot', { address }) }
      : { how: 'good', text: n('reach', { address }) };
  };
  const answers = (): Finding[] => {
    if (trip.loading) return [];
    const ms = trip();
    if (ms === undefined) return [{ how: 'bad', text: n('tripNone') }];
    return [ms > slow_ms ? { how: 'mind', text: n('tripSlow', { ms }) } : { how: 'good', text: n('trip', { ms }) }];
  };
  const clock = (): Finding => {
    asked();
    const off = Math.abs((desk.network.clockOffset ?? (() => desk.live.now() - Date.now()))());
    return off > clock_off_ms
      ? { how: 'mind', text: n('clockOff', { s: Math.round(off / 1000) }) }
      : { how: 'good', text: n('clock') };
  };
  const awake = (): Finding[] =>
    desk.joinUrl.startsWith('https:')
      ? [{ how: 'good', text: n('secure') }]
      : [{ how: 'mind', text: `${n('plain')} ${n('tls')}` }];
  const all = (): Finding[] => [reach(), people(), ...answers(), clock(), ...awake()];
  return (
    <section class="network-part">
      <h3>{n('works')}</h3>
      <ul class="network-works">
        <For each={all()}>
          {({ how, text }) => (
            <li data-how={how}>
              <strong>{n(how)}</strong>
              <span>{text}</span>
            </li>
          )}
        </For>
      </ul>
      <div class="network-acts">
        <Button small busy={trip.loading} onPress={() => ask((before) => before + 1)}>
          {n('again')}
        </Button>
      </div>
    </section>
  );
};
