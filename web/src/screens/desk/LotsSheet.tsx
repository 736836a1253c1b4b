// Lots for one table, drawn so that it can be seen: the names go by and stop. Nothing is settled until it is used.
// Where motion is not wanted they stop at once.
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type Component } from 'solid-js';
import { connectedAt, drawLots, roundOf, seatsAt, tableRoles, type Lots } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { useDesk } from './desk';
import { personWord, tableWord } from './words';

const stepMs = 250;
const stepsMax = 5;
type What = 'all' | 'host';

export const LotsSheet: Component<{ table: number; open: boolean; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const { live } = desk;
  const records = live.records;
  const [what, setWhat] = createSignal<What>('all');
  const [lots, setLots] = createSignal<Lots>({ roles: {} });
  const [step, setStep] = createSignal(stepsMax);
  const settled = () => step() >= stepsMax;
  const seats = createMemo(() => seatsAt(records, props.table));
  let timer: ReturnType<typeof setInterval> | undefined;
  const draw = (): void => {
    setLots(drawLots(seats(), roundOf(records, props.table), connectedAt(live, props.table), Math.random));
    clearInterval(timer);
    const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
    setStep(still ? stepsMax : 0);
    if (still) return;
    timer = setInterval(() => {
      if (setStep((n) => n + 1) >= stepsMax) clearInterval(timer);
    }, stepMs);
  };
  createEffect(
    on(
      () => props.open,
      (open) => open && draw(),
    ),
  );
  onCleanup(() => clearInterval(timer));
  const rows = () => {
    const { host, roles } = lots();
    const given = what() === 'all' ? tableRoles.map((role) => [tableText(`role_${role}`), roles[role]] as const) : [];
    return [[t('host'), host] as const, ...given];
  };
  /** Who passes by while it rolls. */
  const shown = (person: string | undefined, row: number): string => {
    if (person === undefined) return settled() ? tableText('lotsFew') : '…';
    const passing = seats()[(step() * 3 + row * 2) % Math.max(1, seats().length)]?.[0] ?? person;
    return personWord(records.seats[settled() ? person : passing]);
  };
  const use = (): void => {
    const { table } = props;
    const { host, roles } = lots();
    if (host !== undefined && !records.seats[host]?.host) desk.send({ do: 'host.set', table, person: host });
    if (what() === 'all') {
      for (const role of tableRoles) {
        const person = roles[role];
        if (person !== undefined && records.seats[person]?.role !== role)
          desk.send({ do: 'role.set', table, person, role });
      }
    }
    props.onClose();
  };
  return (
    <Sheet
      open={props.open}
      onClose={() => props.onClose()}
      title={tableText('lotsTitle', { table: tableWord(records, props.table) })}
      closeLabel={t('cancel')}
    >
      <div class="table-sheet">
        <Choice
          label={tableText('lotsWhat')}
          hideLabel
          options={[
            { value: 'all' as const, label: tableText('lotsAll') },
            { value: 'host' as const, label: tableText('lotsHostOnly') },
          ]}
          value={what()}
          onChange={setWhat}
        />
        <dl class="lots" data-settled={settled() ? '' : undefined} aria-hidden={settled() ? undefined : 'true'}>
          <For each={rows()}>
            {([role, person], row) => (
              <div class="lot">
                <dt>{role}</dt>
                <dd dir="auto">
                  {row() === 0 && person === undefined ? tableText('lotsNoHost') : shown(person, row())}
                </dd>
              </div>
            )}
          </For>
        </dl>
        <p class="visually-hidden" role="status">
          <Show when={settled()}>
            {rows()
              .map(([role, person], row) => `${role}: ${shown(person, row)}`)
              .join('. ')}
          </Show>
        </p>
        <p class="desk-hint">{tableText('lotsHint')}</p>
        <div class="sheet-acts">
          <Button disabled={!settled()} onPress={draw}>
            {tableText('lotsAgain')}
          </Button>
          <Button kind="main" disabled={!settled()} onPress={use}>
            {tableText('lotsUse')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};
