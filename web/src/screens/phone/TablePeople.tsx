// The people of my table, in the menu: host and roles, those without a phone, and what the host may give, draw and add.
import { createSignal, Show, type Component } from 'solid-js';
import { hostOf, isHost, seatsAt, type Seat, type TableRole } from '../../state';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Confirm } from '../../ui/Confirm';
import { Disclosure } from '../../ui/Disclosure';
import { Sheet } from '../../ui/Sheet';
import { AddByHand, RemoveByHand } from './ByHand';
import { Drawn, type Lot } from './Drawn';
import { Faces } from './People';
import { usePhone } from './phone';
import { hostWord, personWord } from './words';

const roles: readonly TableRole[] = ['time_keeper', 'writer', 'guard'];
const roleWord = (role: TableRole): string =>
  tt(role === 'time_keeper' ? 'roleTimeKeeper' : role === 'writer' ? 'roleWriter' : 'roleGuard');

/** Chance mixes the people. */
function mixed<T>(all: readonly T[]): T[] {
  const left = [...all];
  return all.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0] as T);
}

const Marks: Component<{ seat: Seat }> = (props) => (
  <>
    <Show when={props.seat.role}>{(role) => <span class="person-mark">{roleWord(role())}</span>}</Show>
    <Show when={props.seat.by_hand}>
      <span class="person-mark person-by-hand">{tt('byHand')}</span>
    </Show>
  </>
);

/** What the host may do about one person: a role, the host's own. */
const Acts: Component<{ id: string; seat: Seat }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [open, setOpen] = createSignal(false);
  const name = (): string => personWord(props.seat);
  const give = (role: TableRole | 'none'): void =>
    live.send({
      do: 'role.set',
      table: phone.table(),
      person: props.id,
      ...(role !== 'none' && { role }),
    });
  return (
    <>
      <Button small label={tt('giveRole', { name: name() })} onPress={() => setOpen(true)}>
        {tt('roles')}
      </Button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={name()} closeLabel={t('close')}>
        <Choice
          label={tt('giveRole', { name: name() })}
          hideLabel
          shape="list"
          options={[
            ...roles.map((role) => ({ value: role, label: roleWord(role) })),
            { value: 'none' as const, label: tt('noRole') },
          ]}
          value={props.seat.role ?? 'none'}
          onChange={give}
        />
        <Show when={props.id !== phone.me() && !props.seat.by_hand}>
          <Button
            wide
            label={t('giveHost', { name: name() })}
            onPress={() => {
              setOpen(false);
              live.send({ do: 'host.set', table: phone.table(), person: props.id });
            }}
          >
            {t('makeHost')}
          </Button>
        </Show>
      </Sheet>
      <Show when={props.seat.by_hand}>
        <RemoveByHand person={props.id} />
      </Show>
    </>
  );
};

/** The host lets chance choose: the roles, or the next host. The draw is watched, and what it says is so at once. */
const Draws: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const people = (): string[] => seatsAt(live.records, phone.table()).map(([id]) => id);
  const [lots, setLots] = createSignal<Lot[]>([]);
  const [title, setTitle] = createSignal<'drawRoles' | 'drawHost'>('drawRoles');
  const drawRoles = (): void => {
    // The host keeps the table's time already, unless there are too few to share the roles.
    const others = people().filter((id) => !live.records.seats[id]?.host);
    const among = mixed(others.length >= roles.length ? others : people());
    const drawn = roles.flatMap((role, i) => {
      const person = among[i];
      return person === undefined ? [] : [{ role, person }];
    });
    for (const { role, person } of drawn) live.send({ do: 'role.set', table: phone.table(), person, role });
    setTitle('drawRoles');
    setLots(drawn.map(({ role, person }) => ({ what: roleWord(role), person })));
  };
  const drawHost = (): void => {
    const able = people().filter((id) => id !== phone.me() && !live.records.seats[id]?.by_hand);
    const person = mixed(able)[0];
    if (person === undefined) return;
    live.send({ do: 'host.set', table: phone.table(), person });
    setTitle('drawHost');
    setLots([{ what: tt('drawnHost'), person }]);
  };
  return (
    <>
      <div class="phone-row">
        <Button onPress={drawRoles}>{tt('drawRoles')}</Button>
        <Show when={people().filter((id) => id !== phone.me() && !live.records.seats[id]?.by_hand).length > 1}>
          <Button onPress={drawHost}>{t('drawHost')}</Button>
        </Show>
      </div>
      <Sheet
        open={lots().length > 0}
        onClose={() => setLots([])}
        title={title() === 'drawRoles' ? tt('drawRoles') : t('drawHost')}
        closeLabel={t('close')}
      >
        <Show when={lots()} keyed>
          {(drawn) => <Drawn lots={drawn} among={people()} onAgain={title() === 'drawRoles' ? drawRoles : undefined} />}
        </Show>
      </Sheet>
    </>
  );
};

/** Taking the host's role: at once where there is none, with a question where somebody has it. */
const TakeHost: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const [asking, setAsking] = createSignal(false);
  const host = () => hostOf(live.records, phone.table())?.[1];
  const take = (): void => {
    setAsking(false);
    live.send({ do: 'host.set', table: phone.table(), person: phone.me() });
  };
  return (
    <div class="phone-take">
      <p class="phone-hint">
        {host() ? '' : `${t('noHost')} `}
        {t('takeHostHint')}
      </p>
      <Button kind={host() ? 'quiet' : 'plain'} onPress={() => (host() ? setAsking(true) : take())}>
        {t('takeHost')}
      </Button>
      <Confirm
        open={asking()}
        title={t('takeHost')}
        text={[tt('takeHostFrom', { name: hostWord(host()) })]}
        act={tt('takeOver')}
        cancel={t('cancel')}
        onAct={take}
        onClose={() => setAsking(false)}
      />
    </div>
  );
};

export const TablePeople: Component = () => {
  const phone = usePhone();
  const host = (): boolean => isHost(phone.live);
  return (
    <>
      <Faces
        marks={(_, seat) => <Marks seat={seat} />}
        acts={(id, seat) => (
          <Show when={host()}>
            <span class="person-acts">
              <Acts id={id} seat={seat} />
            </span>
          </Show>
        )}
      />
      <Show
        when={host()}
        fallback={
          <Show when={phone.table() > 0}>
            <TakeHost />
          </Show>
        }
      >
        <Draws />
        <Disclosure summary={tt('addByHand')}>
          <AddByHand />
        </Disclosure>
      </Show>
    </>
  );
};
