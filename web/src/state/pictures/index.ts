// Pictures in one import, but for the PDF reader: that one is fetched when somebody chooses a PDF.
export * from './crop';
export { encode, encodePart, longestSide, type Encoded } from './encode';
export { paintPictures, shelfOf, usePicture, useUploads } from './here';
export { headBytes, kindOf } from './kind';
export type { PdfPage } from './pdf';
export { PictureTrouble, troubles, type TroubleWord } from './trouble';
export type { Upload, Uploads } from './uploads';
