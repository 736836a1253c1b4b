// A small run of the generator against the real server: not a measurement, a proof that nothing is missed.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish } from '../common/checks.mjs';

const build = process.argv[2];
const run = (scenario, ...options) => {
  const printed = execFileSync(`${build}/tests/bordduk_load`, [scenario, '--server', `${build}/bordduk`, ...options], { encoding: 'utf8' });
  console.log(printed);
  return JSON.parse(printed);
};
const whole = (figures, visible) =>
  figures.missed === 0 && figures.gaps === 0 && figures.made_visible === visible ? [] : [JSON.stringify(figures)];

await check('L1: a note shared at a table reaches every phone there and the desk', () =>
  whole(run('tables', '--phones', '40', '--tables', '8', '--rate', '20', '--seconds', '2'), 40 * 6));

await check('L2: a note shown to the room reaches every screen', () =>
  whole(run('fanout', '--phones', '40', '--tables', '8', '--rate', '20', '--seconds', '2'), 40 * 43));

await check('L3: under as much as it takes every screen ends with the newest of everybody', () => {
  const figures = run('flood', '--phones', '20', '--tables', '4', '--seconds', '1');
  return whole(figures, figures.changes * 21);
});

await check('L4: everybody is cut off at once, comes back at once and is current', () => {
  const figures = run('reconnect', '--phones', '60', '--tables', '10', '--changes', '5');
  return figures.not_current === 0 && figures.gaps === 0 && figures.until_current_ms.samples === 60 ? [] : [JSON.stringify(figures)];
});

await check('L5: everybody scans the code at once, loads the page, joins and has the room', () => {
  const figures = run('storm', '--phones', '60', '--tables', '10');
  return figures.not_current === 0 && figures.lost_connections === 0 ? [] : [JSON.stringify(figures)];
});

await check('L6: a note shown to the room reaches every screen where the kernel refuses to send to many at once', () => {
  process.env.BORDDUK_NO_IO_URING = 'true';
  return whole(run('fanout', '--phones', '40', '--tables', '8', '--rate', '20', '--seconds', '1'), 20 * 43);
});

await check('L7: the programs that compare, sweep and look at the pages can be read', () =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => {
      const { status, stderr } = spawnSync(process.execPath, ['--check', join(import.meta.dirname, name)], { encoding: 'utf8' });
      return status === 0 ? [] : [`${name}: ${stderr}`];
    }),
);

finish();
