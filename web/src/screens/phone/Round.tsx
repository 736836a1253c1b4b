// The round, seen from one seat: whose turn it is, how long, and when mine comes. My own turn fills the screen.
// My notes stay below in every state, so that a turn that begins never takes away what I am editing.
import { createMemo, Show, type Component } from 'solid-js';
import { hostOf, isHost, myNotes, roundOf, speaker, turnsUntilMine } from '../../state';
import { t } from '../../text/work';
import { RoundTable } from '../../ui/RoundTable';
import { ClockOf } from './ClockOf';
import { NoteList } from './NoteList';
import { usePhone } from './phone';
import { Question } from './Question';
import { Shape, Soon } from './Shape';
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

const MyTurn: Component = () => {
  const phone = usePhone();
  return (
    <div class="phone-my-turn">
      <p class="phone-my-turn-word">
        <Shape filled />
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
    if (turns === 2) return t('oneUntil');
    if (turns !== undefined) return t('turnsUntil', { n: turns - 1 });
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
