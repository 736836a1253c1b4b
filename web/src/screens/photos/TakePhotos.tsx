// Photos of the paper tablecloth: taken, looked at, taken again, sent, one or several. They go to a table and to what it works on; what a bad
// network holds up is sent when it is back.
import { createSignal, For, onCleanup, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import type { CommandBody, Live } from '../../state/live';
import { encode, useUploads } from '../../state/pictures';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { FileButton } from './FileButton';
import { UploadList } from './UploadList';
import { tableName } from './words';
import './photos.css';

interface Chosen {
  file: File;
  url: string;
}

export const TakePhotos: Component<{
  live: Live;
  table: number;
  /** What the table works on; none before the day has begun. */
  item: string | undefined;
  send: (command: CommandBody) => void;
}> = (props) => {
  // eslint-disable-next-line solid/reactivity -- a page has one live workshop
  const { uploads, list } = useUploads(props.live);
  const [chosen, setChosen] = createSignal<readonly Chosen[]>([]);
  const [arrived, setArrived] = createSignal(0);
  const choose = (files: File[]): void =>
    void setChosen((all) => [...all, ...files.map((file) => ({ file, url: URL.createObjectURL(file) }))]);
  const leave = (one: Chosen): void => {
    URL.revokeObjectURL(one.url);
    setChosen((all) => all.filter((other) => other !== one));
  };
  onCleanup(() => chosen().forEach(({ url }) => URL.revokeObjectURL(url)));
  const sendAll = (): void => {
    const { item, table } = props;
    if (item === undefined) return;
    setArrived(0);
    for (const one of chosen()) {
      const { file } = one;
      uploads.add(
        file.name,
        () => encode(file, 'photo'),
        ({ picture, width, height }) => {
          props.send({ do: 'photo.add', photo: newId(), item, table, picture: { picture, width, height } });
          setArrived((n) => n + 1);
        },
      );
      URL.revokeObjectURL(one.url);
    }
    setChosen([]);
  };
  const title = () => (props.item === undefined ? undefined : props.live.records.items[props.item]?.title);
  return (
    <div class="photos-take">
      <Show when={props.item !== undefined} fallback={<p>{t('noItem')}</p>}>
        <p class="photos-lead">
          {t('lead', { table: tableName(props.live, props.table) })}{' '}
          <Show when={title()}>{(words) => <span dir="auto">{t('leadItem', { title: words() })}</span>}</Show>
        </p>
        <Show when={chosen().length > 0}>
          <section aria-label={t('chosen')}>
            <ul class="photos-chosen" role="list">
              <For each={chosen()}>
                {(one, index) => (
                  <li>
                    <img src={one.url} alt={t('photo')} />
                    <Button small label={t('retakeOf', { n: index() + 1 })} onPress={() => leave(one)}>
                      {t('retake')}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </section>
          <Button kind="main" wide onPress={sendAll}>
            {chosen().length === 1 ? t('send') : t('sendMany', { n: chosen().length })}
          </Button>
        </Show>
        <UploadList list={list()} uploads={uploads} />
        <p class="photos-arrived" role="status">
          <Show when={arrived() > 0 && list().length === 0}>
            {arrived() === 1 ? t('sent') : t('sentMany', { n: arrived() })}
          </Show>
        </p>
        <FileButton accept="image/*" camera wide main={chosen().length === 0} onFiles={choose}>
          {chosen().length === 0 ? t('take') : t('takeMore')}
        </FileButton>
        <FileButton accept="image/*" multiple wide onFiles={choose}>
          {t('album')}
        </FileButton>
      </Show>
    </div>
  );
};
