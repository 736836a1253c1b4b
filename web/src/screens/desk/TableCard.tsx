// One table at a glance: who is there, where it is in its work, how long the turn has left, and what it has written.
import { createMemo, Show, type Component } from 'solid-js';
import { formatLeft, left, roundOf, tableState, urgency, type Seat, type Table } from '../../state';
import { word } from '../../text/common';
import { t } from '../../text/desk';
import { UrgencyMark, type ClockUrgency } from '../../ui/ClockFace';
import { RoundTable } from '../../ui/RoundTable';
import { useDesk } from './desk';
import { notesWord, personWord, pointsWord, slotState, stateWord } from './words';

export const TableCard: Component<{
  table: Table;
  seats: readonly [string, Seat][];
  connected: number;
  notes: number;
}> = (props) => {
  const desk = useDesk();
  const { live } = desk;
  const records = live.records;
  const number = () => props.table.number;
  const away = () => props.table.taken - props.connected;
  const state = createMemo(() => tableState(records, props.table));
  /** For the eye: where the table is, or its place in the queue. */
  const shown = (): string => {
    if (state() !== 'idle') return props.table.taken === 0 ? 'empty' : state();
    return slotState(records, number()) ?? (props.table.taken === 0 ? 'empty' : 'idle');
  };
  const host = () => props.seats.find(([, seat]) => seat.host)?.[1];
  const round = () => roundOf(records, number());
  /** The speaker's seat in the drawing, which shows the seats in the order they came. */
  const speaking = () => {
    const now = round();
    if (now?.state !== 'running') return undefined;
    const at = props.seats.findIndex(([id]) => id === now.order[now.turn]);
    return at < 0 ? undefined : at;
  };
  const clock = () => records.clocks[`turn-${number()}`];
  const how = createMemo((): ClockUrgency => {
    const turn = clock();
    return !turn ? 'calm' : turn.state === 'paused' ? 'paused' : urgency(turn, live.now());
  });
  const rest = createMemo(() => {
    const turn = clock();
    return turn && formatLeft(left(turn, live.now()));
  });
  const people = () => t('seatedWord', { n: props.table.taken, all: props.table.capacity, here: props.connected });
  return (
    <button
      class="table-card"
      type="button"
      data-table={number()}
      data-state={shown()}
      onClick={() => desk.look(number())}
    >
      <span class="table-drawing" aria-hidden="true">
        <RoundTable
          capacity={props.table.capacity}
          taken={props.table.taken}
          speaking={speaking()}
          tone={['round', 'presenting'].includes(shown()) ? 'active' : state() === 'done' ? 'done' : 'plain'}
        >
          <span class="table-number">{number()}</span>
        </RoundTable>
      </span>
      <span class="table-words">
        <span class="table-name">
          <span class="visually-hidden">{word('table', { n: number() })} </span>
          <span class="table-called" dir="auto">
            {props.table.name ?? <span aria-hidden="true">{word('table', { n: number() })}</span>}
          </span>
          <span class="table-people tabular" title={people()}>
            <span aria-hidden="true">
              {props.table.taken}/{props.table.capacity}
            </span>
            <span class="visually-hidden">{people()}</span>
          </span>
        </span>
        <span class="table-state">
          <span class="table-doing">{stateWord(records, props.table)}</span>
          <Show when={rest()}>
            <span class="table-turn tabular" data-urgency={how()}>
              <UrgencyMark urgency={how()} />
              {rest()}
              <Show when={how() === 'over' || how() === 'paused'}>
                <span class="visually-hidden"> {how() === 'over' ? t('overTime') : t('paused')}</span>
              </Show>
            </span>
          </Show>
        </span>
        <span class="table-facts tabular">
          <Show when={props.table.taken > 0}>
            <span class="table-host" classList={{ 'table-lacks': !host() }} dir="auto">
              {host() ? t('hostIs', { name: personWord(host()) }) : t('noHost')}
            </span>
            <Show when={away() > 0}>
              <span>{t('awayWord', { n: away() })}</span>
            </Show>
          </Show>
          <Show when={props.notes > 0}>
            <span>{notesWord(props.notes)}</span>
          </Show>
          <Show when={props.table.points > 0}>
            <span>
              {pointsWord(props.table.points)}
              <Show when={props.table.shared}> ✓ {t('sharedShort')}</Show>
            </span>
          </Show>
        </span>
      </span>
    </button>
  );
};
