// A line to one table, or to everyone, as it is written and sent. It says what it did by becoming empty, and a word beside it.
import { createSignal, type Component } from 'solid-js';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useDesk } from './desk';
import { makeLine, message_points_max } from './message';

const saidFor = 4000;

export const MessageWriter: Component<{
  /** The table it goes to; none is everyone. */
  table?: number | undefined;
  onSent?: () => void;
}> = (props) => {
  const line = makeLine(useDesk());
  const [sent, setSent] = createSignal(false);
  const send = (): void => {
    if (!line.send(props.table)) return;
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
        value={line.text()}
        onInput={line.write}
        max={message_points_max}
        autocapitalize="sentences"
      />
      <Button type="submit" disabled={!line.ready()}>
        {tableText('messageSend')}
      </Button>
      <p class="message-said desk-hint" role="status">
        {sent() ? `✓ ${tableText('messageSent')}` : ''}
      </p>
    </form>
  );
};
