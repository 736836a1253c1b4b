// Somebody at the table without a phone: the host types the name, and taps and writes for them.
import { createSignal, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { codePoints, Field } from '../../ui/Field';
import { usePhone } from './phone';
import { nameMax, personWord } from './words';

export const AddByHand: Component<{ onAdded?: () => void }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [name, setName] = createSignal('');
  const full = (): boolean => {
    const table = live.records.tables[String(phone.table())];
    return table !== undefined && table.taken >= table.capacity;
  };
  const fits = (): boolean => name().trim() !== '' && codePoints(name().trim()) <= nameMax;
  const add = (): void => {
    if (!fits() || full()) return;
    live.send({ do: 'seat.add', person: newId(), table: phone.table(), name: name().trim() });
    phone.say({ text: tt('added', { name: name().trim() }) });
    setName('');
    props.onAdded?.();
  };
  return (
    <div class="phone-stack">
      <p class="phone-hint">{full() ? tt('tableIsFull') : tt('addByHandHint')}</p>
      <Show when={!full()}>
        <Field
          label={tt('theirName')}
          value={name()}
          onInput={setName}
          max={nameMax}
          onSubmit={add}
          autocapitalize="words"
          spellcheck={false}
        />
        <Button wide disabled={!fits()} onPress={add}>
          {tt('add')}
        </Button>
      </Show>
    </div>
  );
};

export const RemoveByHand: Component<{ person: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [asking, setAsking] = createSignal(false);
  const name = (): string => personWord(live.records.seats[props.person]);
  const remove = (): void => {
    setAsking(false);
    live.send({ do: 'seat.remove', person: props.person });
  };
  return (
    <>
      <Button small label={tt('removeByHand', { name: name() })} onPress={() => setAsking(true)}>
        {t('decline')}
      </Button>
      <Confirm
        open={asking()}
        title={tt('removeByHandAsk', { name: name() })}
        text={[tt('removeByHandHint')]}
        act={tt('removeYes')}
        cancel={t('cancel')}
        danger
        onAct={remove}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
