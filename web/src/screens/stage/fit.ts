// How large a text can be on the stage: pure arithmetic from the length of the text and the room it has.
//
// Lengths are in units of 1/100 of the screen's height (on a screen narrower than 4:3, of 3/4 of its width).
// The rule for reading at 15 m: what must be read is never smaller than `size_min` = 4 units (1/25 of the height).
// What does not fit at that size is not made smaller and never cut: it goes into two columns, then onto several pages.

export const size_min = 4;
/** The steps of the type scale; few and clearly apart, so that two texts of almost the same length look alike. */
export const sizes: readonly number[] = [12, 10.5, 9, 8, 7, 6.2, 5.5, 5, 4.5, size_min];

export type Role = 'title' | 'lead' | 'text' | 'label' | 'statement' | 'item';

export interface Block {
  role: Role;
  text: string;
  /** The number or sign in front of an item. */
  mark?: string | undefined;
  /** It has been said before: quieter, but as large. */
  dim?: boolean | undefined;
}

export interface Piece extends Block {
  /** Which block it belongs to. */
  block: number;
  /** The rest of a block that began on the page before. */
  continued: boolean;
}

export interface Box {
  width: number;
  height: number;
}

/** How the text is set: the step of the scale, and `dense` when headings give up their size so that more stands on a page. */
export interface Setting {
  size: number;
  dense: boolean;
}

export interface Layout extends Setting {
  /** Pages of columns of pieces. */
  pages: Piece[][][];
}

interface Look {
  scale: number;
  bold: number;
  /** What stands in front of the text, in em. */
  indent: number;
}
export const looks: Readonly<Record<Role, Look>> = {
  title: { scale: 1.4, bold: 1.07, indent: 0 },
  lead: { scale: 1.25, bold: 1.06, indent: 0 },
  text: { scale: 1, bold: 1, indent: 0 },
  label: { scale: 0.8, bold: 1.07, indent: 0 },
  statement: { scale: 1, bold: 1, indent: 0.9 },
  item: { scale: 1, bold: 1, indent: 1.6 },
};
/** What is left of the headings' size when the text is too long for the screen. */
const dense_scales: Partial<Record<Role, number>> = { title: 1.1, lead: 1 };
export const line_height = 1.25;
/** Between two blocks, in em of the size. */
export const gap = 0.4;
const column_gap = 1.6;
/** A second column must still hold this many em, or the lines become too short to read. */
const column_width_min = 14;

function widthOf(character: string): number {
  if (/\p{M}|\u200d|\ufe0f/u.test(character)) return 0;
  if (/[ .,:;'’!|()[\]iljtfrI-]/.test(character)) return 0.34;
  if (/[mwMW@%æÆ—œ]/.test(character)) return 0.92;
  if (/[A-ZÆØÅ]/.test(character)) return 0.67;
  return (character.codePointAt(0) ?? 0) > 0x2e7f ? 1.3 : 0.58;
}

const wordWidth = (word: string): number => [...word].reduce((sum, character) => sum + widthOf(character), 0);

/** The number of lines of a text, wrapped at words into lines of `width` em. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = wordWidth(word);
      const after = used === 0 ? wide : used + 0.34 + wide;
      if (after <= width) {
        used = after;
        continue;
      }
      if (used > 0) lines += 1;
      const extra = Math.max(0, Math.ceil(wide / width) - 1);
      lines += extra;
      used = wide - extra * width;
    }
  }
  return lines;
}

/** How large a block's letters are, in em of the size; never below what can be read. */
export function scaleOf(role: Role, { size, dense }: Setting): number {
  return Math.max((dense && dense_scales[role]) || looks[role].scale, size_min / size);
}

/** The width of a block's line, in em of its own letters. */
export function lineWidth(block: Block, width: number, setting: Setting): number {
  const look = looks[block.role];
  return (width / setting.size - look.indent) / (scaleOf(block.role, setting) * look.bold);
}

/** How high a block is in em of the size, without the space between blocks. */
export function heightOf(block: Block, width: number, setting: Setting): number {
  return linesOf(block.text, lineWidth(block, width, setting)) * scaleOf(block.role, setting) * line_height;
}

const stacked = (blocks: readonly Block[], width: number, setting: Setting): number =>
  blocks.reduce((sum, block) => sum + heightOf(block, width, setting) + gap, blocks.length ? -gap : 0);

const aWordIsTooLong = (blocks: readonly Block[], width: number, setting: Setting): boolean =>
  blocks.some((block) => {
    const room = lineWidth(block, width, setting);
    return block.text.split(/\s/).some((word) => wordWidth(word) > room);
  });

const whole = (blocks: readonly Block[], from: number): Piece[] =>
  blocks.map((block, index) => ({ ...block, block: from + index, continued: false }));

/** The items in two columns, each as high as it must be, or nothing when they do not fit. */
function twoColumns(
  head: readonly Block[],
  items: readonly Block[],
  box: Box,
  setting: Setting,
): Piece[][] | undefined {
  const { size } = setting;
  const width = (box.width - column_gap * size) / 2;
  if (items.length < 4 || width / size < column_width_min || aWordIsTooLong(items, width, setting)) return undefined;
  const above = head.length ? stacked(head, box.width, setting) + gap : 0;
  for (let first = Math.ceil(items.length / 2); first < items.length; first += 1) {
    const highest = Math.max(
      stacked(items.slice(0, first), width, setting),
      stacked(items.slice(first), width, setting),
    );
    if ((above + highest) * size <= box.height)
      return [whole(items.slice(0, first), head.length), whole(items.slice(first), head.length + first)];
  }
  return undefined;
}

/** Cuts a text after at most `lines` lines of `width` em, at a space where there is one. */
export function splitText(text: string, width: number, lines: number): [string, string] {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(text.slice(0, middle), width) <= lines) low = middle;
    else high = middle - 1;
  }
  if (low >= text.length) return [text, ''];
  const space = Math.max(text.lastIndexOf(' ', low), text.lastIndexOf('\n', low));
  let at = space > low / 2 ? space : low;
  // Never between the two halves of one character.
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) at -= 1;
  if (at < 1) at = Math.min(2, text.length);
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

const smallest: Setting = { size: size_min, dense: true };

/** Everything at the smallest size, on as many pages as it takes; `head` is repeated on each when it is short. */
function paged(head: readonly Block[], items: readonly Block[], box: Box): Piece[][][] {
  const room = box.height / size_min;
  const above = stacked(head, box.width, smallest) + gap;
  const repeat = head.length > 0 && above <= room * 0.6;
  const top = repeat ? whole(head, 0) : [];
  const start = repeat ? above : 0;
  const waiting: Piece[] = repeat ? whole(items, head.length) : whole([...head, ...items], 0);
  const pages: Piece[][][] = [];
  let page: Piece[] = [];
  let used = start;
  const high = (piece: Piece | undefined): number => (piece ? heightOf(piece, box.width, smallest) : 0);
  const turn = (): void => {
    pages.push([[...top, ...page]]);
    page = [];
    used = start;
  };
  while (waiting.length) {
    const piece = waiting.shift() as Piece;
    // A label stands with what it is the label of.
    const needed = high(piece) + (piece.role === 'label' && waiting.length ? gap + high(waiting[0]) : 0);
    const lines = Math.floor((room - used) / (scaleOf(piece.role, smallest) * line_height));
    if (used + needed <= room || (piece.role === 'label' && page.length === 0 && used + high(piece) <= room)) {
      page.push(piece);
      used += high(piece) + gap;
    } else if (page.length > 0 && (start + needed <= room || lines < 3)) {
      // What would fit a page of its own waits for it; a longer text starts here if there is room for a few lines.
      waiting.unshift(piece);
      turn();
    } else {
      const [first, rest] = splitText(piece.text, lineWidth(piece, box.width, smallest), Math.max(1, lines));
      page.push({ ...piece, text: first });
      turn();
      if (rest) waiting.unshift({ ...piece, text: rest, continued: true });
    }
  }
  if (page.length) turn();
  return pages.length ? pages : [[[...top]]];
}

/** The largest step at which everything fits, in one column or two; at the smallest, dense, as many pages as it takes. */
export function fit(blocks: readonly Block[], box: Box, largest: number = sizes[0] as number): Layout {
  const firstItem = blocks.findIndex((block) => block.role === 'item');
  const head = firstItem < 0 ? blocks : blocks.slice(0, firstItem);
  const items = firstItem < 0 ? [] : blocks.slice(firstItem);
  const settings = [...sizes.map((size) => ({ size, dense: false })), smallest];
  for (const setting of settings) {
    const { size } = setting;
    if (size > Math.max(largest, size_min)) continue;
    if (size > size_min && aWordIsTooLong(blocks, box.width, setting)) continue;
    if (stacked(blocks, box.width, setting) * size <= box.height) return { ...setting, pages: [[whole(blocks, 0)]] };
    const columns = twoColumns(head, items, box, setting);
    if (columns) return { ...setting, pages: [[whole(head, 0), ...columns]] };
  }
  return { ...smallest, pages: firstItem < 0 ? paged([], blocks, box) : paged(head, items, box) };
}

/** How long a page stands before the next one, in milliseconds: slow readers, and time to look up. */
export function pageTime(page: readonly (readonly Piece[])[]): number {
  const characters = page.flat().reduce((sum, piece) => sum + piece.text.length, 0);
  return Math.max(12_000, Math.round(characters / 14) * 1000);
}
