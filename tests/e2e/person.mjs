// What everyone in the room can do with the page in front of them: look, read a clock, press, write. Nothing is reached but what is seen.
import { until } from './server.mjs';

const patience = 20_000; // a busy machine is no failure; what never comes is

export const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Person {
  constructor(device) {
    Object.assign(this, device);
  }

  /** Waits until the page shows it; otherwise says who waited for what. */
  async waits(what, locator, ms = patience) {
    try {
      await locator.filter({ visible: true }).first().waitFor({ timeout: ms });
    } catch {
      throw new Error(`${this.name} waited ${ms / 1000} s in vain for ${what}`);
    }
  }

  async waitsFor(what, condition, ms = patience) {
    return until(`${this.name}: ${what}`, condition, ms);
  }

  async sees(...texts) {
    for (const text of texts) await this.waits(`the words «${text}»`, this.page.getByText(text));
  }

  /** Looks once: what must not be there is not there now. */
  async seesNot(...texts) {
    for (const text of texts) {
      if (await this.page.getByText(text).filter({ visible: true }).count())
        throw new Error(`${this.name} sees «${text}»`);
    }
  }

  /** Waits until the words are gone. */
  async loses(text, ms = patience) {
    await this.waitsFor(
      `«${text}» goes away`,
      async () => (await this.page.getByText(text).filter({ visible: true }).count()) === 0,
      ms,
    );
  }

  button(name, within = this.page) {
    const exact = typeof name === 'string';
    return within.getByRole('button', { name, exact });
  }

  async presses(name, within = this.page) {
    const button = this.button(name, within).filter({ visible: true }).first();
    try {
      await button.click({ timeout: patience });
    } catch (error) {
      const [first] = String(error.message).split('\n');
      throw new Error(`${this.name} could not press «${name}»: ${first}`);
    }
  }

  /** One of several, by how its name begins. */
  async chooses(name) {
    const option = this.page.getByRole('radio', { name: new RegExp(`^${plain(name)}\\b`) }).first();
    await this.waits(`the choice «${name}»`, option);
    await option.check();
  }

  async types(field, text) {
    const box = this.page.getByRole('textbox', { name: field }).filter({ visible: true }).first();
    await this.waits(`the field «${field}»`, box);
    await box.fill(text);
    return box;
  }

  /** What a clock shows, in seconds (below zero when it counts up), and this machine's time when it showed it. */
  async clock(label, nth = 0) {
    const timer = this.page.getByRole('timer', { name: label, exact: true }).filter({ visible: true }).nth(nth);
    await this.waitsFor(`the clock «${label}» is shown`, () => timer.count());
    const { text, at } = await timer.evaluate((element) => ({ text: element.textContent, at: Date.now() }));
    const [, over, time] = /(\+?)((?:\d+:)?\d+:\d\d)/.exec(text) ?? [];
    if (!time) throw new Error(`${this.name}: the clock «${label}» shows «${text}»`);
    const seconds = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    return { left: over ? -seconds : seconds, at };
  }

  get cutOff() {
    return this.page.getByRole('status').filter({ hasText: /Uten (nett|forbindelse)|Kobler til/ });
  }

  /** The quiet word that there is no connection. */
  async isCutOff(ms) {
    await this.waits('the word that it is cut off', this.cutOff, ms);
  }

  async isBack(ms) {
    await this.waitsFor(
      'it is connected again',
      async () => (await this.cutOff.filter({ visible: true }).count()) === 0,
      ms,
    );
  }

  async goes(url) {
    await this.page.goto(url, { waitUntil: 'domcontentloaded' });
  }

  async picture(path, options = {}) {
    await this.page.screenshot({ path, ...options });
  }
}

/** How far a clock is off, in seconds: what it shows now against what it showed before and the time between. */
export const drift = (before, after) => after.left - (before.left - (after.at - before.at) / 1000);
