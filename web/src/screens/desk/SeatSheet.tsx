// One person at a table: host, role, another table, and out of the workshop, which asks first.
import { createMemo, Show, type Component } from 'solid-js';
import { tableRoles, type TableRole } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { useDesk } from './desk';
import { ErasePerson } from './Keeping';
import { personWord } from './words';

export const SeatSheet: Component<{
  person: string | undefined;
  onClose: () => void;
  onMove: (person: string) => void;
}> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const seat = createMemo(() => (props.person === undefined ? undefined : records.seats[props.person]));
  const name = () => personWord(seat());
  const setRole = (choice: TableRole | 'none'): void => {
    const { person } = props;
    const table = seat()?.table;
    if (person === undefined || table === undefined) return;
    desk.send({ do: 'role.set', table, person, ...(choice !== 'none' && { role: choice }) });
  };
  const makeHost = (): void => {
    const table = seat()?.table;
    if (props.person !== undefined && table !== undefined) desk.send({ do: 'host.set', table, person: props.person });
    props.onClose();
  };
  const remove = (): void => {
    const { person } = props;
    if (person === undefined) return;
    const byHand = seat()?.by_hand === true;
    props.onClose();
    desk.ask({
      title: tableText('removeTitle', { name: personWord(records.seats[person]) }),
      text: [tableText(byHand ? 'removeByHand' : 'removePhone'), tableText('removeKept')],
      act: tableText('removeNow'),
      danger: true,
      run: () => desk.send({ do: 'seat.remove', person }),
    });
  };
  return (
    <Sheet open={seat() !== undefined} onClose={() => props.onClose()} title={name()} closeLabel={t('close')}>
      <div class="table-sheet">
        <Show when={seat()?.organisation}>{(organisation) => <p dir="auto">{organisation()}</p>}</Show>
        <Choice
          label={tableText('roles')}
          shape="list"
          options={[
            { value: 'none' as const, label: tableText('roleNone') },
            ...tableRoles.map((role) => ({ value: role, label: tableText(`role_${role}`) })),
          ]}
          value={seat()?.role ?? 'none'}
          onChange={setRole}
        />
        <Show when={!seat()?.host && !seat()?.by_hand}>
          <Button wide label={t('makeHostOf', { name: name() })} onPress={makeHost}>
            {t('makeHost')}
          </Button>
        </Show>
        <Button wide onPress={() => props.person !== undefined && props.onMove(props.person)}>
          {tableText('moveElsewhere')}
        </Button>
        <Button wide kind="danger" onPress={remove}>
          {tableText('removePerson')}
        </Button>
        <ErasePerson name={name()} person={props.person} onClose={() => props.onClose()} />
      </div>
    </Sheet>
  );
};
