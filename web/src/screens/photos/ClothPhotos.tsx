// Photos on the tablecloth's own screen: a tablet on the table has a camera too, and here the table cuts notes out of what lies on the paper.
import { createSignal, type Component } from 'solid-js';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from '../tablecloth/cloth';
import { Photos } from './Photos';
import { TakePhotos } from './TakePhotos';

export const ClothPhotos: Component = () => {
  const { live, table, item, send } = useCloth();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('photos')}</Button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={t('photos')} closeLabel={t('close')}>
        <Photos live={live} table={table} rights={{ send, removes: true, leads: true }} />
        <TakePhotos live={live} table={table} item={item() || undefined} send={send} />
      </Sheet>
    </>
  );
};
