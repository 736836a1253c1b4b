// All tables at a glance; one of them can be opened and looked into, in the same place, while the clock and the next step stay where they are.
import { createEffect, createMemo, createSignal, For, on, Show, untrack, type Component } from 'solid-js';
import { attendance, connectedAt, current, notesByTable, seatsByTable, tablesInOrder } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { Attention } from './Attention';
import { useDesk } from './desk';
import { TableActs } from './TableActs';
import { TableCard } from './TableCard';
import { TablePanel } from './TablePanel';
import { statesWord } from './words';

/** How close the cards stand: how many there are decides how much each can say. */
const sizeOf = (tables: number): 'few' | 'some' | 'many' | 'all' =>
  tables <= 6 ? 'few' : tables <= 12 ? 'some' : tables <= 24 ? 'many' : 'all';

export const Tables: Component = () => {
  const desk = useDesk();
  const { live } = desk;
  const records = live.records;
  const numbers = createMemo(() => tablesInOrder(records).map(({ number }) => number), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const seats = createMemo(() => seatsByTable(records));
  // Notes come by the dozen a second and are counted once a second: a glance needs no more.
  const second = createMemo(() => Math.floor(live.now() / 1000));
  const notes = createMemo(() => {
    second();
    const item = current(records)?.id;
    return item === undefined ? new Map<number, number>() : untrack(() => notesByTable(records, item));
  });
  const places = createMemo(() => Object.values(records.tables).reduce((sum, table) => sum + table.capacity, 0));
  const people = createMemo(() => Object.values(records.tables).reduce((sum, table) => sum + table.taken, 0));
  /** Only while the tables work: before and after, a phone that sleeps is no news. */
  const unhosted = createMemo(() =>
    current(records)?.phase?.kind !== 'group'
      ? 0
      : [...seats()].filter(([table, sitting]) => attendance(sitting, connectedAt(live, table)).unhosted).length,
  );
  const [wide, setWide] = createSignal(false);
  const [acting, setActing] = createSignal<number>();
  let list: HTMLUListElement | undefined;
  // Back from a table the focus stands where its card is, but not on it: Space still means the clock.
  createEffect(
    on(desk.table, (now, before) => {
      if (now === undefined && before !== undefined)
        queueMicrotask(() => list?.querySelector<HTMLElement>(`[data-place="${before}"]`)?.focus());
    }),
  );
  return (
    <section
      class="desk-tables"
      aria-labelledby="desk-tables"
      data-wide={wide() ? '' : undefined}
      data-inside={desk.table() === undefined ? undefined : ''}
    >
      <Attention />
      <Show
        when={desk.table()}
        keyed
        fallback={
          <>
            <header class="desk-bar">
              <div>
                <h2 class="desk-heading" id="desk-tables">
                  {t('tables')}
                </h2>
                <p class="desk-hint tabular">
                  {statesWord(records) || t('tablesIn', { n: numbers().length, people: people(), places: places() })}
                  <Show when={unhosted() > 0}>
                    {' · '}
                    <span class="tables-lack">{tableText('unhosted', { n: unhosted() })}</span>
                  </Show>
                </p>
              </div>
              <span class="tables-acts">
                <Show when={desk.leads()}>
                  <Button small kind="quiet" label={t('addTable')} onPress={() => desk.send({ do: 'table.add' })}>
                    <span aria-hidden="true">+</span> {tableText('addShort')}
                  </Button>
                </Show>
                <Button small pressed={wide()} onPress={() => setWide((before) => !before)}>
                  {tableText('widen')}
                </Button>
              </span>
            </header>
            <ul class="tables-grid" data-size={sizeOf(numbers().length)} ref={(made) => (list = made)}>
              <For each={numbers()}>
                {(number) => (
                  <Show when={records.tables[String(number)]}>
                    {(table) => (
                      <li data-place={number} tabindex="-1">
                        <TableCard
                          table={table()}
                          seats={seats().get(number) ?? []}
                          here={connectedAt(live, number)}
                          notes={notes().get(number) ?? 0}
                          onActs={() => setActing(number)}
                        />
                      </li>
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </>
        }
      >
        {(number) => <TablePanel number={number} numbers={numbers()} />}
      </Show>
      <TableActs number={acting()} onClose={() => setActing(undefined)} />
    </section>
  );
};
