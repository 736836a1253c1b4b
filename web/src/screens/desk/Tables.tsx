// All tables at a glance; one of them can be opened and looked into, in the same place, while the clock and the next step stay where they are.
import { createEffect, createMemo, For, on, Show, untrack, type Component } from 'solid-js';
import { connectedAt, current, notesByTable, seatsByTable, tablesInOrder } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { TableCard } from './TableCard';
import { TablePanel } from './TablePanel';
import { statesWord } from './words';

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
  let list: HTMLUListElement | undefined;
  // Back from a table the focus stands where its card is, but not on it: Space still means the clock.
  createEffect(
    on(desk.table, (now, before) => {
      if (now === undefined && before !== undefined)
        queueMicrotask(() => list?.querySelector<HTMLElement>(`[data-place="${before}"]`)?.focus());
    }),
  );
  return (
    <section class="desk-tables" aria-labelledby="desk-tables">
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
                </p>
              </div>
              <Button small onPress={() => desk.send({ do: 'table.add' })}>
                {t('addTable')}
              </Button>
            </header>
            <ul class="tables-grid" data-many={numbers().length > 12 ? '' : undefined} ref={(made) => (list = made)}>
              <For each={numbers()}>
                {(number) => (
                  <Show when={records.tables[String(number)]}>
                    {(table) => (
                      <li data-place={number} tabindex="-1">
                        <TableCard
                          table={table()}
                          seats={seats().get(number) ?? []}
                          connected={connectedAt(live, number).length}
                          notes={notes().get(number) ?? 0}
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
    </section>
  );
};
