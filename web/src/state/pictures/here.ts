// Pictures for components: the address of one while it is looked at, and the way up for new ones. Who this page is in the workshop says which
// token opens the door, so that a component needs the live workshop and nothing else.
import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { deskToken, getPicture, identity, observerToken, putPicture, stageToken, tableToken } from '../../sync';
import { code } from '../day';
import type { Live } from '../live';
import { Shelf } from './shelf';
import { Uploads, type Upload } from './uploads';

function tokenOf(live: Live): string | undefined {
  const where = code(live.records) ?? '';
  const you = live.you();
  switch (you?.role) {
    case 'participant':
      return identity(where)?.token;
    case 'facilitator':
      return deskToken(where);
    case 'observer':
      return observerToken(where);
    case 'stage':
      return stageToken(where);
    case 'tablecloth':
      return tableToken(where, you.table ?? 0);
    default:
      return undefined;
  }
}

/** The gallery and tests have pictures without a server. */
let painter: ((picture: string) => Promise<Blob>) | undefined;
export const paintPictures = (paint: (picture: string) => Promise<Blob>): void => void (painter = paint);

const shelves = new WeakMap<Live, Shelf>();

export function shelfOf(live: Live): Shelf {
  let shelf = shelves.get(live);
  if (!shelf) {
    shelf = new Shelf({
      fetch: (picture) => (painter ? painter(picture) : getPicture(code(live.records) ?? '', tokenOf(live), picture)),
    });
    shelves.set(live, shelf);
  }
  return shelf;
}

export interface Seen {
  url: Accessor<string | undefined>;
  failed: Accessor<boolean>;
}

const againMs = 4_000;

/** The picture's address, when it is here. What could not be fetched is tried again while somebody looks. */
export function usePicture(live: Live, picture: Accessor<string | undefined>): Seen {
  const [url, setUrl] = createSignal<string>();
  const [failed, setFailed] = createSignal(false);
  createEffect(
    on(picture, (wanted) => {
      setFailed(false);
      if (wanted === undefined) {
        setUrl(undefined);
        return;
      }
      const shelf = shelfOf(live);
      let taken = false;
      let gone = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const fetch = (): void => {
        shelf.take(wanted).then(
          (address) => {
            if (gone) {
              shelf.give(wanted);
              return;
            }
            taken = true;
            setFailed(false);
            setUrl(address);
          },
          () => {
            if (gone) return;
            setFailed(true);
            timer = setTimeout(fetch, againMs);
          },
        );
      };
      setUrl(shelf.known(wanted));
      fetch();
      onCleanup(() => {
        gone = true;
        clearTimeout(timer);
        if (taken) shelf.give(wanted);
      });
    }),
  );
  return { url, failed };
}

/** Pictures on their way up from this page, while the component lives. */
export function useUploads(live: Live): { uploads: Uploads; list: Accessor<readonly Upload[]> } {
  const [list, setList] = createSignal<readonly Upload[]>([]);
  const uploads = new Uploads({
    put: async (blob, onShare, signal) => {
      const stored = await putPicture(code(live.records) ?? '', tokenOf(live) ?? '', blob, { onShare, signal });
      shelfOf(live).keep(stored.picture, blob);
      return stored;
    },
    changed: setList,
  });
  onCleanup(() => uploads.stop());
  return { uploads, list };
}
