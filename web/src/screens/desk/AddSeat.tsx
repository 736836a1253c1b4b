// Somebody without a phone gets a seat: a name and Enter, one after the other.
import { createSignal, type Component } from 'solid-js';
import { newId, type Table } from '../../state';
import { tableText } from '../../text/desk-tables';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { codePoints, Field } from '../../ui/Field';
import { useDesk } from './desk';

const nameMax = 40;

export const AddSeat: Component<{ table: Table; open: boolean }> = (props) => {
  const desk = useDesk();
  const [draft, setDraft] = createSignal('');
  const name = () => draft().trim();
  const full = () => props.table.taken >= props.table.capacity;
  const usable = () => name() !== '' && codePoints(name()) <= nameMax && !full();
  const add = (): void => {
    if (!usable()) return;
    desk.send({ do: 'seat.add', person: newId(), table: props.table.number, name: name() });
    setDraft('');
  };
  return (
    <Disclosure summary={tableText('add')} open={props.open}>
      <form
        class="panel-line add-seat"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={tableText('addName')}
          value={draft()}
          onInput={setDraft}
          max={nameMax}
          autocapitalize="words"
          spellcheck={false}
          hint={full() ? t('full') : undefined}
        />
        <Button type="submit" disabled={!usable()}>
          {tableText('addNow')}
        </Button>
      </form>
    </Disclosure>
  );
};
