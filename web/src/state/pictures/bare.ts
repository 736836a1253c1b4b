// A picture without anything but the picture. A canvas is not enough: Safari's writes an Exif segment (and an eXIf chunk) of its own, and the
// server takes none, whatever it says. Pure: bytes to bytes; what is not understood comes back as undefined.

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Frame, tables, restart interval: what a decoder needs. APP0 says only that the colours are the usual ones. */
const isNeeded = (marker: number): boolean =>
  marker === 0xe0 || marker === 0xdb || marker === 0xdd || (marker >= 0xc0 && marker <= 0xcf);

/** Keeps the segments a decoder needs, and what is coded between them, up to the end of the image and nothing behind it. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 3 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1; // fill
      continue;
    }
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (marker === 0xda) {
      const coded = codedEnd(bytes, end);
      if (coded === undefined) return undefined;
      kept.push(bytes.subarray(at, coded));
      at = coded;
      if (bytes[at + 1] === 0xd9) {
        kept.push(bytes.subarray(at, at + 2));
        return joined(kept);
      }
      continue;
    }
    if (isNeeded(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Where the coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function codedEnd(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return undefined;
}

const chunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Keeps the chunks that are the picture; their checksums stay what they were. */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.length < 8 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (chunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return undefined;
}

export async function bare(blob: Blob): Promise<Blob | undefined> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const kept = blob.type === 'image/png' ? barePng(bytes) : bareJpeg(bytes);
  return kept && new Blob([kept], { type: blob.type });
}
