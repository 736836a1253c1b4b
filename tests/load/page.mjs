// The pages' promises in a real Chromium, from its own traces:
//   node tests/load/page.mjs build/release/bordduk [--rounds 3]
// 1  seated from scan: how many round trips, on a line of 150 ms each way    2  no layout shift: CLS of the phone's page, 0
// 3  the stage at 60 frames a second with 40 tables and running clocks       4  a remote change on a phone whose CPU is throttled 6x: within 50 ms
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { pause, Server } from '../e2e/server.mjs';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');

const { values: given, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' } } });
if (!positionals[0]) throw new Error('which server? e.g. build/release/bordduk');
const tables = 40;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const part = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

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

async function phone(code, { latency = 0, throttle = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb-NO' });
  await context.addInitScript(shifts);
  const page = await context.newPage();
  const trace = await context.newCDPSession(page);
  await trace.send('Network.enable');
  if (latency) await trace.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 });
  if (throttle > 1) await trace.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { context, page, trace, link: `${server.url}/${code}` };
}

/** Each request and socket of the page, in order of its start: what waited for what can be read off it. */
async function seatedFromScan(code) {
  const latency = 300; // there and back
  const { context, page, link } = await phone(code, { latency });
  const begun = Date.now();
  await page.goto(link, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Bli med' }).waitFor();
  const form = Date.now() - begun;
  const pressed = Date.now();
  await page.getByRole('button', { name: 'Bli med' }).click();
  await page.getByRole('button', { name: 'Meny' }).waitFor();
  const seated = Date.now() - pressed;
  await pause(1_500);
  const shifted = await page.evaluate('window.shifted');
  await context.close();
  return { form, seated, round_trips_to_form: form / latency, round_trips_to_seat: seated / latency, shifted };
}

/** How far apart frames are that the compositor has shown, from a trace. */
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
  const moments = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const all = [];
        const next = (at) => {
          all.push(at);
          if (all.length < 600) requestAnimationFrame(next);
          else resolve(all);
        };
        requestAnimationFrame(next);
      }),
  );
  const gaps = moments.slice(1).map((at, i) => at - moments[i]);
  const shifted = await page.evaluate('window.shifted');
  await desk.leaves();
  await context.close();
  const seconds = (moments.at(-1) - moments[0]) / 1000;
  return { frames_per_second: (moments.length - 1) / seconds, p99_ms: part(gaps, 0.99), longest_ms: Math.max(...gaps), shifted };
}

/** From the frame's arrival in the browser (as the trace sees it) to the paint that shows it, on a slow phone. */
async function remoteChange(code, token) {
  const { context, page, trace, link } = await phone(code, { throttle: 6 });
  await page.goto(link);
  await page.getByRole('button', { name: 'Bli med' }).click();
  await page.getByRole('button', { name: 'Meny' }).waitFor();
  await pause(2_000);
  const desk = await speaker(code, token);
  const arrived = new Map();
  trace.on('Network.webSocketFrameReceived', ({ response }) => {
    const word = /Beskjed nummer \d+\./.exec(response.payloadData)?.[0];
    if (word && !arrived.has(word)) arrived.set(word, Date.now());
  });
  const took = [];
  for (let i = 1; i <= 20; ++i) {
    const word = `Beskjed nummer ${i}.`;
    const shown = page.evaluate(
      (text) =>
        new Promise((resolve) => {
          const look = () => document.body.innerText.includes(text) && requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
          const observer = new MutationObserver(() => look() && observer.disconnect());
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      word,
    );
    await pause(100);
    await desk.says('message.send', { message: `m${i}`, text: word });
    const at = await Promise.race([shown, pause(5_000)]);
    if (at && arrived.has(word)) took.push(Math.max(0, at - arrived.get(word)));
    await pause(400);
  }
  const shifted = await page.evaluate('window.shifted');
  await desk.leaves();
  await context.close();
  return { samples: took.length, median_ms: median(took), p95_ms: part(took, 0.95), longest_ms: Math.max(...took), shifted };
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
