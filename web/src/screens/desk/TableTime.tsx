// One table's time in the group phase: where it is, whose turn it is and how long, and everything the host could do about it.
import { createMemo, For, Match, Show, Switch, type Component } from 'solid-js';
import { connectedAt, current, formatLeft, roundOf, type Round, type Stage, type Table } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { ClockControls, DeskClock } from './Clocks';
import { useDesk } from './desk';
import { OwnTime } from './OwnTime';
import { personWord, stateWord } from './words';

export const TableTime: Component<{ table: Table }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const number = () => props.table.number;
  const round = createMemo(() => roundOf(records, number()));
  const phase = () => current(records)?.phase;
  const stages = (): Stage[] =>
    phase()?.limit === undefined ? ['discuss', 'wrap_up', 'done'] : ['round', 'discuss', 'wrap_up', 'done'];
  const start = (stage: Stage): void => {
    if (props.table.stage !== stage) desk.send({ do: 'stage.start', table: number(), stage });
  };
  return (
    <section class="panel-part" aria-label={t('group')}>
      <Show when={phase()?.kind === 'group'} fallback={<p class="desk-hint">{t('noStage')}</p>}>
        <Show
          when={desk.leads()}
          fallback={
            <p>
              <strong>{stateWord(records, props.table)}</strong>
            </p>
          }
        >
          <div class="stages" role="group" aria-label={t('setStage')}>
            <For each={stages()}>
              {(stage) => (
                <Button small pressed={props.table.stage === stage} onPress={() => start(stage)}>
                  {t(`stage_${stage}`)}
                </Button>
              )}
            </For>
          </div>
        </Show>
        <Switch>
          <Match when={desk.leads() && props.table.stage === 'round' && round()?.state === 'pending'}>
            <Button
              disabled={round()?.order.length === 0}
              onPress={() => desk.send({ do: 'turn.start', table: number() })}
            >
              {t('startRound')}
            </Button>
          </Match>
          <Match when={round()?.state === 'running' && round()}>
            {(running) => <Turn table={number()} round={running()} />}
          </Match>
          <Match when={desk.leads() && props.table.stage === 'discuss' && round()?.state === 'done' && round()}>
            {(over) => (
              <p>
                <Button small onPress={() => desk.send({ do: 'turn.back', table: number(), turn: over().turn })}>
                  {t('turnReopen')}
                </Button>
              </p>
            )}
          </Match>
        </Switch>
        <OwnTime table={props.table} />
      </Show>
    </section>
  );
};

const Turn: Component<{ table: number; round: Round }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const turn = () => props.round.turn;
  const name = (place: number): string => personWord(records.seats[props.round.order[place] ?? '']);
  // Named, so that a press that comes second is for nobody: the turn's number stays when somebody goes last or leaves.
  const whose = () => {
    const person = props.round.order[turn()];
    return { table: props.table, turn: turn(), ...(person !== undefined && { person }) };
  };
  const speaker = () => props.round.order[turn()];
  /** An empty chair, as far as one can know: next, or to the end of the round. */
  const isAway = () => {
    const person = speaker();
    if (person === undefined || records.seats[person]?.by_hand) return false;
    return !connectedAt(desk.live, props.table).includes(person);
  };
  const later = () => props.round.order.slice(turn() + 2).map((person) => personWord(records.seats[person]));
  const isLast = () => turn() + 1 >= props.round.order.length;
  const clock = () => records.clocks[`turn-${props.table}`];
  return (
    <div class="turn">
      <p class="turn-who">
        <strong dir="auto">{t('speaks', { name: name(turn()) })}</strong>{' '}
        <span class="desk-hint tabular">{t('speakerOf', { n: turn() + 1, all: props.round.order.length })}</span>{' '}
        <Show when={isAway()}>
          <span class="turn-away">{tableText('speakerAway')}</span>
        </Show>
      </p>
      <p class="desk-hint" dir="auto">
        {isLast() ? t('lastSpeaker') : t('nextSpeaker', { name: name(turn() + 1) })}
        <Show when={later().length}>{` · ${tableText('after', { names: later().join(', ') })}`}</Show>
      </p>
      <Show when={props.round.spared}>
        {(ms) => <p class="desk-hint tabular">{tableText('spared', { time: formatLeft(ms()) })}</p>}
      </Show>
      <Show when={clock()}>
        {(running) => (
          <>
            <DeskClock clock={running()} label={t('turnOf', { name: name(turn()) })} shape="bar" />
            <ClockControls
              id={`turn-${props.table}`}
              clock={running()}
              name={t('turnOf', { name: name(turn()) })}
              steps={[-1, 1]}
            />
          </>
        )}
      </Show>
      <Show when={desk.leads()}>
        <div class="turn-acts">
          <Button
            small
            disabled={turn() === 0}
            onPress={() => desk.send({ do: 'turn.back', table: props.table, turn: turn() })}
          >
            {t('turnBack')}
          </Button>
          <Button small onPress={() => desk.send({ do: 'turn.next', ...whose() })}>
            {t('turnNext')}
          </Button>
          <Button
            small
            kind="quiet"
            disabled={isLast()}
            label={t('turnPassHint', { name: name(turn()) })}
            onPress={() => desk.send({ do: 'turn.pass', ...whose() })}
          >
            {t('turnPass')}
          </Button>
        </div>
      </Show>
    </div>
  );
};
