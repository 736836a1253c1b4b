// One poll on the phone, in each of its states: open, answered, being changed, closed; and what came of it.
import { createMemo, createSignal, For, Match, Show, Switch, type Component } from 'solid-js';
import { isHost, seatsAt, type Given, type Poll } from '../../../state';
import { ta } from '../../../text/phone-asked';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Disclosure } from '../../../ui/Disclosure';
import { namesHidden } from '../hidden';
import { OnlyYou } from '../NoteCard';
import { usePhone } from '../phone';
import { personWord, refusalWord } from '../words';
import { inWords } from './answer';
import { answerTo, giveAnswer, isAnonymous } from './ballot-box';
import { answerDraft } from './answer-draft';
import { PollForm } from './PollForm';
import { PollResult } from './PollResult';

const WhoSees: Component<{ poll: Poll }> = (props) => (
  <Show
    when={isAnonymous(props.poll)}
    fallback={<p class="phone-hint">{ta(props.poll.names === 'organisation' ? 'byOrganisation' : 'byName')}</p>}
  >
    <div>
      <OnlyYou words={ta('anonymous')} />
      <Disclosure summary={ta('whatIsKept')}>
        <p>{ta('keptThere')}</p>
        <p>{ta('keptHere')}</p>
      </Disclosure>
    </div>
  </Show>
);

const MyWords: Component<{ poll: Poll; given: Given }> = (props) => (
  <ul class="poll-mine">
    <For each={inWords(props.poll, props.given, ta('other'))}>{(line) => <li dir="auto">{line}</li>}</For>
  </ul>
);

const refusedWord = (reason: string): string => {
  if (reason === 'wrong_phase') return ta('refusedClosed');
  return reason === 'too_many' ? ta('refusedOften') : refusalWord(reason);
};

/** The answer of one person: mine, or that of somebody at the table without a phone. */
const Answer: Component<{ id: string; poll: Poll; person?: string | undefined }> = (props) => {
  const phone = usePhone();
  const mine = createMemo(() => answerTo(phone, props.id, props.poll, props.person));
  const kept = () => answerDraft(phone.code(), props.id, props.person);
  const [changing, setChanging] = createSignal(kept().text() !== '' && mine() !== undefined);
  const isOpen = (): boolean => props.poll.state === 'open';
  const give = async (given: Given | undefined): Promise<boolean> => {
    const refused = await giveAnswer(phone, props.id, props.poll, given, props.person);
    if (refused !== undefined) phone.say({ text: refusedWord(refused), tone: 'trouble' });
    setChanging(false);
    return refused === undefined;
  };
  const change = (): void => {
    kept().set(JSON.stringify(mine()?.given ?? {}));
    setChanging(true);
  };
  return (
    <>
      <Switch>
        <Match when={isOpen() && (!mine() || changing())}>
          <PollForm
            id={props.id}
            poll={props.poll}
            person={props.person}
            again={mine() !== undefined}
            onSend={give}
            onCancel={changing() ? () => setChanging(false) : undefined}
          />
        </Match>
        <Match when={mine()}>
          {(own) => (
            <div class="poll-answered">
              <p class="poll-done" role="status">
                {own().waiting ? `○ ${ta('waiting')}` : `✓ ${ta('answered')}`}
              </p>
              <MyWords poll={props.poll} given={own().given} />
              <Show when={isOpen()}>
                <div class="phone-row">
                  <Button onPress={change}>{ta('change')}</Button>
                  <Button kind="quiet" onPress={() => void give(undefined)}>
                    {ta('takeBack')}
                  </Button>
                </div>
              </Show>
            </div>
          )}
        </Match>
        <Match when={!isOpen()}>
          <Show when={props.poll.imported !== true}>
            <p class="phone-hint">{ta(kept().text() === '' ? 'notAnswered' : 'tooLate')}</p>
          </Show>
        </Match>
      </Switch>
      <PollResult id={props.id} poll={props.poll} given={mine()?.given} open={!isOpen() || (!!mine() && !changing())} />
    </>
  );
};

export const PollCard: Component<{ id: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [person, setPerson] = createSignal('');
  const byHand = () =>
    isHost(live) ? seatsAt(live.records, phone.table()).filter(([, seat]) => seat.by_hand === true) : [];
  const forOthers = (poll: Poll): boolean => poll.state === 'open' && !isAnonymous(poll) && byHand().length > 0;
  const people = () => [
    { value: '', label: ta('myself') },
    ...byHand().map(([id, seat]) => ({ value: id, label: personWord(seat) })),
  ];
  const isOff = (poll: Poll): boolean =>
    poll.state === 'open' && !isAnonymous(poll) && namesHidden(live.records, poll.item ?? '');
  return (
    <Show when={live.records.polls[props.id]}>
      {(poll) => (
        <section class="phone-card poll" aria-label={poll().title} data-poll-state={poll().state}>
          <h2 class="poll-title" dir="auto">
            {poll().title}
          </h2>
          <Show when={poll().text}>
            <p class="phone-text" dir="auto">
              {poll().text}
            </p>
          </Show>
          <Show when={poll().state === 'closed' && poll().imported !== true}>
            <p class="poll-closed">■ {ta('closed')}</p>
          </Show>
          <Show when={!isOff(poll())} fallback={<p class="phone-hint">{ta('namesOff')}</p>}>
            <Show when={poll().state === 'open'}>
              <WhoSees poll={poll()} />
            </Show>
            <Show when={forOthers(poll())}>
              <Choice label={ta('answerFor')} shape="grid" options={people()} value={person()} onChange={setPerson} />
            </Show>
            <Show when={person() || 'me'} keyed>
              {(who) => <Answer id={props.id} poll={poll()} person={who === 'me' ? undefined : who} />}
            </Show>
          </Show>
        </section>
      )}
    </Show>
  );
};
