// The report on paper: a full day is published, printed from the browser in three languages, taken along as a Word file that LibreOffice opens,
// and both are painted page by page, to be looked at. What must be on paper is looked for in the text of the pages.
//   node tests/e2e/paper.mjs build/debug/bordduk FOLDER
// Needs pdftotext and pdftoppm (poppler-utils) and soffice (libreoffice-writer-nogui), which nothing else here does.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish } from '../common/checks.mjs';
import { launch, person } from './browser.mjs';
import { fills } from './paper_day.mjs';
import { atPageEnds, missing, outside, painted, pagesOf, readIn, squeezed, withoutFigures, wordToPdf } from './paper_pages.mjs';
import { Story } from './story.mjs';

const [executable, folder = 'paper'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launch();
const story = new Story('paper', { executable, browser });
const languages = {
  nb: { called: 'Bokmål', photo: 'Foto av duken, Bord' },
  nn: { called: 'Nynorsk', photo: 'Foto av duken, Bord' },
  en: { called: 'English', photo: 'Photo of the cloth, Table' },
};

/** Every sheet of paper holds all of it, whole. */
function complaintsOf(pdf, { paper, published }, photo) {
  const pages = pagesOf(pdf);
  const all = readIn(pages);
  const polls = published.polls.map(({ poll }) => poll.title);
  const organisations = published.participation.by_organisation.flatMap(({ organisation }) => organisation ?? []);
  const photos = Array.from({ length: paper.photos }, (_, i) => `${photo} ${i + 1}`);
  const kinds = { ...paper, photos, polls, organisations, items: published.items.map(({ title }) => title) };
  return [
    ...Object.entries(kinds).flatMap(([kind, texts]) => missing(all, kind, texts)),
    ...withoutFigures(all, published.polls),
    ...outside(pages),
    ...atPageEnds(pages, [...new Set([...polls, ...kinds.items, ...organisations])]),
  ];
}

try {
  const filled = await fills(story);
  const reader = await person(browser, 'reader', 'desk');
  const { page } = reader;
  page.setDefaultTimeout(60_000);
  for (const [language, { called, photo }] of Object.entries(languages)) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(story.link(`${story.workshop.links.phone}/report`));
    await page.getByRole('button', { name: called }).click();
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('.paper img')];
      return all.length >= 6 && all.every((one) => one.complete && one.naturalWidth > 0);
    });
    await check(`${language}: the printed pages`, async () => {
      const pdf = join(folder, `print-${language}.pdf`);
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false });
      painted(pdf);
      return complaintsOf(pdf, filled, photo);
    });
    await check(`${language}: the Word file in LibreOffice`, async () => {
      const file = join(folder, `word-${language}.docx`);
      const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word' }).click()]);
      await kept.saveAs(file);
      const pdf = wordToPdf(file);
      painted(pdf);
      return complaintsOf(pdf, filled, photo);
    });
    await check(`${language}: the screen, wide and on a phone`, async () => {
      const complaints = [];
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) complaints.push(`the page is ${wide} wide on ${width}`);
        await page.screenshot({ path: join(folder, `screen-${language}-${width}.png`), fullPage: true });
      }
      return complaints;
    });
  }
  await check('what is addressed to the national authorities is one press, and nothing else', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'Nasjonale myndigheter' }).click();
    const pdf = join(folder, 'print-national.pdf');
    await page.screenshot({ path: join(folder, 'screen-national.png'), fullPage: true });
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    painted(pdf);
    const all = readIn(pagesOf(pdf));
    const to = (wanted) =>
      filled.published.items.flatMap(({ tables }) => tables.filter(({ summary }) => (summary?.addressee?.id === 'national') === wanted));
    const texts = (tables) => tables.flatMap(({ summary }) => (summary?.points ?? []).map(({ text }) => text));
    const strangers = texts(to(false)).filter((text) => all.includes(squeezed(text)));
    return [...missing(all, 'to the national authorities', texts(to(true))), ...strangers.map((text) => `«${text}» is not theirs`)];
  });
  await reader.context.close();
} finally {
  await story.ends();
  await browser.close();
}
console.log(`pages to look at: ${folder}`);
finish();
