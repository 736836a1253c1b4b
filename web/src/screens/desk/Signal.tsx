// What a table says of itself, and the press that tells it that it was seen.
import { Show, type Component } from 'solid-js';
import type { Table } from '../../state';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { StateMark } from './StateMark';
import { tableWord } from './words';

export const signalWord = (signal: Table['signal']): string | undefined =>
  signal && tableText(signal === 'help' ? 'help' : 'saysDone');

/** Clears the signal; on a card only the tick is seen. */
export const Acknowledge: Component<{ table: Table }> = (props) => {
  const desk = useDesk();
  return (
    <Show when={desk.leads()}>
      <Button
        small
        label={tableText(props.table.signal === 'help' ? 'acknowledgeHelp' : 'acknowledgeDone', {
          table: tableWord(desk.live.records, props.table.number),
        })}
        onPress={() => desk.send({ do: 'signal.set', table: props.table.number })}
      >
        <span aria-hidden="true">✓</span> <span class="acknowledge-word">{tableText('acknowledge')}</span>
      </Button>
    </Show>
  );
};

/** The line inside a table. */
export const SignalLine: Component<{ table: Table }> = (props) => (
  <Show when={props.table.signal}>
    {(signal) => (
      <p class="signal-line" data-signal={signal()}>
        <StateMark look={signal()} />
        <strong>{signalWord(signal())}</strong>
        <Acknowledge table={props.table} />
      </p>
    )}
  </Show>
);
