// What can be done to one table without looking inside: its time, a message, telling it that its signal was seen.
import { createMemo, Show, type Component } from 'solid-js';
import { tableText } from '../../text/desk-tables';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useDesk } from './desk';
import { MessageWriter } from './MessageWriter';
import { OwnTime } from './OwnTime';
import { SignalLine } from './Signal';
import { stateWord, tableWord } from './words';

export const TableActs: Component<{ number: number | undefined; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const table = createMemo(() => records.tables[String(props.number)]);
  return (
    <Sheet
      open={table() !== undefined}
      onClose={() => props.onClose()}
      title={props.number === undefined ? '' : tableWord(records, props.number)}
      closeLabel={t('close')}
    >
      <Show when={table()}>
        {(here) => (
          <div class="table-sheet">
            <p class="table-sheet-state">{stateWord(records, here())}</p>
            <SignalLine table={here()} />
            <OwnTime table={here()} />
            <MessageWriter
              table={here().number}
              onSent={() => {
                desk.say({ text: tableText('messageTo', { table: tableWord(records, here().number) }) });
                props.onClose();
              }}
            />
            <Button
              wide
              onPress={() => {
                const { number } = here();
                props.onClose();
                desk.look(number);
              }}
            >
              {tableText('lookInside')}
            </Button>
          </div>
        )}
      </Show>
    </Sheet>
  );
};
