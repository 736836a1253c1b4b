// What wants the facilitator now, above the grid and above any one table: who needs help.
// Each table is a press away, and so is telling it that it was seen.
import { createMemo, For, Show, type Component } from 'solid-js';
import { tablesInOrder } from '../../state';
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
  const records = desk.live.records;
  const helping = createMemo(
    () =>
      tablesInOrder(records)
        .filter(({ signal }) => signal === 'help')
        .map(({ number }) => number),
    [],
    sameNumbers,
  );
  const said = () =>
    tableText(helping().length === 1 ? 'needsHelp' : 'needHelp', { tables: tablesWord(records, helping()) });
  return (
    <div class="attention">
      <div class="attention-help" classList={{ 'attention-none': helping().length === 0 }}>
        <p class="attention-line" role="status">
          <Show when={helping().length}>
            <StateMark look="help" />
            <strong>{said()}</strong>
          </Show>
        </p>
        <For each={helping()}>
          {(number) => (
            <span class="attention-table">
              <Open number={number} />
              <Show when={desk.leads()}>
                <Button
                  small
                  label={tableText('acknowledgeHelp', { table: tableWord(records, number) })}
                  onPress={() => desk.send({ do: 'signal.set', table: number })}
                >
                  <span aria-hidden="true">✓</span>
                </Button>
              </Show>
            </span>
          )}
        </For>
      </div>
    </div>
  );
};

const Open: Component<{ number: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  return (
    <Button
      small
      label={t('openTable', { table: tableWord(records, props.number) })}
      onPress={() => desk.look(props.number)}
    >
      {props.number}
    </Button>
  );
};
