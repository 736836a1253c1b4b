// What lies on a table's cloth: notes under their themes, each a press from what can be done about it, and notes for those who have no phone.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { tableNotes, type Note } from '../../state';
import { clothOf, type Pile } from '../../state/cloth';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { NotePicture } from '../photos/NotePicture';
import { useDesk } from './desk';
import { LayNote } from './LayNote';
import { NoteSheet } from './NoteSheet';
import { Priorities } from './Priorities';
import { noteTitle } from './table-words';

export const TableCloth: Component<{ number: number; item: string | undefined; works: boolean }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const [about, setAbout] = createSignal<string>();
  const cloth = createMemo(() => (props.item === undefined ? undefined : clothOf(records, props.item, props.number)));
  /** Where no group work runs nothing is grouped: what lies there is a list. */
  const loose = createMemo(
    (): Pile[] => cloth()?.loose ?? tableNotes(records, props.number).map(([id, note]) => ({ id, note, same: [] })),
  );
  const count = () => cloth()?.notes ?? loose().length;
  const Piles: Component<{ piles: readonly Pile[] }> = (list) => (
    <ul class="notes">
      <For each={list.piles}>
        {(pile) => (
          <li class="note-pile">
            <NoteCard note={pile.note} onPress={() => setAbout(pile.id)} />
            <For each={pile.same}>{([id, note]) => <NoteCard note={note} same onPress={() => setAbout(id)} />}</For>
          </li>
        )}
      </For>
    </ul>
  );
  return (
    <section class="panel-part" aria-labelledby="panel-notes">
      <h3 id="panel-notes">
        {tableText('cloth')} <span class="desk-hint tabular">{count()}</span>
      </h3>
      <Show when={count() || cloth()?.themes.length} fallback={<p class="desk-hint">{t('noNotes')}</p>}>
        <For each={cloth()?.themes ?? []}>
          {(area) => (
            <div class="theme">
              <h4 dir="auto">{area.theme.name}</h4>
              <Piles piles={area.piles} />
            </div>
          )}
        </For>
        <Show when={loose().length}>
          <div class="theme">
            <Show when={cloth()?.themes.length}>
              <h4 class="theme-none">{tableText('unthemed')}</h4>
            </Show>
            <Piles piles={loose()} />
          </div>
        </Show>
      </Show>
      <Show when={props.works && props.item}>
        {(item) => (
          <>
            <Show when={desk.leads()}>
              <LayNote item={item()} table={props.number} />
            </Show>
            <Priorities item={item()} table={props.number} />
          </>
        )}
      </Show>
      <NoteSheet note={about()} onClose={() => setAbout(undefined)} />
    </section>
  );
};

const NoteCard: Component<{ note: Note; same?: boolean; onPress: () => void }> = (props) => {
  const { live } = useDesk();
  const facts = (): string[] => {
    const author = live.records.seats[props.note.author ?? '']?.name;
    return [
      ...(author === undefined ? [] : [author]),
      ...(props.same ? [tableText('noteSame')] : []),
      ...(props.note.level === 'room' ? [t('inRoom')] : []),
      ...(props.note.level === 'report' ? [tableText('inReport')] : []),
    ];
  };
  return (
    <button
      class="note"
      classList={{ 'note-same': !!props.same }}
      type="button"
      aria-label={tableText('noteOf', { text: noteTitle(props.note.text) })}
      onClick={() => props.onPress()}
    >
      <NotePicture live={live} note={props.note} />
      <span class="note-text" dir="auto">
        {props.note.text}
      </span>
      <Show when={facts().length}>
        <span class="note-who" dir="auto">
          {facts().join(' · ')}
        </span>
      </Show>
    </button>
  );
};
