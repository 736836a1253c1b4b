// Photos that were chosen here and are on their way: the page's own, not a sheet's, so that closing one or going on to the next question loses
// nothing. They leave when the server has them or the person lets go of them.
import { createRoot, createSignal, type Accessor } from 'solid-js';
import { newId } from '../../state/access';
import type { CommandBody, Live } from '../../state/live';
import { encode, useUploads, type Upload, type Uploads } from '../../state/pictures';

export interface Chosen {
  file: File;
  url: string;
}

export interface Outgoing {
  chosen: Accessor<readonly Chosen[]>;
  choose: (files: readonly File[]) => void;
  leave: (one: Chosen) => void;
  /** Sends what was chosen to its table, at what it works on. */
  send: (item: string, command: (body: CommandBody) => void) => void;
  uploads: Uploads;
  list: Accessor<readonly Upload[]>;
  /** How many of those sent last have arrived. */
  arrived: Accessor<number>;
}

const pages = new WeakMap<Live, Map<number, Outgoing>>();

/** A desk has many tables: what was chosen for one never goes to another. */
export function outgoing(live: Live, table: number): Outgoing {
  const tables = pages.get(live) ?? new Map<number, Outgoing>();
  pages.set(live, tables);
  const known = tables.get(table) ?? createRoot(() => make(live, table));
  tables.set(table, known);
  return known;
}

function make(live: Live, table: number): Outgoing {
  const { uploads, list } = useUploads(live);
  const [chosen, setChosen] = createSignal<readonly Chosen[]>([]);
  const [arrived, setArrived] = createSignal(0);
  return {
    chosen,
    choose: (files) =>
      void setChosen((all) => [...all, ...files.map((file) => ({ file, url: URL.createObjectURL(file) }))]),
    leave(one) {
      URL.revokeObjectURL(one.url);
      setChosen((all) => all.filter((other) => other !== one));
    },
    send(item, command) {
      setArrived(0);
      for (const { file, url } of chosen()) {
        URL.revokeObjectURL(url);
        uploads.add(
          file.name,
          () => encode(file, 'photo'),
          ({ picture, width, height }) => {
            command({ do: 'photo.add', photo: newId(), item, table, picture: { picture, width, height } });
            setArrived((n) => n + 1);
          },
        );
      }
      setChosen([]);
    },
    uploads,
    list,
    arrived,
  };
}
