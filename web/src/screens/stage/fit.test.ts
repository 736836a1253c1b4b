import { describe, expect, it } from 'vitest';
import { fit, gap, heightOf, pageTime, scaleOf, size_min, sizes, splitText, type Block, type Box } from './fit';

const box: Box = { width: 100, height: 60 };
const words = (count: number): string => Array.from({ length: count }, (_, index) => `ord${index}`).join(' ');
const items = (count: number, length: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({ role: 'item', text: words(length), mark: String(index + 1) }));

/** Every block's text, put together again from its pieces over all pages; a repeated head counts once. */
function together(blocks: readonly Block[], box_: Box): string[] {
  const texts = blocks.map(() => '');
  const { pages } = fit(blocks, box_);
  pages.forEach((page) =>
    page.flat().forEach((piece) => {
      const before = texts[piece.block] ?? '';
      texts[piece.block] = piece.continued ? `${before} ${piece.text}` : piece.text;
    }),
  );
  return texts;
}

describe('how large a text can be', () => {
  it('F1 a short text gets the largest step', () => {
    expect(fit([{ role: 'text', text: 'Hva får vi til?' }], box).size).toBe(sizes[0]);
  });

  it('F2 a longer text never gets a larger step than a shorter one', () => {
    let before = Infinity;
    for (let count = 1; count < 400; count += 7) {
      const { size } = fit([{ role: 'text', text: words(count) }], box);
      expect(size).toBeLessThanOrEqual(before);
      before = size;
    }
    expect(before).toBe(size_min);
  });

  it('F3 nothing is ever smaller than a twenty-fifth of the height', () => {
    for (const count of [1, 3, 10])
      for (const length of [1, 20, 80, 300]) {
        const layout = fit([{ role: 'lead', text: words(length) }, ...items(count, length)], box);
        for (const role of ['title', 'lead', 'label', 'text', 'item', 'statement'] as const)
          expect(layout.size * scaleOf(role, layout)).toBeGreaterThanOrEqual(size_min);
      }
  });

  it('F4 ten sub-questions of the greatest length are all there, in order, on several pages', () => {
    const blocks: Block[] = [{ role: 'lead', text: words(60) }, ...items(10, 280)];
    expect(fit(blocks, box).pages.length).toBeGreaterThan(1);
    expect(together(blocks, box)).toEqual(blocks.map((block) => block.text));
  });

  it('F5 every page is as low as its box, by the same arithmetic', () => {
    const blocks: Block[] = [{ role: 'lead', text: words(30) }, ...items(10, 90)];
    const layout = fit(blocks, box);
    expect(layout.pages.length).toBeGreaterThan(1);
    for (const page of layout.pages)
      for (const column of page) {
        const height = column.reduce((sum, piece) => sum + heightOf(piece, box.width, layout) + gap, -gap);
        expect(height * layout.size).toBeLessThanOrEqual(box.height);
      }
  });

  it('F6 many short items go into two columns before they become small', () => {
    const { pages, size } = fit(items(10, 4), { width: 150, height: 50 });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toHaveLength(3);
    expect(size).toBeGreaterThan(size_min);
  });

  it('F7 a short question is repeated on every page', () => {
    const { pages } = fit([{ role: 'lead', text: 'Hva gjør vi?' }, ...items(10, 90)], box);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page[0]?.[0]?.text).toBe('Hva gjør vi?');
  });

  it('F8 one word longer than the line is broken, not lost, and a surrogate pair is never split', () => {
    const long = '😀'.repeat(400);
    expect(together([{ role: 'text', text: long }], box)[0]?.replaceAll(' ', '')).toBe(long);
    const [first, rest] = splitText('😀'.repeat(9), 5, 1);
    expect(first + rest).toBe('😀'.repeat(9));
    expect(first.length % 2).toBe(0);
  });

  it('F9 a page stands longer the more there is to read, and never less than twelve seconds', () => {
    const page = (text: string) => [[{ role: 'text' as const, text, block: 0, continued: false }]];
    expect(pageTime(page('kort'))).toBe(12_000);
    expect(pageTime(page(words(200)))).toBeGreaterThan(60_000);
  });

  it('F10 a box without room does not hang', () => {
    expect(fit(items(3, 20), { width: 10, height: 0 }).pages.length).toBeGreaterThan(0);
  });
});
