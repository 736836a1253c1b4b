// Who sits at a table: host, whether their page is open, and moving somebody to another table.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { connectedAt, seatsAt, tablesInOrder, type Table } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { useDesk } from './desk';
import { freeWord, personWord, tableWord } from './words';

export const Seats: Component<{ table: Table }> = (props) => {
  const desk = useDesk();
  const { live } = desk;
  const number = () => props.table.number;
  const ids = createMemo(() => seatsAt(live.records, number()).map(([id]) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const [moving, setMoving] = createSignal<string>();
  const here = createMemo(() => new Set(connectedAt(live, number())));
  return (
    <section class="panel-part" aria-labelledby="panel-seats">
      <h3 id="panel-seats">
        {t('seats')}{' '}
        <span class="desk-hint tabular">{t('seated', { n: props.table.taken, all: props.table.capacity })}</span>
      </h3>
      <Show when={ids().length} fallback={<p class="desk-hint">{t('nobody')}</p>}>
        <ul class="seats">
          <For each={ids()}>
            {(id) => (
              <Show when={live.records.seats[id]}>
                {(seat) => (
                  <li class="seat">
                    <span class="seat-here" data-here={here().has(id) ? '' : undefined}>
                      <span class="visually-hidden">{here().has(id) ? t('connected') : t('away')}</span>
                    </span>
                    <span class="seat-who">
                      <span dir="auto">{personWord(seat())}</span>
                      <Show when={seat().host}>
                        <strong class="seat-host">{t('host')}</strong>
                      </Show>
                      <span class="desk-hint" dir="auto">
                        {seat().organisation}
                        <Show when={!here().has(id)}>
                          {seat().organisation ? ' · ' : ''}
                          {t('away')}
                        </Show>
                      </span>
                    </span>
                    <Show when={!seat().host}>
                      <Button
                        small
                        kind="quiet"
                        label={t('makeHostOf', { name: personWord(seat()) })}
                        onPress={() => desk.send({ do: 'host.set', table: number(), person: id })}
                      >
                        {t('makeHost')}
                      </Button>
                    </Show>
                    <Button
                      small
                      kind="quiet"
                      label={t('moveOf', { name: personWord(seat()) })}
                      onPress={() => setMoving(id)}
                    >
                      {t('move')}
                    </Button>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Move person={moving()} from={number()} onClose={() => setMoving(undefined)} />
    </section>
  );
};

const Move: Component<{ person: string | undefined; from: number; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const [to, setTo] = createSignal<string>();
  const name = () => personWord(records.seats[props.person ?? '']);
  const tables = createMemo(() => tablesInOrder(records).filter((table) => table.number !== props.from));
  const close = (): void => {
    setTo(undefined);
    props.onClose();
  };
  const move = (): void => {
    const { person } = props;
    const table = Number(to());
    if (person === undefined || to() === undefined) return;
    desk.send({ do: 'seat.move', person, table });
    close();
  };
  return (
    <Sheet
      open={props.person !== undefined}
      onClose={close}
      title={t('moveTitle', { name: name() })}
      closeLabel={t('cancel')}
    >
      <Choice
        label={t('moveTable')}
        hideLabel
        shape="grid"
        options={tables().map((table) => ({
          value: String(table.number),
          label: tableWord(records, table.number),
          hint: freeWord(table),
          disabled: table.taken >= table.capacity,
        }))}
        value={to()}
        onChange={setTo}
      />
      <Button kind="main" wide disabled={to() === undefined} onPress={move}>
        {t('moveNow')}
      </Button>
    </Sheet>
  );
};
