import { describe, expect, it } from 'vitest';
import { bareJpeg, barePng } from './bare';

const segment = (marker: number, ...body: number[]): number[] => [0xff, marker, 0, body.length + 2, ...body];
const start = [0xff, 0xd8];
const end = [0xff, 0xd9];
const scan = [...segment(0xda, 1, 0), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const plain = [...start, ...segment(0xe0, 1), ...segment(0xdb, 2), ...segment(0xc0, 3), ...segment(0xc4, 4), ...scan];

describe('a JPEG without anything but the picture', () => {
  it('loses what a canvas or a camera has written beside it, and keeps the rest byte for byte', () => {
    const dressed = [
      ...start,
      ...segment(0xe0, 1),
      ...segment(0xe1, 69, 120, 105, 102),
      ...segment(0xe2, 7),
      ...segment(0xfe, 8),
      ...plain.slice(2 + segment(0xe0, 1).length),
      ...end,
      ...[1, 2, 3],
    ];
    expect([...(bareJpeg(new Uint8Array(dressed)) ?? [])]).toEqual([...plain, ...end]);
  });

  it('keeps the scans of a progressive one', () => {
    const progressive = [...plain, ...segment(0xc4, 5), ...scan, ...end];
    expect([...(bareJpeg(new Uint8Array(progressive)) ?? [])]).toEqual(progressive);
  });

  it.each([[start], [plain], [[...start, 0x00, 0xe0, 0, 2]], [[...start, 0xff, 0xdb, 0xff, 0xff]], [[1, 2, 3]]])(
    'is none when it does not end as one: %#',
    (bytes) => {
      expect(bareJpeg(new Uint8Array(bytes))).toBeUndefined();
    },
  );
});

describe('a PNG without anything but the picture', () => {
  const chunk = (name: string, ...body: number[]): number[] => [
    ...[0, 0, 0, body.length],
    ...[...name].map((c) => c.charCodeAt(0)),
    ...body,
    ...[9, 9, 9, 9],
  ];
  const mark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const whole = [...mark, ...chunk('IHDR', 1), ...chunk('IDAT', 2, 3), ...chunk('IEND')];

  it('loses texts, Exif, times and what stands behind the end', () => {
    const dressed = [
      ...mark,
      ...chunk('IHDR', 1),
      ...chunk('eXIf', 1, 2),
      ...chunk('tEXt', 5),
      ...chunk('IDAT', 2, 3),
      ...chunk('tIME', 1),
      ...chunk('IEND'),
      ...[7, 7],
    ];
    expect([...(barePng(new Uint8Array(dressed)) ?? [])]).toEqual(whole);
  });

  it('is none without its end', () => {
    expect(barePng(new Uint8Array(whole.slice(0, -12)))).toBeUndefined();
  });
});
