// Pages of paper, read and painted by poppler: what stands where on them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const run = (command, ...given) => execFileSync(command, given, { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'] });

/** Without spaces, dashes and soft hyphens, for a line may break at any of them. */
export const squeezed = (text) => text.replace(/[\s\u00ad\u2010-]+/g, '');

/** By LibreOffice, which knows nothing of this machine's own settings. */
export function wordToPdf(file) {
  const profile = mkdtempSync(join(tmpdir(), 'bordduk-office-'));
  try {
    run('soffice', `-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', dirname(file), file);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return file.replace(/\.docx$/, '.pdf');
}

/** One PNG a page, beside it. */
export const painted = (pdf) => run('pdftoppm', '-r', '70', '-png', pdf, pdf.replace(/\.pdf$/, ''));

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text) => text.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name) => entities[name] ?? "'");

/** Every page with its size, its lines from top to bottom, and its text in two orders: as it was written, which parts a bold line from its star, and as it is read, which mixes columns. */
export function pagesOf(pdf) {
  const xml = run('pdftotext', '-bbox-layout', pdf, '-');
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, inside], i) => {
    const lines = [...inside.matchAll(/<line xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([\s\S]*?)<\/line>/g)]
      .map(([, left, top, right, bottom, words]) => ({
        ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
        text: [...words.matchAll(/<word [^>]*>([\s\S]*?)<\/word>/g)].map(([, word]) => plain(word)).join(' '),
      }))
      .sort((a, b) => a.top - b.top || a.left - b.left);
    return { number: i + 1, width: Number(width), height: Number(height), lines, text: [['-raw'], []].map((order) => run('pdftotext', ...order, '-f', `${i + 1}`, '-l', `${i + 1}`, '-enc', 'UTF-8', pdf, '-')) };
  });
}

/** All that is on paper, in either order, for looking in. */
export const readIn = (pages) => squeezed([0, 1].map((order) => pages.map(({ text }) => text[order]).join(' ')).join(' '));

export const missing = (all, kind, texts) =>
  texts.filter((text) => !all.includes(squeezed(text))).map((text) => `${kind}: «${text}» is not on paper`);

const rowsOf = ({ poll, results }) => {
  const said = (options, label) => ({ label, counts: options.map(({ count }) => count).filter((count) => count !== undefined) });
  if (results.rows.length > 0) return (poll.kind === 'matrix' ? poll.rows : poll.options).map(({ id, label }) => said(results.rows.find((one) => one.id === id).options, label));
  return (poll.options ?? []).map(({ id, label }) => said(results.options.filter((one) => one.id === id), label));
};

/** The counts of every poll stand beside their label: behind it where there are rows, before it where there are columns. A bar has no piece for none. */
export const withoutFigures = (all, polls) =>
  polls.flatMap((one) =>
    rowsOf(one).flatMap(({ label, counts }) => {
      const ways = [counts, counts.filter((count) => count > 0)].flatMap((row) => [[label, ...row], [...row, label]]);
      return ways.some((way) => all.includes(squeezed(way.join(' '))))
        ? []
        : [`«${one.poll.title}», «${label}»: ${counts.join(' ')} is not on paper`];
    }),
  );

/** Nothing reaches into the margin, where a printer cuts. */
export const outside = (pages) =>
  pages.flatMap(({ number, width, height, lines }) =>
    lines
      .filter(({ left, right, top, bottom }) => left < 28 || right > width - 28 || top < 14 || bottom > height - 14)
      .map(({ text, right }) => `page ${number}: «${text}» reaches to ${Math.round(right)} of ${Math.round(width)}`),
  );

/** A title that is the last line of its page is parted from what it stands over; the page's own number does not count. */
export const atPageEnds = (pages, titles) => {
  const known = new Set(titles.map(squeezed));
  return pages.slice(0, -1).flatMap(({ number, lines }) => {
    const last = lines.filter(({ text }) => !/\d+ \/ \d+$/.test(text)).at(-1);
    return last && known.has(squeezed(last.text)) ? [`page ${number} ends with the title «${last.text}»`] : [];
  });
};
