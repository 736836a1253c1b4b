// A browser of one's own, with a folder that outlives it: it can be killed in the middle of things and started again, as a phone does it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lan, sizes, tab } from './browser.mjs';
import { until } from './server.mjs';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');

export class OwnBrowser {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'bordduk-browser-'));
  }

  async start() {
    const told = join(this.folder, 'DevToolsActivePort');
    rmSync(told, { force: true });
    this.process = spawn(
      '/usr/bin/chromium',
      [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--lang=nb-NO',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--host-resolver-rules=MAP ${lan} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
        '--remote-debugging-port=0',
        `--user-data-dir=${this.folder}`,
        'about:blank',
      ],
      { stdio: 'ignore', detached: true },
    );
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    await until('the browser listens', () => existsSync(told) && readFileSync(told, 'utf8').includes('\n'), 30_000);
    const [port] = readFileSync(told, 'utf8').split('\n');
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    this.context = this.browser.contexts()[0];
    return this;
  }

  async tab(name) {
    const opened = await tab(this.context, name);
    await opened.page.setViewportSize(sizes.phone);
    return opened;
  }

  /** One tab is gone without a word; the others go on. */
  async crashes(page) {
    const session = await this.context.newCDPSession(page);
    void session.send('Page.crash').catch(() => {});
    await new Promise((done) => page.once('crash', done));
  }

  /** kill -9, all of it. */
  async kill() {
    process.kill(-this.process.pid, 'SIGKILL');
    await this.exited;
    await this.browser.close().catch(() => {});
  }

  async ends() {
    if (this.process?.exitCode === null && this.process.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
