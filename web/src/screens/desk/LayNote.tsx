// A note written at the desk: for the table as a whole, or for somebody there who has no phone. Where names are hidden it is nobody's.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { newId, seatsAt, workshop } from '../../state';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { codePoints, Field } from '../../ui/Field';
import { useDesk } from './desk';
import { personWord } from './words';

const textMax = 2000;

export const LayNote: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const [draft, setDraft] = createSignal('');
  const [person, setPerson] = createSignal('');
  const hidden = () => workshop(records)?.anonymous === true || records.items[props.item]?.anonymous === true;
  const others = createMemo(() => (hidden() ? [] : seatsAt(records, props.table).filter(([, seat]) => seat.by_hand)));
  /** Whoever was chosen may have left, or have got a phone. */
  const from = () => others().find(([id]) => id === person())?.[0];
  const usable = () => draft().trim() !== '' && codePoints(draft().trim()) <= textMax;
  const lay = (): void => {
    if (!usable()) return;
    const author = from();
    desk.send({
      do: 'note.lay',
      note: newId(),
      item: props.item,
      table: props.table,
      text: draft().trim(),
      ...(author !== undefined && { person: author }),
    });
    setDraft('');
  };
  return (
    <div class="panel-line lay-note">
      <Show when={others().length}>
        <label class="field lay-from">
          <span class="field-label">{tableText('layFor')}</span>
          <select class="field-input" value={from() ?? ''} onChange={(event) => setPerson(event.currentTarget.value)}>
            <option value="" selected={from() === undefined}>
              {tableText('layTable')}
            </option>
            <For each={others()}>
              {([id, seat]) => (
                <option value={id} selected={from() === id}>
                  {personWord(seat)}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <Field
        area
        rows={1}
        label={tableText('layNote')}
        value={draft()}
        onInput={setDraft}
        onSubmit={lay}
        max={textMax}
      />
      <Button disabled={!usable()} onPress={lay}>
        {tableText('lay')}
      </Button>
    </div>
  );
};
