// A point suggested to the host, written at the bottom like a note. It stays while there is something in it.
import { createEffect, createMemo, createSignal, Show, type Component } from 'solid-js';
import { current, isHost } from '../../state';
import { newId } from '../../state/access';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { draft } from './draft';
import { hold } from './hold';
import { usePhone } from './phone';
import { noteTextMax, sendable } from './work-words';

export const SuggestWriter: Component = () => {
  const phone = usePhone();
  const [item, setItem] = createSignal<string>();
  let field: HTMLElement | undefined;
  const text = createMemo(() => draft(`${phone.code()}-suggest-${item() ?? ''}`));
  // An empty field belongs to what runs, also where the caret was left in it; words that wait belong to what they were written for.
  createEffect(() => {
    const next = current(phone.live.records)?.id;
    if (text().text() === '') setItem(next);
  });
  const wanted = (): boolean => phone.moment() === 'wrap_up' && !isHost(phone.live);
  const caret = hold(wanted, () => text().text());
  const send = (): void => {
    const of = item();
    const words = text().text().trim();
    if (of === undefined || !sendable(words)) return;
    phone.live.send({ do: 'point.write', point: newId(), item: of, table: phone.table(), text: words });
    text().clear();
    if (wanted()) field?.focus();
  };
  return (
    <Show when={item() !== undefined && (wanted() || caret.held())}>
      <div class="phone-writer phone-writer-line">
        <Field
          area
          rows={1}
          label={t('suggestPoint')}
          hideLabel
          placeholder={t('suggestPoint')}
          value={text().text()}
          onInput={text().set}
          onFocus={caret.focus}
          onBlur={caret.blur}
          onSubmit={send}
          max={noteTextMax}
          ref={(element) => (field = element)}
        />
        <Button kind={text().text().trim() ? 'main' : 'plain'} disabled={!sendable(text().text())} onPress={send}>
          {t('suggest')}
        </Button>
      </div>
    </Show>
  );
};
