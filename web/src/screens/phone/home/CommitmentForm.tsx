// One sentence about what one will do, for oneself or for where one comes from, by a day if one likes. It is kept on the phone until it is saved.
import { createSignal, createUniqueId, Show, type Component } from 'solid-js';
import { mySeat, workshop, type Commitment } from '../../../state';
import { newId } from '../../../state/access';
import { th } from '../../../text/phone-home';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { codePoints, Field } from '../../../ui/Field';
import { draft } from '../draft';
import { usePhone } from '../phone';

const textMax = 500;

export const CommitmentForm: Component<{
  id?: string;
  commitment?: Commitment;
  item?: string | undefined;
  onDone?: () => void;
}> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const dateId = createUniqueId();
  const text = () => draft(`${phone.code()}-promise-${props.id ?? 'new'}`);
  const due = () => draft(`${phone.code()}-promise-day-${props.id ?? 'new'}`);
  const [whose, setWhose] = createSignal<Commitment['whose']>(props.commitment?.whose ?? 'person');
  const from = (): string | undefined => mySeat(live)?.organisation;
  const savable = (): boolean => text().text().trim() !== '' && codePoints(text().text().trim()) <= textMax;
  const leave = (): void => {
    text().clear();
    due().clear();
    props.onDone?.();
  };
  const save = (): void => {
    if (!savable()) return;
    const item = props.commitment?.item ?? props.item;
    live.send({
      do: 'commitment.write',
      commitment: props.id ?? newId(),
      whose: from() === undefined ? 'person' : whose(),
      ...(item !== undefined && { item }),
      text: text().text().trim(),
      ...(/^\d{4}-\d\d-\d\d$/.test(due().text()) && { due: due().text() }),
    });
    leave();
  };
  return (
    <div class="promise-form">
      <Field
        area
        rows={2}
        label={th(whose() === 'person' ? 'write' : 'writeOur')}
        value={text().text()}
        onInput={text().set}
        onSubmit={save}
        max={textMax}
      />
      <Show when={text().text() !== ''}>
        <Show when={from() !== undefined} fallback={<p class="phone-hint">{th('noOrganisation')}</p>}>
          <Choice
            label={th('whose')}
            options={[
              { value: 'person', label: th('mine') },
              { value: 'organisation', label: th('ours') },
            ]}
            value={whose()}
            onChange={setWhose}
          />
        </Show>
        <div class="field">
          <label class="field-label" for={dateId}>
            {th('due')}
          </label>
          <input
            class="field-input"
            id={dateId}
            type="date"
            min={workshop(live.records)?.date}
            value={due().text()}
            onInput={(event) => due().set(event.currentTarget.value)}
          />
        </div>
        <div class="poll-send">
          <Show when={props.onDone}>
            <Button onPress={leave}>{th('cancel')}</Button>
          </Show>
          <Button kind="main" wide disabled={!savable()} onPress={save}>
            {th('save')}
          </Button>
        </div>
      </Show>
    </div>
  );
};
