// The one thing to do, in thumb's reach. Each moment has at most one main button; who may not do it sees no button but a word above.
import { createMemo, Match, Show, Switch, type Component } from 'solid-js';
import { current, hostOf, isHost, left, roundOf, speaker, summaryOf, turnsUntilMine, type Stage } from '../../state';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { usePhone } from './phone';

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

const RoundActions: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const table = phone.table;
  const round = () => roundOf(live.records, table());
  const turn = (): number => round()?.turn ?? 0;
  const mine = (): boolean => turnsUntilMine(live) === 0;
  const clock = () => live.records.clocks[`turn-${table()}`];
  // Named, so that a tap that comes second is for nobody: the turn's number stays when somebody goes last or leaves.
  const whose = () => {
    const person = speaker(live.records, table());
    return { table: table(), turn: turn(), ...(person !== undefined && { person }) };
  };
  const next = (): void => live.send({ do: 'turn.next', ...whose() });
  const pass = (): void => live.send({ do: 'turn.pass', ...whose() });
  const id = (): `turn-${number}` => `turn-${table()}`;
  return (
    <Switch>
      <Match when={mine()}>
        <Button kind="sun" wide onPress={next}>
          {t('turnDone')}
        </Button>
        <Button kind="quiet" wide onPress={pass}>
          {t('turnPass')}
        </Button>
      </Match>
      <Match when={!isHost(live)}>{null}</Match>
      <Match when={round()?.state === 'running'}>
        <div class="phone-row">
          <Button disabled={turn() === 0} onPress={() => live.send({ do: 'turn.back', table: table(), turn: turn() })}>
            {t('turnBack')}
          </Button>
          <Button kind="main" onPress={next}>
            {t('turnNext')}
          </Button>
        </div>
        <div class="phone-row">
          <Show when={clock()}>
            {(running) => (
              <>
                <Button
                  kind="quiet"
                  small
                  onPress={() =>
                    live.send({ do: running().state === 'paused' ? 'clock.resume' : 'clock.pause', clock: id() })
                  }
                >
                  {running().state === 'paused' ? t('turnResume') : t('turnPause')}
                </Button>
                <Button kind="quiet" small onPress={() => live.send({ do: 'clock.extend', clock: id(), by: 60_000 })}>
                  {t('moreTime')}
                </Button>
              </>
            )}
          </Show>
          <Button kind="quiet" small onPress={pass}>
            {t('turnPassOther')}
          </Button>
        </div>
      </Match>
      <Match when={round()?.state === 'done'}>
        <Button kind="main" wide onPress={() => live.send({ do: 'stage.start', table: table(), stage: 'discuss' })}>
          {t('toDiscuss')}
        </Button>
      </Match>
      <Match when={true}>
        <Button kind="main" wide onPress={() => live.send({ do: 'turn.start', table: table() })}>
          {t('startRound')}
        </Button>
      </Match>
    </Switch>
  );
};

const SummaryActions: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const item = (): string => current(live.records)?.id ?? '';
  const view = createMemo(() => summaryOf(live.records, item(), phone.table()));
  const shared = (): boolean => !!view().summary?.shared;
  const stage = (next: Stage): void => live.send({ do: 'stage.start', table: phone.table(), stage: next });
  return (
    <Show
      when={shared()}
      fallback={
        <Button
          kind="main"
          wide
          disabled={view().points.length === 0}
          onPress={() => live.send({ do: 'summary.share', item: item(), table: phone.table() })}
        >
          {t('shareSummary')}
        </Button>
      }
    >
      <div class="phone-row">
        <Button onPress={() => live.send({ do: 'summary.withdraw', item: item(), table: phone.table() })}>
          {t('withdraw')}
        </Button>
        <Show when={phone.moment() === 'wrap_up'}>
          <Button kind="main" onPress={() => stage('done')}>
            {t('weAreDone')}
          </Button>
        </Show>
        <Show when={phone.moment() === 'table_done'}>
          <Button onPress={() => stage('wrap_up')}>{t('backToSummary')}</Button>
        </Show>
      </div>
    </Show>
  );
};

/** Is it the reserved last part of the group phase, when the table should sum up? */
export function wrapUpDue(phone: ReturnType<typeof usePhone>): boolean {
  const phase = current(phone.live.records)?.phase;
  const clock = phone.live.records.clocks['main'];
  return phase?.wrap_up !== undefined && clock !== undefined && left(clock, phone.live.now()) <= phase.wrap_up;
}

export const Actions: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const hostless = createMemo(() => phone.table() > 0 && hostOf(live.records, phone.table()) === undefined);
  const due = createMemo(() => wrapUpDue(phone));
  const typed = () => current(live.records)?.phase?.summary !== undefined;
  return (
    <div class="phone-actions">
      <Switch>
        <Match
          when={
            hostless() &&
            ['round', 'discuss', 'wrap_up', 'intro'].includes(phone.moment()) &&
            turnsUntilMine(live) !== 0
          }
        >
          <TakeHost />
        </Match>
        <Match when={phone.moment() === 'round'}>
          <RoundActions />
        </Match>
        <Match when={phone.moment() === 'discuss' && isHost(live) && typed()}>
          <Button
            kind={due() ? 'main' : 'plain'}
            wide
            onPress={() => live.send({ do: 'stage.start', table: phone.table(), stage: 'wrap_up' })}
          >
            {t('toWrapUp')}
          </Button>
        </Match>
        <Match when={['wrap_up', 'table_done'].includes(phone.moment()) && isHost(live)}>
          <SummaryActions />
        </Match>
      </Switch>
    </div>
  );
};
