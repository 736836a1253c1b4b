// Sweeps every screen in every moment with axe-core against WCAG 2.2 AA: light and dark, empty and full.
//   node tests/axe/run.mjs            every state, in bokmål and nynorsk by turns: what tests/run does
//   node tests/axe/run.mjs --all      every state in both
//   node tests/axe/run.mjs stage ...  only the states whose name contains one of the words, in both
// And no text on the stage is smaller than its README promises.
// In dark only the rules about colours are run again: nothing else follows the scheme.
import { launch } from '../e2e/browser.mjs';
import { answers } from './answers.mjs';
import { openSite } from './site.mjs';
import { heights } from './heights.mjs';
import { sizes, states } from './states.mjs';
import { colours, violationsOf, wcag } from './violations.mjs';

const pages_at_once = 3;

const words = process.argv.slice(2).filter((word) => word !== '--all');
const languages = ['nb', 'nn'];
const byTurns = process.argv.length === 2;
const wanted = states().filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const site = await openSite();
const browser = await launch();
let passed = 0;
let failed = 0;

const described = (violations) =>
  violations
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `  ${id}: ${node.target.join(' ')}\n    ${node.failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''}`),
    )
    .join('\n');

function count(name, violations, problems = []) {
  if (violations.length === 0 && problems.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log([`not ok: ${name}`, described(violations), ...problems.map((problem) => `  ${problem}`)].filter(Boolean).join('\n'));
}

/** A window that is used again and again: opening one costs more than looking at most pages. Every page begins there with nothing kept. */
async function open(lang) {
  const context = await browser.newContext({ locale: lang, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await answers(page, lang);
  await page.addInitScript((language) => {
    if (location.protocol === 'about:') return;
    sessionStorage.clear();
    localStorage.setItem('bordduk/language', language);
  }, lang);
  const kept = await context.newCDPSession(page);
  const begin = async (url) => {
    await page.goto('about:blank'); // the page before writes nothing more
    await kept.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' });
    await page.goto(url);
  };
  return { page, begin };
}

async function look({ page, begin }, { screen, name, path, ready, press = [], file }, lang) {
  const problems = [];
  const failing = (error) => problems.push(`the page failed: ${error.message}`);
  page.on('pageerror', failing);
  try {
    await page.setViewportSize(sizes[screen]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await begin(`${site.url}${path}${path.includes('?') ? `&lang=${lang}` : ''}`);
    await page.waitForSelector(ready ?? '#app > *', { timeout: 15_000 });
    for (const selector of press) await page.click(selector);
    if (file) await page.setInputFiles(file.selector, file.path);
    await page.evaluate(() => document.fonts.ready);
    // What a page fetches after it has drawn: parts, their look, and the texts of another language.
    await page.waitForFunction(
      (language) =>
        document.documentElement.lang === language &&
        !document.querySelector('[aria-busy=true]') &&
        [...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet }) => sheet),
      lang,
    );
    // A bar that stays in place covers half of something at any one scroll position; in its full height nothing is covered.
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    if (high > sizes[screen].height) await page.setViewportSize({ ...sizes[screen], height: high });
    count(`${name}, ${lang}, light`, await violationsOf(page, wcag), problems);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    count(`${name}, ${lang}, dark`, await violationsOf(page, colours));
  } catch (error) {
    count(`${name}, ${lang}`, [], [error.message]);
  } finally {
    page.off('pageerror', failing);
  }
}

/** A sweep that finds nothing proves nothing unless it finds what is planted. */
async function canary() {
  const page = await (await browser.newContext()).newPage();
  await page.setContent('<html lang="nb"><title>Prøve</title><p style="color:#aaa;background:#fff">Utydelig</p><button></button></html>');
  const found = (await violationsOf(page, wcag)).map(({ id }) => id);
  count('what is planted is found', [], ['color-contrast', 'button-name'].filter((id) => !found.includes(id)).map((id) => `${id} was not found`));
  await page.context().close();
}

const queue = wanted.flatMap((state, index) =>
  (byTurns ? [languages[index % languages.length]] : languages).map((lang) => [state, lang]),
);
try {
  await canary();
  const boards = wanted.filter(({ screen, ready }) => screen === 'stage' && !ready);
  await Promise.all(
    Array.from({ length: pages_at_once }, async () => {
      const windows = Object.fromEntries(await Promise.all(languages.map(async (lang) => [lang, await open(lang)])));
      for (let next = queue.shift(); next; next = queue.shift()) await look(windows[next[1]], ...next);
      await windows.nb.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      for (let next = boards.shift(); next; next = boards.shift())
        count(`${next.name}: nothing is too small to read`, [], await heights(windows.nb, site.url, next.path));
    }),
  );
} finally {
  await browser.close();
  site.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
