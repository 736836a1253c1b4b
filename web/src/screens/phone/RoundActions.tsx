// What one may do about the round: the speaker says "done", the host leads. The host's one button is "next", with the name of who it is;
// what is needed now and then is behind one more tap.
import { createSignal, Match, Show, Switch, type Component } from 'solid-js';
import { isHost, roundOf, speaker, turnsUntilMine, type CommandBody } from '../../state';
import { t } from '../../text/work';
import { tt } from '../../text/phone-table';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Sheet } from '../../ui/Sheet';
import { AddByHand } from './ByHand';
import { usePhone } from './phone';
import { personWord } from './words';

/** Commands about the turn that is on the screen: if it has changed meanwhile, the server does nothing. */
function useTurn() {
  const phone = usePhone();
  const { live } = phone;
  const round = () => roundOf(live.records, phone.table());
  const turn = (): number => round()?.turn ?? 0;
  const id = (): `turn-${number}` => `turn-${phone.table()}`;
  return {
    turn,
    speaker: () => speaker(live.records, phone.table()),
    running: () => round()?.state === 'running',
    last: () => turn() + 1 >= (round()?.order.length ?? 0),
    next: () => round()?.order[turn() + 1],
    clock: () => live.records.clocks[id()],
    held: () => live.records.clocks[id()]?.state === 'paused',
    // Named, so that a tap that comes second is for nobody: the turn's number stays when somebody goes last or leaves.
    end: (what: 'turn.next' | 'turn.pass') => {
      const person = speaker(live.records, phone.table());
      live.send({ do: what, table: phone.table(), turn: turn(), ...(person !== undefined && { person }) });
    },
    back: () => live.send({ do: 'turn.back', table: phone.table(), turn: turn() }),
    hold: () => live.send({ do: 'clock.pause', clock: id() }),
    run: () => live.send({ do: 'clock.resume', clock: id() }),
    extend: () => live.send({ do: 'clock.extend', clock: id(), by: 60_000 }),
    table: (command: (table: number) => CommandBody) => live.send(command(phone.table())),
  };
}

/** What the host needs now and then. */
const More: Component<{ quiet?: boolean }> = (props) => {
  const phone = usePhone();
  const round = useTurn();
  const [open, setOpen] = createSignal(false);
  const act = (what: () => void) => () => {
    setOpen(false);
    what();
  };
  return (
    <>
      <Button kind={props.quiet ? 'quiet' : 'plain'} label={t('moreRound')} onPress={() => setOpen(true)}>
        <span class="note-dots" aria-hidden="true" />
      </Button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={t('phaseRound')} closeLabel={t('close')}>
        <div class="phone-stack">
          <Show when={round.clock()}>
            <Button wide onPress={act(round.held() ? round.run : round.hold)}>
              {round.held() ? t('turnResume') : t('turnPause')}
            </Button>
            <Button wide onPress={act(round.extend)}>
              {t('moreTime')}
            </Button>
          </Show>
          <Show when={round.running()}>
            <Show when={!round.last()}>
              <Button wide onPress={act(() => round.end('turn.pass'))}>
                {tt('goLast', { name: personWord(phone.live.records.seats[round.speaker() ?? '']) })}
              </Button>
            </Show>
            <Button wide onPress={act(() => round.end('turn.next'))}>
              {tt('emptyChair')}
            </Button>
          </Show>
          <Show when={round.turn() > 0}>
            <Button wide onPress={act(() => round.back())}>
              {t('turnBack')}
            </Button>
          </Show>
          <Button
            wide
            kind="danger"
            onPress={act(() => round.table((table) => ({ do: 'stage.start', table, stage: 'discuss' })))}
          >
            {t('roundCut')}
          </Button>
          <Disclosure summary={tt('addByHand')}>
            <AddByHand onAdded={() => setOpen(false)} />
          </Disclosure>
        </div>
      </Sheet>
    </>
  );
};

const Speaker: Component<{ host: boolean }> = (props) => {
  const round = useTurn();
  return (
    <>
      <Button kind="sun" wide onPress={() => round.end('turn.next')}>
        {t('turnDone')}
      </Button>
      <div class="phone-row">
        <Show when={!round.last()}>
          <Button kind="quiet" onPress={() => round.end('turn.pass')}>
            {t('turnPass')}
          </Button>
        </Show>
        <Show when={props.host}>
          <More quiet />
        </Show>
      </div>
    </>
  );
};

const Host: Component = () => {
  const phone = usePhone();
  const round = useTurn();
  return (
    <div class="phone-lead-row">
      <More />
      <Show when={round.held()} fallback={<Button onPress={round.extend}>{t('moreTime')}</Button>}>
        <Button onPress={round.run}>{t('turnResumeShort')}</Button>
      </Show>
      <Button kind="main" onPress={() => round.end('turn.next')}>
        <span class="phone-two-lines">
          {round.last() ? t('roundEnd') : t('turnNext')}{' '}
          <Show when={round.next()}>
            {(person) => (
              <span class="phone-second-line" dir="auto">
                {person() === phone.me() ? t('you') : personWord(phone.live.records.seats[person()])}
              </span>
            )}
          </Show>
        </span>
      </Button>
    </div>
  );
};

export const RoundActions: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const round = useTurn();
  const host = (): boolean => isHost(live);
  const state = () => roundOf(live.records, phone.table())?.state;
  return (
    <Switch>
      <Match when={turnsUntilMine(live) === 0}>
        <Speaker host={host()} />
      </Match>
      <Match when={!host()}>{null}</Match>
      <Match when={state() === 'running'}>
        <Host />
      </Match>
      <Match when={state() === 'done'}>
        <div class="phone-lead-row">
          <More />
          <span />
          <Button kind="main" onPress={() => round.table((table) => ({ do: 'stage.start', table, stage: 'discuss' }))}>
            {t('toDiscuss')}
          </Button>
        </div>
      </Match>
      <Match when={state() === 'pending'}>
        <div class="phone-lead-row">
          <More />
          <span />
          <Button kind="main" onPress={() => round.table((table) => ({ do: 'turn.start', table }))}>
            {t('startRound')}
          </Button>
        </div>
      </Match>
    </Switch>
  );
};
