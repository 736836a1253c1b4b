// Plenary: who has the word and what that table chose to share, who is next, and the order, which the desk can change at any time.
import { createMemo, For, Show, type Component } from 'solid-js';
import { nextPresenting, presenting, queueOf, type Slot } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { SummaryText } from './SummaryText';
import { tableWord } from './words';

export const Queue: Component<{ item: string }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const ids = createMemo(() => queueOf(records, props.item).map(([id]) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const done = () => ids().filter((id) => ['done', 'skipped'].includes(records.queue[id]?.state ?? '')).length;
  const next = createMemo(() => nextPresenting(records)?.table);
  return (
    <>
      <Show when={presenting(records)}>
        {(slot) => (
          <section class="presents" aria-label={t('presentsNow', { table: tableWord(records, slot().table) })}>
            <h3 class="presents-title">{t('presentsNow', { table: tableWord(records, slot().table) })}</h3>
            <SummaryText item={props.item} table={slot().table} />
          </section>
        )}
      </Show>
      <section class="queue" aria-labelledby="desk-queue">
        <h3 id="desk-queue">
          {t('queue')} <span class="desk-hint tabular">{t('queueDone', { done: done(), all: ids().length })}</span>
        </h3>
        <Show when={ids().length} fallback={<p class="desk-hint">{t('queueEmpty')}</p>}>
          <ol class="queue-list">
            <For each={ids()}>
              {(id, index) => (
                <Show when={records.queue[id]}>
                  {(slot) => (
                    <Place
                      slot={slot()}
                      isNext={slot().table === next()}
                      first={index() === 0}
                      last={index() === ids().length - 1}
                    />
                  )}
                </Show>
              )}
            </For>
          </ol>
        </Show>
      </section>
    </>
  );
};

const Place: Component<{ slot: Slot; isNext: boolean; first: boolean; last: boolean }> = (props) => {
  const desk = useDesk();
  const table = () => props.slot.table;
  const name = () => tableWord(desk.live.records, table());
  const state = () => (props.isNext ? 'next' : props.slot.state);
  const move = (by: number): void =>
    desk.send({ do: 'queue.move', table: table(), position: props.slot.position + by });
  return (
    <li class="slot" data-state={state()} aria-current={props.slot.state === 'presenting' ? 'step' : undefined}>
      <span class="slot-place tabular" aria-hidden="true">
        {props.slot.position}
      </span>
      <span class="slot-name">
        <span dir="auto">{name()}</span> <span class="slot-state">{t(`slot_${state()}`)}</span>
      </span>
      <Show when={desk.leads()}>
        <span class="slot-acts">
          <Show
            when={props.slot.state === 'presenting'}
            fallback={
              <Button
                small
                label={t('presentTable', { table: name() })}
                onPress={() => desk.send({ do: 'queue.present', table: table() })}
              >
                {t('present')}
              </Button>
            }
          >
            <Button
              small
              label={t('finishTable', { table: name() })}
              onPress={() => desk.send({ do: 'queue.finish', table: table() })}
            >
              {t('finish')}
            </Button>
          </Show>
          <Button
            small
            kind="quiet"
            disabled={props.slot.state === 'done' || props.slot.state === 'skipped'}
            label={t('skipTable', { table: name() })}
            onPress={() => desk.send({ do: 'queue.skip', table: table() })}
          >
            {t('skip')}
          </Button>
          <Button
            small
            kind="quiet"
            disabled={props.first}
            label={t('moveUp', { table: name() })}
            onPress={() => move(-1)}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            small
            kind="quiet"
            disabled={props.last}
            label={t('moveDown', { table: name() })}
            onPress={() => move(1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
        </span>
      </Show>
    </li>
  );
};
