// The notes on the cloth: those on their own lie where they were put, the others in the areas of their themes.
// Every drag has a button: a tap on a note or a theme opens what can be done with it.
import { createEffect, createMemo, createSignal, onCleanup, Show, type Component } from 'solid-js';
import { clothOf, type Pile, type ThemeArea } from '../../state/cloth';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Each } from '../../ui/Each';
import { ClothPhotos } from '../photos/ClothPhotos';
import { useCloth } from './cloth';
import { useDrag, type Drop } from './drag';
import { NoteSheet } from './NoteSheet';
import { NewNote, NewTheme, Together } from './NewSheets';
import { Note } from './Note';
import { layOut, noteSize, noteSizes, themesShare, type NoteSize, type Room, type Spot } from './rim';
import { ThemeSheet } from './ThemeSheet';

/** The size of the open cloth and of a letter on it, in pixels; what a test has no layout for is a tablet's. */
function useRoom(element: () => HTMLElement | undefined): () => Room & { em: number } {
  const [room, setRoom] = createSignal({ width: 960, height: 500, em: 17 });
  createEffect(() => {
    const watched = element();
    if (!watched || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = watched;
      if (width > 0 && height > 0) setRoom({ width, height, em: parseFloat(getComputedStyle(watched).fontSize) || 17 });
    });
    observer.observe(watched);
    onCleanup(() => observer.disconnect());
  });
  return room;
}

export const Notes: Component = () => {
  const { r, table, item, send } = useCloth();
  const [open, setOpen] = createSignal<HTMLElement>();
  const [note, setNote] = createSignal<string>();
  const [theme, setTheme] = createSignal<string>();
  const [pair, setPair] = createSignal<[string, string]>();
  const cloth = createMemo(() => clothOf(r, item(), table));
  const room = useRoom(open);
  const size = createMemo((): NoteSize => {
    const { width, height, em } = room();
    return noteSize(cloth().loose.length, { width: width / em, height: height / em });
  });
  const spots = createMemo(() => {
    const { em } = room();
    const { width, height } = noteSizes[size()];
    return layOut(cloth().loose, room(), { width: width * em, height: height * em });
  });
  const share = (): number => {
    const { themes, loose } = cloth();
    const grouped = themes.reduce((sum, { piles }) => sum + piles.length, 0);
    return themesShare(themes.length, grouped, loose.length);
  };

  const dropOn = ({ id, over, spot }: Drop): void => {
    const lies = r.notes[id];
    if (!lies || !over) return;
    if (over.kind === 'theme') {
      if (lies.theme !== over.id) send({ do: 'note.group', note: id, theme: over.id });
      return;
    }
    if (over.kind === 'note') {
      const there = r.notes[over.id]?.theme;
      if (there !== undefined && r.themes[there]) {
        if (lies.theme !== there) send({ do: 'note.group', note: id, theme: there });
      } else setPair([over.id, id]);
      return;
    }
    if (lies.theme !== undefined && r.themes[lies.theme]) send({ do: 'note.group', note: id });
    send({ do: 'note.place', note: id, x: spot.x, y: spot.y });
  };
  const drag = useDrag(open, dropOn);
  createEffect(() => {
    for (const [id, spot] of drag.dropped()) {
      const now = r.notes[id];
      if (!now || (now.x === spot.x && now.y === spot.y)) drag.settle(id);
    }
  });
  const spotOf = (id: string): Spot => {
    const held = drag.held();
    if (held?.id === id) return held;
    return drag.dropped().get(id) ?? spots().get(id) ?? { x: 500, y: 500 };
  };
  const hovered = (id: string): boolean => {
    const over = drag.held()?.over;
    return over !== undefined && over.kind !== 'cloth' && over.id === id;
  };
  const tap = (id: string) => () => {
    if (!drag.wasDrag()) setNote(id);
  };
  /** A note that is dragged out of its theme is drawn on the open cloth, so that it can be followed. */
  const draggedOut = createMemo((): Pile[] => {
    const held = drag.held();
    return held === undefined ? [] : cloth().themes.flatMap(({ piles }) => piles.filter(({ id }) => id === held.id));
  });

  return (
    <div
      class="tc-notes"
      data-themes={cloth().themes.length}
      data-loose={cloth().loose.length > 0}
      data-size={size()}
      style={{ '--share': `${share()}fr` }}
    >
      <Show when={cloth().themes.length > 0}>
        <section class="tc-themes" aria-label={t('themes')}>
          <Each each={cloth().themes} by={({ id }) => id}>
            {(area, index, id) => (
              <Area
                area={area()}
                rank={index() + 1}
                hovered={hovered(id) || area().piles.some((pile) => hovered(pile.id))}
                held={drag.held()?.id}
                onOpen={() => setTheme(id)}
                onGrab={drag.grab}
                onTap={tap}
              />
            )}
          </Each>
        </section>
      </Show>
      <section class="tc-open" aria-label={t('loose')} data-drop="cloth" ref={setOpen}>
        <Show when={cloth().notes === 0}>
          <p class="tc-open-empty">{t('emptyCloth')}</p>
        </Show>
        <Show when={cloth().notes > 0 && cloth().loose.length === 0}>
          <p class="tc-open-hint">{t('allGrouped')}</p>
        </Show>
        <Each each={[...cloth().loose, ...draggedOut()]} by={({ id }) => id}>
          {(pile, _, id) => (
            <Note
              pile={pile()}
              spot={spotOf(id)}
              held={drag.held()?.id === id}
              hovered={hovered(id)}
              onGrab={(event) => drag.grab(id, event)}
              onTap={tap(id)}
            />
          )}
        </Each>
      </section>
      <NoteSheet note={note()} spot={spotOf(note() ?? '')} onClose={() => setNote(undefined)} />
      <ThemeSheet theme={theme()} onClose={() => setTheme(undefined)} />
      <Together pair={pair()} onClose={() => setPair(undefined)} />
    </div>
  );
};

/** A theme on the cloth: its name, its rank, and its notes one below the other. */
const Area: Component<{
  area: ThemeArea;
  rank: number;
  hovered: boolean;
  held: string | undefined;
  onOpen: () => void;
  onGrab: (id: string, event: PointerEvent) => void;
  onTap: (id: string) => () => void;
}> = (props) => (
  <div class="tc-area" data-drop="theme" data-id={props.area.id} data-hovered={props.hovered}>
    <button type="button" class="tc-area-name" onClick={() => props.onOpen()}>
      <span class="tc-area-rank tabular" aria-hidden="true">
        {props.rank}
      </span>
      <span class="tc-area-word" dir="auto">
        {props.area.theme.name}
      </span>
      <Show when={props.area.theme.dots !== undefined}>
        <span class="tc-count">
          {props.area.theme.dots === 1 ? t('dot') : t('dots', { n: props.area.theme.dots ?? 0 })}
        </span>
      </Show>
    </button>
    <Show when={props.area.piles.length > 0} fallback={<p class="tc-area-empty">{t('emptyTheme')}</p>}>
      <ul role="list" class="tc-area-notes">
        <Each each={props.area.piles} by={({ id }) => id}>
          {(pile, _, id) => (
            <li>
              <Note
                pile={pile()}
                held={props.held === id}
                hovered={false}
                onGrab={(event) => props.onGrab(id, event)}
                onTap={props.onTap(id)}
              />
            </li>
          )}
        </Each>
      </ul>
    </Show>
  </div>
);

/** What one can do with the whole cloth. */
export const NotesActs: Component = () => {
  const [writing, setWriting] = createSignal(false);
  const [naming, setNaming] = createSignal(false);
  return (
    <>
      <Button onPress={() => setWriting(true)}>{t('newNote')}</Button>
      <Button onPress={() => setNaming(true)}>{t('newTheme')}</Button>
      <ClothPhotos />
      <NewNote open={writing()} onClose={() => setWriting(false)} />
      <NewTheme open={naming()} onClose={() => setNaming(false)} />
    </>
  );
};
