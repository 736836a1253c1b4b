// One story: a server of its own, the people in it, and steps that follow each other. When a step fails, every page is photographed and the
// steps after it are counted as not reached: they would only repeat the first complaint.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../common/checks.mjs';
import { person, tab } from './browser.mjs';
import { Desk, Phone, Stage, Tablecloth } from './people.mjs';
import { Server } from './server.mjs';

export const results = fileURLToPath(new URL('results/', import.meta.url));
const looks = process.env.BORDDUK_LOOKS; // a folder: every page after every step, to look at

export class Story {
  constructor(name, { executable, browser }) {
    this.name = name;
    this.browser = browser;
    this.server = new Server(executable);
    this.people = [];
    this.broken = false;
    this.steps = 0;
    this.outages = 0;
  }

  /** A server with a workshop of this programme; `host` is how the pages reach it. */
  async opens(programme, { host = '127.0.0.1' } = {}) {
    await this.server.start();
    this.base = `http://${host}:${this.server.port}`;
    this.workshop = await this.server.api('POST', '', programme);
    return this.workshop;
  }

  link(path) {
    return new URL(path, this.base).href;
  }

  async phone(name, options) {
    return this.comes(new Phone(await person(this.browser, name, 'phone', { hasTouch: true, ...options })));
  }

  /** Another page of somebody who is here already, on the same device. */
  async secondTab(of) {
    return this.comes(new Phone(await tab(of.context, of.name)));
  }

  /** By the workshop's own link, or by one that another desk has made. */
  async desk(link) {
    const desk = this.comes(new Desk(await person(this.browser, link ? 'second desk' : 'desk', 'desk')));
    await desk.opens(link ?? this.link(this.workshop.links.desk));
    return desk;
  }

  async tablecloth(table) {
    const cloth = this.comes(
      new Tablecloth(await person(this.browser, `tablecloth ${table}`, 'tablet', { hasTouch: true })),
    );
    await cloth.opens(this.link(`${this.workshop.links.phone}/table/${table}`));
    return cloth;
  }

  async stage(size = 'stage') {
    const stage = this.comes(new Stage(await person(this.browser, 'stage', size)));
    await stage.opens(this.link(this.workshop.links.stage));
    return stage;
  }

  comes(who) {
    this.people.push(who);
    return who;
  }

  async crash(whileDown = async () => {}) {
    this.outages += 1;
    await this.server.kill();
    await whileDown();
    await this.server.start();
  }

  async step(name, body) {
    this.steps += 1;
    const number = String(this.steps).padStart(2, '0');
    const started = Date.now();
    await check(`${this.name}: ${name}`, async () => {
      if (this.broken) return ['not reached: an earlier step failed'];
      try {
        const complaints = await body();
        if (looks) await this.photographs(join(looks, `${this.name}-${number}`));
        if (complaints?.length) throw new Error(complaints.join('\n    '));
      } catch (error) {
        this.broken = true;
        const folder = join(results, `${this.name}-${number}`);
        await this.photographs(folder);
        throw new Error(`${error.message}\n    pictures of every page: ${folder}`, { cause: error });
      }
    });
    if (process.env.BORDDUK_TIMES) console.log(`        ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }

  async photographs(folder) {
    mkdirSync(folder, { recursive: true });
    await Promise.allSettled(
      this.people.map((who, index) => who.picture(join(folder, `${index + 1} ${who.name}.png`), { timeout: 5000 })),
    );
  }

  /** No page complained, and nobody asked anyone but this server. A line that was cut on purpose may be mentioned by the browser. */
  quietly() {
    const expected = (problem) =>
      this.outages > 0 &&
      /^WebSocket connection to '.*' failed|net::ERR_(CONNECTION|INTERNET|NETWORK|EMPTY|ADDRESS)/.test(problem);
    return this.people.flatMap((who) => [
      ...who.problems.filter((problem) => !expected(problem)).map((problem) => `${who.name}'s console: ${problem}`),
      ...who.outside.map((url) => `${who.name}'s page asked for ${url}`),
    ]);
  }

  /** What was never shared is in the frames of its author's pages, and in no frame that anybody else's page received. */
  keptPrivate(secrets) {
    const complaints = [];
    for (const [owner, texts] of secrets) {
      for (const text of texts) {
        const readers = this.people.filter((who) => who.received.some((frame) => frame.includes(text)));
        for (const who of readers.filter((one) => one.name !== owner))
          complaints.push(`${who.name} received ${owner}'s private «${text}»`);
        // Without this the search might look for what no frame could hold.
        if (!readers.some((one) => one.name === owner)) complaints.push(`${owner} never received their own «${text}»`);
      }
    }
    return complaints;
  }

  async ends() {
    await Promise.allSettled([...new Set(this.people.map((who) => who.context))].map((context) => context.close()));
    await this.server.close();
  }
}
