// The day in order: what was planned, what became of it, and when the rest is to be expected. Any item can be started from here.
import { createEffect, createMemo, For, on, Show, type Component } from 'solid-js';
import {
  current,
  expectedTimes,
  missed,
  nextItem,
  sortedItems,
  spansOf,
  toTheMinute,
  workshop,
  type Item,
  type Span,
} from '../../state';
import { word } from '../../text/common';
import { t } from '../../text/desk';
import { hours } from '../../text/desk-time';
import { useDesk } from './desk';
import { Late, PreviewBar } from './Late';
import { clockTime, methodWord, paceOf, type Pace } from './words';

type Place = 'done' | 'out' | 'dropped' | 'now' | 'next' | 'later';

const sameMinutes = (a: Span | undefined, b: Span | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  (toTheMinute(a.start) === toTheMinute(b.start) && toTheMinute(a.end) === toTheMinute(b.end));

export const Programme: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const ids = createMemo(() => sortedItems(records).map(([id]) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  // The truth about the time changes slowly: once a second is often enough for a page of it.
  const second = createMemo(() => Math.floor(desk.live.now() / 1000) * 1000);
  const expected = createMemo(() => expectedTimes(records, second()));
  const times = createMemo(() => ({ ...expected(), ...spansOf(desk.preview()?.items ?? []) }));
  const goesOut = (id: string): boolean =>
    desk.preview()?.changes.some(({ item, dropped }) => item === id && dropped) ?? false;
  /** The proposal moves it, or leaves it out. */
  const isProposed = (id: string): boolean =>
    desk.preview() !== undefined && (goesOut(id) || !sameMinutes(times()[id], expected()[id]));
  const over = () => workshop(records)?.ended_at !== undefined;
  const placeOf = (id: string, item: Item): Place => {
    const running = current(records);
    if (item.state === 'done') return 'done';
    if ((item.dropped && item.state === 'pending') || goesOut(id)) return 'dropped';
    if (running?.id === id) return over() ? 'done' : 'now';
    if (over() || (running && item.position < running.item.position)) return 'out';
    return nextItem(records)?.[0] === id ? 'next' : 'later';
  };
  /** Against the plan: where it ended or will end for what has begun; for the rest only where that changes from the line above. */
  const paces = createMemo(() => {
    const said: Record<string, Pace> = {};
    let above = t('onTime');
    for (const [id, item] of sortedItems(records)) {
      const span = times()[id];
      const place = placeOf(id, item);
      if (!span || place === 'out' || place === 'dropped') continue;
      const begun = place === 'done' || place === 'now';
      const pace = paceOf(begun ? span.end - item.planned_end : span.start - item.planned_start);
      if (begun ? pace.side !== 'on_time' : pace.words !== above) said[id] = pace;
      above = pace.words;
    }
    return said;
  });
  let list: HTMLOListElement | undefined;
  createEffect(
    on(
      () => [current(records)?.id, desk.preview()?.what, missed(desk.outlook()) !== undefined] as const,
      ([id]) => {
        const row = id === undefined ? null : list?.querySelector<HTMLElement>('[data-place=now]');
        // Only the list scrolls, never the page; a third of it stays above, to see what has been.
        if (list && row) list.scrollTop = row.offsetTop - list.clientHeight / 3;
      },
    ),
  );
  return (
    <section class="desk-programme" aria-labelledby="desk-programme">
      <h2 class="desk-heading" id="desk-programme">
        {t('programme')}
      </h2>
      <div class="day-truth">
        <Late />
        <PreviewBar />
      </div>
      {/* Where nothing in it can be pressed it is scrolled with the keyboard by itself. */}
      <ol
        class="day"
        tabindex={desk.leads() ? undefined : 0}
        aria-label={t('programme')}
        data-preview={desk.preview() ? '' : undefined}
        ref={(made) => (list = made)}
      >
        <For each={ids()}>
          {(id) => (
            <Show when={records.items[id]}>
              {(item) => (
                <Row
                  id={id}
                  item={item()}
                  span={times()[id]}
                  place={placeOf(id, item())}
                  pace={paces()[id]}
                  proposed={isProposed(id)}
                  goesOut={goesOut(id)}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
      <DayEnd times={times()} />
    </section>
  );
};

const Row: Component<{
  id: string;
  item: Item;
  span: Span | undefined;
  place: Place;
  pace: Pace | undefined;
  proposed: boolean;
  goesOut: boolean;
}> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const plan = (): Span => ({ start: props.item.planned_start, end: props.item.planned_end });
  const moved = () => props.place !== 'out' && props.place !== 'dropped' && !sameMinutes(props.span, plan());
  const state = (): string => {
    switch (props.place) {
      case 'now':
        return t('isNow');
      case 'next':
        return t('isNext');
      case 'done':
        return t('isDone');
      case 'out':
        return t('isOut');
      case 'dropped':
        return hours(props.goesOut ? 'goesOut' : 'isDropped');
      case 'later':
        return '';
    }
  };
  const about = (): string => {
    const kind = word(`kind_${props.item.kind}`);
    return methodWord(records, props.id) || (kind === props.item.title ? '' : kind);
  };
  const start = (): void => {
    const running = current(records);
    const over = workshop(records)?.ended_at !== undefined;
    const run = (): void => desk.send({ do: 'item.start', item: props.id });
    if (!running && !over) return run();
    const leaves = running && !over ? [t('startLeaves', { now: running.item.title, next: props.item.title })] : [];
    desk.ask({
      title: t('startTitle'),
      text: [...leaves, ...(over ? [t('startOpens')] : []), ...(props.item.state === 'done' ? [t('startAgain')] : [])],
      act: t('startNow'),
      run,
    });
  };
  return (
    <li
      class="day-row"
      data-place={props.place}
      data-proposed={props.proposed ? '' : undefined}
      data-fixed={props.item.anchor ? '' : undefined}
      aria-current={props.place === 'now' ? 'step' : undefined}
    >
      <p class="day-times tabular">
        <span class="day-planned">
          <span class="visually-hidden">{t('planned')} </span>
          <Times span={plan()} />
        </span>
        <Show when={moved()}>
          <span class="day-real" data-side={props.pace?.side}>
            <span class="visually-hidden">
              {props.place === 'done' || props.place === 'now' ? t('began') : t('expected')}{' '}
            </span>
            <Times span={props.span ?? plan()} />
          </span>
        </Show>
      </p>
      <div class="day-what">
        <p class="day-title" dir="auto">
          {props.item.title}
        </p>
        <p class="day-about">
          <Show when={state() || about()}>
            <span class="tabular">
              <Show when={state()}>
                <span class="day-state">{state()}</span>
                {about() && ' · '}
              </Show>
              {about()}
            </span>
          </Show>
          <Show when={props.item.anchor}>
            <span class="day-anchor">
              <Pin /> {t('anchor')}
            </span>
          </Show>
          <Show when={props.pace}>
            {(said) => (
              <span class="day-pace" data-side={said().side}>
                <Show when={said().sign}>
                  <strong aria-hidden="true">{said().sign}</strong>{' '}
                </Show>
                {said().words}
              </span>
            )}
          </Show>
        </p>
      </div>
      <Show when={props.place !== 'now' && desk.leads()}>
        <button
          class="day-start"
          type="button"
          aria-label={t('start', { title: props.item.title })}
          title={t('start', { title: props.item.title })}
          onClick={start}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 2.5v11L13 8z" />
          </svg>
        </button>
      </Show>
    </li>
  );
};

/** From when to when; in a narrow column the end of what is neither now nor fixed steps back. */
const Times: Component<{ span: Span }> = (props) => {
  const { records } = useDesk().live;
  const at = (instant: number): string => clockTime(records, toTheMinute(instant));
  return (
    <>
      {at(props.span.start)}
      <Show when={at(props.span.end) !== at(props.span.start)}>
        <span class="day-until">–{at(props.span.end)}</span>
      </Show>
    </>
  );
};

/** A pin: this time must not move. */
const Pin: Component = () => (
  <svg class="day-pin" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a4.5 4.5 0 0 1 1 8.9v4.1H7v-4.1a4.5 4.5 0 0 1 1-8.9z" />
  </svg>
);

/** When the whole day ends: planned, and as it looks now. */
const DayEnd: Component<{ times: Record<string, Span> }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const last = () => sortedItems(records).at(-1);
  const ended = () => workshop(records)?.ended_at;
  const real = () => ended() ?? props.times[last()?.[0] ?? '']?.end;
  return (
    <Show when={last()}>
      {(item) => (
        <p class="day-end tabular">
          <strong>{t('dayEnd')}</strong> {t('endPlanned', { time: clockTime(records, item()[1].planned_end) })}
          <Show when={real()}>
            {(at) => (
              <>
                {' · '}
                {t(ended() === undefined ? 'endExpected' : 'endedAt', { time: clockTime(records, toTheMinute(at())) })}
                {' · '}
                <span class="day-pace" data-side={paceOf(at() - item()[1].planned_end).side}>
                  {paceOf(at() - item()[1].planned_end).sign} {paceOf(at() - item()[1].planned_end).words}
                </span>
              </>
            )}
          </Show>
        </p>
      )}
    </Show>
  );
};
