// The one thing to do, in thumb's reach. Each moment has at most one main button; who may not do it sees no button but a word above.
import { createMemo, Match, Switch, type Component } from 'solid-js';
import { current, hostOf, isHost, left, turnsUntilMine } from '../../state';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { DiscussActions } from './DiscussActions';
import { HostAway, hostIsAway } from './HostAway';
import { usePhone, type Phone } from './phone';
import { RoundActions } from './RoundActions';
import { tableClock } from './table-clock';
import { SummaryActions } from './SummaryActions';

const TakeHost: Component = () => {
  const phone = usePhone();
  return (
    <Button
      kind="main"
      wide
      onPress={() => phone.live.send({ do: 'host.set', table: phone.table(), person: phone.me() })}
    >
      {t('takeHost')}
    </Button>
  );
};

/** Is it the reserved last part of the group phase, when the table should sum up? */
export function wrapUpDue(phone: Phone): boolean {
  const phase = current(phone.live.records)?.phase;
  const clock = tableClock(phone);
  return phase?.wrap_up !== undefined && clock !== undefined && left(clock, phone.live.now()) <= phase.wrap_up;
}

export const Actions: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const hostless = createMemo(() => phone.table() > 0 && hostOf(live.records, phone.table()) === undefined);
  const away = hostIsAway(phone);
  const due = createMemo(() => wrapUpDue(phone));
  const typed = () => current(live.records)?.phase?.summary !== undefined;
  const working = (): boolean => ['round', 'discuss', 'wrap_up', 'intro'].includes(phone.moment());
  return (
    <div class="phone-actions">
      <Switch>
        <Match when={hostless() && working() && turnsUntilMine(live) !== 0}>
          <TakeHost />
        </Match>
        <Match when={away() && working() && !isHost(live) && turnsUntilMine(live) !== 0}>
          <HostAway />
        </Match>
        <Match when={phone.moment() === 'round'}>
          <RoundActions />
        </Match>
        <Match when={phone.moment() === 'discuss' && isHost(live)}>
          <DiscussActions due={due()} typed={typed()} />
        </Match>
        <Match when={['wrap_up', 'table_done'].includes(phone.moment()) && isHost(live)}>
          <SummaryActions />
        </Match>
      </Switch>
    </div>
  );
};
