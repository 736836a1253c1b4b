// The figures, the alerts and the dashboard, with the real server and a real Prometheus: it scrapes, every question of the dashboard and of the
// alerts is understood and answered, and a server that is killed raises its alert.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server, pause, until } from '../e2e/server.mjs';

const top = new URL('../../', import.meta.url).pathname;
const executable = process.argv[2];
const place = mkdtempSync(join(tmpdir(), 'bordduk-watch-'));
let passed = 0;
let failed = 0;
function check(name, good, said = '') {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok     ' : 'FAILED '} ${name}${good ? '' : `\n${said}`}`);
}

const server = await new Server(executable).start('--metrics-address', '127.0.0.1:0', '--programme', join(top, 'deploy/reference-workshop.json'));
const said = await until('the server says where its figures are', () => /figures_told .*port=(\d+)/.exec(server.output()));
const inner = Number(said[1]);

const figures = await (await fetch(`http://127.0.0.1:${inner}/metrics`)).text();
const read = spawnSync('promtool', ['check', 'metrics'], { input: figures, encoding: 'utf8' });
check('promtool finds nothing wrong with the figures', read.status === 0 && read.stderr + read.stdout === '', read.stderr + read.stdout);

// As in deploy, but for the port, and faster.
const config = readFileSync(join(top, 'deploy/prometheus/prometheus.yml'), 'utf8')
  .replace('127.0.0.1:9464', `127.0.0.1:${inner}`)
  .replaceAll('interval: 15s', 'interval: 1s')
  .replace('- alerts.yml', `- ${join(top, 'deploy/prometheus/alerts.yml')}`);
writeFileSync(join(place, 'prometheus.yml'), config);
const port = 30_000 + Math.floor(Math.random() * 2000);
const prometheus = spawn(
  'prometheus',
  [`--config.file=${place}/prometheus.yml`, `--storage.tsdb.path=${place}/data`, `--web.listen-address=127.0.0.1:${port}`],
  { stdio: 'ignore' },
);

const ask = async (path) => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`).catch(() => undefined);
  return answer?.ok || answer?.status === 400 ? answer.json() : undefined; // it may be starting; 400 is a question it does not understand
};
const query = (text) => ask(`query?query=${encodeURIComponent(text)}`);

try {
  await until('Prometheus has seen the server', async () => (await query('up{job="bordduk"}'))?.data?.result[0]?.value[1] === '1', 30_000);
  check('Prometheus scrapes the server', true);

  // Somebody has to be there, and something to happen.
  const [, code] = /\/(\w{6})\/desk#f=/.exec(server.output());
  for (let i = 0; i < 30; i += 1) {
    await server.api('POST', `/${code}/join`, {});
    await pause(150);
  }
  const count = await query('sum(rate(bordduk_append_seconds_count[10s]))');
  check('it sees what happens', Number(count?.data?.result[0]?.value[1]) > 0, JSON.stringify(count));

  const dashboard = JSON.parse(readFileSync(join(top, 'deploy/grafana/bordduk.json'), 'utf8'));
  const questions = dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr })));
  const answers = await Promise.all(
    questions.map(async ({ title, expr }) => {
      const text = expr.replaceAll('$__rate_interval', '10s').replaceAll('$instance', '.*');
      const told = await query(text);
      const mayBeEmpty = text.endsWith('> 0'); // nobody was refused or closed
      return told?.status === 'success' && (mayBeEmpty || told.data.result.length > 0) ? undefined : `${title}: ${text} ${JSON.stringify(told)}`;
    }),
  );
  const silent = answers.filter(Boolean);
  check(`all ${questions.length} questions of the dashboard are answered`, silent.length === 0, silent.join('\n'));

  const rules = await ask('rules');
  const all = rules.data.groups.flatMap((group) => group.rules);
  await until('the rules are looked at', async () => (await ask('rules')).data.groups.every((group) => group.rules.every(({ health }) => health !== 'unknown')));
  const broken = (await ask('rules')).data.groups.flatMap((group) => group.rules).filter(({ health }) => health !== 'ok');
  check(`all ${all.length} alerts can be worked out`, broken.length === 0, JSON.stringify(broken));
  const raised = (await query('ALERTS{alertstate="firing"}')).data.result;
  check('none is raised while all is well', raised.length === 0, JSON.stringify(raised));

  await server.kill();
  const gone = async () => (await query('ALERTS{alertname="BorddukIsGone",alertstate="firing"}')).data.result.length === 1;
  await until('the alert is raised', gone, 60_000);
  check('a server that was killed is missed within a minute', true);
} catch (error) {
  check(String(error), false, server.output());
} finally {
  prometheus.kill();
  await server.close();
  rmSync(place, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
