// The pages' promises in a real Chromium; 3 and 4 also from its own traces, which --traces keeps:
//   node tests/load/page.mjs build/release/bordduk [--rounds 3] [--traces FOLDER]
// 1  seated from scan: how many round trips, on a line of 150 ms each way    2  no layout shift: CLS of the phone's page, 0
// 3  the stage at 60 frames a second with 40 tables and running clocks       4  a remote change on a phone whose CPU is throttled 6x: within 50 ms
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { pause, Server } from '../e2e/server.mjs';
import { tasks, traced } from './trace.mjs';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');

const { values: given, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' }, traces: { type: 'string' } } });
if (!positionals[0]) throw new Error('which server? e.g. build/release/bordduk');
const tables = 40;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const part = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1];

const server = await new Server(positionals[0]).start();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

async function asked(path, body) {
  const answer = await fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const work = { kind: 'group_work', title: 'Arbeid', start: '09:00', question: 'Hva nå?', group: { minutes: 60, round: { limit: 'about', seconds: 120 } } };
const programme = { title: 'Sider', language: 'nb', tables, seats_per_table: 8, items: [work] };
/** The desk, without its page: a bare socket in a browser of its own. */
async function speaker(code, token) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url);
  await page.evaluate(
    ([where, hello]) =>
      new Promise((resolve, reject) => {
        window.line = new WebSocket(where, 'bordduk.v1');
        window.line.onerror = reject;
        window.line.onmessage = resolve;
        window.line.onopen = () => window.line.send(hello);
      }),
    [`${server.url.replace('http', 'ws')}/live/${code}`, JSON.stringify({ type: 'hello', protocol: 1, token, at: {} })],
  );
  const client = 'page' + String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
  let n = 0;
  return {
    says: (what, fields) => page.evaluate((text) => window.line.send(text), JSON.stringify({ type: 'command', n: ++n, client, do: what, ...fields })),
    leaves: () => page.context().close(),
  };
}

const shifts = `window.shifted = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifted += one.value; }).observe({ type: 'layout-shift', buffered: true });`;

/** A phone has a finger and no mouse: what moves under a mouse would be looked for and told in every frame. */
async function phone(code, { latency = 0, throttle = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'nb-NO' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (latency) await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 });
  if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { context, page, link: `${server.url}/${code}` };
}

/** From the scan to the form, and from the press to the seat, as somebody who waits for them sees it. */
async function seatedFromScan(code) {
  const latency = 300; // there and back
  const { context, page, link } = await phone(code, { latency });
  await context.addInitScript(shifts);
  const begun = Date.now();
  await page.goto(link, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Bli med' }).waitFor();
  const form = Date.now() - begun;
  const pressed = Date.now();
  await page.getByRole('button', { name: 'Bli med' }).tap();
  await page.getByRole('button', { name: 'Meny' }).waitFor();
  const seated = Date.now() - pressed;
  await pause(1_500);
  const shifted = await page.evaluate('window.shifted');
  await context.close();
  return { form, seated, round_trips_to_form: form / latency, round_trips_to_seat: seated / latency, shifted };
}

/** How far apart the page is asked for frames; and from the trace of the same time, what became of each, and what kept the page's main thread longest. */
async function framesOfStage(code, token) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' });
  await context.addInitScript(shifts);
  const page = await context.newPage();
  await page.goto(`${server.url}/${code}/stage`);
  const desk = await speaker(code, token);
  for (let table = 1; table <= tables; ++table) {
    await pause(60);
    await desk.says('turn.start', { table });
  }
  await pause(1_500);
  const { said: moments, trace } = await traced(browser, page, { name: 'stage', folder: given.traces }, () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const all = [];
          const next = (at) => {
            if (!all.length) performance.mark('first frame');
            all.push(at);
            if (all.length < 600) return requestAnimationFrame(next);
            performance.mark('last frame');
            resolve(all);
          };
          requestAnimationFrame(next);
        }),
    ),
  );
  const gaps = moments.slice(1).map((at, i) => at - moments[i]);
  const shifted = await page.evaluate('window.shifted');
  await desk.leaves();
  await context.close();
  const seconds = (moments.at(-1) - moments[0]) / 1000;
  const seen = trace.smoothness(trace.mark('first frame'), trace.mark('last frame'));
  return { frames_per_second: (moments.length - 1) / seconds, p99_ms: part(gaps, 0.99), longest_ms: Math.max(...gaps), shifted, trace: seen };
}

/** From a message's arrival in the page's process to the presentation of the frame that shows it, on a slow phone. */
async function remoteChange(code, token) {
  const desk = await speaker(code, token); // first: a page that is being opened takes the phone's core
  const { context, page, link } = await phone(code, { throttle: 6 });
  await page.goto(link);
  await page.getByRole('button', { name: 'Bli med' }).tap();
  await page.getByRole('button', { name: 'Meny' }).waitFor();
  await pause(2_000);
  const words = Array.from({ length: 20 }, (_, i) => `Beskjed nummer ${i + 1}.`);
  // It marks each word when the text is in the DOM, and looks only at what was added and asks for no layout: what the page does not do by
  // itself would be measured too.
  await page.evaluate((waiting) => {
    const look = (changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (waiting.length && node.textContent.includes(waiting[0])) performance.mark(waiting.shift());
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }, words);
  const { trace } = await traced(browser, page, { name: 'remote_change_6x', folder: given.traces, more: tasks }, async () => {
    await pause(1_500);
    for (const [i, text] of words.entries()) {
      await desk.says('message.send', { message: `m${i + 1}`, text });
      await pause(500);
    }
  });
  const took = [];
  for (const mark of words.map((word) => trace.mark(word)).filter(Boolean)) {
    const received = trace.received(mark);
    const presented = trace.presented(mark);
    if (!received || !presented) continue;
    const { arrived, begun } = received;
    took.push({ queued: begun - arrived, in_dom: mark.at - begun, on_screen: presented - mark.at, all: presented - arrived, computed: trace.computed(begun, mark) });
  }
  const visible = await page.evaluate((last) => document.body.innerText.includes(last), words.at(-1));
  await desk.leaves();
  await context.close();
  if (!visible) throw new Error('the last message is in the DOM, but not to be seen');
  if (took.length < words.length) throw new Error(`${words.length} messages were sent, the trace shows ${took.length} of them from arrival to screen`);
  const figures = (which) => {
    const all = took.map((one) => one[which]);
    return { median_ms: median(all), p95_ms: part(all, 0.95), longest_ms: Math.max(...all) };
  };
  return { samples: took.length, ...figures('all'), queued: figures('queued'), in_dom: figures('in_dom'), on_screen: figures('on_screen'), computed: figures('computed') };
}

const made = await asked('/api/workshops', programme);
const secret = made.secret;
const { token } = await asked(`/api/workshops/${made.code}/facilitate`, { secret });
const desk = await speaker(made.code, token);
await desk.says('item.start', { item: 'i1' });
await desk.says('phase.start', { item: 'i1', phase: 'group' });
await pause(500);
for (let i = 0; i < tables * 3; ++i) await asked(`/api/workshops/${made.code}/join`, { name: `P${i}`, table: (i % tables) + 1 });

const rounds = Number(given.rounds);
const seats = [];
for (let i = 0; i < rounds; ++i) seats.push(await seatedFromScan(made.code));
const result = {
  seated: { form_ms: median(seats.map((s) => s.form)), seated_ms: median(seats.map((s) => s.seated)), round_trips_to_form: median(seats.map((s) => s.round_trips_to_form)), round_trips_to_seat: median(seats.map((s) => s.round_trips_to_seat)), layout_shift: Math.max(...seats.map((s) => s.shifted)) },
  remote_change_6x: await remoteChange(made.code, token),
  stage: await framesOfStage(made.code, token),
};
console.log(JSON.stringify(result, null, 1));
await browser.close();
await server.close();
