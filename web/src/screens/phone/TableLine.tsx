// What my table says of itself and has of its own: help or done, extra time, unused time, and what I look after. One quiet line under the top.
import { Show, type Component } from 'solid-js';
import { isHost, mySeat, roundOf, type TableRole, type TableSignal } from '../../state';
import { tt } from '../../text/phone-table';
import { Button } from '../../ui/Button';
import { spanWord } from './lengths';
import { usePhone } from './phone';

const roleWords: Record<TableRole, [says: Parameters<typeof tt>[0], does: Parameters<typeof tt>[0]]> = {
  time_keeper: ['yourRoleTimeKeeper', 'roleTimeKeeperDoes'],
  writer: ['yourRoleWriter', 'roleWriterDoes'],
  guard: ['yourRoleGuard', 'roleGuardDoes'],
};

/** What is said to whoever has a role. */
export const roleSays = (role: TableRole): Parameters<typeof tt>[0] => roleWords[role][0];

/** A raised hand, or a tick: the signal as a shape. */
export const SignalShape: Component<{ signal: TableSignal }> = (props) => (
  <svg class="signal-shape" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d={
        props.signal === 'help'
          ? 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11V3.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6c-2.6 0-4-1.2-5.2-3.2L3.4 13.3a1.5 1.5 0 0 1 2.5-1.6L8 14'
          : 'M4 12.5l5.5 5.5L20 6.5'
      }
    />
  </svg>
);

const Signals: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const said = () => live.records.tables[String(phone.table())]?.signal;
  const say = (signal?: TableSignal): void =>
    live.send({ do: 'signal.set', table: phone.table(), ...(signal && { signal }) });
  // The round is not done before everybody has spoken, and the host says "done" with the summary.
  const mayBeDone = (): boolean => phone.moment() === 'discuss' || (phone.moment() === 'wrap_up' && !isHost(live));
  return (
    <>
      <div class="table-status" role="status">
        <Show when={said()}>
          {(signal) => (
            <p class="table-said" data-signal={signal()}>
              <SignalShape signal={signal()} />
              <span>{tt(signal() === 'help' ? 'helpSaid' : 'doneSaid')}</span>
              <Button small onPress={() => say()}>
                {tt('takeSignalBack')}
              </Button>
            </p>
          )}
        </Show>
      </div>
      <Show when={!said()}>
        <div class="table-signals">
          <Button small onPress={() => say('help')}>
            <SignalShape signal="help" /> {tt('needHelp')}
          </Button>
          <Show when={mayBeDone()}>
            <Button small onPress={() => say('done')}>
              <SignalShape signal="done" /> {tt('areDone')}
            </Button>
          </Show>
        </div>
      </Show>
    </>
  );
};

export const TableLine: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const extended = (): number => live.records.tables[String(phone.table())]?.extended ?? 0;
  const spared = (): number => roundOf(live.records, phone.table())?.spared ?? 0;
  const role = () => mySeat(live)?.role;
  return (
    <section class="table-line">
      <Show when={role()}>
        {(mine) => (
          <p class="table-role">
            <strong>{tt(roleWords[mine()][0])}.</strong> {tt(roleWords[mine()][1])}
          </p>
        )}
      </Show>
      <Show when={extended()}>
        {(time) => (
          <p class="table-time">{tt(time() > 0 ? 'ownTime' : 'ownTimeLess', { time: spanWord(Math.abs(time())) })}</p>
        )}
      </Show>
      <Show when={spared() >= 1000}>
        <p class="table-time">{tt('tableSpare', { time: spanWord(spared()) })}</p>
      </Show>
      <Signals />
    </section>
  );
};
