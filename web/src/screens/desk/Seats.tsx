// Who sits at a table: the host, roles, who has a page open and who has no phone. Moving somebody is one press away, the rest two.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { attendance, connectedAt, seatsAt, type Seat, type Table } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { AddSeat } from './AddSeat';
import { useDesk } from './desk';
import { LotsSheet } from './LotsSheet';
import { MoveSheet } from './MoveSheet';
import { SeatSheet } from './SeatSheet';
import { personWord } from './words';

export const Seats: Component<{ table: Table }> = (props) => {
  const desk = useDesk();
  const { live } = desk;
  const number = () => props.table.number;
  const seats = createMemo(() => seatsAt(live.records, number()));
  const ids = createMemo(() => seats().map(([id]) => id), [], { equals: (a, b) => a.join() === b.join() });
  const here = createMemo(() => new Set(connectedAt(live, number())));
  const people = createMemo(() => attendance(seats(), connectedAt(live, number())));
  const hostName = () => personWord(live.records.seats[people().host ?? '']);
  const [moving, setMoving] = createSignal<string>();
  const [about, setAbout] = createSignal<string>();
  const [drawing, setDrawing] = createSignal(false);
  return (
    <section class="panel-part" aria-labelledby="panel-seats">
      <header class="panel-head">
        <h3 id="panel-seats">
          {t('seats')}{' '}
          <span class="desk-hint tabular">{t('seated', { n: props.table.taken, all: props.table.capacity })}</span>
        </h3>
        <Show when={desk.leads()}>
          <Button small kind="quiet" disabled={ids().length < 2} onPress={() => setDrawing(true)}>
            {tableText('lots')}
          </Button>
        </Show>
      </header>
      <Show when={people().unhosted}>
        {(why) => (
          <p class="seats-lack">
            {why() === 'away' ? tableText('hostGone', { name: hostName() }) : tableText('takeOver')}
          </p>
        )}
      </Show>
      <Show when={ids().length} fallback={<p class="desk-hint">{t('nobody')}</p>}>
        <ul class="seats">
          <For each={ids()}>
            {(id) => (
              <Show when={live.records.seats[id]}>
                {(seat) => (
                  <li class="seat">
                    <SeatWords seat={seat()} here={here().has(id)} />
                    <Show when={desk.leads()}>
                      <span class="seat-acts">
                        <Show when={people().unhosted && !seat().host && here().has(id)}>
                          <Button
                            small
                            label={t('makeHostOf', { name: personWord(seat()) })}
                            onPress={() => desk.send({ do: 'host.set', table: number(), person: id })}
                          >
                            {t('makeHost')}
                          </Button>
                        </Show>
                        <Button
                          small
                          kind="quiet"
                          label={t('moveOf', { name: personWord(seat()) })}
                          onPress={() => setMoving(id)}
                        >
                          {t('move')}
                        </Button>
                        <Button
                          small
                          kind="quiet"
                          label={tableText('moreOf', { name: personWord(seat()) })}
                          onPress={() => setAbout(id)}
                        >
                          {tableText('more')}
                        </Button>
                      </span>
                    </Show>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={desk.leads()}>
        <AddSeat table={props.table} open={people().phones === 'none' && props.table.stage === undefined} />
      </Show>
      <MoveSheet person={moving()} from={number()} onClose={() => setMoving(undefined)} />
      <SeatSheet
        person={about()}
        onClose={() => setAbout(undefined)}
        onMove={(person) => {
          setAbout(undefined);
          setMoving(person);
        }}
      />
      <LotsSheet table={number()} open={drawing()} onClose={() => setDrawing(false)} />
    </section>
  );
};

/** Whether the page is open as a shape, the name, and in small what else there is to know. */
const SeatWords: Component<{ seat: Seat; here: boolean }> = (props) => {
  const state = () => (props.seat.by_hand ? 'hand' : props.here ? 'here' : 'away');
  const said = () => (state() === 'hand' ? tableText('byHand') : t(state() === 'here' ? 'connected' : 'away'));
  return (
    <>
      <span class="seat-here" data-here={state()} />
      <span class="seat-who">
        <span dir="auto">{personWord(props.seat)}</span>
        <Show when={props.seat.host}>
          <strong class="seat-host">{t('host')}</strong>
        </Show>
        <Show when={props.seat.role}>{(role) => <strong class="seat-role">{tableText(`role_${role()}`)}</strong>}</Show>
        <span class="desk-hint" dir="auto">
          {props.seat.organisation}
          <span classList={{ 'visually-hidden': state() === 'here' }}>
            {props.seat.organisation ? ' · ' : ''}
            {said()}
          </span>
        </span>
      </span>
    </>
  );
};
