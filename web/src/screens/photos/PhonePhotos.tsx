// Photos at the phone's own table: everyone there takes them; the host shows them and cuts notes out of them.
import { Show, type Component } from 'solid-js';
import { current } from '../../state/day';
import { isHost } from '../../state/table';
import { usePhone } from '../phone/phone';
import { TablePhotos } from './TablePhotos';

export const PhonePhotos: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  return (
    <Show when={phone.table() > 0}>
      <TablePhotos
        live={live}
        table={phone.table()}
        item={current(live.records)?.id}
        takes
        rights={{ send: (command) => live.send(command), removes: true, leads: isHost(live) }}
      />
    </Show>
  );
};
