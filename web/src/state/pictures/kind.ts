// What a file is, by its first bytes: names and types lie, and an SVG or a page that calls itself a picture must not come near an <img>. Pure.

export type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic' | 'svg' | 'pdf' | 'unknown';

export const types: Partial<Record<Kind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
  heic: 'image/heic',
};

/** How much of a file is needed to know it. */
export const headBytes = 4_096;

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

export function kindOf(head: Uint8Array): Kind {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (latin(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^GIF8[79]a$/.test(latin(head, 0, 6))) return 'gif';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'webp';
  if (latin(head, 4, 8) === 'ftyp') {
    const brand = latin(head, 8, 12);
    if (/^avi[fs]$/.test(brand)) return 'avif';
    return /^(hei[cxsm]|hev[cxsm]|mif1|msf1)$/.test(brand) ? 'heic' : 'unknown';
  }
  if (latin(head, 0, 2) === 'BM') return 'bmp';
  // A reader of PDF looks for its mark in the first kilobyte.
  const start = latin(head, 0, 1_024);
  if (start.includes('%PDF-')) return 'pdf';
  if (/<(svg|\?xml|!doctype)/i.test(start)) return 'svg';
  return 'unknown';
}

interface Size {
  width: number;
  height: number;
}

function pngSize(head: Uint8Array): Size | undefined {
  if (head.length < 24) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG says its size in its frame header, behind whatever a camera has written before it. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** How large a picture says it is, where its head tells: a small file may unfold to more than a phone has. */
export function statedSize(bytes: Uint8Array): Size | undefined {
  const kind = kindOf(bytes);
  return kind === 'png' ? pngSize(bytes) : kind === 'jpeg' ? jpegSize(bytes) : undefined;
}
