// What wants the facilitator now, above the grid and above any one table: who needs help, who has nobody to keep the time.
// Each table is a press away, and so is telling it that it was seen.
import { createMemo, For, Show, type Component } from 'solid-js';
import { attendance, connectedAt, seatsByTable, tablesInOrder } from '../../state';
import { tableText } from '../../text/desk-tables';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { StateMark } from './StateMark';
import { tableWord } from './words';
import { tablesWord } from './table-words';

const sameNumbers = { equals: (a: number[], b: number[]) => a.join() === b.join() };

export const Attention: Component = () => {
  const desk = useDesk();
  const { live } = desk;
  const records = live.records;
  const helping = createMemo(
    () =>
      tablesInOrder(records)
        .filter(({ signal }) => signal === 'help')
        .map(({ number }) => number),
    [],
    sameNumbers,
  );
  const seats = createMemo(() => seatsByTable(records));
  const unhosted = createMemo(
    () =>
      [...seats()]
        .filter(([number, people]) => attendance(people, connectedAt(live, number)).unhosted !== undefined)
        .map(([number]) => number)
        .sort((a, b) => a - b),
    [],
    sameNumbers,
  );
  const said = (numbers: number[], one: 'needsHelp' | 'lacksHost', many: 'needHelp' | 'lackHost'): string =>
    tableText(numbers.length === 1 ? one : many, { tables: tablesWord(records, numbers) });
  return (
    <div class="attention">
      <div role="status">
        <Show when={helping().length}>
          <p class="attention-line attention-help">
            <StateMark look="help" />
            <strong>{said(helping(), 'needsHelp', 'needHelp')}</strong>
          </p>
        </Show>
      </div>
      <Show when={helping().length}>
        <ul class="attention-tables">
          <For each={helping()}>
            {(number) => (
              <li class="attention-table">
                <Button
                  small
                  label={t('openTable', { table: tableWord(records, number) })}
                  onPress={() => desk.look(number)}
                >
                  <span dir="auto">{tableWord(records, number)}</span>
                </Button>
                <Button
                  small
                  label={tableText('acknowledgeHelp', { table: tableWord(records, number) })}
                  onPress={() => desk.send({ do: 'signal.set', table: number })}
                >
                  <span aria-hidden="true">✓</span> {tableText('acknowledge')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={unhosted().length}>
        <p class="attention-line attention-host">
          <span>{said(unhosted(), 'lacksHost', 'lackHost')}</span>
          <For each={unhosted()}>
            {(number) => (
              <Button
                small
                kind="quiet"
                label={t('openTable', { table: tableWord(records, number) })}
                onPress={() => desk.look(number)}
              >
                <span dir="auto">{tableWord(records, number)}</span>
              </Button>
            )}
          </For>
        </p>
      </Show>
    </div>
  );
};
