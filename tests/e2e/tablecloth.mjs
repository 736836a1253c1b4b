// A table with no phone at all, and one shared screen in its middle: names are typed, the round is tapped by one person, notes are written, dragged and
// named together, dots are put by name, and what comes out is the summary that the room sees. A second screen on the same table sees it all alike.
import { person } from './browser.mjs';
import { Person } from './person.mjs';
import { shortWorkshop, works } from './workshop.mjs';

export const name = 'tablecloth';

class Tablecloth extends Person {
  seats() {
    return this.page.getByRole('region', { name: 'Rundt bordet' });
  }

  async sitsDown(who) {
    await this.presses('Ny ved bordet', this.seats());
    await this.types('Navn', who);
    await this.presses('Sett deg');
    await this.waits(`${who} at the rim`, this.button(new RegExp(who), this.seats()));
  }

  /** Who the table points at. */
  async hasSpeaker(who) {
    await this.waits(`${who} has the word`, this.button(new RegExp(`har ordet\\s+${who}`), this.seats()));
  }

  async lays(text) {
    await this.presses('Ny lapp');
    await this.types('Hva står på lappen?', text);
    await this.presses('Legg på duken');
    await this.waits(`the note «${text}»`, this.note(text));
  }

  /** Where something is on the page, as soon as it stands there. */
  async box(locator) {
    let found;
    await this.waitsFor('something has its place', async () => (found = await locator.boundingBox()) !== null);
    return found;
  }

  get open() {
    return this.page.getByRole('region', { name: 'Lapper for seg selv' });
  }

  note(text) {
    return this.page.getByRole('button', { name: new RegExp(`^${text}`) });
  }

  /** The middle of a note, as shares of the open cloth. */
  async place(text) {
    const [note, cloth] = await Promise.all([this.box(this.note(text)), this.box(this.open)]);
    return {
      x: (note.x + note.width / 2 - cloth.x) / cloth.width,
      y: (note.y + note.height / 2 - cloth.y) / cloth.height,
    };
  }

  /** Drags a note; `to` gets its own box and the open cloth's. */
  async drags(text, to) {
    const note = await this.box(this.note(text));
    const cloth = await this.box(this.open);
    const target = await to({ note, cloth });
    const { mouse } = this.page;
    await mouse.move(note.x + note.width / 2, note.y + note.height / 2);
    await mouse.down();
    await mouse.move(note.x + note.width / 2 + 15, note.y + note.height / 2 + 15, { steps: 3 });
    await mouse.move(target.x, target.y, { steps: 6 });
    await mouse.up();
  }
}

const people = ['Inga', 'Jostein', 'Kjersti'];
const written = ['Ring hverandre først', 'Ett skjema for alle', 'Samme skjema overalt', 'Møtes to ganger i året'];

export async function tell(story) {
  let desk, stage, cloth, second;
  const lies = async (called) => {
    const device = story.comes(new Tablecloth(await person(story.browser, called, 'beamer', { hasTouch: true })));
    await device.goes(story.link(`${story.workshop.links.phone}/table/2`));
    await device.waits('the table', device.seats());
    return device;
  };

  await story.step('a screen lies down on a table, and people without phones sit down by name', async () => {
    await story.opens(shortWorkshop());
    desk = await story.desk();
    stage = await story.stage();
    cloth = await lies('tablecloth');
    for (const who of people) await cloth.sitsDown(who);
    await desk.seesTable(2, 'Duken er på');
    second = await lies('second tablecloth');
    await second.waits('the same people', second.button(/Kjersti/, second.seats()));
  });

  await story.step('silence can be seen, and the round is tapped by one person', async () => {
    await desk.starts(works[2].title);
    await cloth.sees('Om litt får dere spørsmålet.');
    await desk.takes('Start individuell fase');
    await cloth.sees(works[2].question, 'Tenk og skriv hver for dere.');
    await desk.takes('Start gruppefasen');
    await cloth.presses('Start runden');
    await cloth.hasSpeaker(people[0]);
    await second.hasSpeaker(people[0]);
    await cloth.presses('Neste');
    await cloth.hasSpeaker(people[1]);
    await cloth.presses('Tilbake');
    await second.hasSpeaker(people[0]);
    await cloth.presses('Hopp over foreløpig');
    await cloth.hasSpeaker(people[1]);
    for (const who of [people[2], people[0]]) {
      await cloth.presses('Neste');
      await cloth.hasSpeaker(who);
    }
    await cloth.presses('Avslutt runden');
  });

  await story.step('notes lie where they are dragged, on every screen alike, and get a common name', async () => {
    for (const text of written) await cloth.lays(text);
    await cloth.drags(written[3], ({ cloth: open }) => ({ x: open.x + open.width * 0.7, y: open.y + open.height * 0.8 }));
    await second.waitsFor('the note lies there too', async () => {
      const [here, there] = [await cloth.place(written[3]), await second.place(written[3])];
      return Math.abs(here.x - 0.7) < 0.03 && Math.abs(there.x - here.x) < 0.02 && Math.abs(there.y - here.y) < 0.02;
    });
    await cloth.drags(written[2], async () => {
      const box = await cloth.box(cloth.note(written[1]));
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await cloth.types('Navn på fellesnevneren', 'Felles skjema');
    await cloth.presses('Lag fellesnevner');
    await second.waits('the theme', second.button('Felles skjema'));
  });

  await story.step('dots are put by name, and seen only when they are counted', async () => {
    await cloth.presses('Stemmer');
    await cloth.presses('Start stemmingen');
    for (const who of people) {
      await cloth.presses(new RegExp(`${who}\\s*3 igjen`));
      await cloth.presses('Gi stemme til Felles skjema');
      await cloth.waits(`the dot of ${who}`, cloth.button(new RegExp(`${who}\\s*2 igjen`)));
    }
    await second.sees('3 har stemt');
    await second.seesNot('3 stemmer');
    await cloth.presses('Tell opp');
    await cloth.sees('Dette ble viktigst', '3 stemmer');
  });

  await story.step('what came out is the summary, and the room sees it when the table shows it', async () => {
    await cloth.presses('Til oppsummering');
    await cloth.presses('Ta med: Felles skjema');
    await cloth.types('Nytt punkt', 'Vi ringer først');
    await cloth.presses('Legg til');
    await cloth.presses('Vis for rommet');
    await cloth.sees('Vist for rommet');
    await cloth.presses('Vi er ferdige');
    await desk.takes('Start plenum');
    await cloth.sees('Dere er neste'); // at table 1 sits nobody
    await desk.takes('Gi ordet til Bord 2');
    await cloth.sees('Dere har ordet', 'Felles skjema', 'Vi ringer først');
    await stage.shows('Felles skjema', 'Vi ringer først');
  });

  await story.step('no page complained, and nobody asked anyone else', async () => story.quietly());
}
