// The programme's own moment: one component for each, as moment.ts tells them apart.
import { Match, Show, Switch, type Component } from 'solid-js';
import { code } from '../../state/day';
import type { Live } from '../../state/live';
import type { Wifi } from '../../state/room-network';
import { Arrival } from './Arrival';
import { Group, Individual, Introduction } from './GroupWork';
import { Break, Closing, Quote, Rules, Talk } from './Items';
import type { Moment, MomentKind } from './moment';
import { Plenary } from './Plenary';

export const OwnMoment: Component<{ live: Live; moment: Moment; joinUrl: string; wifi?: Wifi | undefined }> = (
  props,
) => {
  const at = () => props.moment.at;
  const kind = (): MomentKind => props.moment.kind;
  const during = (one: MomentKind) => (kind() === one ? at() : undefined);
  return (
    <Switch>
      <Match when={kind() === 'arrival'}>
        <Arrival live={props.live} joinUrl={props.joinUrl} wifi={props.wifi} code={code(props.live.records) ?? ''} />
      </Match>
      <Match when={during('talk')}>{(now) => <Talk live={props.live} at={now()} />}</Match>
      <Match when={during('quote')}>{(now) => <Quote live={props.live} at={now()} />}</Match>
      <Match when={during('rules')}>{(now) => <Rules live={props.live} item={now().item} />}</Match>
      <Match when={during('break')}>{(now) => <Break live={props.live} at={now()} />}</Match>
      <Match when={during('introduction')}>{(now) => <Introduction live={props.live} at={now()} />}</Match>
      <Match when={during('individual')}>{(now) => <Individual live={props.live} at={now()} />}</Match>
      <Match when={during('group')}>
        {(now) => <Show when={now().phase}>{(phase) => <Group live={props.live} at={now()} phase={phase()} />}</Show>}
      </Match>
      <Match when={during('plenary')}>{(now) => <Plenary live={props.live} at={now()} />}</Match>
      <Match when={kind() === 'closing'}>
        <Closing live={props.live} item={at()?.item} joinUrl={props.joinUrl} />
      </Match>
    </Switch>
  );
};
