// A line to one table, or to everyone, as it is written and sent. It says what it did by becoming empty, and a word beside it.
import { createSignal, type Component } from 'solid-js';
import { newId } from '../../state';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { codePoints, Field } from '../../ui/Field';
import { useDesk } from './desk';

const lineMax = 200;
const saidFor = 4000;

export const MessageWriter: Component<{
  /** The table it goes to; none is everyone. */
  table?: number | undefined;
  onSent?: () => void;
}> = (props) => {
  const desk = useDesk();
  const [draft, setDraft] = createSignal('');
  const [sent, setSent] = createSignal(false);
  const text = () => draft().trim();
  const usable = () => text() !== '' && codePoints(text()) <= lineMax;
  const send = (): void => {
    if (!usable()) return;
    const { table } = props;
    desk.send({ do: 'message.send', message: newId(), text: text(), ...(table !== undefined && { table }) });
    setDraft('');
    setSent(true);
    setTimeout(() => setSent(false), saidFor);
    props.onSent?.();
  };
  return (
    <form
      class="panel-line message-writer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={props.table === undefined ? tableText('messageToAll') : tableText('messageToTable')}
        value={draft()}
        onInput={setDraft}
        max={lineMax}
        autocapitalize="sentences"
      />
      <Button type="submit" disabled={!usable()}>
        {tableText('messageSend')}
      </Button>
      <p class="message-said desk-hint" role="status">
        {sent() ? `✓ ${tableText('messageSent')}` : ''}
      </p>
    </form>
  );
};
