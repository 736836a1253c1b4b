// Bordduk and what it is compared with, by turns in one run, as ratios of medians: these machines are noisy, and a figure alone says little.
//   node tests/load/compare.mjs build/release [fanout|tables ...] [--rounds 5] [--phones 1000] [--seconds 10] [--rate N] [--only ws,loop] [--cores 0,1]
// Installs mosquitto, nginx with nchan (Debian) and ws, socket.io (npm) where they are missing; starts each on a free port of 127.0.0.1.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    phones: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string' }, // changes a second; 40 and 200 unless told
    only: { type: 'string', default: 'loop,ws,socketio,nchan,mosquitto' },
    store: { type: 'string', default: 'sqlite' },
    cores: { type: 'string', default: '' }, // the generator's and the server's: neither is measured waiting for the other
  },
});
const [build, ...named] = positionals;
if (!build) throw new Error('which build? e.g. build/release');
const scenarios = named.length > 0 ? named : ['fanout', 'tables'];
const relays = given.only.split(',');
const load = join(build, 'tests/bordduk_load');

function prepare() {
  const wanted = { mosquitto: ['mosquitto'], nchan: ['nginx-light', 'libnginx-mod-nchan'] };
  const missing = relays.flatMap((kind) => wanted[kind] ?? []).filter((name) => spawnSync('dpkg', ['-s', name]).status !== 0);
  if (missing.length > 0) execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: 'inherit' });
  if ((relays.includes('ws') || relays.includes('socketio')) && !existsSync(join(here, 'baselines/node_modules')))
    execFileSync('npm', ['ci', '--silent'], { cwd: join(here, 'baselines'), stdio: 'inherit' });
}

function run(scenario, ...options) {
  const { status, stdout, stderr } = spawnSync(load, [scenario, ...options], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${scenario} ${options.join(' ')}: ${stderr}${stdout}`);
  return JSON.parse(stdout);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const figure = (results, of) => median(results.map(of));

function compare(scenario) {
  const groups = { fanout: 1, tables: 100 }[scenario];
  const rate = Number(given.rate ?? { fanout: 40, tables: 200 }[scenario]);
  const shape = ['--phones', given.phones, '--seconds', given.seconds, '--rate', String(rate), ...(given.cores ? ['--cores', given.cores] : [])];
  const apart = 'its log in memory'; // the same without the disk: what is left between the two is the append
  const results = new Map([['bordduk', []], [apart, []], ...relays.map((kind) => [kind, []])]);
  for (let round = 0; round < Number(given.rounds); ++round) {
    const served = (store) => run(scenario, '--server', join(build, 'bordduk'), '--store', store, '--tables', '100', ...shape);
    const own = served(given.store);
    results.get('bordduk').push(own);
    results.get(apart).push(served('memory'));
    const bytes = String(Math.round(own.delivered_bytes / own.delivered_frames) - 4); // as large as ours
    for (const kind of relays)
      results.get(kind).push(run('relay', '--kind', kind, '--programs', join(build, 'tests'), '--groups', String(groups), '--bytes', bytes, ...shape));
  }
  const own = results.get('bordduk');
  const cpu = (r) => r.server_cpu_us_per_frame;
  const slow = (r) => r.command_to_screen_ms.p99;
  console.log(`\n${scenario}: ${given.phones} clients in ${groups} group(s), ${rate} changes/s, ${given.seconds} s, median of ${given.rounds}`);
  console.log('| | CPU µs per delivered frame | Bordduk / it | p50 ms | p99 ms | Bordduk p99 / its | bytes a frame | memory MiB |\n|---|---|---|---|---|---|---|---|');
  for (const [name, each] of results) {
    const cells = [
      figure(each, cpu).toFixed(2),
      (figure(own, cpu) / figure(each, cpu)).toFixed(2),
      figure(each, (r) => r.command_to_screen_ms.p50).toFixed(2),
      figure(each, slow).toFixed(2),
      (figure(own, slow) / figure(each, slow)).toFixed(2),
      figure(each, (r) => r.delivered_bytes / r.delivered_frames).toFixed(0),
      figure(each, (r) => r.server_resident_kib / 1024).toFixed(1),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

prepare();
for (const scenario of scenarios) compare(scenario);
