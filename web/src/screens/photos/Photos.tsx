// A table's photos in small; each opens large with what may be done about it.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { formatTime, workshop } from '../../state/day';
import type { CommandBody, Live } from '../../state/live';
import { photosOf } from '../../state/photos';
import { photos as t } from '../../text/photos';
import { Sheet } from '../../ui/Sheet';
import { SlidePicture } from '../slides/SlidePicture';
import { PhotoView } from './PhotoView';
import { tableName } from './words';
import './photos.css';

export interface PhotoRights {
  send: (command: CommandBody) => void;
  /** Anyone at the table may take a photo away; its host and the desk show it and cut notes out of it. */
  removes: boolean;
  leads: boolean;
  /** The desk shows it to everybody, large. */
  onStage?: ((photo: string) => void) | undefined;
}

export const Photos: Component<{ live: Live; table: number; item?: string | undefined; rights: PhotoRights }> = (
  props,
) => {
  const r = () => props.live.records;
  const [open, setOpen] = createSignal<string>();
  const ids = createMemo(() => photosOf(r(), props.table, props.item).map(([id]) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const words = (key: 'of' | 'look', id: string, n: number): string =>
    t(key, {
      n,
      table: tableName(props.live, props.table),
      time: formatTime(r().photos[id]?.at ?? 0, workshop(r())?.timezone ?? 'UTC'),
    });
  const place = (id: string | undefined): number => ids().findIndex((one) => one === id) + 1;
  return (
    <>
      <Show when={ids().length > 0}>
        <ul class="photos" role="list">
          <For each={ids()}>
            {(id, index) => (
              <Show when={r().photos[id]}>
                {(photo) => (
                  <li>
                    <button
                      type="button"
                      class="photos-one"
                      aria-label={words('look', id, index() + 1)}
                      onClick={() => setOpen(id)}
                    >
                      <SlidePicture live={props.live} picture={photo().picture} alt="" />
                      <Show when={photo().level !== 'table'}>
                        <span class="photos-level">{t(`level_${photo().level}`)}</span>
                      </Show>
                    </button>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Sheet
        open={open() !== undefined && r().photos[open() ?? ''] !== undefined}
        onClose={() => setOpen(undefined)}
        title={words('of', open() ?? '', place(open()))}
        closeLabel={t('close')}
      >
        <Show when={open()} keyed>
          {(id) => (
            <Show when={r().photos[id]}>
              {(photo) => (
                <PhotoView
                  live={props.live}
                  id={id}
                  photo={photo()}
                  alt={words('of', id, place(id))}
                  rights={props.rights}
                  onDone={() => setOpen(undefined)}
                />
              )}
            </Show>
          )}
        </Show>
      </Sheet>
    </>
  );
};
