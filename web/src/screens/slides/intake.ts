// Files that become slides: a PDF page by page with its text and links, a picture when somebody has said what it shows. Everything that is
// wrong with a file is said in words; nothing of it is sent.
import { createEffect, createSignal, type Accessor } from 'solid-js';
import { newId } from '../../state/access';
import type { CommandBody, Live } from '../../state/live';
import {
  encode,
  headBytes,
  kindOf,
  PictureTrouble,
  useUploads,
  type PdfPage,
  type Upload,
  type Uploads,
} from '../../state/pictures';
import { slideTextMax, type SlideContent } from '../../state/slides';
import type { BarePicture } from '../../state/types';
import { deskSlides } from '../../text/desk-slides';
import { troubleText } from '../../text/pictures';

/** A picture that is up and waits for its words. */
export interface Draft {
  id: number;
  item: string;
  name: string;
  picture: BarePicture;
}

export interface PdfProgress {
  id: number;
  name: string;
  /** 0 while it is being read. */
  all: number;
  left: number;
}

export interface Intake {
  take(files: readonly File[], item: string): void;
  uploads: Uploads;
  list: Accessor<readonly Upload[]>;
  pdfs: Accessor<readonly PdfProgress[]>;
  stop(pdf: number): void;
  drafts: Accessor<readonly Draft[]>;
  dropDraft(id: number): void;
  addDraft(draft: Draft, alt: string, credit: string): void;
  /** What was wrong with which file. */
  troubles: Accessor<readonly string[]>;
}

interface Job extends PdfProgress {
  item: string;
  uploads: number[];
  close: () => void;
}

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** What a page becomes: its picture as large as the screen allows, its words for those who do not see it. */
export function contentOfPage(page: Pick<PdfPage, 'text' | 'links'>, picture: BarePicture, name: string): SlideContent {
  const links = page.links
    .filter(({ url }) => url.length <= slideTextMax.url && !url.includes(' '))
    .slice(0, slideTextMax.links)
    .map(({ url, label }) => ({ url, title: cut(label, slideTextMax.line) }));
  return {
    picture: { ...picture, alt: cut(page.text, slideTextMax.text) || name },
    ...(links.length > 0 && { links }),
  };
}

const whyOf = (error: unknown): string => (error instanceof PictureTrouble ? error.why : 'unreadable');

export function makeIntake(live: Live, send: (command: CommandBody) => void): Intake {
  const { uploads, list } = useUploads(live);
  const [jobs, setJobs] = createSignal<readonly Job[]>([]);
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  const [troubles, setTroubles] = createSignal<readonly string[]>([]);
  let last = 0;
  const complain = (file: string, why: string): void =>
    void setTroubles((all) => [...all.slice(-4), deskSlides('fileTrouble', { file, why: troubleText(why) })]);
  const without = (id: number): void => void setJobs((all) => all.filter((job) => job.id !== id));

  async function takePdf(file: File, item: string): Promise<void> {
    const id = ++last;
    setJobs((all) => [...all, { id, name: file.name, item, all: 0, left: 0, uploads: [], close: () => undefined }]);
    try {
      const { openPdf } = await import('../../state/pictures/pdf').catch(() => {
        throw new PictureTrouble('pdf_reader');
      });
      const pdf = await openPdf(file);
      if (!jobs().some((job) => job.id === id)) {
        pdf.close();
        return;
      }
      const numbers = Array.from({ length: pdf.pages }, (_, i) => i + 1);
      const queued = numbers.map((n) => {
        const name = deskSlides('pdfPage', { file: file.name, n });
        let page: PdfPage | undefined;
        return uploads.add(
          name,
          async () => {
            page = await pdf.page(n);
            return page.encoded;
          },
          ({ picture, width, height }) => {
            const content = contentOfPage(page ?? { text: '', links: [] }, { picture, width, height }, name);
            send({ do: 'slide.add', slide: newId(), item, ...content });
          },
        );
      });
      setJobs((all) =>
        all.map((job) => (job.id === id ? { ...job, all: pdf.pages, uploads: queued, close: () => pdf.close() } : job)),
      );
    } catch (error) {
      without(id);
      complain(file.name, whyOf(error));
    }
  }

  function takePicture(file: File, item: string): void {
    uploads.add(
      file.name,
      () => encode(file, 'slide'),
      ({ picture, width, height }) => {
        const id = ++last;
        setDrafts((all) => [...all, { id, item, name: file.name, picture: { picture, width, height } }]);
      },
    );
  }

  const leftOf = (job: Job): number => {
    const here = new Set(list().map(({ id }) => id));
    return job.uploads.filter((id) => here.has(id)).length;
  };
  // A document that has no page on the way any more is done with.
  createEffect(() => {
    for (const job of jobs())
      if (job.all > 0 && leftOf(job) === 0) {
        job.close();
        without(job.id);
      }
  });

  return {
    take(files, item) {
      setTroubles([]);
      for (const file of files)
        void file
          .slice(0, headBytes)
          .arrayBuffer()
          .then((head) => (kindOf(new Uint8Array(head)) === 'pdf' ? takePdf(file, item) : takePicture(file, item)))
          .catch(() => complain(file.name, 'unreadable'));
    },
    uploads,
    list,
    pdfs: () => jobs().map((job) => ({ id: job.id, name: job.name, all: job.all, left: leftOf(job) })),
    stop(id) {
      const job = jobs().find((one) => one.id === id);
      without(id);
      for (const upload of job?.uploads ?? []) uploads.drop(upload);
      job?.close();
    },
    drafts,
    dropDraft: (id) => void setDrafts((all) => all.filter((draft) => draft.id !== id)),
    addDraft(draft, alt, credit) {
      const picture = { ...draft.picture, alt: alt.trim(), ...(credit.trim() && { credit: credit.trim() }) };
      send({ do: 'slide.add', slide: newId(), item: draft.item, picture });
      setDrafts((all) => all.filter(({ id }) => id !== draft.id));
    },
    troubles,
  };
}
