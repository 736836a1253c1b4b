// A PDF, page by page, as pictures with their text and links. Read at the desk by pdf.js in a worker of our own: nothing in the file runs, no
// form, no script, nothing is fetched for it. Loaded only when somebody chooses a PDF.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { canvasPicture, longestSide, type Encoded } from './encode';
import { PictureTrouble } from './trouble';

export const pdfBytesMax = 60 * 1024 * 1024;
/** A talk has forty slides; a thousand pages are a book, and would fill the workshop. */
export const pdfPagesMax = 100;
/** A page that draws for longer was made to. */
const pageMs = 20_000;
const openMs = 30_000;
const imagePixelsMax = 64_000_000;

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export interface PdfLink {
  url: string;
  label: string;
}

export interface PdfPage {
  encoded: Encoded;
  /** Its words, in the order they stand in the file; lines by line breaks. */
  text: string;
  links: PdfLink[];
}

export interface Pdf {
  pages: number;
  page(number: number): Promise<PdfPage>;
  close(): void;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new PictureTrouble('pdf_slow')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function troubleOf(error: unknown): PictureTrouble {
  if (error instanceof PictureTrouble) return error;
  const name = error instanceof Error ? error.name : '';
  return new PictureTrouble(name === 'PasswordException' ? 'pdf_locked' : 'pdf_broken');
}

export async function openPdf(file: Blob): Promise<Pdf> {
  if (file.size > pdfBytesMax) throw new PictureTrouble('pdf_big');
  const task = pdfjs.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    wasmUrl: `/assets/pdfjs-${pdfjs.version}/`,
    maxImageSize: imagePixelsMax,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = (): void => void task.destroy();
  try {
    const document = await within(openMs, task.promise);
    if (document.numPages > pdfPagesMax) throw new PictureTrouble('pdf_many');
    if (document.numPages === 0) throw new PictureTrouble('pdf_broken');
    return {
      pages: document.numPages,
      page: (number) =>
        within(pageMs, pictureOf(document, number)).catch((error: unknown) => {
          throw troubleOf(error);
        }),
      close,
    };
  } catch (error) {
    close();
    throw troubleOf(error);
  }
}

async function pictureOf(document: pdfjs.PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const scale = longestSide.slide / Math.max(plain.width, plain.height);
  const viewport = page.getViewport({ scale });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  // As for print: a page that lies in the background is drawn too, and not frame by frame.
  await page.render({ canvas, viewport, background: '#fff', intent: 'print' }).promise;
  const [words, notes] = await Promise.all([page.getTextContent(), page.getAnnotations()]);
  page.cleanup();
  return { encoded: await canvasPicture(canvas, true), text: textOf(words.items), links: linksOf(notes) };
}

type Words = Awaited<ReturnType<pdfjs.PDFPageProxy['getTextContent']>>['items'];

function textOf(items: Words): string {
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Only what leads to the web: no files, no mail, no scripts. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const url = new URL(value);
    return ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function linksOf(notes: readonly unknown[]): PdfLink[] {
  const found = new Map<string, PdfLink>();
  for (const note of notes) {
    const { subtype, url: written } = note as { subtype?: string; url?: unknown };
    const url = subtype === 'Link' ? webAddress(written) : undefined;
    if (url !== undefined) found.set(url, { url, label: url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') });
  }
  return [...found.values()];
}
