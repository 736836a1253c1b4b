// A note that was tapped: read whole, and everything a drag can do as a button: into a theme, out of it, the same as another, steps on the cloth.
import { createEffect, createSignal, For, on, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { pilesOf, themesOf } from '../../state/cloth';
import type { Note } from '../../state/types';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { NotePicture } from '../photos/NotePicture';
import { useCloth } from './cloth';
import { between } from './drag';
import type { Spot } from './rim';
import { fits, lineMax, noteTextMax, personWord, shortly } from './words';

/** How far a step moves a note, in thousandths of the cloth. */
const step = 60;
type Page = 'acts' | 'same' | 'theme' | 'edit';

export const NoteSheet: Component<{ note: string | undefined; spot: Spot; onClose: () => void }> = (props) => {
  const { live, r } = useCloth();
  const [page, setPage] = createSignal<Page>('acts');
  createEffect(
    on(
      () => props.note,
      () => setPage('acts'),
    ),
  );
  const note = (): Note | undefined => (props.note === undefined ? undefined : r.notes[props.note]);
  return (
    <Sheet open={note() !== undefined} onClose={() => props.onClose()} title={t('note')} closeLabel={t('close')}>
      <Show when={note()}>
        {(known) => (
          <div class="tc-stack">
            <div class="tc-paper" dir="auto">
              <NotePicture live={live} note={known()} />
              <p class="tc-paper-text" tabindex="0">
                {known().text}
              </p>
              <Show when={r.seats[known().author ?? '']}>
                {(seat) => <p class="tc-paper-author">{personWord(seat())}</p>}
              </Show>
            </div>
            <Show when={page() === 'acts'}>
              <Acts id={props.note ?? ''} note={known()} spot={props.spot} onPage={setPage} onClose={props.onClose} />
            </Show>
            <Show when={page() === 'same'}>
              <SameAs id={props.note ?? ''} onClose={props.onClose} />
            </Show>
            <Show when={page() === 'theme'}>
              <ForTheme id={props.note ?? ''} onClose={props.onClose} />
            </Show>
            <Show when={page() === 'edit'}>
              <Edit id={props.note ?? ''} note={known()} onClose={props.onClose} />
            </Show>
          </div>
        )}
      </Show>
    </Sheet>
  );
};

type Part = { id: string; onClose: () => void };

const Acts: Component<Part & { note: Note; spot: Spot; onPage: (page: Page) => void }> = (props) => {
  const { r, table, item, send, say } = useCloth();
  const themes = () => themesOf(r, item(), table);
  const duplicates = () => Object.entries(r.notes).filter(([, other]) => other.same_as === props.id);
  /** The table's own words, and those of people without a phone, are in the table's hand. */
  const ours = (): boolean => props.note.author === undefined || r.seats[props.note.author]?.by_hand === true;
  const act = (command: Parameters<typeof send>[0]): void => {
    send(command);
    props.onClose();
  };
  const move = (x: number, y: number): void =>
    send({
      do: 'note.place',
      note: props.id,
      x: between(props.spot.x + x, 0, 1000),
      y: between(props.spot.y + y, 0, 1000),
    });
  return (
    <>
      <h3>{t('moveToTheme')}</h3>
      <div class="tc-choices">
        <For each={themes()}>
          {([id, theme]) => (
            <Button
              pressed={props.note.theme === id}
              onPress={() => act({ do: 'note.group', note: props.id, ...(props.note.theme !== id && { theme: id }) })}
            >
              {theme.name}
            </Button>
          )}
        </For>
        <Button onPress={() => props.onPage('theme')}>{t('newTheme')}</Button>
        <Show when={props.note.theme !== undefined && r.themes[props.note.theme]}>
          <Button onPress={() => act({ do: 'note.group', note: props.id })}>{t('takeOut')}</Button>
        </Show>
      </div>
      <Show when={props.note.theme === undefined || !r.themes[props.note.theme]}>
        <h3>{t('move')}</h3>
        <div class="tc-steps">
          <Button label={t('moveLeft')} onPress={() => move(-step, 0)}>
            <span aria-hidden="true">←</span>
          </Button>
          <Button label={t('moveUp')} onPress={() => move(0, -step)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button label={t('moveDown')} onPress={() => move(0, step)}>
            <span aria-hidden="true">↓</span>
          </Button>
          <Button label={t('moveRight')} onPress={() => move(step, 0)}>
            <span aria-hidden="true">→</span>
          </Button>
        </div>
      </Show>
      <Show when={duplicates().length > 0}>
        <h3>{t('sameCount', { n: duplicates().length })}</h3>
        <ul role="list" class="tc-lines">
          <For each={duplicates()}>
            {([id, other]) => (
              <li class="tc-line">
                <span dir="auto">{other.text}</span>
                <Button small onPress={() => send({ do: 'note.match', note: id })}>
                  {t('standsAlone')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="tc-choices">
        <Show when={duplicates().length === 0}>
          <Button onPress={() => props.onPage('same')}>{t('sameAs')}</Button>
        </Show>
        <Button
          onPress={() => {
            send({ do: 'point.write', point: newId(), item: item(), table, text: props.note.text });
            say({ text: t('asPointDone') });
            props.onClose();
          }}
        >
          {t('asPoint')}
        </Button>
        <Button
          onPress={() =>
            act({ do: 'note.share', note: props.id, level: props.note.level === 'table' ? 'room' : 'table' })
          }
        >
          {props.note.level === 'table' ? t('showRoom') : t('hideRoom')}
        </Button>
        <Show when={ours()}>
          <Button onPress={() => props.onPage('edit')}>{t('editNote')}</Button>
        </Show>
        <Show when={props.note.author === undefined}>
          <Button kind="danger" onPress={() => act({ do: 'note.remove', note: props.id })}>
            {t('removeNote')}
          </Button>
        </Show>
      </div>
    </>
  );
};

const SameAs: Component<Part> = (props) => {
  const { r, table, item, send } = useCloth();
  const others = () => pilesOf(r, item(), table).filter(({ id }) => id !== props.id);
  return (
    <>
      <p>{t('sameAsLead')}</p>
      <ul role="list" class="tc-lines">
        <For each={others()}>
          {(pile) => (
            <li>
              <button
                type="button"
                class="tc-paper tc-paper-button"
                dir="auto"
                onClick={() => {
                  send({ do: 'note.match', note: props.id, same_as: pile.id });
                  props.onClose();
                }}
              >
                {shortly(pile.note.text, 160)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </>
  );
};

const ForTheme: Component<Part> = (props) => {
  const { table, item, send } = useCloth();
  const [name, setName] = createSignal('');
  const make = (): void => {
    if (!fits(name(), lineMax)) return;
    const theme = newId();
    send({ do: 'theme.write', theme, item: item(), table, name: name().trim() });
    send({ do: 'note.group', note: props.id, theme });
    props.onClose();
  };
  return (
    <div class="tc-form">
      <Field big label={t('themeName')} value={name()} onInput={setName} onSubmit={make} max={lineMax} />
      <Button kind="main" disabled={!fits(name(), lineMax)} onPress={make}>
        {t('makeTheme')}
      </Button>
    </div>
  );
};

const Edit: Component<Part & { note: Note }> = (props) => {
  const { table, item, send } = useCloth();
  // eslint-disable-next-line solid/reactivity -- what is typed starts from the words as they were; a later change must not move the caret
  const [text, setText] = createSignal(props.note.text);
  const save = (): void => {
    if (!fits(text(), noteTextMax)) return;
    const { author } = props.note;
    send({
      do: 'note.lay',
      note: props.id,
      item: item(),
      table,
      text: text().trim(),
      ...(author !== undefined && { person: author }),
    });
    props.onClose();
  };
  return (
    <div class="tc-form">
      <Field
        area
        big
        rows={3}
        label={t('noteText')}
        value={text()}
        onInput={setText}
        onSubmit={save}
        max={noteTextMax}
      />
      <Button kind="main" disabled={!fits(text(), noteTextMax)} onPress={save}>
        {t('save')}
      </Button>
    </div>
  );
};
