// A table's photos, with the way to take more: one piece for every screen that has a table. Who may do what comes from the screen.
import { createSignal, Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import { photosOf } from '../../state/photos';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { Photos, type PhotoRights } from './Photos';
import { TakePhotos } from './TakePhotos';

export const TablePhotos: Component<{
  live: Live;
  table: number;
  /** What the table works on, which new photos belong to. */
  item: string | undefined;
  rights: PhotoRights;
  /** Nobody who only looks takes photos. */
  takes: boolean;
  heading?: boolean;
}> = (props) => {
  const [open, setOpen] = createSignal(false);
  const any = () => photosOf(props.live.records, props.table).length > 0;
  return (
    <Show when={any() || props.takes}>
      <section class="table-photos" aria-label={t('photos')}>
        <Show when={props.heading}>
          <h3>{t('photos')}</h3>
        </Show>
        <Photos live={props.live} table={props.table} rights={props.rights} />
        <Show when={props.takes}>
          <Button small={any()} onPress={() => setOpen(true)}>
            {t('take')}
          </Button>
          <Sheet open={open()} onClose={() => setOpen(false)} title={t('take')} closeLabel={t('close')}>
            <Show when={props.table} keyed>
              {(table) => <TakePhotos live={props.live} table={table} item={props.item} send={props.rights.send} />}
            </Show>
          </Sheet>
        </Show>
      </section>
    </Show>
  );
};
