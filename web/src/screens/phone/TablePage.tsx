// Everything about my table, in the menu: who is its host, my name, another table.
import { createSignal, type Component } from 'solid-js';
import { mySeat, workshop } from '../../state';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Disclosure } from '../../ui/Disclosure';
import { codePoints, Field } from '../../ui/Field';
import { PhonePhotos } from '../photos/PhonePhotos';
import { usePhone } from './phone';
import { TablePeople } from './TablePeople';
import { freeWord, lineMax, nameMax, tableWord } from './words';

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

export const TablePage: Component = () => {
  const phone = usePhone();
  return (
    <>
      <h3>{tableWord(phone.table(), phone.live.records.tables[String(phone.table())])}</h3>
      <TablePeople />
      <PhonePhotos />
      <Disclosure summary={t('correctName')}>
        <Name />
      </Disclosure>
      <Disclosure summary={t('changeTable')}>
        <Move />
      </Disclosure>
    </>
  );
};
