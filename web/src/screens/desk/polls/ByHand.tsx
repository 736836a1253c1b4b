// Answers of those without a phone, entered here. Where names are hidden nobody can: an answer would have to be somebody's.
import { createMemo, createSignal, Show, type Component } from 'solid-js';
import { tablesInOrder, workshop, seatsAt, type Poll, type Seat } from '../../../state';
import { t as desk_t } from '../../../text/desk';
import { t } from '../../../text/desk-polls';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { Each } from '../../../ui/Each';
import { Sheet } from '../../../ui/Sheet';
import { useDesk } from '../desk';
import { personWord, tableWord } from '../words';
import { emptyEntry, entryOf, givenOf, type Entry } from './given';
import { GivenFields } from './GivenFields';

export const ByHand: Component<{ id: string; poll: Poll }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const [person, setPerson] = createSignal<string>();
  const people = createMemo((): [string, Seat][] =>
    tablesInOrder(records).flatMap(({ number }) => seatsAt(records, number).filter(([, seat]) => seat.by_hand)),
  );
  const answerOf = (who: string) => records.answers[`${props.id}/${who}`];
  const given = () => people().filter(([who]) => answerOf(who)).length;
  const can = () => desk.leads() && workshop(records)?.ended_at === undefined && people().length > 0;
  return (
    <Show when={can()}>
      <Show when={props.poll.names !== 'hidden'} fallback={<p class="desk-hint">{t('byHandHidden')}</p>}>
        <Disclosure summary={t('byHand', { n: given(), of: people().length })}>
          <ul class="poll-people" role="list">
            <Each each={people()} by={([who]) => who}>
              {(one, _, who) => (
                <li>
                  <span>
                    <strong dir="auto">{personWord(one()[1])}</strong>{' '}
                    <span class="desk-hint">
                      {tableWord(records, one()[1].table)} · {answerOf(who) ? `✓ ${t('byHandGiven')}` : t('byHandNot')}
                    </span>
                  </span>
                  <Button small label={t('byHandGive', { name: personWord(one()[1]) })} onPress={() => setPerson(who)}>
                    {t('byHandAct')} …
                  </Button>
                </li>
              )}
            </Each>
          </ul>
        </Disclosure>
      </Show>
      <Answering id={props.id} poll={props.poll} person={person()} onClose={() => setPerson(undefined)} />
    </Show>
  );
};

const Answering: Component<{ id: string; poll: Poll; person: string | undefined; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const seat = () => (props.person === undefined ? undefined : records.seats[props.person]);
  const before = () => (props.person === undefined ? undefined : records.answers[`${props.id}/${props.person}`]);
  const [written, write] = createSignal<{ person: string; entry: Entry }>();
  /** What was entered for this person, else what they have answered. */
  const entry = (): Entry => {
    const own = written();
    return own && own.person === props.person ? own.entry : before() ? entryOf(before()?.given) : emptyEntry();
  };
  const change = (more: Partial<Entry>): void => {
    if (props.person !== undefined) write({ person: props.person, entry: { ...entry(), ...more } });
  };
  const ready = () => givenOf(props.poll, entry());
  const close = (): void => {
    write(undefined);
    props.onClose();
  };
  const save = (): void => {
    const given = ready();
    if (given && props.person !== undefined)
      desk.send({ do: 'answer.give', poll: props.id, given, person: props.person });
    close();
  };
  const takeBack = (): void => {
    if (props.person !== undefined) desk.send({ do: 'answer.take_back', poll: props.id, person: props.person });
    close();
  };
  const name = () => personWord(seat());
  return (
    <Sheet
      open={props.person !== undefined}
      onClose={close}
      title={t('byHandOf', { name: name() })}
      closeLabel={desk_t('cancel')}
    >
      <div class="table-sheet">
        <p class="poll-asked" dir="auto">
          {props.poll.title}
        </p>
        <GivenFields poll={props.poll} entry={entry()} onChange={change} />
        <div class="sheet-acts">
          <Show when={before()}>
            <Button label={t('byHandBackOf', { name: name() })} onPress={takeBack}>
              {t('byHandBack')}
            </Button>
          </Show>
          <Button kind="main" disabled={!ready()} onPress={save}>
            {t('byHandSave')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};
