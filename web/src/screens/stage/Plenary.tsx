// Plenary: the table that has the word with what it chose to share, its minutes, who is next, and how far the queue has come.
import { For, Show, type Component } from 'solid-js';
import { nextPresenting, phasesOf, presenting, queueOf, workshop, type Current } from '../../state/day';
import type { Live } from '../../state/live';
import { summaryOf } from '../../state/table';
import type { Slot } from '../../state/types';
import { t } from '../../text/stage';
import { t as room } from '../../text/stage-room';
import { Board } from './Board';
import { commonGround, saidBy } from './ground';
import type { Block } from './fit';
import { Frame } from './Frame';
import { questionBlocks } from './GroupWork';
import { groupWorkNumber } from './moment';
import { StageClock } from './StageClock';
import { addresseeName, summaryTitle, tableName } from './words';

type Props = { live: Live; at: Current };

export const Plenary: Component<Props> = (props) => {
  const r = () => props.live.records;
  const slot = () => presenting(r());
  const queue = () => queueOf(r(), props.at.id).map(([, one]) => one);
  const name = (number: number): string => tableName(r().tables[String(number)], number);
  return (
    <Frame
      kind="plenary"
      eyebrow={`${t('groupWorkNumber', { n: groupWorkNumber(r(), props.at.id) })} · ${t('plenary')}`}
      aside={progressWords(queue())}
      side={
        <>
          <Show
            when={slot()}
            fallback={<StageClock clock={r().clocks['main']} now={props.live.now()} label={t('timeLeft')} />}
          >
            <StageClock clock={r().clocks['slot']} now={props.live.now()} label={t('slotLeft')} />
          </Show>
          <Show when={nextWords(nextPresenting(r()), slot() !== undefined, queue(), name)}>
            {(words) => (
              <p class="next-table" data-long={words().length > 18}>
                {words()}
              </p>
            )}
          </Show>
        </>
      }
      strip={
        <Show when={queue().length > 0}>
          <Queue slots={queue()} name={name} />
        </Show>
      }
    >
      <Show
        when={slot()}
        fallback={<Board blocks={betweenBlocks(props, queue(), name)} now={props.live.now()} largest={7} />}
      >
        {(now) => <Board blocks={tableBlocks(props, now().table, name)} now={props.live.now()} largest={8} />}
      </Show>
    </Frame>
  );
};

/** What the table shared; or, where it has shared nothing, its name and the question it answers. */
function tableBlocks(props: Props, table: number, name: (table: number) => string): Block[] {
  const r = props.live.records;
  const { summary } = summaryOf(r, props.at.id, table);
  const points = saidBy(r, props.at.id, table);
  const heading: Block = { role: 'title', text: name(table) };
  const group = phasesOf(r, props.at.id).find((phase) => phase.kind === 'group');
  const type = summary?.type ?? group?.summary;
  if (!summary?.shared || points.length === 0) return [heading, ...questionBlocks(props.at)];
  const to = addresseeName(workshop(r), summary.addressee ?? group?.addressee);
  return [
    heading,
    ...(type ? [{ role: 'label', text: summaryTitle(type, to) } as const] : []),
    ...points
      .filter(({ before }) => before === undefined)
      .map(({ point }, index): Block => ({
        role: 'item',
        text: point.text,
        mark: point.starred ? '★' : String(index + 1),
      })),
    ...points
      .filter(({ before }) => before !== undefined)
      .map(({ point, before }): Block => ({
        role: 'item',
        text: `${point.text} (${room('saidBy', { name: name(before ?? 0) })})`,
        mark: point.starred ? '★' : '=',
        dim: true,
      })),
  ];
}

function betweenBlocks(props: Props, queue: Slot[], name: (table: number) => string): Block[] {
  const next = nextPresenting(props.live.records);
  const title =
    queue.length === 0 ? t('queueEmpty') : next ? t('queueReady', { name: name(next.table) }) : t('queueOver');
  const common = next ? [] : commonGround(props.live.records, props.at.id);
  if (common.length > 0) {
    return [
      { role: 'title', text: title },
      { role: 'label', text: room('commonGround') },
      ...common.map((one): Block => ({
        role: 'item',
        text: room('saidByMany', { n: one.tables, text: one.text }),
        mark: one.starred ? '★' : '=',
      })),
    ];
  }
  return [{ role: 'title', text: title }, ...questionBlocks(props.at)];
}

function nextWords(
  next: Slot | undefined,
  presentingNow: boolean,
  queue: Slot[],
  name: (table: number) => string,
): string | undefined {
  if (!presentingNow) return undefined;
  if (next) return t('nextTable', { name: name(next.table) });
  return queue.length > 1 ? t('lastTable') : undefined;
}

function progressWords(queue: Slot[]): string | undefined {
  const all = queue.filter((slot) => slot.state !== 'skipped').length;
  const done = queue.filter((slot) => slot.state === 'done').length;
  return all === 0 ? undefined : t('queueProgress', { done, all });
}

const states = {
  done: 'slotDone',
  presenting: 'slotPresenting',
  waiting: 'slotWaiting',
  skipped: 'slotSkipped',
} as const;

/** The order of the tables, each with its state as a shape: ticked, ringed, open, struck through. */
const Queue: Component<{ slots: Slot[]; name: (table: number) => string }> = (props) => (
  <section class="queue" aria-label={t('queue')}>
    <ol role="list" class="queue-list">
      <For each={props.slots}>
        {(slot) => (
          <li
            class="queue-slot"
            data-state={slot.state}
            aria-current={slot.state === 'presenting' ? 'step' : undefined}
          >
            <span class="visually-hidden">{t(states[slot.state], { name: props.name(slot.table) })}</span>
            <span aria-hidden="true">{slot.table}</span>
            <Show when={slot.state === 'done'}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 14 .5 8.5l2-2L6 10l7.5-8 2 2z" />
              </svg>
            </Show>
          </li>
        )}
      </For>
    </ol>
  </section>
);
