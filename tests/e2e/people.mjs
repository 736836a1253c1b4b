// The three kinds of people in the room, as verbs: what a participant does with a phone, the facilitator at the desk, and what the stage shows.
// The words they look for are the pages' own, in bokmål.
import { readFile } from 'node:fs/promises';
import { Person, plain } from './person.mjs';

export const moments = {
  waiting: 'Vi begynner snart',
  intro: 'Snart gruppearbeid',
  individual: 'Tenk selv',
  round: 'Runden',
  discuss: 'Drøfting',
  wrap_up: 'Oppsummering',
  table_done: 'Bordet er ferdig',
  plenary: 'I plenum',
  arrival: 'Velkommen',
  rules: 'Kjøreregler',
  talk: 'Foredrag',
  pitch: 'Innlegg',
  quote: 'Sitat',
  closing: 'Takk for i dag',
};

export class Phone extends Person {
  /** From the link or the QR to a seat; `table` chooses one, otherwise the link's own table or any. */
  async joins(link, { from, table } = {}) {
    await this.goes(link);
    await this.types('Navn', this.name);
    if (from) await this.page.getByLabel('Hvor kommer du fra?').fill(from);
    if (table) {
      await this.chooses('Velg bord selv');
      await this.chooses(`Bord ${table}`);
    }
    await this.presses('Bli med');
    await this.waits('its seat', this.page.getByRole('button', { name: 'Meny' }));
  }

  /** `called`: a break has a name of its own. */
  async isAt(moment, called = moments[moment]) {
    await this.waits(`«${called}» at the top`, this.page.getByRole('heading', { level: 1, name: called, exact: true }));
  }

  /** Writes at the bottom of the page, where notes are written. */
  async writes(text, button = 'Lagre') {
    await this.types(/^Skriv en/, text);
    await this.presses(button);
  }

  note(text) {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  async hasNote(text) {
    await this.waits(`the note «${text}»`, this.note(text));
  }

  /** Opens a note to be changed, and writes what it should say; nothing is saved. */
  async begins(before, after) {
    await this.presses('Mer', this.note(before));
    await this.presses('Endre', this.page.getByRole('dialog'));
    await this.types('Endre', after);
  }

  async changes(before, after) {
    await this.begins(before, after);
    await this.presses('Lagre', this.page.getByRole('listitem'));
    await this.hasNote(after);
  }

  /** What is begun at the bottom of the page is still there. */
  async keepsDraft(text) {
    await this.waitsFor(`the draft «${text}» is there`, async () => (await this.page.getByRole('textbox', { name: /^(Skriv en|Lapp til)/ }).inputValue()) === text);
  }

  async asksForItsData() {
    await this.presses('Meny');
    await this.page.getByText('Mine data', { exact: true }).click();
  }

  async shares(text) {
    await this.presses('Del med bordet', this.note(text));
  }

  async takesHost() {
    await this.presses('Ta vertsrollen');
    await this.isHost();
  }

  async isHost() {
    const me = this.page.getByRole('listitem').filter({ hasText: this.name }).filter({ hasText: 'bordvert' });
    await this.waits('the sign of the host beside its own name', me);
  }

  /** Is it unmistakably my turn? The words, the one button, and the page's title in the pocket's list of tabs. */
  async hasTurn() {
    await this.sees('Bordet lytter til deg.');
    await this.waits('the button «Ferdig»', this.button('Ferdig'));
    await this.waitsFor('the title says whose turn it is', async () => (await this.page.title()) === '● Din tur');
  }

  /** The clock of the turn that this phone has: the last one on the page, below the clock of the phase where there is one. */
  turnClock() {
    return this.clock('Tid igjen', -1);
  }

  /** The table has the word in plenary. */
  async presents(...points) {
    await this.sees('Dere presenterer', ...points);
  }

  async speaks() {
    return (await this.button('Ferdig').filter({ visible: true }).count()) > 0;
  }

  /** The host writes a point; it is saved while typing. */
  async writesPoint(text) {
    const box = await this.types('Nytt punkt', text);
    await box.press('Control+Enter');
  }

  async suggests(text) {
    await this.types('Foreslå et punkt', text);
    await this.presses('Foreslå');
  }

  async accepts(text) {
    await this.presses('Ta med', this.note(text));
  }

  /** All of one's own notes, from the menu. */
  async ownNotes() {
    await this.presses('Meny');
    await this.chooses('Lapper');
    const texts = await this.page.getByRole('dialog').locator('li .note-text').allInnerTexts();
    await this.presses('Lukk');
    return texts;
  }
}

export class Desk extends Person {
  get middle() {
    return this.page.getByRole('main');
  }

  /** The foot of the middle, where the next step stands all day. */
  get step() {
    return this.middle.locator('footer');
  }

  async opens(link) {
    await this.goes(link);
    await this.waits('the programme', this.page.getByRole('heading', { name: 'Program', exact: true }));
  }

  /** The one big button. */
  async takes(step) {
    await this.presses(new RegExp(`^${plain(step)}`), this.step);
  }

  async isOffered(step) {
    await this.waits(`the next step «${step}»`, this.button(new RegExp(`^${plain(step)}`), this.step));
  }

  row(title) {
    return this.page.getByRole('region', { name: 'Program' }).getByRole('listitem').filter({ hasText: title });
  }

  /** Starts a line of the programme from the programme itself. */
  async starts(title) {
    await this.presses(`Start «${title}»`, this.row(title));
    const sure = this.button('Start nå');
    const started = this.row(title).and(this.page.locator('[aria-current=step]'));
    await sure.or(started).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await this.waits(`«${title}» runs`, started);
  }

  card(table) {
    return this.page
      .getByRole('region', { name: 'Bordene' })
      .getByRole('button', { name: new RegExp(`^Bord ${table}\\b`) });
  }

  async seesTable(table, words) {
    await this.waits(`table ${table}: «${words}»`, this.card(table).filter({ hasText: words }));
  }

  /** What lies at a table: every shared note and every point, as the desk shows them. */
  async looksInto(table) {
    await this.card(table).click();
    await this.waits('the table', this.page.getByRole('heading', { level: 2, name: `Bord ${table}` }));
    const notes = await this.page
      .getByRole('region', { name: /^Duken/ })
      .locator('.note-text')
      .allInnerTexts();
    const points = await this.page
      .getByRole('region', { name: 'Oppsummering' })
      .locator('ol .point-text')
      .allInnerTexts();
    await this.presses(/Alle bord/);
    return { notes, points };
  }

  /** The report, through the button, as the file it becomes; after the end the button stands in the middle. */
  async report() {
    const name = 'Last ned (JSON)';
    const over = await this.button(name, this.middle).isVisible();
    if (!over) await this.presses('Mer');
    const within = over ? this.middle : this.page.getByRole('dialog');
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.presses(name, within)]);
    const text = await readFile(await download.path(), 'utf8');
    if (!over) await this.presses('Lukk');
    return { name: download.suggestedFilename(), text, report: JSON.parse(text) };
  }
}

export class Stage extends Person {
  async opens(link) {
    await this.goes(link);
    await this.waits('its last line', this.page.getByRole('contentinfo'));
  }

  async shows(...texts) {
    await this.sees(...texts);
  }
}

/** The shared device in the middle of a table. */
export class Tablecloth extends Person {
  async opens(link) {
    await this.goes(link);
    await this.waits('its table', this.page.getByRole('contentinfo'));
  }
}
