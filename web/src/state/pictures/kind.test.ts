import { describe, expect, it } from 'vitest';
import { kindOf, statedSize } from './kind';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

describe('what a file is', () => {
  it.each([
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['png', bytes('\x89PNG\r\n\x1a\n')],
    ['gif', bytes('GIF89a')],
    ['webp', bytes('RIFF....WEBP')],
    ['heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['heic', bytes([0, 0, 0, 24], 'ftypmif1')],
    ['avif', bytes([0, 0, 0, 24], 'ftypavif')],
    ['unknown', bytes([0, 0, 0, 24], 'ftypmp42')],
    ['pdf', bytes('\n\n%PDF-1.4')],
    ['svg', bytes('  <svg xmlns="http://www.w3.org/2000/svg">')],
    ['svg', bytes('<?xml version="1.0"?><svg>')],
    ['svg', bytes('<!DOCTYPE html><script>')],
    ['unknown', bytes('hello')],
    ['unknown', bytes()],
  ])('is %s by its first bytes, whatever it is called', (kind, head) => {
    expect(kindOf(head)).toBe(kind);
  });

  it('says how large it will be before anything unfolds it', () => {
    const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    expect(statedSize(png)).toEqual({ width: 50_000, height: 50_000 });
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 1]);
    expect(statedSize(jpeg)).toEqual({ width: 4_000, height: 3_000 });
    expect(statedSize(bytes([0xff, 0xd8, 0xff]))).toBeUndefined();
  });
});
