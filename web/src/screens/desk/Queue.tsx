// Plenary: who has the word and what that table chose to share, who is next, and the order, which the desk can change at any time.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { nextPresenting, presenting, queueOf, spokeLast } from '../../state';
import { t } from '../../text/desk';
import { plenary } from '../../text/desk-plenary';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { byNumber, makeDraw, orderBy, swapped, waiting } from './order';
import { Place } from './Place';
import { SummaryText } from './SummaryText';
import { tableWord } from './words';

export const Queue: Component<{ item: string }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const draw = makeDraw(desk.send);
  const [swapping, setSwapping] = createSignal<number>();
  const waits = createMemo(() => waiting(records, props.item), [], { equals: (a, b) => a.join() === b.join() });
  /** While lots are drawn, those that wait stand as they come. */
  const ids = createMemo(
    () => {
      const all = queueOf(records, props.item);
      const shown = draw.shown();
      if (!shown) return all.map(([id]) => id);
      const kept = all.filter(([, slot]) => !shown.includes(slot.table)).map(([id]) => id);
      return [...kept, ...shown.map((table) => `${props.item}-${table}`)];
    },
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const done = () => ids().filter((id) => ['done', 'skipped'].includes(records.queue[id]?.state ?? '')).length;
  const next = createMemo(() => nextPresenting(records)?.table);
  const name = (table: number): string => tableWord(records, table);
  const swap = (table: number): void => {
    const one = swapping();
    setSwapping(one === undefined ? table : undefined);
    if (one !== undefined && one !== table) desk.send(orderBy(swapped(waits(), one, table)));
  };
  const canOrder = () => desk.leads() && waits().length > 1;
  const said = (): string => {
    if (draw.drawn()) return plenary('drawn', { tables: (draw.drawn() ?? []).map(name).join(', ') });
    return draw.shown() ? plenary('drawing') : '';
  };
  return (
    <>
      <Show when={presenting(records)}>{(slot) => <Presents item={props.item} table={slot().table} />}</Show>
      <section class="queue" aria-labelledby="desk-queue">
        <div class="queue-head">
          <h3 id="desk-queue">
            {t('queue')} <span class="desk-hint tabular">{t('queueDone', { done: done(), all: ids().length })}</span>
          </h3>
          <Show when={canOrder()}>
            <div class="queue-ways">
              <Button small onPress={() => desk.send(orderBy(byNumber(waits())))}>
                {plenary('byNumber')}
              </Button>
              <Button small busy={draw.shown() !== undefined} onPress={() => draw.start(waits())}>
                {plenary('draw')}
              </Button>
            </div>
          </Show>
        </div>
        <p class="queue-said desk-hint" role="status">
          {said()}
        </p>
        <Show when={swapping()}>
          {(table) => (
            <p class="queue-swap">
              {plenary('swapHint', { table: name(table()) })}{' '}
              <Button small kind="quiet" onPress={() => setSwapping(undefined)}>
                {plenary('swapStop')}
              </Button>
            </p>
          )}
        </Show>
        <Show when={ids().length} fallback={<p class="desk-hint">{t('queueEmpty')}</p>}>
          <ol class="queue-list" data-drawing={draw.shown() ? '' : undefined}>
            <For each={ids()}>
              {(id, index) => (
                <Show when={records.queue[id]}>
                  {(slot) => (
                    <Place
                      slot={slot()}
                      place={index() + 1}
                      isNext={slot().table === next()}
                      last={index() === ids().length - 1}
                      swapping={swapping()}
                      onSwap={canOrder() ? swap : undefined}
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

/** The table that has the word, its points, and the way back to the one before. */
const Presents: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const before = () => spokeLast(records, props.item);
  return (
    <section class="presents" aria-label={t('presentsNow', { table: tableWord(records, props.table) })}>
      <div class="queue-head">
        <h3 class="presents-title">{t('presentsNow', { table: tableWord(records, props.table) })}</h3>
        <Show when={desk.leads() && before()}>
          {(table) => (
            <Button small kind="quiet" onPress={() => desk.send({ do: 'queue.present', table: table() })}>
              <span aria-hidden="true">←</span> {plenary('back', { table: tableWord(records, table()) })}
            </Button>
          )}
        </Show>
      </div>
      <SummaryText item={props.item} table={props.table} />
    </section>
  );
};
