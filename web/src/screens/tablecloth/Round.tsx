// The round on the tablecloth: who has the word and how long, who is next, and the round's buttons for one person to tap.
import { createMemo, Match, Show, Switch, type Component } from 'solid-js';
import { left } from '../../state/clock';
import { roundOf, seatsAt, speaker } from '../../state/table';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { useCloth } from './cloth';
import { Clock } from './Clock';
import { QuestionText } from './Question';
import { Table } from './Table';
import { limitWord, personWord, sparedWord } from './words';

function useRound() {
  const { r, table, live, send } = useCloth();
  const round = createMemo(() => roundOf(r, table));
  const clockId = `turn-${table}` as const;
  const clock = () => r.clocks[clockId];
  const turn = (): number => round()?.turn ?? 0;
  const named = (at: number): string => {
    const person = round()?.order[at];
    return person === undefined ? '' : personWord(r.seats[person]);
  };
  return {
    round,
    clock,
    turn,
    total: (): number => round()?.order.length ?? 0,
    state: () => round()?.state ?? 'pending',
    last: (): boolean => turn() + 1 >= (round()?.order.length ?? 0),
    name: (): string => named(turn()),
    nextName: (): string => named(turn() + 1),
    held: (): boolean => clock()?.state === 'paused',
    up: (): boolean => {
      const running = clock();
      return running !== undefined && running.duration > 0 && left(running, live.now()) <= 0;
    },
    // Named, so that a tap that comes second is for nobody.
    end: (what: 'turn.next' | 'turn.pass'): void => {
      const person = speaker(r, table);
      send({ do: what, table, turn: turn(), ...(person !== undefined && { person }) });
    },
    back: () => send({ do: 'turn.back', table, turn: turn() }),
    hold: () => send({ do: 'clock.pause', clock: clockId }),
    run: () => send({ do: 'clock.resume', clock: clockId }),
    extend: () => send({ do: 'clock.extend', clock: clockId, by: 60_000 }),
    start: () => send({ do: 'turn.start', table }),
    discuss: () => send({ do: 'stage.start', table, stage: 'discuss' }),
  };
}

/** The table with the round on it. */
export const RoundTable: Component = () => {
  const round = useRound();
  return (
    <Table round>
      <Switch>
        <Match when={round.state() === 'running'}>
          {/* Twice: for those who sit on this side, and for those across. */}
          <p class="tc-speaker tc-across" aria-hidden="true" dir="auto">
            {round.name()}
          </p>
          <div class="tc-middle-clock">
            <Clock clock={round.clock()} label={t('turnLeft')} />
          </div>
          <p class="tc-speaker" dir="auto">
            {round.name()}
          </p>
        </Match>
        <Match when={true}>
          <p class="tc-middle-word">{t('round')}</p>
        </Match>
      </Switch>
    </Table>
  );
};

/** What is said beside the table, and what one can do. */
export const RoundSide: Component = () => {
  const { r, table } = useCloth();
  const round = useRound();
  const someone = (): boolean => seatsAt(r, table).length > 0;
  const hint = (): string => {
    const known = round.round();
    const limit = known && limitWord(known);
    return limit === undefined ? t('startHintFree') : t('startHint', { limit });
  };
  return (
    <Switch>
      <Match when={round.state() === 'pending'}>
        <div class="tc-side-words">
          <h2>{t('round')}</h2>
          <p>{hint()}</p>
          <Show when={!someone()}>
            <p>{t('nobodySits')}</p>
          </Show>
        </div>
        <QuestionText />
        <div class="tc-side-acts">
          <Button kind="main" wide disabled={!someone()} onPress={round.start}>
            {t('startRound')}
          </Button>
          <Button kind="quiet" wide onPress={round.discuss}>
            {t('skipRound')}
          </Button>
        </div>
      </Match>
      <Match when={round.state() === 'running'}>
        <div class="tc-side-words">
          <p class="tc-side-turn tabular">
            {t('round')} · {t('turnOf', { n: round.turn() + 1, total: round.total() })}
          </p>
          <p class="tc-side-name" dir="auto">
            {round.name()}
          </p>
          <p class="tc-side-next" dir="auto">
            {round.last() ? t('lastIs') : t('nextIs', { name: round.nextName() })}
          </p>
          <Show when={round.up() && round.round()?.limit === 'exact'}>
            <p class="tc-side-up">{t('exactUp', { name: round.name() })}</p>
          </Show>
          <Show when={sparedWord(round.round())}>
            <p>{sparedWord(round.round())}</p>
          </Show>
        </div>
        <QuestionText />
        <div class="tc-side-acts">
          <Button kind="main" wide onPress={() => round.end('turn.next')}>
            {round.last() ? t('endRound') : t('nextTurn')}
          </Button>
          <div class="tc-pair">
            <Button disabled={round.turn() === 0} onPress={round.back}>
              {t('back')}
            </Button>
            <Button disabled={round.last()} onPress={() => round.end('turn.pass')}>
              {t('pass')}
            </Button>
          </div>
          <div class="tc-pair">
            <Button onPress={() => (round.held() ? round.run() : round.hold())}>
              {round.held() ? t('run') : t('hold')}
            </Button>
            <Button onPress={round.extend}>{t('moreTime')}</Button>
          </div>
        </div>
      </Match>
      <Match when={true}>
        <div class="tc-side-words">
          <h2>{t('round')}</h2>
          <Show when={sparedWord(round.round())}>
            <p>{sparedWord(round.round())}</p>
          </Show>
        </div>
        <div class="tc-side-acts">
          <Button kind="main" wide onPress={round.discuss}>
            {t('toDiscuss')}
          </Button>
          <Show when={round.turn() > 0}>
            <Button wide onPress={round.back}>
              {t('againRound')}
            </Button>
          </Show>
        </div>
      </Match>
    </Switch>
  );
};
