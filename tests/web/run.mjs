// The browser's own checks: types, lint, formatting, and the unit tests of sync, state and screens.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../web', import.meta.url));
let passed = 0;
let failed = 0;

for (const script of ['check', 'lint']) {
  try {
    execFileSync('npm', ['run', '--silent', script], { cwd: web, stdio: 'pipe', encoding: 'utf8' });
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`npm run ${script}:\n${error.stdout}${error.stderr}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bordduk-web-'));
const report = join(folder, 'vitest.json');
const run = spawnSync('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${report}`], { cwd: web, encoding: 'utf8' });
try {
  const results = JSON.parse(readFileSync(report, 'utf8'));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  for (const file of results.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) failed += 1;
    for (const test of file.assertionResults.filter((each) => each.status === 'failed')) console.log(`${file.name}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
    if (file.message) console.log(file.message);
  }
} catch {
  failed += 1;
  console.log(run.stdout, run.stderr);
}
if (run.status !== 0 && failed === 0) failed = 1;
rmSync(folder, { recursive: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
