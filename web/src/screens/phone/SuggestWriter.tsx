// A point suggested to the host, written at the bottom like a note. It stays while there is something in it.
import { createEffect, createMemo, createSignal, Show, type Component } from 'solid-js';
import { current, isHost, mySeat } from '../../state';
import { newId } from '../../state/access';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { draft } from './draft';
import { hold } from './hold';
import { usePhone } from './phone';
import { noteTextMax, sendable } from './work-words';

/** `early`: before it is time, for whoever writes. */
export const SuggestWriter: Component<{ early?: boolean }> = (props) => {
  const phone = usePhone();
  const [item, setItem] = createSignal<string>();
  let field: HTMLElement | undefined;
  const text = createMemo(() => draft(`${phone.code()}-suggest-${item() ?? ''}`));
  // An empty field belongs to what runs, also where the caret was left in it; words that wait belong to what they were written for.
  createEffect(() => {
    const next = current(phone.live.records)?.id;
    if (text().text() === '') setItem(next);
  });
  const wanted = (): boolean =>
    (props.early ? phone.moment() === 'discuss' : phone.moment() === 'wrap_up') && !isHost(phone.live);
  // Whoever writes has this field in the page while the table discusses; not twice.
  const isPen = (): boolean => phone.moment() === 'discuss' && mySeat(phone.live)?.role === 'writer';
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
    <Show when={item() !== undefined && (wanted() || (!(props.early ?? isPen()) && caret.held()))}>
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
