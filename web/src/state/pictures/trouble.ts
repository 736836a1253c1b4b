// Why a file did not become a picture: one word each; text/pictures.ts has the sentences.

export const troubles = [
  'empty',
  'svg',
  'pdf',
  'heic',
  'unreadable',
  'too_big',
  'too_many_pixels',
  'pdf_broken',
  'pdf_locked',
  'pdf_big',
  'pdf_many',
  'pdf_slow',
  'pdf_reader',
] as const;
export type TroubleWord = (typeof troubles)[number];

export class PictureTrouble extends Error {
  constructor(readonly why: TroubleWord) {
    super(why);
    this.name = 'PictureTrouble';
  }
}
