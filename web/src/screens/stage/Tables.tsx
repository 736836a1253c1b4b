// All tables at a glance, small and round: on arrival where there are free places, in the round how far each has come.
// Up to a dozen tables have words under the drawing; more than that share one line of words with the counts.
import { createMemo, For, Show, type Component, type JSX } from 'solid-js';
import type { Table } from '../../state/types';
import { t } from '../../text/stage';
import { RoundTable } from '../../ui/RoundTable';
import { tableGrid, toneOf, tonesOf, type TableTone } from './moment';
import { useBox, useUnit } from './screen';

/** The shape that goes with where a table is, drawn beside the word and on the table itself. */
const marks: Record<TableTone, string> = {
  waiting: 'M3 7h10v2H3z',
  round: 'M8 1a7 7 0 1 1-7 7h2a5 5 0 1 0 5-5v3L3.5 2.5 8-1z',
  discuss: 'M1 2h14v9H8l-4 4v-4H1z',
  wrap_up: 'M11.5 1 15 4.5 5 14.5 1 15l.5-4z',
  done: 'M6 14 .5 8.5l2-2L6 10l7.5-8 2 2z',
};

const Mark: Component<{ tone: TableTone }> = (props) => (
  <svg class="tables-mark" viewBox="0 0 16 16" aria-hidden="true">
    <path d={marks[props.tone]} />
  </svg>
);

const shown = (table: Table): string => table.name ?? String(table.number);

/** The strip and the words in it, in units. */
const strip_height = 15;
const word_height = 3.6;

const Strip: Component<{
  tables: Table[];
  heading: string;
  /** What stands above the drawings; `worded` says whether each table has its own words. */
  legend: (worded: boolean) => JSX.Element;
  most: number;
  /** How much room the longest words need, in units. */
  wordWidth: number;
  children: (table: Table, worded: () => boolean) => JSX.Element;
}> = (props) => {
  const unit = useUnit();
  const { watch, box } = useBox(unit, { width: 160, height: 16 });
  const worded = () => props.tables.length * props.wordWidth <= box().width;
  // Words under a drawing take a fixed height of the strip; what the tables leave of it is the text's above.
  const grid = createMemo(() => {
    const words = worded() ? word_height : 0;
    const { columns, size } = tableGrid(props.tables.length, box().width, strip_height - words, props.most);
    const rows = Math.max(1, Math.ceil(props.tables.length / columns));
    return { columns, size, height: Math.min(strip_height, rows * size + words) };
  });
  return (
    <section class="tables" aria-label={props.heading}>
      <div class="tables-legend">{props.legend(worded())}</div>
      <div class="tables-room" ref={watch} style={{ '--height': String(grid().height) }}>
        <ul
          class="tables-list"
          role="list"
          data-worded={worded()}
          style={{ '--columns': String(grid().columns), '--table': String(grid().size) }}
        >
          <For each={props.tables}>{(table) => props.children(table, worded)}</For>
        </ul>
      </div>
    </section>
  );
};

/** The table finder: free places as open rings. */
export const Seats: Component<{ tables: Table[] }> = (props) => {
  const free = () => props.tables.reduce((sum, table) => sum + Math.max(0, table.capacity - table.taken), 0);
  const words = () => (free() === 0 ? t('noFreeSeats') : free() === 1 ? t('freeSeat') : t('freeSeats', { n: free() }));
  const of = (table: Table): string => {
    const places = table.capacity - table.taken;
    return places <= 0 ? t('full') : places === 1 ? t('freeOne') : t('free', { n: places });
  };
  return (
    <Strip
      tables={props.tables}
      heading={t('seats')}
      most={16}
      wordWidth={12}
      legend={() => (
        <>
          <h2>{t('seats')}</h2>
          <span>{words()}</span>
        </>
      )}
    >
      {(table, worded) => (
        <li class="tables-one">
          <span class="visually-hidden">
            {t('tableSeats', { name: shown(table), taken: table.taken, capacity: table.capacity })}
          </span>
          <div class="tables-drawing" aria-hidden="true">
            <RoundTable
              capacity={table.capacity}
              taken={table.taken}
              tone={table.taken >= table.capacity ? 'full' : 'open'}
            >
              <span class="tables-number">{table.number}</span>
            </RoundTable>
          </div>
          <Show when={worded()}>
            <span class="tables-words" aria-hidden="true">
              {of(table)}
            </span>
          </Show>
        </li>
      )}
    </Strip>
  );
};

const legendKeys = {
  waiting: 'inWaiting',
  round: 'inRound',
  discuss: 'inDiscuss',
  wrap_up: 'inWrapUp',
  done: 'inDone',
} as const;

/** How far every table has come in the group phase. */
export const Rounds: Component<{ tables: Table[] }> = (props) => {
  const counts = createMemo(() => tonesOf(props.tables.filter((table) => table.taken > 0)));
  const doing = (table: Table): string => {
    const tone = toneOf(table);
    if (tone === 'round') return t('turn', { turn: table.turn + 1, turns: table.turns });
    if (table.shared) return t('shared');
    return tone === 'waiting' && table.taken === 0 ? t('withoutPhone') : t(tone);
  };
  const spoken = (table: Table): string =>
    toneOf(table) === 'round'
      ? t('tableTurn', { name: shown(table), turn: table.turn + 1, turns: table.turns })
      : t('tableDoing', { name: shown(table), doing: doing(table) });
  return (
    <Strip
      tables={props.tables}
      heading={t('tablesNow')}
      most={13}
      wordWidth={20}
      legend={(worded) => (
        <Show when={!worded}>
          <For each={Object.keys(legendKeys) as TableTone[]}>
            {(tone) => (
              <Show when={counts()[tone] > 0}>
                <span class="tables-count" data-tone={tone}>
                  <Mark tone={tone} />
                  {t(legendKeys[tone], { n: counts()[tone] })}
                </span>
              </Show>
            )}
          </For>
        </Show>
      )}
    >
      {(table, worded) => (
        <li class="tables-one" data-tone={toneOf(table)}>
          <span class="visually-hidden">{spoken(table)}</span>
          <div class="tables-drawing" aria-hidden="true">
            <RoundTable
              capacity={toneOf(table) === 'round' ? table.turns : Math.max(table.taken, 2)}
              taken={toneOf(table) === 'round' ? table.turns : table.taken}
              speaking={toneOf(table) === 'round' ? table.turn : undefined}
              spoken={toneOf(table) === 'round' ? table.turn : table.stage === undefined ? 0 : table.taken}
              tone={toneOf(table) === 'done' ? 'done' : toneOf(table) === 'round' ? 'active' : 'plain'}
            >
              <span class="tables-number">{table.number}</span>
              <Show when={!worded()}>
                <Mark tone={toneOf(table)} />
              </Show>
            </RoundTable>
          </div>
          <Show when={worded()}>
            <span class="tables-words" aria-hidden="true">
              <Mark tone={toneOf(table)} />
              {doing(table)}
            </span>
          </Show>
        </li>
      )}
    </Strip>
  );
};
