// Charts on the stage, shot and measured: 3, 15 and 300 answers with the longest labels, in nb and en, light and dark, at 1024 x 768, page by page.
//   node tests/axe/charts.mjs FOLDER
// No label is cut, none lies over another, and nothing stands outside its room. The pictures are for people to look at. Each of the three faults is
// planted first in a chart that is whole, and must be found: a measure that finds nothing proves nothing otherwise.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../e2e/browser.mjs';
import { openSite } from './site.mjs';

const folder = process.argv[2] ?? '/tmp/bordduk-charts';
const states = ['poll-3', 'poll-15', 'poll-300', 'survey', 'poll-words', 'poll-order', 'poll-rated', 'poll-grades'];
const pages_max = 12;

/** Runs in the page: what is cut, what overlaps, what is outside. */
function crooked() {
  const room = document.querySelector('.chart-board');
  if (!room) return [];
  const outer = room.getBoundingClientRect();
  const texts = '.chart-board-title, .counted, .chart-label, .chart-count, .chart-number, .chart-legend-item, .cloud > li, .chart-texts > li';
  const found = [...room.querySelectorAll(texts)].filter((one) => !one.closest('.visually-hidden'));
  const name = (one) => `«${one.textContent.trim().slice(0, 40)}»`;
  const box = (one) => one.getBoundingClientRect();
  const problems = [];
  for (const one of found) {
    const { left, right, top, bottom } = box(one);
    if (!(one instanceof SVGElement) && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0) problems.push(`${name(one)} is cut`);
    if (left < outer.left - 1 || right > outer.right + 1 || top < outer.top - 1 || bottom > outer.bottom + 1) problems.push(`${name(one)} stands outside`);
  }
  for (const [i, one] of found.entries())
    for (const other of found.slice(i + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const [a, b] = [box(one), box(other)];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines of text touch with the air around their letters.
      const air = 0.2 * parseFloat(getComputedStyle(one).fontSize);
      if (wide > 1 && high > air) problems.push(`${name(one)} lies over ${name(other)}`);
    }
  return problems;
}

/** Run in the page: one fault each. */
const faults = {
  'is cut': () => {
    const label = document.querySelector('.chart-board .chart-label');
    Object.assign(label.style, { display: 'block', width: '24px', overflow: 'hidden', whiteSpace: 'nowrap' });
  },
  'lies over': () => {
    const [first, second] = document.querySelectorAll('.chart-board .chart-label');
    const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    second.style.transform = `translate(${a.left - b.left}px, ${a.top - b.top}px)`;
  },
  'stands outside': () => {
    document.querySelector('.chart-board .chart-label').style.transform = 'translateX(-2000px)';
  },
};

async function canary(url) {
  const page = await (await browser.newContext({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' })).newPage();
  for (const [said, plant] of Object.entries(faults)) {
    await page.goto(`${url}/gallery.html?screen=stage&moment=talk&with=poll-3&lang=nb`);
    await page.waitForSelector('.chart-board .chart-label');
    await page.waitForTimeout(500);
    const before = await page.evaluate(crooked);
    await page.evaluate(plant);
    const found = await page.evaluate(crooked);
    if (before.length === 0 && found.some((problem) => problem.includes(said))) passed += 1;
    else {
      failed += 1;
      console.log(`not ok: a label that ${said} was planted and not found: ${[...before, ...found].join(', ')}`);
    }
  }
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
const site = await openSite();
const browser = await launch();
let passed = 0;
let failed = 0;
try {
  await canary(site.url);
  for (const colorScheme of ['light', 'dark'])
    for (const lang of ['nb', 'en']) {
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const state of states) {
        await page.goto(`${site.url}/gallery.html?screen=stage&moment=talk&with=${state}&lang=${lang}`);
        await page.waitForSelector('.stage');
        await page.waitForTimeout(500); // until the boards have settled on a size
        let before = '';
        for (let at = 1; at <= pages_max; at += 1) {
          const now = await page.locator('.stage-main').innerText();
          if (at > 1 && (now === before || (await page.locator('.board-turner').count()) === 0)) break;
          before = now;
          await page.screenshot({ path: join(folder, `${state}-${at}-${lang}-${colorScheme}.png`) });
          const problems = await page.evaluate(crooked);
          if (problems.length === 0) passed += 1;
          else {
            failed += 1;
            console.log([`not ok: ${state}, page ${at}, ${lang}, ${colorScheme}`, ...problems.slice(0, 6)].join('\n  '));
          }
          if (/(Side|Page) (\d+) (av|of) \2\b/.test(now) && state !== 'survey') break;
          await page.keyboard.press('ArrowRight');
          await page.waitForTimeout(250);
        }
      }
      await context.close();
    }
} finally {
  await browser.close();
  site.close();
}
console.log(`${passed} passed, ${failed} failed; pictures in ${folder}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
