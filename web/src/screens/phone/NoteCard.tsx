// A sticky note: its text, whose it is, how far it is shared, and what I may do with it.
// Sharing is one tap where it matters; the rest is behind one button, so that a row of notes stays readable.
import { createSignal, Show, type Component } from 'solid-js';
import { isHost, type Level, type Note } from '../../state';
import { newId } from '../../state/access';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { draft } from './draft';
import { usePhone } from './phone';
import { noteTextMax, sendable } from './work-words';
import { personWord } from './words';

export const NoteCard: Component<{
  id: string;
  note: Note;
  /** It lies among the others': mine are marked, and that it is on the table goes without saying. */
  onTable?: boolean;
  /** One tap shares it with the table. Not in silence. */
  sharing?: boolean;
  /** Its text may be taken into the summary; called with it. */
  onUse?: ((text: string) => void) | undefined;
  useLabel?: string;
}> = (props) => {
  const phone = usePhone();
  const [menu, setMenu] = createSignal(false);
  const rewrite = draft(`edit-${props.id}`);
  const [editing, setEditing] = createSignal(rewrite.text() !== '');
  let opening = false; // the caret follows a tap on "edit", and nothing else
  const mine = (): boolean => props.note.author === phone.me();
  const host = (): boolean => isHost(phone.live) && props.note.table === phone.table();
  const hasMenu = (): boolean => mine() || (host() && props.note.level !== 'mine');

  const share = (level: Level): void => {
    setMenu(false);
    phone.live.send({ do: 'note.share', note: props.id, level });
  };
  const edit = (): void => {
    setMenu(false);
    rewrite.set(props.note.text);
    opening = true;
    setEditing(true);
  };
  const done = (): void => {
    rewrite.clear();
    setEditing(false);
  };
  const save = (): void => {
    const text = rewrite.text().trim();
    if (!sendable(text)) return;
    if (text !== props.note.text) phone.live.send({ do: 'note.write', note: props.id, item: props.note.item, text });
    done();
  };
  const remove = (): void => {
    setMenu(false);
    const { item, text, level } = { ...props.note };
    const { live } = phone;
    live.send({ do: 'note.remove', note: props.id });
    // Taking it back is a new note: the old id is spent.
    const undo = (): void => {
      const note = newId();
      live.send({ do: 'note.write', note, item, text });
      if (level !== 'mine') live.send({ do: 'note.share', note, level: 'table' });
    };
    phone.say({ text: t('removed'), act: { label: t('undo'), run: undo } });
  };
  const badge = (): string => {
    const level = { mine: '', table: props.onTable ? '' : t('onTable'), room: t('inRoom'), report: t('inRoom') }[
      props.note.level
    ];
    const who = mine()
      ? ''
      : props.note.author === undefined
        ? ''
        : personWord(phone.live.records.seats[props.note.author]);
    return [who, level].filter(Boolean).join(' · ');
  };
  const marked = (): boolean => mine() && !!props.onTable;
  const shareable = (): boolean => !!props.sharing && mine() && props.note.level === 'mine';

  return (
    <li class="note" data-level={props.note.level}>
      <Show
        when={editing()}
        fallback={
          <div class="note-line">
            <p class="note-text" dir="auto">
              {props.note.text}
            </p>
            <Show when={hasMenu()}>
              <button class="note-more" type="button" aria-label={t('more')} onClick={() => setMenu(true)}>
                <span class="note-dots" aria-hidden="true" />
              </button>
            </Show>
          </div>
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
          ref={(element) => {
            if (opening) queueMicrotask(() => element.focus());
            opening = false;
          }}
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
      <Show when={!editing() && (badge() || marked() || shareable() || props.onUse)}>
        <div class="note-foot">
          <span class="note-badge">
            <Show when={marked()}>
              <span class="note-mine">{t('mine')}</span>
            </Show>{' '}
            {badge()}
          </span>
          <Show when={props.onUse}>
            {(use) => (
              <Button small onPress={() => use()(props.note.text)}>
                {props.useLabel}
              </Button>
            )}
          </Show>
          <Show when={shareable()}>
            <Button small onPress={() => share('table')}>
              {t('shareTable')}
            </Button>
          </Show>
        </div>
      </Show>
      <Sheet open={menu()} onClose={() => setMenu(false)} title={t('more')} closeLabel={t('close')}>
        <p class="note-text note-quoted" dir="auto">
          {props.note.text}
        </p>
        <div class="phone-stack">
          <Show when={mine()}>
            <Button wide onPress={edit}>
              {t('edit')}
            </Button>
          </Show>
          <Show when={shareable()}>
            <Button wide onPress={() => share('table')}>
              {t('shareTable')}
            </Button>
          </Show>
          <Show when={props.note.level === 'table' && host()}>
            <Button wide onPress={() => share('room')}>
              {t('showRoom')}
            </Button>
          </Show>
          <Show when={props.note.level === 'room'}>
            <Button wide onPress={() => share('table')}>
              {t('hideRoom')}
            </Button>
          </Show>
          <Show when={mine() && props.note.level === 'table'}>
            <Button wide onPress={() => share('mine')}>
              {t('takeBack')}
            </Button>
          </Show>
          <Show when={mine()}>
            <Button wide kind="danger" onPress={remove}>
              {t('remove')}
            </Button>
          </Show>
        </div>
      </Sheet>
    </li>
  );
};

/** A lock and the words: nobody else sees this. */
export const OnlyYou: Component = () => (
  <span class="phone-private">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z" />
    </svg>
    {t('onlyYou')}
  </span>
);
