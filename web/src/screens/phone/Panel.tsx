// What there is to work with in each working moment.
import { Match, Switch, type Component } from 'solid-js';
import { PollPage } from './asked/PollPage';
import { Questions } from './asked/Questions';
import { Closing } from './Closing';
import type { Moment } from './moment';
import { Plenary } from './Plenary';
import { Round } from './Round';
import { Discuss, Individual } from './Work';
import { TableDone, WrapUp } from './WrapUp';

export const Panel: Component<{ moment: Moment; item: string }> = (props) => (
  <Switch>
    <Match when={props.moment === 'individual'}>
      <Individual item={props.item} />
    </Match>
    <Match when={props.moment === 'round'}>
      <Round item={props.item} />
    </Match>
    <Match when={props.moment === 'discuss'}>
      <Discuss item={props.item} />
    </Match>
    <Match when={props.moment === 'wrap_up'}>
      <WrapUp item={props.item} />
    </Match>
    <Match when={props.moment === 'table_done'}>
      <TableDone item={props.item} />
    </Match>
    <Match when={props.moment === 'plenary'}>
      <Plenary item={props.item} />
    </Match>
    <Match when={props.moment === 'poll'}>
      <PollPage item={props.item} />
    </Match>
    <Match when={props.moment === 'questions'}>
      <Questions item={props.item} asking />
    </Match>
    <Match when={props.moment === 'closing'}>
      <Closing />
    </Match>
  </Switch>
);
