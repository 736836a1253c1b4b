// A table's photos in its panel at the desk: looked at, shared, shown to the room as a slide of what runs now, cut to notes.
import type { Component } from 'solid-js';
import { newId } from '../../state/access';
import { current } from '../../state/day';
import { photos as t } from '../../text/photos';
import { useDesk } from '../desk/desk';
import { TablePhotos } from './TablePhotos';
import { tableName } from './words';

export const DeskPhotos: Component<{ table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const onStage = (id: string): void => {
    const photo = records.photos[id];
    if (!photo) return;
    const slide = newId();
    const picture = { ...photo.picture, alt: t('alt', { table: tableName(desk.live, photo.table) }) };
    desk.send({ do: 'slide.add', slide, item: current(records)?.id ?? photo.item, picture });
    desk.send({ do: 'slide.show', slide });
  };
  return (
    <div class="panel-part desk-photos">
      <TablePhotos
        live={desk.live}
        table={props.table}
        item={current(records)?.id}
        takes={desk.leads()}
        heading
        rights={{ send: desk.send, removes: desk.leads(), leads: desk.leads(), onStage }}
      />
    </div>
  );
};
