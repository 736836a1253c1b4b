// Prioritising on the tablecloth: so many dots each, for people without a phone put here by name; hidden until they are counted.
import { createMemo, createSignal, For, Match, Show, Switch, type Component } from 'solid-js';
import {
  clothOf,
  dotsOn,
  dotToTake,
  prioritisationOf,
  resultsOf,
  targetsOf,
  votersByHand,
  type Target,
  type Voter,
} from '../../state/cloth';
import { seatsAt } from '../../state/table';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Each } from '../../ui/Each';
import { useCloth } from './cloth';
import { personWord, shortly } from './words';

const dotChoices = [1, 2, 3, 5] as const;
const usual = 3;

export const Dots: Component = () => {
  const { r, table, item } = useCloth();
  const state = () => prioritisationOf(r, item(), table);
  const targets = createMemo(() => targetsOf(clothOf(r, item(), table)));
  return (
    <div class="tc-dots">
      <Switch>
        <Match when={state()?.open}>
          <Open targets={targets()} />
        </Match>
        <Match when={state()}>
          <Results />
        </Match>
        <Match when={targets().length === 0}>
          <p class="tc-open-empty">{t('noTargets')}</p>
        </Match>
        <Match when={true}>
          <Begin />
        </Match>
      </Switch>
    </div>
  );
};

/** How many dots each gets: the last thing that is decided before everybody votes. */
const Begin: Component = () => {
  const { table, item, send } = useCloth();
  const [dots, setDots] = createSignal<number>(usual);
  return (
    <section class="tc-dots-begin">
      <h2>{t('howMany')}</h2>
      <p>{t('dotsLead')}</p>
      <div class="tc-choices">
        <For each={dotChoices}>
          {(n) => (
            <Button pressed={dots() === n} onPress={() => setDots(n)}>
              {n}
            </Button>
          )}
        </For>
      </div>
      <Button kind="main" onPress={() => send({ do: 'prioritise.open', item: item(), table, dots: dots() })}>
        {t('startDots')}
      </Button>
    </section>
  );
};

const Open: Component<{ targets: Target[] }> = (props) => {
  const { r, table, item } = useCloth();
  const [chosen, setChosen] = createSignal<string>();
  const voters = createMemo(() => votersByHand(r, item(), table));
  const withPhone = (): boolean => seatsAt(r, table).some(([, seat]) => !seat.by_hand);
  const cast = (): number => prioritisationOf(r, item(), table)?.cast ?? 0;
  // Whoever puts the last dot still sees where all of them lie; the next one is a press away.
  const voter = (): Voter | undefined => voters().find(({ id }) => id === chosen()) ?? voters()[0];
  const next = (): Voter | undefined =>
    voter()?.dots.left === 0 ? voters().find(({ id, dots }) => dots.left > 0 && id !== voter()?.id) : undefined;
  return (
    <>
      <div class="tc-dots-head">
        <p>
          {t('dotsLead')}
          <Show when={withPhone()}> {t('onPhones')}</Show>
        </p>
        <p class="tc-dots-cast tabular" role="status">
          {cast() === 1 ? t('castOne') : t('cast', { n: cast() })}
        </p>
      </div>
      <Show when={voters().length > 0}>
        <section class="tc-voters" aria-label={t('whoDots')}>
          <h2>{t('whoDots')}</h2>
          <div class="tc-choices">
            <Each each={voters()} by={({ id }) => id}>
              {(one, _, id) => (
                <Button pressed={voter()?.id === id} onPress={() => setChosen(id)}>
                  {personWord(one().seat)}
                  <span class="tc-count">{t('dotsLeft', { n: one().dots.left })}</span>
                </Button>
              )}
            </Each>
            <Show when={next()}>
              {(one) => (
                <Button kind="main" onPress={() => setChosen(one().id)}>
                  {t('nextIs', { name: personWord(one().seat) })}
                </Button>
              )}
            </Show>
          </div>
        </section>
      </Show>
      <ul role="list" class="tc-targets">
        <Each each={props.targets} by={({ id }) => id}>
          {(target) => <TargetRow target={target()} voter={voter()} />}
        </Each>
      </ul>
    </>
  );
};

const TargetRow: Component<{ target: Target; voter: Voter | undefined }> = (props) => {
  const { item, send } = useCloth();
  const here = (): number => (props.voter ? dotsOn(props.voter.dots, props.target) : 0);
  const name = (): string => shortly(props.target.text);
  const put = (voter: Voter): void => send({ do: 'dot.put', item: item(), target: props.target.id, person: voter.id });
  const take = (voter: Voter): void => {
    const target = dotToTake(voter.dots, props.target);
    if (target !== undefined) send({ do: 'dot.take', item: item(), target, person: voter.id });
  };
  return (
    <li class="tc-target" data-kind={props.target.kind}>
      <span class="tc-target-text" dir="auto">
        {props.target.text}
      </span>
      <Show when={props.voter}>
        {(voter) => (
          <span class="tc-target-dots">
            <Button disabled={here() === 0} label={t('takeDot', { text: name() })} onPress={() => take(voter())}>
              <span aria-hidden="true">−</span>
            </Button>
            <span class="tc-target-count">
              <span class="visually-hidden">{t('dotsHere', { n: here() })}</span>
              <span aria-hidden="true">{here() > 0 ? '●'.repeat(Math.min(here(), 5)) : '○'}</span>
            </span>
            <Button
              disabled={voter().dots.left === 0}
              label={t('putDot', { text: name() })}
              onPress={() => put(voter())}
            >
              <span aria-hidden="true">+</span>
            </Button>
          </span>
        )}
      </Show>
    </li>
  );
};

const Results: Component = () => {
  const { r, table, item } = useCloth();
  const results = createMemo(() => resultsOf(r, item(), table) ?? []);
  const most = (): number => Math.max(1, ...results().map(({ dots }) => dots));
  const some = (): boolean => results().some(({ dots }) => dots > 0);
  return (
    <section class="tc-results">
      <h2>{some() ? t('results') : t('noResults')}</h2>
      <ol role="list" class="tc-result-list">
        <For each={results()}>
          {({ target, dots, rank }) => (
            <li class="tc-result" data-none={dots === 0}>
              <span class="tc-area-rank tabular" aria-hidden="true">
                {dots > 0 ? rank : '–'}
              </span>
              <span class="tc-result-words">
                <span dir="auto">{target.text}</span>
                <span class="tc-result-bar" aria-hidden="true" style={{ '--share': String(dots / most()) }} />
              </span>
              <span class="tc-count tabular">{dots === 1 ? t('dot') : t('dots', { n: dots })}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
};

export const DotsActs: Component = () => {
  const { r, table, item, send } = useCloth();
  const state = () => prioritisationOf(r, item(), table);
  return (
    <Switch>
      <Match when={state()?.open}>
        <Button onPress={() => send({ do: 'prioritise.close', item: item(), table })}>{t('closeDots')}</Button>
      </Match>
      <Match when={state()}>
        {(before) => (
          <Button onPress={() => send({ do: 'prioritise.open', item: item(), table, dots: before().dots })}>
            {t('dotsAgain')}
          </Button>
        )}
      </Match>
    </Switch>
  );
};
