// Who sits at my table, who is its host, and what I may change about my own place.
import { createSignal, For, Show, type Component } from 'solid-js';
import { hostOf, isHost, mySeat, seatsAt, workshop } from '../../state';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { codePoints, Field } from '../../ui/Field';
import { Disclosure } from '../../ui/Disclosure';
import { usePhone } from './phone';
import { freeWord, lineMax, nameMax, personWord, tableWord } from './words';

const Faces: Component<{ giving?: boolean }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const ids = () => seatsAt(live.records, phone.table()).map(([id]) => id);
  return (
    <ul class="people">
      <For each={ids()}>
        {(id) => (
          <Show when={live.records.seats[id]}>
            {(seat) => (
              <li class="person">
                <span class="person-who">
                  <span class="person-name" dir="auto">
                    {personWord(seat())}
                  </span>
                  <Show when={id === phone.me()}>
                    <span class="person-mark">{t('you')}</span>
                  </Show>
                  <Show when={seat().host}>
                    <span class="person-mark person-host">★ {t('host')}</span>
                  </Show>
                  <Show when={seat().organisation}>
                    <span class="person-from" dir="auto">
                      {seat().organisation}
                    </span>
                  </Show>
                </span>
                <Show when={props.giving && isHost(live) && id !== phone.me()}>
                  <Button
                    small
                    label={t('giveHost', { name: personWord(seat()) })}
                    onPress={() => live.send({ do: 'host.set', table: phone.table(), person: id })}
                  >
                    {t('makeHost')}
                  </Button>
                </Show>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
};

const TakeHost: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const host = () => hostOf(live.records, phone.table());
  return (
    <Show when={!isHost(live) && phone.table() > 0}>
      <div class="phone-take">
        <p class="phone-hint">
          {host() ? '' : `${t('noHost')} `}
          {t('takeHostHint')}
        </p>
        <Button onPress={() => live.send({ do: 'host.set', table: phone.table(), person: phone.me() })}>
          {t('takeHost')}
        </Button>
      </div>
    </Show>
  );
};

/** The table at a glance, in the calm moments. */
export const Around: Component<{ open?: boolean }> = (props) => (
  <section class="phone-card phone-around">
    <Disclosure summary={t('aroundTable')} open={!!props.open}>
      <Faces />
      <TakeHost />
    </Disclosure>
  </section>
);

const Name: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const [name, setName] = createSignal(mySeat(live)?.name ?? '');
  const [from, setFrom] = createSignal(mySeat(live)?.organisation ?? '');
  const fits = (): boolean => codePoints(name().trim()) <= nameMax && codePoints(from().trim()) <= lineMax;
  const save = (): void => {
    if (!fits()) return;
    const organisation = from().trim();
    live.send({
      do: 'seat.rename',
      ...(name().trim() && { name: name().trim() }),
      ...(organisation && { organisation }),
    });
    phone.say({ text: t('nameSaved') });
  };
  return (
    <div class="phone-stack">
      <Field label={t('yourName')} value={name()} onInput={setName} max={nameMax} autocomplete="name" />
      <Field
        label={t('organisation')}
        value={from()}
        onInput={setFrom}
        max={lineMax}
        suggestions={workshop(live.records)?.organisations}
      />
      <Button wide disabled={!fits()} onPress={save}>
        {t('save')}
      </Button>
    </div>
  );
};

const Move: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const [to, setTo] = createSignal<string>();
  const tables = () =>
    Object.entries(live.records.tables)
      .filter(([, table]) => table.number !== phone.table())
      .sort(([, a], [, b]) => a.number - b.number)
      .map(([id, table]) => ({
        value: id,
        label: tableWord(table.number, table),
        hint: freeWord(table),
        disabled: table.taken >= table.capacity,
      }));
  const move = (): void => {
    live.send({ do: 'seat.move', person: phone.me(), table: Number(to()) });
    setTo();
  };
  return (
    <div class="phone-stack">
      <p class="phone-hint">{t('changeTableHint')}</p>
      <Choice label={t('changeTable')} hideLabel shape="grid" options={tables()} value={to()} onChange={setTo} />
      <Button wide kind="main" disabled={to() === undefined} onPress={move}>
        {t('moveHere')}
      </Button>
    </div>
  );
};

/** Everything about my table, in the menu. */
export const TablePage: Component = () => {
  const phone = usePhone();
  return (
    <>
      <h3>{tableWord(phone.table(), phone.live.records.tables[String(phone.table())])}</h3>
      <Faces giving />
      <TakeHost />
      <Disclosure summary={t('correctName')}>
        <Name />
      </Disclosure>
      <Disclosure summary={t('changeTable')}>
        <Move />
      </Disclosure>
    </>
  );
};
