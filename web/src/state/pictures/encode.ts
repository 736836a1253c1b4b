// A file becomes a picture: drawn on a canvas, upright as its camera held it, no larger than a screen needs, and written anew. What the
// camera knew (where, when, which phone) does not come along. Needs a browser's canvas; knows no framework.
import { bare } from './bare';
import { headBytes, kindOf, statedSize, types } from './kind';
import { PictureTrouble } from './trouble';

export interface Encoded {
  blob: Blob;
  width: number;
  height: number;
}

/** What it is for: slides fill a projector, photos are read closely. */
export type Purpose = 'slide' | 'photo';
export const longestSide: Record<Purpose, number> = { slide: 1_920, photo: 2_048 };
/** A camera's largest file is below 30 MB. */
export const fileBytesMax = 40 * 1024 * 1024;
/** 100 megapixels are 400 MB in memory; no phone's camera gives more that is worth it. */
const pixelsMax = 100_000_000;
const quality = 0.85;
/** Letters and lines stay sharp as PNG, and are small; a photo would be ten times larger. */
const pngWorth = 1.3;

const drawable = ['jpeg', 'png', 'webp', 'gif', 'bmp', 'avif', 'heic'];

/** Looks at a file before anything decodes it; throws what is wrong with it. */
export async function looked(file: Blob): Promise<{ type: string; isDrawing: boolean }> {
  if (file.size === 0) throw new PictureTrouble('empty');
  if (file.size > fileBytesMax) throw new PictureTrouble('too_big');
  // A camera writes a preview before the frame's header: it is looked for in the first megabyte.
  const head = new Uint8Array(await file.slice(0, 1024 * 1024).arrayBuffer());
  const kind = kindOf(head.subarray(0, headBytes));
  if (kind === 'svg' || kind === 'pdf') throw new PictureTrouble(kind);
  if (!drawable.includes(kind)) throw new PictureTrouble('unreadable');
  const size = statedSize(head);
  if (size && size.width * size.height > pixelsMax) throw new PictureTrouble('too_many_pixels');
  return { type: types[kind] ?? '', isDrawing: kind === 'png' || kind === 'gif' };
}

/** The browser's own decoder, upright. A HEIC is read by Apple's alone. */
async function decoded(file: Blob, type: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([file], { type }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    if (image.naturalWidth * image.naturalHeight > pixelsMax) throw new PictureTrouble('too_many_pixels');
    if (!image.naturalWidth) throw new PictureTrouble('unreadable');
    return image;
  } catch (error) {
    if (error instanceof PictureTrouble) throw error;
    throw new PictureTrouble(type === 'image/heic' ? 'heic' : 'unreadable');
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A rectangle in pixels of what is drawn. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawn(image: CanvasImageSource, part: Part, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(part.width, part.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(part.width * scale));
  canvas.height = Math.max(1, Math.round(part.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new PictureTrouble('unreadable');
  context.fillStyle = '#fff'; // paper under what is transparent
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function written(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  const kept = blob && (await bare(blob));
  if (!kept) throw new PictureTrouble('unreadable');
  return kept;
}

/** Writes a canvas as the smaller of what looks right: JPEG, or PNG where lines would smear. */
export async function canvasPicture(canvas: HTMLCanvasElement, isDrawing: boolean): Promise<Encoded> {
  const { width, height } = canvas;
  const jpeg = await written(canvas, 'image/jpeg');
  const png = isDrawing ? await written(canvas, 'image/png') : undefined;
  const blob = png && png.size <= jpeg.size * pngWorth ? png : jpeg;
  canvas.width = 0; // Safari keeps a canvas' memory until somebody takes it away
  return { blob, width, height };
}

export async function encode(file: Blob, purpose: Purpose): Promise<Encoded> {
  const { type, isDrawing } = await looked(file);
  const image = await decoded(file, type);
  const whole = { x: 0, y: 0, width: image.naturalWidth, height: image.naturalHeight };
  return canvasPicture(drawn(image, whole, longestSide[purpose]), isDrawing);
}

/** A part of a picture that is here already, as a picture of its own. */
export async function encodePart(picture: Blob, part: Part): Promise<Encoded> {
  const image = await decoded(picture, picture.type);
  return canvasPicture(drawn(image, part, longestSide.photo), picture.type === 'image/png');
}
