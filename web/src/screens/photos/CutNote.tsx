// A note cut out of a photo: a frame that a finger, a mouse, keys or buttons move, and the words that become the note.
import { createSignal, For, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import type { CommandBody, Live } from '../../state/live';
import {
  dragged,
  encodePart,
  first,
  grown,
  moved,
  partOf,
  shelfOf,
  spanned,
  useUploads,
  type Corner,
  type Frame,
} from '../../state/pictures';
import type { Photo } from '../../state/types';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { codePoints, Field } from '../../ui/Field';
import { SlidePicture } from '../slides/SlidePicture';
import { UploadList } from './UploadList';
import './cut-note.css';

const textMax = 2_000;
const step = 40;
const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];
const arrows: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

interface Grip {
  what: 'frame' | 'new' | Corner;
  at: { x: number; y: number };
  before: Frame;
}

export const CutNote: Component<{
  live: Live;
  photo: Photo;
  send: (command: CommandBody) => void;
  onCancel: () => void;
  onLaid: () => void;
}> = (props) => {
  const [frame, setFrame] = createSignal<Frame>(first);
  const [text, setText] = createSignal('');
  // eslint-disable-next-line solid/reactivity -- a page has one live workshop
  const { uploads, list } = useUploads(props.live);
  let surface: HTMLDivElement | undefined;
  let grip: Grip | undefined;
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const box = surface?.getBoundingClientRect();
    return box
      ? { x: ((event.clientX - box.left) / box.width) * 1_000, y: ((event.clientY - box.top) / box.height) * 1_000 }
      : { x: 0, y: 0 };
  };
  const grab = (what: Grip['what'], event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    surface?.setPointerCapture(event.pointerId);
    grip = { what, at: placeOf(event), before: frame() };
  };
  const drag = (event: PointerEvent): void => {
    if (!grip) return;
    const to = placeOf(event);
    const { what, at, before } = grip;
    if (what === 'frame') setFrame(moved(before, to.x - at.x, to.y - at.y));
    else if (what === 'new') {
      // A tap on the picture is no frame.
      if (Math.abs(to.x - at.x) > 20 || Math.abs(to.y - at.y) > 20) setFrame(spanned(at, to));
    } else setFrame(dragged(before, what, to.x, to.y));
  };
  const keyed = (event: KeyboardEvent): void => {
    const by = arrows[event.key];
    if (!by) return;
    event.preventDefault();
    setFrame((now) => (event.shiftKey ? grown(now, by[0], -by[1]) : moved(now, by[0], by[1])));
  };
  const percent = (value: number): number => Math.round(value / 10);
  const usable = () => text().trim() !== '' && codePoints(text().trim()) <= textMax && list().length === 0;
  const lay = (): void => {
    if (!usable()) return;
    // eslint-disable-next-line solid/reactivity -- as it is at the press
    const { live, send, onLaid } = props;
    const { item, table, picture } = props.photo;
    const part = partOf(frame(), picture.width, picture.height);
    const words = text().trim();
    uploads.add(
      t('photo'),
      async () => encodePart(await shelfOf(live).blob(picture.picture), part),
      ({ picture: cut, width, height }) => {
        send({
          do: 'note.lay',
          note: newId(),
          item,
          table,
          text: words,
          picture: { picture: cut, width, height },
        });
        onLaid();
      },
    );
  };
  const moves = [
    ['left', '←', (now: Frame) => moved(now, -step, 0)],
    ['right', '→', (now: Frame) => moved(now, step, 0)],
    ['up', '↑', (now: Frame) => moved(now, 0, -step)],
    ['down', '↓', (now: Frame) => moved(now, 0, step)],
    ['wider', '↔ +', (now: Frame) => grown(now, step, 0)],
    ['narrower', '↔ −', (now: Frame) => grown(now, -step, 0)],
    ['taller', '↕ +', (now: Frame) => grown(now, 0, step)],
    ['lower', '↕ −', (now: Frame) => grown(now, 0, -step)],
  ] as const;
  return (
    <div class="cut">
      <p>{t('cutLead')}</p>
      <div
        class="cut-surface"
        ref={(made) => (surface = made)}
        style={{
          '--ratio': `${props.photo.picture.width} / ${props.photo.picture.height}`,
          '--x': `${frame().x / 10}%`,
          '--y': `${frame().y / 10}%`,
          '--width': `${frame().width / 10}%`,
          '--height': `${frame().height / 10}%`,
        }}
        onPointerDown={(event) => grab('new', event)}
        onPointerMove={drag}
        onPointerUp={() => (grip = undefined)}
        onPointerCancel={() => (grip = undefined)}
      >
        <SlidePicture live={props.live} picture={props.photo.picture} alt={t('photo')} />
        <div
          class="cut-frame"
          role="group"
          tabindex="0"
          aria-label={t('frame', {
            x: percent(frame().x),
            y: percent(frame().y),
            width: percent(frame().width),
            height: percent(frame().height),
          })}
          onKeyDown={keyed}
          onPointerDown={(event) => grab('frame', event)}
        >
          <For each={corners}>
            {(corner) => (
              <span class="cut-corner" data-corner={corner} onPointerDown={(event) => grab(corner, event)} />
            )}
          </For>
        </div>
      </div>
      <div class="cut-moves">
        <For each={moves}>
          {([name, sign, change]) => (
            <Button small label={t(name)} onPress={() => setFrame(change)}>
              <span aria-hidden="true">{sign}</span>
            </Button>
          )}
        </For>
      </div>
      <Field area label={t('noteText')} hint={t('noteHint')} value={text()} onInput={setText} max={textMax} />
      <UploadList list={list()} uploads={uploads} />
      <Show when={list().length > 0}>
        <p role="status">{t('laying')}</p>
      </Show>
      <div class="photo-acts">
        <Button onPress={() => props.onCancel()}>{t('cancel')}</Button>
        <Button kind="main" disabled={!usable()} onPress={lay}>
          {t('lay')}
        </Button>
      </div>
    </div>
  );
};
