// One photo, large: who sees it, a note cut out of it, shown to the room, taken away.
import { createSignal, For, Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import type { Photo, PhotoLevel } from '../../state/types';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { SlidePicture } from '../slides/SlidePicture';
import { CutNote } from './CutNote';
import type { PhotoRights } from './Photos';

const levels: readonly PhotoLevel[] = ['table', 'room', 'report'];

export const PhotoView: Component<{
  live: Live;
  id: string;
  photo: Photo;
  alt: string;
  rights: PhotoRights;
  onDone: () => void;
}> = (props) => {
  const [cutting, setCutting] = createSignal(false);
  const [asked, setAsked] = createSignal(false);
  const remove = (): void => {
    props.rights.send({ do: 'photo.remove', photo: props.id });
    props.onDone();
  };
  return (
    <Show
      when={!cutting()}
      fallback={
        <CutNote
          live={props.live}
          photo={props.photo}
          send={props.rights.send}
          onCancel={() => setCutting(false)}
          onLaid={() => setCutting(false)}
        />
      }
    >
      <div class="photo-view">
        <SlidePicture live={props.live} picture={props.photo.picture} alt={props.alt} />
        <Show when={props.rights.leads}>
          <div class="photo-levels" role="group" aria-label={t('level')}>
            <p>{t('level')}</p>
            <For each={levels}>
              {(level) => (
                <Button
                  small
                  pressed={props.photo.level === level}
                  onPress={() =>
                    props.photo.level !== level && props.rights.send({ do: 'photo.share', photo: props.id, level })
                  }
                >
                  {t(`level_${level}`)}
                </Button>
              )}
            </For>
          </div>
          <div class="photo-acts">
            <Button kind="main" onPress={() => setCutting(true)}>
              {t('cut')}
            </Button>
            <Show when={props.rights.onStage}>
              {(show) => <Button onPress={() => show()(props.id)}>{t('onStage')}</Button>}
            </Show>
          </div>
        </Show>
        <Show when={props.rights.removes}>
          <Show
            when={asked()}
            fallback={
              <div>
                <Button kind="danger" onPress={() => setAsked(true)}>
                  {t('remove')}
                </Button>
              </div>
            }
          >
            <p>{t('removeAsk')}</p>
            <div class="photo-acts">
              <Button onPress={() => setAsked(false)}>{t('keep')}</Button>
              <Button kind="danger" onPress={remove}>
                {t('removeSure')}
              </Button>
            </div>
          </Show>
        </Show>
      </div>
    </Show>
  );
};
