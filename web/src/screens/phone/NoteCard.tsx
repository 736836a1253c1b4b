// A sticky note: its text, whose it is, how far it is shared, and what I may do with it.
// Sharing is one tap where it matters; the rest is behind one button, so that a row of notes stays readable.
import { createSignal, Show, type JSX, type ParentComponent } from 'solid-js';
import { isHost, workshop, type Level, type Note } from '../../state';
import { newId } from '../../state/access';
import { watchText } from '../../state/watched';
import { tc } from '../../text/phone-cloth';
import { t as tu } from '../../text/unsent';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { NotePicture } from '../photos/NotePicture';
import { BothOf } from './BothOf';
import { draft } from './draft';
import { namesHidden } from './hidden';
import { Ladder } from './Ladder';
import { LevelMark } from './LevelMark';
import { usePhone } from './phone';
import { personWord } from './words';
import { noteTextMax, sendable } from './work-words';

export const NoteCard: ParentComponent<{
  id: string;
  note: Note;
  /** It lies among the others': mine are marked, and that it is on the table goes without saying. */
  onTable?: boolean;
  /** One tap shares it with the table. Not in silence. */
  sharing?: boolean;
  /** Its text may be taken into the summary; called with it. */
  onUse?: ((text: string) => void) | undefined;
  useLabel?: string;
  /** What else may be done with it where it lies; called with a way to close the sheet. */
  acts?: ((close: () => void) => JSX.Element) | undefined;
}> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [menu, setMenu] = createSignal(false);
  const rewrite = draft(`${phone.code()}-edit-${props.id}`);
  const begunFrom = draft(`${phone.code()}-edit-${props.id}-of`); // what the note said then
  const [editing, setEditing] = createSignal(rewrite.text() !== '');
  const watched = watchText(
    () => props.note.text,
    () => live.now(),
  );
  if (editing()) watched.resume(begunFrom.text(), rewrite.text());
  let opening = false; // the caret follows a tap on "edit", and nothing else
  const mine = (): boolean => props.note.author === phone.me();
  const host = (): boolean => isHost(live) && props.note.table === phone.table();
  // What nobody signed, or somebody without a phone: the table's own, in the host's hand.
  const ours = (): boolean =>
    host() && (props.note.author === undefined || !!live.records.seats[props.note.author]?.by_hand);
  const mayWrite = (): boolean => mine() || ours();
  const open = (): boolean => workshop(live.records)?.ended_at === undefined;
  const hasMenu = (): boolean => open() && (mayWrite() || !!props.acts || (host() && props.note.level !== 'mine'));

  const share = (level: Level): void => {
    setMenu(false);
    const unsigned = props.note.level === 'mine' && namesHidden(live.records, props.note.item);
    live.send({ do: 'note.share', note: props.id, level, ...(unsigned && { as: newId() }) });
  };
  const edit = (): void => {
    setMenu(false);
    rewrite.set(props.note.text);
    begunFrom.set(props.note.text);
    watched.type(props.note.text);
    opening = true;
    setEditing(true);
  };
  const type = (text: string): void => {
    rewrite.set(text);
    watched.type(text);
  };
  const done = (): void => {
    rewrite.clear();
    begunFrom.clear();
    setEditing(false);
  };
  const write = (text: string): void => {
    const { item, table } = props.note;
    if (mine()) live.send({ do: 'note.write', note: props.id, item, text });
    else {
      const author = props.note.author;
      live.send({ do: 'note.lay', note: props.id, item, table, text, ...(author !== undefined && { person: author }) });
    }
  };
  const save = (): void => {
    const text = rewrite.text().trim();
    if (!sendable(text) || watched.contested()) return;
    if (text === props.note.text) watched.letBe();
    else {
      write(text);
      watched.send();
    }
    done();
  };
  const useMine = (): void => {
    write(watched.useMine().trim());
    watched.send();
    done();
  };
  const keepBoth = (): void => {
    const text = watched.letBe().trim();
    const { item, level, table } = { ...props.note };
    const note = newId();
    done();
    if (mine()) {
      live.send({ do: 'note.write', note, item, text });
      if (level !== 'mine') live.send({ do: 'note.share', note, level: 'table' });
    } else live.send({ do: 'note.lay', note, item, table, text });
  };
  const letBe = (): void => {
    watched.letBe();
    done();
  };
  const remove = (): void => {
    setMenu(false);
    const { item, text, level, table } = { ...props.note };
    const own = mine();
    live.send({ do: 'note.remove', note: props.id });
    // Taking it back is a new note: the old id is spent.
    const undo = (): void => {
      const note = newId();
      if (!own) return live.send({ do: 'note.lay', note, item, table, text });
      live.send({ do: 'note.write', note, item, text });
      if (level !== 'mine') live.send({ do: 'note.share', note, level: 'table' });
    };
    phone.say({ text: t('removed'), act: { label: t('undo'), run: undo } });
  };
  const who = (): string =>
    mine() || props.note.author === undefined ? '' : personWord(live.records.seats[props.note.author]);
  const level = (): Level | undefined =>
    props.note.level === 'mine' || (props.note.level === 'table' && props.onTable) ? undefined : props.note.level;
  const marked = (): boolean => mine() && !!props.onTable;
  const shareable = (): boolean => !!props.sharing && mine() && props.note.level === 'mine' && !props.note.hidden;
  // While the line is open it is a matter of a moment, and not told.
  const unsent = (): boolean => (live.status() !== 'live' || !!live.held()) && live.unsent('notes', props.id);
  const foot = () => unsent() || who() || level() || marked() || shareable() || props.onUse || props.note.hidden;

  return (
    <li class="note" data-level={props.note.level}>
      <NotePicture live={live} note={props.note} />
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
          onInput={type}
          max={noteTextMax}
          onSubmit={save}
          ref={(element) => {
            if (opening) queueMicrotask(() => element.focus());
            opening = false;
          }}
        />
        <Show when={!watched.contested()}>
          <div class="phone-pair">
            <Button small onPress={letBe}>
              {t('cancel')}
            </Button>
            <Button small kind="main" disabled={!sendable(rewrite.text())} onPress={save}>
              {t('save')}
            </Button>
          </div>
        </Show>
      </Show>
      <BothOf watched={watched} onUseMine={useMine} onKeepBoth={keepBoth} onLetBe={letBe} />
      <Show when={!editing() && foot()}>
        <div class="note-foot">
          <span class="note-badge">
            <Show when={marked()}>
              <span class="note-mine">{t('mine')}</span>
            </Show>{' '}
            {who()}
            <Show when={unsent()}>
              <span class="note-unsent">{tu('notSent')}</span>
            </Show>
            <Show when={level()}>{(shared) => <LevelMark level={shared()} />}</Show>
            <Show when={props.note.hidden}>{tc('takenDown')}</Show>
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
              {namesHidden(live.records, props.note.item) ? tc('shareUnsigned') : t('shareTable')}
            </Button>
          </Show>
        </div>
      </Show>
      {props.children}
      <Sheet open={menu()} onClose={() => setMenu(false)} title={t('more')} closeLabel={t('close')}>
        <p class="note-text note-quoted" dir="auto">
          {props.note.text}
        </p>
        <div class="phone-stack">
          {props.acts?.(() => setMenu(false))}
          <Show when={mayWrite()}>
            <Button wide onPress={edit}>
              {t('edit')}
            </Button>
          </Show>
          <Show when={!props.note.hidden}>
            <Ladder note={props.note} mine={mine()} host={host()} shareable={shareable()} onShare={share} />
          </Show>
          <Show when={mayWrite()}>
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
export const OnlyYou = (props: { words?: string }): JSX.Element => (
  <span class="phone-private">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z" />
    </svg>
    {props.words ?? t('onlyYou')}
  </span>
);
