// The pictures of the report: fetched one by one as this device may see them, shown by their address on the page, and gathered for a file.
import { createContext, createSignal, useContext } from 'solid-js';
import { getReportPicture } from '../../state/report';
import type { Block, Paper, PaperPicture } from './paper';

export interface PictureBytes {
  bytes: Uint8Array;
  type: string;
}

/** Where an image's address comes from: the page's own, or a file's data. Undefined: it is not here (yet). */
export type Addresses = (picture: string) => string | undefined;

let fetchPicture: (picture: string) => Promise<Blob> = () => Promise.reject(new Error('nowhere to fetch from'));
/** The gallery paints them. */
export const fetchPicturesBy = (fetch: typeof fetchPicture): void => void (fetchPicture = fetch);
export const fetchPicturesOf = (code: string): void => fetchPicturesBy((picture) => getReportPicture(code, picture));

const blobs = new Map<string, Promise<Blob>>();
/** A failed fetch is forgotten, so that the next look tries again. */
export function pictureBlob(picture: string): Promise<Blob> {
  let coming = blobs.get(picture);
  if (!coming) {
    coming = fetchPicture(picture);
    blobs.set(picture, coming);
    coming.catch(() => blobs.delete(picture));
  }
  return coming;
}

const addresses = new Map<string, ReturnType<typeof createSignal<string | undefined>>>();
/** The page's: fetched when somebody looks, and kept while the page is open; a report has few. */
function addressHere(picture: string): string | undefined {
  let known = addresses.get(picture);
  if (!known) {
    known = createSignal<string | undefined>();
    addresses.set(picture, known);
    const [, set] = known;
    pictureBlob(picture).then(
      (blob) => set(URL.createObjectURL(blob)),
      () => addresses.delete(picture),
    );
  }
  return known[0]();
}

export const PictureAddresses = createContext<Addresses>(addressHere);
export const useAddress = (): Addresses => useContext(PictureAddresses);

const picturesIn = (block: Block): PaperPicture[] => {
  switch (block.is) {
    case 'slides':
      return block.slides.flatMap(({ picture }) => picture ?? []);
    case 'pictures':
      return block.pictures;
    case 'fold':
      return block.groups.flatMap(({ lines }) => lines.flatMap(({ picture }) => picture ?? []));
    default:
      return [];
  }
};

/** Everything a file needs; what cannot be fetched is left out, and its words stand there. */
export async function gathered(paper: Paper): Promise<Map<string, PictureBytes>> {
  const wanted = new Set(
    paper.sections.flatMap(({ blocks }) => blocks.flatMap(picturesIn)).map(({ picture }) => picture),
  );
  const found = new Map<string, PictureBytes>();
  for (const picture of wanted) {
    try {
      const blob = await pictureBlob(picture);
      found.set(picture, { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type });
    } catch {
      continue;
    }
  }
  return found;
}

export function dataAddress({ bytes, type }: PictureBytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `data:${type};base64,${btoa(text)}`;
}
