// Notes under a heading, or nothing where there are none and nothing is said about it; the newest first, so that what was just written is next to the question and not under a thumb.
// Rows are kept by id: a note that changes elsewhere never rebuilds the one being edited here.
import { createMemo, For, Show, type Component, type JSX } from 'solid-js';
import type { Note } from '../../state';
import { usePhone } from './phone';
import { NoteCard } from './NoteCard';

export const NoteList: Component<{
  title: string;
  notes: [string, Note][];
  empty?: JSX.Element;
  aside?: JSX.Element;
  sharing?: boolean;
  onTable?: boolean;
  onUse?: ((text: string) => void) | undefined;
  useLabel?: string;
}> = (props) => {
  const phone = usePhone();
  const ids = createMemo(() => props.notes.map(([id]) => id).reverse());
  const some = (): boolean => ids().length > 0;
  return (
    <Show when={some() || props.empty}>
      <section class="phone-notes" aria-label={props.title}>
        <div class="phone-heading">
          <h2>
            {props.title}
            <Show when={some()}>
              <span class="phone-count tabular"> {ids().length}</span>
            </Show>
          </h2>
          {props.aside}
        </div>
        <Show when={some()} fallback={<p class="phone-empty">{props.empty}</p>}>
          <ul class="note-list">
            <For each={ids()}>
              {(id) => (
                <Show when={phone.live.records.notes[id]}>
                  {(note) => (
                    <NoteCard
                      id={id}
                      note={note()}
                      sharing={!!props.sharing}
                      onTable={!!props.onTable}
                      onUse={props.onUse}
                      useLabel={props.useLabel ?? ''}
                    />
                  )}
                </Show>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  );
};
