// Notes that are on this phone alone, because names are hidden: to change, to throw away, and to give to the table, which then has them for good.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { tc } from '../../text/phone-cloth';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { draft } from './draft';
import { keptNotes } from './hidden';
import { OnlyYou } from './NoteCard';
import { usePhone } from './phone';
import { noteTextMax, sendable } from './work-words';

const KeptCard: Component<{
  id: string;
  sharing?: boolean;
  onUse?: ((text: string) => void) | undefined;
  useLabel?: string;
}> = (props) => {
  const phone = usePhone();
  const kept = () => keptNotes(phone.code());
  const note = () => kept().find(props.id);
  const rewrite = draft(`${phone.code()}-edit-${props.id}`);
  const [editing, setEditing] = createSignal(rewrite.text() !== '');
  const done = (): void => {
    rewrite.clear();
    setEditing(false);
  };
  const save = (): void => {
    if (!sendable(rewrite.text())) return;
    kept().rewrite(props.id, rewrite.text().trim());
    done();
  };
  const share = (): void => {
    const mine = note();
    if (!mine) return;
    kept().remove(mine.id);
    phone.live.send({ do: 'note.lay', note: mine.id, item: mine.item, table: phone.table(), text: mine.text });
  };
  const remove = (): void => {
    const mine = note();
    if (!mine) return;
    kept().remove(mine.id);
    const undo = (): void => kept().add(mine.item, mine.text);
    phone.say({ text: tc('removedHere'), act: { label: t('undo'), run: undo } });
  };
  return (
    <li class="note note-kept">
      <Show
        when={editing()}
        fallback={
          <p class="note-text" dir="auto">
            {note()?.text}
          </p>
        }
      >
        <Field
          area
          label={t('edit')}
          hideLabel
          value={rewrite.text()}
          onInput={rewrite.set}
          max={noteTextMax}
          onSubmit={save}
        />
        <div class="phone-pair">
          <Button small onPress={done}>
            {t('cancel')}
          </Button>
          <Button small kind="main" disabled={!sendable(rewrite.text())} onPress={save}>
            {t('save')}
          </Button>
        </div>
      </Show>
      <Show when={!editing()}>
        <div class="note-acts">
          <Button
            small
            kind="quiet"
            onPress={() => {
              rewrite.set(note()?.text ?? '');
              setEditing(true);
            }}
          >
            {t('edit')}
          </Button>
          <Button small kind="quiet" onPress={remove}>
            {t('remove')}
          </Button>
          <Show when={props.onUse}>
            {(use) => (
              <Button small onPress={() => use()(note()?.text ?? '')}>
                {props.useLabel}
              </Button>
            )}
          </Show>
          <Show when={props.sharing}>
            <Button small onPress={share}>
              {tc('shareUnsigned')}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
};

export const KeptNotes: Component<{
  item?: string;
  sharing?: boolean;
  onUse?: ((text: string) => void) | undefined;
  useLabel?: string;
}> = (props) => {
  const phone = usePhone();
  const ids = createMemo(() =>
    keptNotes(phone.code())
      .of(props.item)
      .map(({ id }) => id)
      .reverse(),
  );
  return (
    <Show when={ids().length}>
      <section class="phone-notes" aria-label={tc('onThisPhone')}>
        <div class="phone-heading">
          <h2>
            {t('myNotes')} <span class="phone-count tabular">{ids().length}</span>
          </h2>
          <OnlyYou words={tc('onThisPhone')} />
        </div>
        <Show when={props.sharing}>
          <p class="phone-hint">{tc('namesHiddenHint')}</p>
        </Show>
        <ul class="note-list">
          <For each={ids()}>
            {(id) => <KeptCard id={id} sharing={!!props.sharing} onUse={props.onUse} useLabel={props.useLabel ?? ''} />}
          </For>
        </ul>
      </section>
    </Show>
  );
};
