// One note on the cloth: its words, whose it is, and how many say the same. A button: a tap opens it, a drag moves it.
import { Show, type Component } from 'solid-js';
import type { Pile } from '../../state/cloth';
import { t } from '../../text/tablecloth';
import { useCloth } from './cloth';
import type { Spot } from './rim';
import { personWord } from './words';

export const Note: Component<{
  pile: Pile;
  /** On the open cloth; in a theme's area notes stand below each other. */
  spot?: Spot | undefined;
  held: boolean;
  hovered: boolean;
  onGrab: (event: PointerEvent) => void;
  onTap: () => void;
}> = (props) => {
  const { r } = useCloth();
  const author = (): string | undefined => {
    const who = props.pile.note.author;
    const seat = who === undefined ? undefined : r.seats[who];
    return seat && personWord(seat);
  };
  const marks = (): string =>
    [
      author(),
      props.pile.same.length > 0 && t('sameCount', { n: props.pile.same.length }),
      props.pile.note.level !== 'table' && t('inRoom'),
      (props.pile.note.dots ?? 0) > 0 &&
        (props.pile.note.dots === 1 ? t('dot') : t('dots', { n: props.pile.note.dots ?? 0 })),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <button
      type="button"
      class="tc-note"
      classList={{ 'tc-note-free': props.spot !== undefined }}
      data-drop="note"
      data-id={props.pile.id}
      data-held={props.held}
      data-hovered={props.hovered}
      data-pile={props.pile.same.length > 0}
      style={{
        '--left': String((props.spot?.x ?? 0) / 10),
        '--top': String((props.spot?.y ?? 0) / 10),
      }}
      onPointerDown={(event) => props.onGrab(event)}
      onClick={() => props.onTap()}
    >
      <span class="tc-note-text" dir="auto">
        {props.pile.note.text}
      </span>
      <Show when={marks()}>
        <span class="tc-note-marks">{marks()}</span>
      </Show>
    </button>
  );
};
