// Who sits here: somebody sits down with a phone or without one, and what may be done for one seat: host, role, leave.
import { createSignal, For, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { code } from '../../state/day';
import { seatsAt } from '../../state/table';
import type { TableRole } from '../../state/types';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { Field } from '../../ui/Field';
import { Qr } from '../../ui/Qr';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from './cloth';
import { fits, lineMax, nameMax, personWord } from './words';

export const roles: readonly TableRole[] = ['time_keeper', 'writer', 'guard'];

/** The phone's address for this table. */
export function useJoinAddress(): () => string {
  const { r, table } = useCloth();
  return () => `${location.origin}/${code(r) ?? ''}?table=${table}`;
}

export const JoinCode: Component = () => {
  const { table } = useCloth();
  const address = useJoinAddress();
  const spoken = (): string => address().replace(/^https?:\/\//, '');
  return (
    <div class="tc-join">
      <div class="tc-join-qr">
        <Qr text={address()} label={t('qrLabel', { n: table, address: spoken() })} />
      </div>
      <p class="tc-join-address">{spoken()}</p>
    </div>
  );
};

export const SitDown: Component<{ onDone?: () => void }> = (props) => {
  const { r, table, send } = useCloth();
  const [name, setName] = createSignal('');
  const [organisation, setOrganisation] = createSignal('');
  const full = (): boolean => seatsAt(r, table).length >= (r.tables[String(table)]?.capacity ?? 0);
  const sit = (): void => {
    if (!fits(name(), nameMax) || full()) return;
    const from = organisation().trim();
    send({
      do: 'seat.add',
      person: newId(),
      table,
      name: name().trim(),
      ...(from && { organisation: from }),
    });
    setName('');
    setOrganisation('');
    props.onDone?.();
  };
  return (
    <Show when={!full()} fallback={<p>{t('fullTable')}</p>}>
      <div class="tc-form">
        <Field label={t('name')} value={name()} onInput={setName} onSubmit={sit} max={nameMax} autocapitalize="words" />
        <Field
          label={t('organisation')}
          value={organisation()}
          onInput={setOrganisation}
          onSubmit={sit}
          max={lineMax}
        />
        <Button kind="main" disabled={!fits(name(), nameMax)} onPress={sit}>
          {t('sitDown')}
        </Button>
      </div>
    </Show>
  );
};

export const AddPerson: Component<{ open: boolean; onClose: () => void }> = (props) => (
  <Sheet open={props.open} onClose={() => props.onClose()} title={t('addPerson')} closeLabel={t('close')}>
    <div class="tc-add">
      <section>
        <h3>{t('withPhone')}</h3>
        <JoinCode />
      </section>
      <section>
        <h3>{t('withoutPhone')}</h3>
        <SitDown onDone={() => props.onClose()} />
      </section>
    </div>
  </Sheet>
);

export const SeatSheet: Component<{ person: string | undefined; onClose: () => void }> = (props) => {
  const { r, table, send } = useCloth();
  const [leaving, setLeaving] = createSignal<string>();
  const seat = () => (props.person === undefined ? undefined : r.seats[props.person]);
  const act = (command: Parameters<typeof send>[0]): void => {
    send(command);
    props.onClose();
  };
  return (
    <>
      <Sheet
        open={seat() !== undefined}
        onClose={() => props.onClose()}
        title={personWord(seat())}
        closeLabel={t('close')}
      >
        <div class="tc-stack">
          <Show when={seat()?.organisation && seat()?.name}>
            <p>{seat()?.organisation}</p>
          </Show>
          <Show when={!seat()?.host && !seat()?.by_hand}>
            <Button wide onPress={() => act({ do: 'host.set', table, person: props.person ?? '' })}>
              {t('makeHost')}
            </Button>
          </Show>
          <h3>{t('giveRole')}</h3>
          <div class="tc-choices">
            <For each={roles}>
              {(role) => (
                <Button
                  pressed={seat()?.role === role}
                  onPress={() =>
                    act({
                      do: 'role.set',
                      table,
                      person: props.person ?? '',
                      ...(seat()?.role !== role && { role }),
                    })
                  }
                >
                  {t(role)}
                </Button>
              )}
            </For>
          </div>
          <Show when={seat()?.by_hand}>
            <Button
              kind="danger"
              onPress={() => {
                setLeaving(props.person);
                props.onClose();
              }}
            >
              {t('removeSeat')}
            </Button>
          </Show>
        </div>
      </Sheet>
      <Confirm
        open={leaving() !== undefined}
        title={t('removeSeat')}
        text={[
          t('removeSeatSure', { name: personWord(leaving() === undefined ? undefined : r.seats[leaving() ?? '']) }),
        ]}
        act={t('removeSeat')}
        cancel={t('cancel')}
        danger
        onAct={() => {
          send({ do: 'seat.remove', person: leaving() ?? '' });
          setLeaving(undefined);
        }}
        onClose={() => setLeaving(undefined)}
      />
    </>
  );
};
