// A table's points in plenary. Each can be marked for the report, and as said before by an earlier table: the likely ones are one press
// away, all others under them. What was said before steps back here and on the stage, and can be taken back.
import { createMemo, For, Show, type Component } from 'solid-js';
import { earlierPoints, firstSaid, isRepeated, likely, summaryOf, type Point } from '../../state';
import { plenary } from '../../text/desk-plenary';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { useDesk } from './desk';
import { tableWord } from './words';

export const Presented: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const ids = createMemo(() => summaryOf(records, props.item, props.table).points.map(([id]) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const earlier = createMemo(() => earlierPoints(records, props.item, props.table));
  return (
    <ol class="presented">
      <For each={ids()}>
        {(id) => (
          <Show when={records.points[id]}>{(point) => <One id={id} point={point()} earlier={earlier()} />}</Show>
        )}
      </For>
    </ol>
  );
};

const One: Component<{ id: string; point: Point; earlier: [string, Point][] }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const starred = () => props.point.starred === true;
  const repeats = () => props.point.same_as !== undefined;
  const saidBy = (): string => {
    const first = firstSaid(records, props.point);
    return first
      ? plenary('saidBy', { table: tableWord(records, first.table), text: first.text })
      : plenary('saidByGone');
  };
  const canMatch = () => desk.leads() && !repeats() && !isRepeated(records, props.id) && props.earlier.length > 0;
  return (
    <li class="presented-point" data-repeats={repeats() ? '' : undefined}>
      <Show
        when={desk.leads()}
        fallback={
          <span class="presented-star">
            <Show when={starred()}>
              <span role="img" aria-label={plenary('star')}>
                ★
              </span>
            </Show>
          </span>
        }
      >
        <button
          class="presented-star"
          type="button"
          aria-pressed={starred()}
          aria-label={plenary('starOf', { text: props.point.text })}
          title={plenary('star')}
          onClick={() => desk.send({ do: 'point.star', point: props.id, starred: !starred() })}
        >
          {starred() ? '★' : '☆'}
        </button>
      </Show>
      <div class="presented-body">
        <p class="presented-text" dir="auto">
          {props.point.text}
        </p>
        <Show when={repeats()}>
          <p class="presented-said">
            <span dir="auto">{saidBy()}</span>
            <Show when={desk.leads()}>
              <Button
                small
                kind="quiet"
                label={plenary('unmatchOf', { text: props.point.text })}
                onPress={() => desk.send({ do: 'point.match', point: props.id })}
              >
                {plenary('unmatch')}
              </Button>
            </Show>
          </p>
        </Show>
        <Show when={isRepeated(records, props.id)}>
          <p class="desk-hint">{plenary('firstHere')}</p>
        </Show>
        <Show when={canMatch()}>
          <div class="presented-acts">
            <Matches id={props.id} text={props.point.text} earlier={props.earlier} />
          </div>
        </Show>
      </div>
    </li>
  );
};

const Matches: Component<{ id: string; text: string; earlier: [string, Point][] }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const guesses = createMemo(() => likely(props.text, props.earlier));
  const match = (id: string): void => desk.send({ do: 'point.match', point: props.id, same_as: id });
  const words = (point: Point): string =>
    plenary('sameAs', { table: tableWord(records, point.table), text: point.text });
  return (
    <>
      <For each={guesses()}>
        {([id, point]) => (
          <button class="presented-guess" type="button" dir="auto" onClick={() => match(id)}>
            <span>{words(point)}</span>
          </button>
        )}
      </For>
      <Disclosure summary={guesses().length ? plenary('earlier') : plenary('same')}>
        <ul class="presented-earlier" role="list">
          <For each={props.earlier}>
            {([id, point]) => (
              <li>
                <button class="presented-guess" type="button" dir="auto" onClick={() => match(id)}>
                  <span>{words(point)}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </>
  );
};
