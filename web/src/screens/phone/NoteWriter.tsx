// Where a note is written, always in the same place at the bottom. It stays for as long as there is something in it, whatever the room
// does meanwhile (see hold.ts); and a text begun for oneself is never sent to the table by a change of phase.
import { createEffect, createMemo, createSignal, on, Show, type Component } from 'solid-js';
import { current, isHost, seatsAt, sortedItems, speaker, turnsUntilMine } from '../../state';
import { newId } from '../../state/access';
import { tc } from '../../text/phone-cloth';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Choice, type Option } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { draft } from './draft';
import { keptNotes, namesHidden } from './hidden';
import { hold } from './hold';
import type { Moment } from './moment';
import { OnlyYou } from './NoteCard';
import { usePhone } from './phone';
import { personWord } from './words';
import { noteTextMax, sendable } from './work-words';

type Target = 'mine' | 'table' | 'other';

const writing: readonly Moment[] = ['individual', 'round', 'discuss'];

export const NoteWriter: Component = () => {
  const phone = usePhone();
  const records = phone.live.records;
  const [target, setTarget] = createSignal<Target>('mine');
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
  // While the table votes it is to vote.
  const wanted = (): boolean =>
    writing.includes(phone.moment()) &&
    !(phone.moment() === 'round' && turnsUntilMine(phone.live) === 0) &&
    !(phone.moment() === 'discuss' && records.prioritisations[`${nearest() ?? ''}-${phone.table()}`]?.open);
  const caret = hold(wanted, () => text().text());
  const shown = (): boolean => item() !== undefined && (wanted() || caret.held());
  const elsewhere = (): boolean => item() !== current(records)?.id;

  const hidden = (): boolean => namesHidden(records, item() ?? '');

  // The host writes for those without a phone: by default for the one who has the word.
  const byHand = createMemo(() =>
    isHost(phone.live) ? seatsAt(records, phone.table()).filter(([, seat]) => seat.by_hand) : [],
  );
  const [chosen, setChosen] = createSignal<string>();
  const writes = createMemo((): string | undefined => {
    const ids = byHand().map(([id]) => id);
    const said = chosen();
    const speaks = phone.moment() === 'round' ? speaker(records, phone.table()) : undefined;
    return [said, speaks, ids[0]].find((id) => id !== undefined && ids.includes(id));
  });
  const targets = (): Option<Target>[] => [
    ...(phone.moment() === 'round' ? [] : [{ value: 'table' as const, label: t('toTable') }]),
    { value: 'mine', label: t('onlyMe') },
    ...(byHand().length ? [{ value: 'other' as const, label: tt('forOther') }] : []),
  ];
  const choosing = (): boolean =>
    phone.moment() === 'discuss' || target() !== 'mine' || (phone.moment() === 'round' && byHand().length > 0);

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
    const [to, whose] = [target(), writes()];
    if (to === 'other' && whose !== undefined)
      phone.live.send({ do: 'note.lay', note, item: of, table: phone.table(), text: words, person: whose });
    else if (to === 'table' && hidden()) {
      phone.live.send({ do: 'note.lay', note, item: of, table: phone.table(), text: words });
    } else if (hidden()) keptNotes(phone.code()).add(of, words);
    else {
      phone.live.send({ do: 'note.write', note, item: of, text: words });
      if (to === 'table') phone.live.send({ do: 'note.share', note, level: 'table' });
    }
    text().clear();
    if (wanted()) field?.focus();
  };
  const label = (): string => {
    if (elsewhere()) return t('writeFor', { title: records.items[item() ?? '']?.title ?? '' });
    const whose = writes();
    if (target() === 'other' && whose !== undefined) return tt('noteFor', { name: personWord(records.seats[whose]) });
    if (target() === 'table') return t('writeTable');
    return phone.moment() === 'individual' ? t('writeThought') : t('writePrivate');
  };

  return (
    <Show when={shown()}>
      <div class="phone-writer">
        <Show when={choosing()}>
          <Choice label={t('writeTable')} hideLabel options={targets()} value={target()} onChange={setTarget} />
        </Show>
        <Show when={target() === 'other' && byHand().length > 1}>
          <Choice
            label={tt('writeForWhom')}
            hideLabel
            shape="grid"
            options={byHand().map(([id, seat]) => ({ value: id, label: personWord(seat) }))}
            value={writes()}
            onChange={setChosen}
          />
        </Show>
        <Show when={hidden() && target() !== 'mine'}>
          <p class="phone-hint">{tc('unsignedShort')}</p>
        </Show>
        <Show when={phone.moment() === 'individual' && !elsewhere()}>
          <OnlyYou {...(hidden() && { words: tc('onThisPhone') })} />
        </Show>
        <div class="phone-writer-line">
          <Field
            area
            rows={1}
            label={label()}
            hideLabel={!elsewhere() && target() !== 'other'}
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
            {target() === 'mine' ? t('addNote') : t('addTableNote')}
          </Button>
        </div>
      </div>
    </Show>
  );
};
