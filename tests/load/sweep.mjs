// Does a delivered message cost the same however many there are? Clients from 10 to 10,000, workshops from 1 to 1,000; beside a C loop of send()
// in the same call. Prints the figures and draws tests/load/sweep.svg.
//   node tests/load/sweep.mjs build/release [--seconds 4] [--rounds 1] [--to FILE]
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '4' }, rounds: { type: 'string', default: '1' }, to: { type: 'string', default: join(here, 'sweep.svg') } },
});
const [build] = positionals;
if (!build) throw new Error('which build? e.g. build/release');
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function run(...words) {
  const { status, stdout, stderr } = spawnSync(join(build, 'tests/bordduk_load'), words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}${stdout}`);
  return JSON.parse(stdout);
}
const measured = (...words) => Array.from({ length: Number(given.rounds) }, () => run(...words));

// One room holds 1,200 at its tables; more clients are more rooms of 1,000, as in life. The rate keeps the frames a second within what one
// generator can read, so that nothing is overtaken and every frame is one message.
function at({ phones, workshops, rate }) {
  const shape = ['--phones', String(phones), '--rate', String(rate), '--seconds', given.seconds];
  const tables = String(Math.min(100, Math.ceil(phones / workshops / 8)));
  const own = measured('fanout', '--server', join(build, 'bordduk'), '--workshops', String(workshops), '--tables', tables, '--stages', '0', ...shape);
  const loop = measured('relay', '--kind', 'loop', '--programs', join(build, 'tests'), '--groups', String(workshops), '--bytes', '300', ...shape);
  const cost = (results) => median(results.map((r) => r.server_cpu_us_per_frame));
  return { phones, workshops, rate, own: cost(own), loop: cost(loop), frames: own[0].delivered_frames / own[0].changes };
}

const clients = [
  ...[10, 30, 100, 300, 1000].map((phones) => ({ phones, workshops: 1, rate: 40 })),
  { phones: 3000, workshops: 3, rate: 40 },
  { phones: 10000, workshops: 10, rate: 16 },
];
// Each workshop has ten people, however many there are: what a change costs is shared by as many screens everywhere.
const workshops = [1, 3, 10, 30, 100, 300, 1000].map((count) => ({ phones: 10 * count, workshops: count, rate: Math.min(40 * count, 400) }));

const byClients = clients.map(at);
const byWorkshops = workshops.map(at);

// A change has a price of its own, whoever sees it: it is read, decided, and on the disk. The smallest room and the one of 1,000, at one
// rate, say what it is; the rest is what each message costs.
const [smallest, largest] = [byClients[0], byClients.find((r) => r.phones === 1000)];
const each = (largest.own * largest.frames - smallest.own * smallest.frames) / (largest.frames - smallest.frames);
const price = (smallest.own - each) * smallest.frames;
for (const r of byClients) r.beyond = r.own - price / r.frames;
for (const [name, rows] of Object.entries({ clients: byClients, workshops: byWorkshops })) {
  console.log(`\n| ${name} | clients | changes/s | Bordduk, µs a message |${name === 'clients' ? ' without the price of its change |' : ''} send loop |`);
  console.log(`|---|---|---|---|---|${name === 'clients' ? '---|' : ''}`);
  for (const r of rows)
    console.log(`| ${r.workshops} workshop(s) | ${r.phones} | ${r.rate} | ${r.own.toFixed(2)} |${r.beyond === undefined ? '' : ` ${r.beyond.toFixed(2)} |`} ${r.loop.toFixed(2)} |`);
}
console.log(`\nA change: ${price.toFixed(0)} µs, whoever sees it; a message: ${each.toFixed(2)} µs.`);

// ---- the plot: both axes logarithmic, so that flat is flat

const [width, height, left, top, inner, tall] = [430, 260, 50, 34, 360, 180];
const highest = 100;
const y = (us) => top + tall * (1 - Math.log10(Math.max(us, 1)) / Math.log10(highest));
function panel(title, rows, of, last, shift) {
  const x = (n) => shift + left + (inner * Math.log10(n)) / Math.log10(last);
  const line = (key, colour, dashes = '') =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2"${dashes} points="${rows.map((r) => `${x(r[of]).toFixed(1)},${y(r[key]).toFixed(1)}`).join(' ')}"/>` +
    rows.map((r) => `<circle cx="${x(r[of]).toFixed(1)}" cy="${y(r[key]).toFixed(1)}" r="3" fill="${colour}"/>`).join('');
  const across = [1, 10, 100].map((us) => `<path d="M${shift + left} ${y(us)}h${inner}" stroke="#ddd"/><text x="${shift + left - 6}" y="${y(us) + 4}" text-anchor="end">${us}</text>`);
  const along = [1, 10, 100, 1000, 10000].filter((n) => n <= last).map((n) => `<text x="${x(n)}" y="${top + tall + 18}" text-anchor="middle">${n}</text>`);
  return `<text x="${shift + left}" y="20" font-weight="bold">${title}</text>${across.join('')}${along.join('')}${line('loop', '#999')}${line('own', '#0b6b57')}${of === 'phones' ? line('beyond', '#0b6b57', ' stroke-dasharray="4 3"') : ''}`;
}
const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${height}" font-family="sans-serif" font-size="12" fill="#222">
<rect width="100%" height="100%" fill="#fff"/>
${panel('server CPU, µs a delivered frame, by clients', byClients, 'phones', 10000, 0)}
${panel('by workshops of 10 people', byWorkshops, 'workshops', 1000, width)}
<circle cx="60" cy="${height - 12}" r="4" fill="#0b6b57"/><text x="70" y="${height - 8}">Bordduk, everything in the path</text>
<path d="M280 ${height - 12}h24" stroke="#0b6b57" stroke-width="2" stroke-dasharray="4 3"/><text x="310" y="${height - 8}">without what the change itself costs (read, decided, on disk)</text>
<circle cx="690" cy="${height - 12}" r="4" fill="#999"/><text x="700" y="${height - 8}">a C loop of send()</text>
</svg>
`;
writeFileSync(given.to, picture);
