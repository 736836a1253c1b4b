// The round table seen from above: the cloth, the seats around its rim with names, and a wedge that points at who has the word.
// A wedge and a place are understood from every side of the table; words are for those who sit so that they can read them.
import { createMemo, createSignal, Show, type JSX, type ParentComponent } from 'solid-js';
import { roundOf, seatsAt } from '../../state/table';
import type { Seat } from '../../state/types';
import { t } from '../../text/tablecloth';
import { Each } from '../../ui/Each';
import { useCloth } from './cloth';
import { AddPerson, SeatSheet } from './People';
import { seatDirection, wedge } from './rim';
import { personWord } from './words';

type Part = 'speaks' | 'next' | 'spoken' | undefined;

export const Table: ParentComponent<{
  /** The round is to be seen: who speaks, who is next, who has spoken. */
  round?: boolean;
  /** A seat that the draw stands at. */
  drawn?: string | undefined;
  children?: JSX.Element;
}> = (props) => {
  const { r, table } = useCloth();
  const [asked, setAsked] = createSignal<string>();
  const [adding, setAdding] = createSignal(false);
  const seats = createMemo(() => seatsAt(r, table));
  const room = (): boolean => seats().length < (r.tables[String(table)]?.capacity ?? 0);
  /** One place more than there are people, as long as there is room: that is where the next one sits down. */
  const count = (): number => seats().length + (room() ? 1 : 0);
  const running = () => (props.round ? roundOf(r, table) : undefined);
  const part = (person: string): Part => {
    const round = running();
    if (round?.state !== 'running') return undefined;
    const turn = round.order.indexOf(person);
    if (turn === round.turn) return 'speaks';
    if (turn === round.turn + 1) return 'next';
    return turn >= 0 && turn < round.turn ? 'spoken' : undefined;
  };
  const speaking = (): number => seats().findIndex(([person]) => part(person) === 'speaks');
  return (
    <section class="tc-table" aria-label={t('seats')}>
      <svg class="tc-table-cloth" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="tc-table-top" cx="50" cy="50" r="49.5" />
        <Show when={speaking() >= 0}>
          <path class="tc-table-wedge" d={wedge(speaking(), count(), 49.5)} />
        </Show>
        <circle class="tc-table-middle" cx="50" cy="50" r="29" />
      </svg>
      <div class="tc-table-words">{props.children}</div>
      <ul role="list" class="tc-seats">
        <Each each={seats()} by={([person]) => person}>
          {(one, index, person) => (
            <Place index={index()} count={count()}>
              <SeatButton
                seat={one()[1]}
                part={part(person)}
                drawn={props.drawn === person}
                onPress={() => setAsked(person)}
              />
            </Place>
          )}
        </Each>
        <Show when={room()}>
          <Place index={seats().length} count={count()}>
            <button type="button" class="tc-seat tc-seat-free" onClick={() => setAdding(true)}>
              <span aria-hidden="true">+</span>
              <span class="tc-seat-name">{t('addPerson')}</span>
            </button>
          </Place>
        </Show>
      </ul>
      <SeatSheet person={asked()} onClose={() => setAsked(undefined)} />
      <AddPerson open={adding()} onClose={() => setAdding(false)} />
    </section>
  );
};

const Place: ParentComponent<{ index: number; count: number }> = (props) => {
  const direction = () => seatDirection(props.index, props.count);
  return (
    <li class="tc-place" style={{ '--x': String(direction().x), '--y': String(direction().y) }}>
      {props.children}
    </li>
  );
};

const SeatButton: ParentComponent<{ seat: Seat; part: Part; drawn: boolean; onPress: () => void }> = (props) => {
  const roles = (): string =>
    [props.seat.host && t('host'), props.seat.role && t(props.seat.role)].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      class="tc-seat"
      data-part={props.part ?? 'none'}
      data-drawn={props.drawn}
      onClick={() => props.onPress()}
    >
      <Show when={props.part}>{(now) => <span class="tc-seat-part">{t(now())}</span>}</Show>
      <span class="tc-seat-name" dir="auto">
        {personWord(props.seat)}
      </span>
      <Show when={roles()}>
        <span class="tc-seat-roles">{roles()}</span>
      </Show>
    </button>
  );
};
