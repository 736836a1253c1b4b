// What axe-core finds wrong in a page that a browser shows. Run in the page itself: the driver's own wrapper opens a window more for every look.
import { createRequire } from 'node:module';

const axe = createRequire(new URL('../../web/package.json', import.meta.url))('axe-core');

/** WCAG 2.2 AA, and all that is in it. */
export const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The rules that another colour scheme can break. */
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

export async function violationsOf(page, runOnly) {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axe.source);
  // Only what is wrong is told: the rest is a megabyte a page.
  return page.evaluate((options) => globalThis.axe.run(document, options).then(({ violations }) => violations), { runOnly, resultTypes: ['violations'] });
}
