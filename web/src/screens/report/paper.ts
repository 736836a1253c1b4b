// The report as it is read: sections of blocks, in the language of the page. Every format is written from this one value, so that the
// page, the print, the Word file and the text say the same. Nothing here knows how it will look.
import type { Chart } from '../../ui/chart';

/** One sentence somebody kept. */
export interface Line {
  text: string;
  /** The facilitator lifted it. */
  star?: boolean;
  dots?: number;
  /** A quiet word after it: who has seen it, how many others said it. */
  mark?: string;
  /** The part of a photo it was cut from. */
  picture?: PaperPicture;
}

/** A picture, by what names its bytes; who writes the file fetches them. */
export interface PaperPicture {
  picture: string;
  width: number;
  height: number;
  alt: string;
  credit?: string;
  caption?: string;
}

export interface PaperSlide {
  title?: string;
  text?: string;
  bullets: string[];
  picture?: PaperPicture;
  links: { title: string; url: string }[];
}

export type Block =
  | { is: 'question'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'text'; text: string }
  /** Where there is nothing yet, or what must be known to read the rest. */
  | { is: 'remark'; text: string }
  | { is: 'quote'; text: string; by: string }
  | { is: 'list'; lines: Line[] }
  /** What belongs together under a name: a table's summary, an organisation's promises. */
  | { is: 'card'; title: string; facts: string[]; lines: Line[] }
  /** Many lines that are folded on the page and open on paper: the notes behind a summary. */
  | { is: 'fold'; title: string; groups: Group[] }
  | { is: 'table'; title: string; columns: Column[]; rows: string[][] }
  | { is: 'chart'; chart: Chart }
  /** What an item showed, in its order. */
  | { is: 'slides'; title: string; slides: PaperSlide[] }
  | { is: 'pictures'; title: string; pictures: PaperPicture[] };

export interface Group {
  title: string;
  lines: Line[];
}

export interface Column {
  name: string;
  /** Figures stand to the right. */
  figures?: boolean;
}

export interface Section {
  /** Where the address can point: `#id`. */
  id: string;
  title: string;
  /** A quiet line under the title. */
  note: string;
  blocks: Block[];
}

export interface Paper {
  title: string;
  /** Date, organisers, who was there: a short line each. */
  facts: string[];
  /** What it is: so far, or final; and what it was filtered by. */
  status: string;
  filtered: string;
  outcomes: string[];
  sections: Section[];
}
