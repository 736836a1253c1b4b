// A rectangle on a picture, in thousandths of its sides, and what a finger, a mouse, a key or a button does to it. Pure.
import type { Part } from './encode';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const side = 1_000;
/** Smaller than this is a slip of the finger. */
export const sideMin = 60;
export const whole: Frame = { x: 0, y: 0, width: side, height: side };
export const first: Frame = { x: 150, y: 150, width: 700, height: 700 };

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Inside the picture, and never too small to be seen. */
export function kept(frame: Frame): Frame {
  const width = between(Math.round(frame.width), sideMin, side);
  const height = between(Math.round(frame.height), sideMin, side);
  return {
    x: between(Math.round(frame.x), 0, side - width),
    y: between(Math.round(frame.y), 0, side - height),
    width,
    height,
  };
}

export const moved = (frame: Frame, x: number, y: number): Frame => kept({ ...frame, x: frame.x + x, y: frame.y + y });

/** Larger or smaller around its middle. */
export function grown(frame: Frame, x: number, y: number): Frame {
  const width = between(frame.width + x, sideMin, side);
  const height = between(frame.height + y, sideMin, side);
  return kept({
    x: frame.x - (width - frame.width) / 2,
    y: frame.y - (height - frame.height) / 2,
    width,
    height,
  });
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** One corner goes to a place; the opposite one stays where it is. */
export function dragged(frame: Frame, corner: Corner, x: number, y: number): Frame {
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  const west = corner.endsWith('w');
  const north = corner.startsWith('n');
  const left = west ? between(x, 0, right - sideMin) : frame.x;
  const top = north ? between(y, 0, bottom - sideMin) : frame.y;
  return kept({
    x: left,
    y: top,
    width: west ? right - left : between(x, frame.x + sideMin, side) - frame.x,
    height: north ? bottom - top : between(y, frame.y + sideMin, side) - frame.y,
  });
}

/** Drawn anew from one place to another. */
export function spanned(from: { x: number; y: number }, to: { x: number; y: number }): Frame {
  return kept({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  });
}

/** In pixels of a picture of that size. */
export function partOf(frame: Frame, width: number, height: number): Part {
  const x = Math.min(width - 1, Math.round((frame.x * width) / side));
  const y = Math.min(height - 1, Math.round((frame.y * height) / side));
  return {
    x,
    y,
    width: Math.max(1, Math.min(width - x, Math.round((frame.width * width) / side))),
    height: Math.max(1, Math.min(height - y, Math.round((frame.height * height) / side))),
  };
}
