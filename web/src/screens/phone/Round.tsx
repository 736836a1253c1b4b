// The round, seen from one seat: whose turn it is, how long, and when mine comes. My own turn fills the screen.
// My notes stay below in every state, so that a turn that begins never takes away what I am editing.
import { createEffect, createMemo, createSignal, on, Show, type Component } from 'solid-js';
import { hostOf, isHost, left, myNotes, roundOf, speaker, turnsUntilMine } from '../../state';
import { t } from '../../text/phone';
import { RoundTable } from '../../ui/RoundTable';
import { ClockOf } from './ClockOf';
import { NoteList } from './NoteList';
import { usePhone } from './phone';
import { Question } from './Question';
import { limitWord, personWord } from './words';

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
        {isHost(phone.live) ? t('youStart') : host() ? t('hostNamedStarts', { name: personWord(host()) }) : t('noHost')}
      </p>
      <Show when={limit()}>
        <p>{limit()}</p>
      </Show>
    </div>
  );
};

const MyTurn: Component = () => {
  const phone = usePhone();
  return (
    <div class="phone-my-turn">
      <p class="phone-my-turn-word">
        <svg class="phone-my-turn-shape" viewBox="0 0 64 56" aria-hidden="true">
          <path d="M8 4h48a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H30L16 54V42H8a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z" />
        </svg>
        {t('myTurn')}
      </p>
      <Show when={phone.live.records.clocks[`turn-${phone.table()}`]}>
        {(clock) => <ClockOf clock={clock()} label={t('timeLeft')} />}
      </Show>
      <p>{t('myTurnLead')}</p>
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
  const mine = createMemo((): string => {
    const turns = turnsUntilMine(phone.live);
    if (turns === 1) return t('youAreNext');
    if (turns !== undefined) return t('turnsUntil', { n: turns });
    return round()?.order.includes(phone.me()) ? t('spoken') : t('notInRound');
  });
  return (
    <div class="phone-round">
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
            {personWord(seatOf(speaker(records, phone.table())))}
          </p>
          <Show when={records.clocks[`turn-${phone.table()}`]}>
            {(clock) => <ClockOf clock={clock()} label={t('timeLeft')} shape="plain" />}
          </Show>
          <p class="tabular">{t('turnOf', { n: (round()?.turn ?? 0) + 1, total: round()?.order.length ?? 0 })}</p>
        </RoundTable>
      </div>
      <p class="phone-round-mine" data-next={turnsUntilMine(phone.live) === 1 ? '' : undefined}>
        {mine()}
      </p>
      <Show when={turnsUntilMine(phone.live) !== 1 && next() !== phone.me()}>
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
      </Show>
      <Show when={state() === 'running'}>
        <Show when={myTurn()} fallback={<Others />}>
          <MyTurn />
        </Show>
      </Show>
      <Show when={state() === 'done'}>
        <div class="phone-card">
          <p class="phone-lead">{t('roundOver')}</p>
        </div>
      </Show>
      <NoteList
        title={t('myNotes')}
        notes={myNotes(phone.live, props.item)}
        sharing
        empty={state() === 'running' ? undefined : t('noNotesYet')}
      />
      <Show when={state() !== 'pending'}>
        <Question item={props.item} short />
      </Show>
    </>
  );
};

/** Says "your turn" to a pocket: a vibration where the phone has one, and the page's title. Time that is up is said once too. */
export function announceTurn(): () => boolean {
  const phone = usePhone();
  const mine = createMemo(() => phone.moment() === 'round' && turnsUntilMine(phone.live) === 0);
  const [title] = createSignal(document.title);
  // A browser only lets a page vibrate that has been touched, and complains in the console otherwise.
  const buzz = (pattern: number[]): void => {
    if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(pattern);
  };
  createEffect(
    on(mine, (now) => {
      if (now) buzz([180, 90, 180]);
      document.title = now ? t('myTurnTitle') : title();
    }),
  );
  const over = createMemo(() => {
    const clock = phone.live.records.clocks[`turn-${phone.table()}`];
    return mine() && clock !== undefined && left(clock, phone.live.now()) <= 0;
  });
  createEffect(on(over, (now) => now && buzz([90]), { defer: true }));
  return mine;
}
