// Debian's Chromium, driven by playwright-core, with every byte a page's sockets receive kept for the tests to look at.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');

export const sizes = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  tablet: { width: 1180, height: 820 },
  desk: { width: 1440, height: 900 },
  stage: { width: 1920, height: 1080 },
  beamer: { width: 1024, height: 768 },
};

/** A name for this machine that is not localhost: to the browser it is any address on the network, and http:// there is not a secure context. */
export const lan = 'bordduk.test';

export const launch = () =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Without these every window has two pages of the browser's own beside it, for a field that nobody sees. The first word of this kind on
      // the command line is the driver's own, and the last one counts.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch',
      // There is no network but this machine, as in a room without internet.
      `--host-resolver-rules=MAP ${lan} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });

/** A person with a device of their own: nothing is shared between two of them. */
export async function person(browser, name, size, options = {}) {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    ...options,
  });
  return { ...(await tab(context, name)), context };
}

/** One page of a device. A second one of the same context is a second tab of the same person. */
export async function tab(context, name) {
  const page = await context.newPage();
  const received = []; // every frame's text, over all connections
  const problems = []; // what the console complains of
  const outside = []; // requests to anywhere else
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(String(payload))));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1' && hostname !== lan) outside.push(request.url());
  });
  page.setDefaultTimeout(15_000);
  return { name, page, context, received, problems, outside };
}
