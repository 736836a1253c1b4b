// Photos of the paper tablecloth: taken, looked at, taken again, sent, one or several. They go to a table and to what it works on; what a bad
// network holds up is sent when it is back.
import { For, Show, type Component } from 'solid-js';
import type { CommandBody, Live } from '../../state/live';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { FileButton } from './FileButton';
import { outgoing } from './outgoing';
import { UploadList } from './UploadList';
import { tableName } from './words';
import './photos.css';

export const TakePhotos: Component<{
  live: Live;
  table: number;
  /** What the table works on; none before the day has begun. */
  item: string | undefined;
  send: (command: CommandBody) => void;
}> = (props) => {
  // eslint-disable-next-line solid/reactivity -- a page has one live workshop, and this is drawn anew for another table
  const out = outgoing(props.live, props.table);
  const { chosen, arrived, list, uploads } = out;
  const sendAll = (): void => {
    // eslint-disable-next-line solid/reactivity -- as it is at the press
    const { item, send } = props;
    if (item !== undefined) out.send(item, send);
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
                    <Button small label={t('retakeOf', { n: index() + 1 })} onPress={() => out.leave(one)}>
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
        <FileButton accept="image/*" camera wide main={chosen().length === 0} onFiles={out.choose}>
          {chosen().length === 0 ? t('take') : t('takeMore')}
        </FileButton>
        <FileButton accept="image/*" multiple wide onFiles={out.choose}>
          {t('album')}
        </FileButton>
      </Show>
    </div>
  );
};
