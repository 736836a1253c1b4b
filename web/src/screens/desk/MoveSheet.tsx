// Somebody moves to another table, also while both run: one press on the table, and a way back for a while.
import { createMemo, For, type Component } from 'solid-js';
import { tablesInOrder } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Sheet } from '../../ui/Sheet';
import { useDesk } from './desk';
import { freeWord, personWord, stateWord, tableWord } from './words';

export const MoveSheet: Component<{ person: string | undefined; from: number; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const name = () => personWord(records.seats[props.person ?? '']);
  const tables = createMemo(() => tablesInOrder(records).filter((table) => table.number !== props.from));
  const move = (table: number): void => {
    const { person, from } = props;
    if (person === undefined) return;
    const words = { name: name(), table: tableWord(records, table) };
    desk.send({ do: 'seat.move', person, table });
    desk.say({
      text: tableText('moved', words),
      act: { label: tableText('moveBack'), run: () => desk.send({ do: 'seat.move', person, table: from }) },
    });
    props.onClose();
  };
  return (
    <Sheet
      open={props.person !== undefined}
      onClose={() => props.onClose()}
      title={t('moveTitle', { name: name() })}
      closeLabel={t('cancel')}
    >
      <ul class="move-tables">
        <For each={tables()}>
          {(table) => (
            <li>
              <button
                class="button move-table"
                type="button"
                disabled={table.taken >= table.capacity}
                aria-label={tableText('moveTo', {
                  table: tableWord(records, table.number),
                  free: freeWord(table),
                })}
                onClick={() => move(table.number)}
              >
                <span class="move-name" dir="auto">
                  {tableWord(records, table.number)}
                </span>
                <span class="desk-hint tabular">{freeWord(table)}</span>
                <span class="desk-hint move-state">{table.taken > 0 ? stateWord(records, table) : ''}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
};
