// Pictures on their way: how far each has come, why one has not, and the ways on. What waits for the network says so and is not lost.
import { For, Show, type Component } from 'solid-js';
import type { Upload, Uploads } from '../../state/pictures/uploads';
import { troubleText, upload } from '../../text/pictures';
import { Button } from '../../ui/Button';
import './uploads.css';

function words({ state, share, why }: Upload): string {
  switch (state) {
    case 'sending':
      return upload('sending', { percent: Math.round(share * 100) });
    case 'waiting':
      return upload('waiting');
    case 'failed':
      return upload('failed', { why: troubleText(why ?? '') });
    default:
      return upload('preparing');
  }
}

export const UploadList: Component<{ list: readonly Upload[]; uploads: Uploads }> = (props) => {
  // A PDF is a long queue: what waits its turn is not listed page by page.
  const ids = () => {
    const waiting = props.list.filter(({ state }) => state === 'preparing').slice(0, 1);
    return [...props.list.filter(({ state }) => state !== 'preparing'), ...waiting].map(({ id }) => id);
  };
  return (
    <Show when={props.list.length > 0}>
      <ul class="uploads" role="list" aria-label={upload('onTheWay')}>
        <For each={ids()}>
          {(id) => (
            <Show when={props.list.find((one) => one.id === id)}>
              {(one) => (
                <li class="upload" data-state={one().state}>
                  <p class="upload-name" dir="auto">
                    {one().name}
                  </p>
                  <p class="upload-words tabular" role={one().state === 'failed' ? 'alert' : undefined}>
                    {words(one())}
                  </p>
                  <progress class="upload-bar" aria-hidden="true" max="1" value={one().share} />
                  <div class="upload-acts">
                    <Show when={one().state === 'failed'}>
                      <Button
                        small
                        label={upload('againOf', { name: one().name })}
                        onPress={() => props.uploads.again(id)}
                      >
                        {upload('again')}
                      </Button>
                    </Show>
                    <Button
                      small
                      kind="quiet"
                      label={upload('dropOf', { name: one().name })}
                      onPress={() => props.uploads.drop(id)}
                    >
                      {upload('drop')}
                    </Button>
                  </div>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  );
};
