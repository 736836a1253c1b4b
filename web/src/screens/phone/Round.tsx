// The round, seen from one seat: whose turn it is, how long, and when mine comes. My own turn fills the screen.
// My notes stay below in every state, so that a turn that begins never takes away what I am editing.
import { createMemo, Show, type Component } from 'solid-js';
import { hostOf, isHost, left, mySeat, myNotes, roundOf, speaker, turnsUntilMine, type Clock } from '../../state';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { RoundTable } from '../../ui/RoundTable';
import { ClockOf } from './ClockOf';
import { keptNotes } from './hidden';
import { KeptNotes } from './KeptNotes';
import { NoteList } from './NoteList';
import { usePhone, type Phone } from './phone';
import { Question } from './Question';
import { Shape, Soon } from './Shape';
import { TableLine } from './TableLine';
import { limitWord } from './lengths';
import { hostWord, personWord } from './words';

const Waiting: Component = () => {
  const phone = usePhone();
  const records = phone.live.records;
  const host = () => hostOf(records, phone.table())?.[1];
  const limit = () => {
    const round = roundOf(records, phone.table());
    return round && t('startRoundHint', { limit: limitWord(round, t('decimal')) });
  };
  return (
    <div class="phone-card">
      <p class="phone-lead">
        {isHost(phone.live) ? t('youStart') : host() ? t('hostNamedStarts', { name: hostWord(host()) }) : t('noHost')}
      </p>
      <Show when={limit()}>
        <p>{limit()}</p>
      </Show>
    </div>
  );
};

/** The turn's clock. `exact` and `max` say when time is up; `about` only shows. */
const TurnClock: Component<{ clock: Clock; shape?: 'plain' | 'ring' }> = (props) => {
  const phone = usePhone();
  const round = () => roundOf(phone.live.records, phone.table());
  const about = (): boolean => round()?.limit === 'about';
  const calm = (): string | undefined => {
    const running = round();
    return running && about() ? limitWord(running, t('decimal')) : undefined;
  };
  return (
    <ClockOf clock={props.clock} label={t('timeLeft')} shape={props.shape ?? 'ring'} soft={about()} calm={calm()} />
  );
};

/** Whether the turn's time has run out where that means something. */
function timeIsUp(phone: Phone): boolean {
  const clock = phone.live.records.clocks[`turn-${phone.table()}`];
  const limit = roundOf(phone.live.records, phone.table())?.limit;
  return limit !== 'about' && clock !== undefined && left(clock, phone.live.now()) <= 0;
}

const MyTurn: Component = () => {
  const phone = usePhone();
  const up = createMemo(() => timeIsUp(phone));
  const exact = (): boolean => roundOf(phone.live.records, phone.table())?.limit === 'exact';
  return (
    <div class="phone-my-turn">
      <p class="phone-my-turn-word">
        <Shape filled />
        {t('myTurn')}
      </p>
      <Show when={phone.live.records.clocks[`turn-${phone.table()}`]}>{(clock) => <TurnClock clock={clock()} />}</Show>
      <p>{t('myTurnLead')}</p>
      <div class="table-status" role="status">
        <Show when={up()}>
          <p class="phone-up">
            <strong>{tt('timeIsUp')}.</strong> {tt(exact() ? 'timeIsUpExact' : 'timeIsUpMax')}
          </p>
        </Show>
      </div>
    </div>
  );
};

const Others: Component = () => {
  const phone = usePhone();
  const records = phone.live.records;
  const round = () => roundOf(records, phone.table());
  const seatOf = (person: string | undefined) => (person === undefined ? undefined : records.seats[person]);
  const next = (): string | undefined => {
    const running = round();
    return running?.order[running.turn + 1];
  };
  const speaks = () => seatOf(speaker(records, phone.table()));
  const keeps = (): boolean => mySeat(phone.live)?.role === 'time_keeper';
  const up = createMemo(() => (isHost(phone.live) || keeps()) && timeIsUp(phone));
  const mine = createMemo((): string => {
    const turns = turnsUntilMine(phone.live);
    if (turns === 1) return t('youAreNext');
    if (turns === 2) return t('oneUntil');
    if (turns !== undefined) return t('turnsUntil', { n: turns - 1 });
    return round()?.order.includes(phone.me()) ? t('spoken') : t('notInRound');
  });
  return (
    <div class="phone-round" data-keeper={keeps() ? '' : undefined}>
      <div class="phone-round-table">
        <RoundTable
          capacity={round()?.order.length ?? 0}
          taken={round()?.order.length ?? 0}
          speaking={round()?.turn}
          mine={round()?.order.indexOf(phone.me())}
          mineLabel={t('you')}
          spoken={round()?.turn}
        >
          <p class="phone-round-has">{t('nowSpeaks')}</p>
          <p class="phone-round-name" dir="auto">
            {personWord(speaks())}
          </p>
          <Show when={records.clocks[`turn-${phone.table()}`]}>
            {(clock) => <TurnClock clock={clock()} shape="plain" />}
          </Show>
          <p class="tabular">{t('turnOf', { n: (round()?.turn ?? 0) + 1, total: round()?.order.length ?? 0 })}</p>
        </RoundTable>
      </div>
      <div role="status">
        <Show when={up()}>
          <p class="phone-up">{tt('timeUpFor')}</p>
        </Show>
      </div>
      <Show when={isHost(phone.live) && speaks()?.by_hand}>
        <p class="phone-hint">{tt('youTapFor', { name: personWord(speaks()) })}</p>
      </Show>
      <Show when={turnsUntilMine(phone.live) !== 1} fallback={<Soon words={mine()} />}>
        <p class="phone-round-mine">{mine()}</p>
        <p class="phone-round-next" dir="auto">
          {next() === undefined ? t('lastSpeaker') : t('nextSpeaker', { name: personWord(seatOf(next())) })}
        </p>
      </Show>
    </div>
  );
};

export const Round: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const state = () => roundOf(phone.live.records, phone.table())?.state ?? 'pending';
  const myTurn = () => turnsUntilMine(phone.live) === 0;
  return (
    <>
      <Show when={state() === 'pending'}>
        <Question item={props.item} />
        <Waiting />
        <TableLine />
      </Show>
      <Show when={state() === 'running'}>
        <Show
          when={myTurn()}
          fallback={
            <>
              <Others />
              <TableLine />
            </>
          }
        >
          <MyTurn />
        </Show>
      </Show>
      <Show when={state() === 'done'}>
        <div class="phone-card">
          <p class="phone-lead">{t('roundOver')}</p>
        </div>
        <TableLine />
      </Show>
      <KeptNotes item={props.item} sharing />
      <NoteList
        title={t('myNotes')}
        notes={myNotes(phone.live, props.item)}
        sharing
        empty={state() === 'running' || keptNotes(phone.code()).of(props.item).length ? undefined : t('noNotesYet')}
      />
      <Show when={state() !== 'pending'}>
        <Question item={props.item} short={mySeat(phone.live)?.role !== 'guard'} />
      </Show>
    </>
  );
};
