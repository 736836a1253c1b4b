// One note and what the desk may do about it: who sees it, which theme it is in, and taking it down. Its words stay its author's,
// but for what was written by hand for the table.
import { createMemo, createSignal, For, on, createEffect, Show, type Component } from 'solid-js';
import { newId, type Level } from '../../state';
import { themesOf } from '../../state/cloth';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { codePoints, Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { NotePicture } from '../photos/NotePicture';
import { useDesk } from './desk';
import { personWord } from './words';

const textMax = 2000;
const lineMax = 200;
const levels = ['table', 'room', 'report'] as const satisfies readonly Level[];

export const NoteSheet: Component<{ note: string | undefined; onClose: () => void }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const note = createMemo(() => (props.note === undefined ? undefined : records.notes[props.note]));
  const author = () => records.seats[note()?.author ?? ''];
  const isOurs = () => note() !== undefined && (note()?.author === undefined || author()?.by_hand === true);
  const themes = createMemo(() => {
    const here = note();
    return here ? themesOf(records, here.item, here.table) : [];
  });
  const [draft, setDraft] = createSignal<string>();
  const [theme, setTheme] = createSignal('');
  createEffect(
    on(
      () => props.note,
      () => {
        setDraft(undefined);
        setTheme('');
      },
    ),
  );
  const text = () => draft() ?? note()?.text ?? '';
  const changed = () => text().trim() !== '' && text().trim() !== note()?.text && codePoints(text().trim()) <= textMax;
  const save = (): void => {
    const here = note();
    if (!here || props.note === undefined || !changed()) return;
    const { item, table, author: person } = here;
    desk.send({ do: 'note.lay', note: props.note, item, table, text: text().trim(), ...(person && { person }) });
    props.onClose();
  };
  const group = (id: string | undefined): void => {
    if (props.note === undefined || id === note()?.theme) return;
    desk.send({ do: 'note.group', note: props.note, ...(id !== undefined && { theme: id }) });
  };
  const named = () => theme().trim() !== '' && codePoints(theme().trim()) <= lineMax;
  const makeTheme = (): void => {
    const here = note();
    if (!here || !named()) return;
    const id = newId();
    desk.send({ do: 'theme.write', theme: id, item: here.item, table: here.table, name: theme().trim() });
    group(id);
    setTheme('');
  };
  const take = (act: 'note.hide' | 'note.remove'): void => {
    if (props.note !== undefined) desk.send({ do: act, note: props.note });
    props.onClose();
  };
  return (
    <Sheet
      open={note() !== undefined}
      onClose={() => props.onClose()}
      title={author() ? personWord(author()) : tableText('noteTitle')}
      closeLabel={t('close')}
    >
      <div class="table-sheet">
        <Show when={note()}>{(here) => <NotePicture live={desk.live} note={here()} />}</Show>
        <Show
          when={isOurs() && desk.leads()}
          fallback={
            <p class="note note-whole" dir="auto">
              {note()?.text}
            </p>
          }
        >
          <Field area label={tableText('noteText')} value={text()} onInput={setDraft} onSubmit={save} max={textMax} />
          <Button disabled={!changed()} onPress={save}>
            {tableText('noteSave')}
          </Button>
        </Show>
        <Show when={desk.leads()}>
          <Choice
            label={tableText('noteLevel')}
            options={levels.map((value) => ({ value, label: tableText(`level_${value}`) }))}
            value={levels.find((level) => level === note()?.level)}
            onChange={(level) => props.note !== undefined && desk.send({ do: 'note.share', note: props.note, level })}
          />
          <label class="field">
            <span class="field-label">{tableText('noteTheme')}</span>
            <select class="field-input" onChange={(event) => group(event.currentTarget.value || undefined)}>
              <option value="" selected={note()?.theme === undefined}>
                {tableText('noteThemeNone')}
              </option>
              <For each={themes()}>
                {([id, one]) => (
                  <option value={id} selected={note()?.theme === id}>
                    {one.name}
                  </option>
                )}
              </For>
            </select>
          </label>
          <div class="panel-line">
            <Field
              label={tableText('themeNew')}
              value={theme()}
              onInput={setTheme}
              onSubmit={makeTheme}
              max={lineMax}
            />
            <Button disabled={!named()} onPress={makeTheme}>
              {tableText('themeAdd')}
            </Button>
          </div>
          <Show
            when={note()?.author === undefined}
            fallback={
              <>
                <Button wide kind="danger" onPress={() => take('note.hide')}>
                  {tableText('noteHide')}
                </Button>
                <p class="desk-hint">{tableText('noteHideHint')}</p>
              </>
            }
          >
            <Button wide kind="danger" onPress={() => take('note.hide')}>
              {tableText('noteHide')}
            </Button>
            <Button wide kind="danger" onPress={() => take('note.remove')}>
              {tableText('noteRemove')}
            </Button>
          </Show>
        </Show>
      </div>
    </Sheet>
  );
};
