// One table's time beside the room's: a minute more or less for this table alone, and what that has made of it.
import { createMemo, For, Show, type Component } from 'solid-js';
import { formatLeft, overrun, tableRest, type Table } from '../../state';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { tableWord } from './words';

const minute = 60_000;
const steps = [-1, 1, 3] as const;

/** The same press on a card and inside the table. */
export const MoreTime: Component<{ table: number; by: number; short?: boolean }> = (props) => {
  const desk = useDesk();
  const n = () => Math.abs(props.by);
  const less = () => props.by < 0;
  return (
    <Button
      small
      label={tableText(less() ? 'minuteLessFor' : 'minuteMoreFor', {
        n: n(),
        table: tableWord(desk.live.records, props.table),
      })}
      onPress={() => desk.send({ do: 'table.extend', table: props.table, by: props.by * minute })}
    >
      {props.short ? `${less() ? '−' : '+'}${n()}` : tableText(less() ? 'minuteLess' : 'minuteMore', { n: n() })}
    </Button>
  );
};

export const OwnTime: Component<{ table: Table }> = (props) => {
  const desk = useDesk();
  const { live } = desk;
  const rest = createMemo(() => tableRest(live.records, props.table, live.now()));
  const behind = createMemo(() => Math.round(overrun(live.records, props.table, live.now()) / minute));
  const own = () => Math.round((props.table.extended ?? 0) / minute);
  const restText = createMemo(() => {
    const ms = rest();
    if (ms === undefined) return '';
    return tableText(ms < 0 ? 'overHere' : 'restHere', { time: formatLeft(ms) });
  });
  return (
    <Show when={rest() !== undefined}>
      <div class="own-time">
        <div class="own-time-line">
          <strong class="tabular">{restText()}</strong>
          <Show when={desk.leads()}>
            <div class="own-time-steps" role="group" aria-label={tableText('time')}>
              <For each={steps}>{(by) => <MoreTime table={props.table.number} by={by} />}</For>
            </div>
          </Show>
        </div>
        <Show when={own() !== 0}>
          <p>{tableText(own() > 0 ? 'ownMore' : 'ownLess', { n: Math.abs(own()) })}</p>
        </Show>
        <Show when={behind() > 0}>
          <p class="own-time-behind">
            <span aria-hidden="true">+ </span>
            {tableText('behindWhy', { n: behind() })}
          </p>
        </Show>
      </div>
    </Show>
  );
};
