// The real executable for a browser test: a free port, a folder of its own, killed and started again at will.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `condition()` is truthy and returns it; says what it waited for when it gives up. */
export async function until(what, condition, ms = 15_000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await pause(50);
  }
}

export class Server {
  constructor(executable) {
    this.executable = executable;
    this.folder = mkdtempSync(join(tmpdir(), 'bordduk-e2e-'));
  }

  async start(...options) {
    this.port ??= await freePort();
    const log = openSync(join(this.folder, 'output.log'), 'a');
    this.process = spawn(
      this.executable,
      ['serve', '--address', '127.0.0.1', '--port', String(this.port), '--data', join(this.folder, 'data'), ...options],
      { stdio: ['ignore', log, log] },
    );
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    await until('the server listens', async () => {
      if (this.process.exitCode !== null) throw new Error(`the server ended at once:\n${this.output()}`);
      return fetch(`${this.url}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      );
    });
    return this;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  output() {
    return readFileSync(join(this.folder, 'output.log'), 'utf8');
  }

  /** kill -9, and wait until it is gone. */
  async kill() {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  async close() {
    if (this.process?.exitCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async api(method, path, body, token) {
    const answer = await fetch(`${this.url}/api/workshops${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }
}
