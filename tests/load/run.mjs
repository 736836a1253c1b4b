// A small run of the generator against the real server: not a measurement, a proof that nothing is missed at either level.
import { execFileSync } from 'node:child_process';
import { check, finish } from '../common/checks.mjs';

const build = process.argv[2];
const run = (...options) => {
  const printed = execFileSync(`${build}/tests/bordduk_load`, ['--server', `${build}/bordduk`, ...options], { encoding: 'utf8' });
  console.log(printed);
  return JSON.parse(printed);
};

await check('L1: a note shared at a table reaches every phone there and the desk', () => {
  const figures = run('--phones', '40', '--tables', '8', '--rate', '20', '--seconds', '3');
  return figures.missed === 0 && figures.command_to_screen_ms.samples === 60 * 6 ? [] : [JSON.stringify(figures)];
});

await check('L2: a note shown to the room reaches every screen', () => {
  const figures = run('--phones', '40', '--tables', '8', '--rate', '20', '--seconds', '3', '--share', 'room');
  return figures.missed === 0 && figures.command_to_screen_ms.samples === 60 * 43 ? [] : [JSON.stringify(figures)];
});

finish();
