// Dots at one table: opened, counted and shown from here; put by name for those without a phone; and what comes out offered as the summary.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { newId, seatsAt } from '../../state';
import {
  clothOf,
  dotsOn,
  dotToTake,
  draftOf,
  prioritisationOf,
  resultsOf,
  targetsOf,
  votersByHand,
  type Target,
} from '../../state/cloth';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { useDesk } from './desk';
import { noteTitle } from './table-words';
import { personWord } from './words';

const dotChoices = ['1', '2', '3', '5'] as const;
type DotChoice = (typeof dotChoices)[number];

export const Priorities: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const [dots, setDots] = createSignal<DotChoice>('3');
  const state = createMemo(() => prioritisationOf(records, props.item, props.table));
  const targets = createMemo(() => targetsOf(clothOf(records, props.item, props.table)));
  const results = createMemo(() => resultsOf(records, props.item, props.table));
  const people = () => seatsAt(records, props.table).length;
  const open = (): void =>
    desk.send({ do: 'prioritise.open', item: props.item, table: props.table, dots: Number(dots()) });
  return (
    <div class="priorities">
      <h4>{tableText('priorities')}</h4>
      <Show
        when={state()?.open && state()}
        fallback={
          <>
            <Show when={results()}>
              <Results item={props.item} table={props.table} />
            </Show>
            <Show
              when={targets().length && desk.leads()}
              fallback={
                <Show when={targets().length === 0}>
                  <p class="desk-hint">{tableText('dotsNothing')}</p>
                </Show>
              }
            >
              <div class="priorities-open">
                <Choice
                  label={tableText('dotsEach')}
                  options={dotChoices.map((value) => ({ value, label: value }))}
                  value={dots()}
                  onChange={setDots}
                />
                <Button onPress={open}>{tableText(state() ? 'dotsAgain' : 'dotsOpen')}</Button>
              </div>
              <Show when={state()}>
                <p class="desk-hint">{tableText('dotsAgainHint')}</p>
              </Show>
            </Show>
          </>
        }
      >
        {(running) => (
          <>
            <p class="tabular">{tableText('dotsCast', { n: running().cast, all: people(), dots: running().dots })}</p>
            <Show when={desk.leads()}>
              <VotesByHand item={props.item} table={props.table} targets={targets()} />
              <Button onPress={() => desk.send({ do: 'prioritise.close', item: props.item, table: props.table })}>
                {tableText('dotsClose')}
              </Button>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
};

const dotsWord = (n: number): string => (n === 1 ? tableText('dot') : tableText('dots', { n }));

const Results: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const results = createMemo(() => (resultsOf(records, props.item, props.table) ?? []).filter(({ dots }) => dots > 0));
  const draft = createMemo(() => draftOf(records, props.item, props.table).filter((point) => point.dots !== undefined));
  const use = (): void => {
    for (const { text } of draft())
      desk.send({ do: 'point.write', point: newId(), item: props.item, table: props.table, text });
    desk.say({ text: tableText('drafted') });
  };
  return (
    <>
      <ol class="ranking">
        <For each={results()}>
          {({ target, dots }) => (
            <li class="ranked">
              <span dir="auto">{target.text}</span>
              <strong class="tabular">{dotsWord(dots)}</strong>
            </li>
          )}
        </For>
      </ol>
      <Show when={draft().length && desk.leads()}>
        <Button small onPress={use}>
          {draft().length === 1 ? tableText('draftOne') : tableText('draft', { n: draft().length })}
        </Button>
      </Show>
    </>
  );
};

const VotesByHand: Component<{ item: string; table: number; targets: readonly Target[] }> = (props) => {
  const desk = useDesk();
  const [chosen, setChosen] = createSignal<string>();
  const voters = createMemo(() => votersByHand(desk.live.records, props.item, props.table));
  const voter = () => voters().find(({ id }) => id === chosen()) ?? voters()[0];
  return (
    <Show when={voter()}>
      {(who) => (
        <div class="votes">
          <label class="field">
            <span class="field-label">
              {tableText('dotsFor')}{' '}
              <span class="desk-hint tabular">{tableText('dotsLeft', { n: who().dots.left })}</span>
            </span>
            <select class="field-input" onChange={(event) => setChosen(event.currentTarget.value)}>
              <For each={voters()}>
                {({ id, seat }) => (
                  <option value={id} selected={who().id === id}>
                    {personWord(seat)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <ul class="vote-targets">
            <For each={props.targets}>
              {(target) => (
                <li class="vote">
                  <span dir="auto">{target.text}</span>
                  <Button
                    small
                    disabled={dotsOn(who().dots, target) === 0}
                    label={tableText('dotTake', { text: noteTitle(target.text) })}
                    onPress={() =>
                      desk.send({
                        do: 'dot.take',
                        item: props.item,
                        target: dotToTake(who().dots, target) ?? target.id,
                        person: who().id,
                      })
                    }
                  >
                    <span aria-hidden="true">−</span>
                  </Button>
                  <strong class="tabular">{dotsOn(who().dots, target)}</strong>
                  <Button
                    small
                    disabled={who().dots.left === 0}
                    label={tableText('dotPut', { text: noteTitle(target.text) })}
                    onPress={() => desk.send({ do: 'dot.put', item: props.item, target: target.id, person: who().id })}
                  >
                    <span aria-hidden="true">+</span>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </div>
      )}
    </Show>
  );
};
