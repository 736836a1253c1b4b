// One table at a glance: who is there, what it is doing and how long the turn has left, and first of all what it wants of the facilitator.
// Pressing it looks inside; the small buttons beside act at once.
import { createMemo, Show, type Component } from 'solid-js';
import {
  attendance,
  current,
  formatLeft,
  left,
  overrun,
  roundOf,
  tableState,
  urgency,
  workshop,
  type Seat,
  type Table,
} from '../../state';
import { word } from '../../text/common';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { UrgencyMark, type ClockUrgency } from '../../ui/ClockFace';
import { RoundTable } from '../../ui/RoundTable';
import { useDesk } from './desk';
import { MoreTime } from './OwnTime';
import { Said } from './Said';
import { Acknowledge, signalWord } from './Signal';
import { StateMark, type TableLook } from './StateMark';
import { behindOf, shortWord } from './table-words';
import { TableFacts } from './TableFacts';
import { slotState, stateWord, tableWord } from './words';
import './table-card.css';

/** So many minutes behind, the card itself says it too: one or two are made good by short turns. */
const much = 5;

export const TableCard: Component<{
  table: Table;
  seats: readonly [string, Seat][];
  /** Who has a page open at the table. */
  here: readonly string[];
  notes: number;
  onActs: () => void;
}> = (props) => {
  const desk = useDesk();
  const { live } = desk;
  const records = live.records;
  const number = () => props.table.number;
  const people = createMemo(() => attendance(props.seats, props.here));
  const there = () => people().here + people().byHand;
  const state = createMemo(() => tableState(records, props.table));
  /** For the eye: where the table is, or its place in the queue. */
  const look = (): TableLook => {
    const empty = props.table.taken === 0;
    if (state() !== 'idle') return empty && state() !== 'wrap_up' && state() !== 'done' ? 'empty' : state();
    if (workshop(records)?.phase === 'individual' && !empty) return 'writes';
    return slotState(records, number()) ?? (empty ? 'empty' : 'idle');
  };
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
  const behind = createMemo(() => behindOf(overrun(records, props.table, live.now())));
  const inGroup = createMemo(() => current(records)?.phase?.kind === 'group');
  const seated = () => t('seatedWord', { n: props.table.taken, all: props.table.capacity, here: people().here });
  return (
    <article
      class="table-card"
      data-state={look()}
      data-signal={props.table.signal}
      data-behind={behind() >= much ? '' : undefined}
      aria-label={tableWord(records, number())}
    >
      <button class="table-open" type="button" data-table={number()} onClick={() => desk.look(number())}>
        <span class="table-drawing" aria-hidden="true">
          <RoundTable
            capacity={props.table.capacity}
            taken={props.table.taken}
            speaking={speaking()}
            tone={['round', 'presenting'].includes(look()) ? 'active' : state() === 'done' ? 'done' : 'plain'}
          >
            <span class="table-number">{number()}</span>
          </RoundTable>
        </span>
        <span class="table-words">
          <span class="table-name">
            <span class="visually-hidden">{word('table', { n: number() })} </span>
            <span class="table-badge" aria-hidden="true">
              {number()}
            </span>
            <span class="table-called" dir="auto">
              {props.table.name ?? <span aria-hidden="true">{word('table', { n: number() })}</span>}
            </span>
            <span class="table-people tabular" title={seated()} data-away={there() < people().seated ? '' : undefined}>
              <Show when={props.table.taken}>
                <span aria-hidden="true">
                  {there()}/{props.table.taken}
                </span>
              </Show>
              <span class="visually-hidden">{seated()}</span>
            </span>
          </span>
          <Show when={signalWord(props.table.signal)}>
            {(said) => (
              <span class="table-signal">
                <StateMark look={props.table.signal ?? 'help'} />
                <Said long={said()} short={tableText(`signalShort_${props.table.signal ?? 'help'}`)} />
              </span>
            )}
          </Show>
          <span class="table-state">
            <span class="table-doing">
              <Show when={stateWord(records, props.table)}>
                <StateMark look={look()} />
              </Show>
              <Said long={stateWord(records, props.table)} short={shortWord(records, props.table)} />
            </span>
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
          <TableFacts
            table={props.table}
            seats={props.seats}
            people={people()}
            behind={behind()}
            works={inGroup()}
            notes={props.notes}
          />
        </span>
      </button>
      <Show when={desk.leads()}>
        <div class="table-acts">
          <Show when={props.table.signal}>
            <Acknowledge table={props.table} />
          </Show>
          <Show when={inGroup()}>
            <span class="table-time">
              <MoreTime table={number()} by={1} short />
              <MoreTime table={number()} by={3} short />
            </span>
          </Show>
          <Button
            small
            kind="quiet"
            label={tableText('acts', { table: tableWord(records, number()) })}
            onPress={() => props.onActs()}
          >
            <span aria-hidden="true">⋯</span>
          </Button>
        </div>
      </Show>
    </article>
  );
};
