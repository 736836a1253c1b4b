// What there is to work with in each working moment.
import { Match, Show, Switch, type Component } from 'solid-js';
import { turnsUntilMine } from '../../state';
import { PollPage } from './asked/PollPage';
import { Questions } from './asked/Questions';
import { Closing } from './Closing';
import { Commitments } from './home/Commitments';
import type { Moment } from './moment';
import { usePhone } from './phone';
import { Plenary } from './Plenary';
import { Round } from './Round';
import { Discuss, Individual } from './Work';
import { TableDone, WrapUp } from './WrapUp';

/** Where everybody is asked what they will do at home, it stands below; whoever has the word has one thing to do. */
const Promises: Component<{ moment: Moment; item: string }> = (props) => {
  const { live } = usePhone();
  const asked = (): boolean =>
    live.records.items[props.item]?.commitments === true &&
    !(props.moment === 'round' && turnsUntilMine(live) === 0) &&
    props.moment !== 'closing';
  return (
    <Show when={asked()}>
      <Commitments item={props.item} />
    </Show>
  );
};

export const Panel: Component<{ moment: Moment; item: string }> = (props) => (
  <>
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
    <Promises moment={props.moment} item={props.item} />
  </>
);
