// Where a note is written, always in the same place at the bottom. It stays for as long as there is something in it, whatever the room
// does meanwhile (see hold.ts); and a text begun for oneself is never sent to the table by a change of phase.
import { createEffect, createMemo, createSignal, on, Show, type Component } from 'solid-js';
import { current, sortedItems, turnsUntilMine } from '../../state';
import { newId } from '../../state/access';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { draft } from './draft';
import { hold } from './hold';
import type { Moment } from './moment';
import { OnlyYou } from './NoteCard';
import { usePhone } from './phone';
import { noteTextMax, sendable } from './work-words';

const writing: readonly Moment[] = ['individual', 'round', 'discuss'];

export const NoteWriter: Component = () => {
  const phone = usePhone();
  const records = phone.live.records;
  const [target, setTarget] = createSignal<'mine' | 'table'>('mine');
  let field: HTMLElement | undefined;

  // The group work that runs, or the one before: a text that waits belongs to it.
  const nearest = createMemo((): string | undefined => {
    const running = current(records);
    const items = sortedItems(records).filter(([, item]) => item.kind === 'group_work');
    return items.filter(([, item]) => running && item.position <= running.item.position).at(-1)?.[0];
  });
  const [item, setItem] = createSignal<string>();
  const text = createMemo(() => draft(`${phone.code()}-note-${item() ?? ''}`));
  // An empty field belongs to what runs, also where the caret was left in it; words that wait belong to what they were written for.
  createEffect(() => {
    const next = nearest();
    if (text().text() === '') setItem(next);
  });
  // On my turn there is one thing to do, and it is to speak.
  const wanted = (): boolean =>
    writing.includes(phone.moment()) && !(phone.moment() === 'round' && turnsUntilMine(phone.live) === 0);
  const caret = hold(wanted, () => text().text());
  const shown = (): boolean => item() !== undefined && (wanted() || caret.held());
  const elsewhere = (): boolean => item() !== current(records)?.id;

  // In the discussion a new note is for the table; one that is already begun keeps its reader.
  createEffect(
    on(
      () => [phone.moment(), text().text() === ''] as const,
      ([moment, empty]) => empty && setTarget(moment === 'discuss' ? 'table' : 'mine'),
    ),
  );
  const save = (): void => {
    const of = item();
    const words = text().text().trim();
    if (of === undefined || !sendable(words)) return;
    const note = newId();
    phone.live.send({ do: 'note.write', note, item: of, text: words });
    if (target() === 'table') phone.live.send({ do: 'note.share', note, level: 'table' });
    text().clear();
    if (wanted()) field?.focus();
  };
  const label = (): string => {
    if (elsewhere()) return t('writeFor', { title: records.items[item() ?? '']?.title ?? '' });
    if (target() === 'table') return t('writeTable');
    return phone.moment() === 'individual' ? t('writeThought') : t('writePrivate');
  };

  return (
    <Show when={shown()}>
      <div class="phone-writer">
        <Show when={phone.moment() === 'discuss' || target() === 'table'}>
          <Choice
            label={t('writeTable')}
            hideLabel
            options={[
              { value: 'table', label: t('toTable') },
              { value: 'mine', label: t('onlyMe') },
            ]}
            value={target()}
            onChange={setTarget}
          />
        </Show>
        <Show when={phone.moment() === 'individual' && !elsewhere()}>
          <OnlyYou />
        </Show>
        <div class="phone-writer-line">
          <Field
            area
            rows={1}
            label={label()}
            hideLabel={!elsewhere()}
            placeholder={phone.moment() === 'individual' ? t('writeThought') : t('writeShort')}
            value={text().text()}
            onInput={text().set}
            onFocus={caret.focus}
            onBlur={caret.blur}
            onSubmit={save}
            max={noteTextMax}
            ref={(element) => (field = element)}
          />
          <Button kind={text().text().trim() ? 'main' : 'plain'} disabled={!sendable(text().text())} onPress={save}>
            {target() === 'table' ? t('addTableNote') : t('addNote')}
          </Button>
        </div>
      </div>
    </Show>
  );
};
