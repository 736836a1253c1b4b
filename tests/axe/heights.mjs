// No text on the stage is smaller than what its README promises: 2.5 hundredths of the height (of 3/4 of the width where it is narrower than 4:3).
// In the strip of more than a dozen tables the numbers are a glance, and a line of words beside them carries the counts.
export const smallest_share = 2.5;
export const screens = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
const manyTables = 12;

/** Runs in the page: every text that is too small, with its size in units. */
function tooSmall({ share, many }) {
  const unit = Math.min(innerHeight / 100, (innerWidth * 0.75) / 100);
  const glance = document.querySelectorAll('.tables-one').length > many;
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('.stage'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest('.visually-hidden, .tools, title, svg')) continue;
    if (glance && element.closest('.tables-drawing')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(element).fontSize) / unit;
    if (size < share - 0.01) found.push(`${size.toFixed(2)} units: ${node.textContent.trim().slice(0, 40)}`);
  }
  return found;
}

/** Looks at one state of the stage on every screen; returns what is too small. */
export async function heights({ page, begin }, url, path) {
  const problems = [];
  for (const viewport of screens) {
    await page.setViewportSize(viewport);
    await begin(`${url}${path}`);
    await page.waitForSelector('.stage', { timeout: 15_000 });
    await page.waitForTimeout(300); // until the boards have settled on a size
    for (const one of await page.evaluate(tooSmall, { share: smallest_share, many: manyTables }))
      problems.push(`${viewport.width} x ${viewport.height}: ${one}`);
  }
  return problems;
}
