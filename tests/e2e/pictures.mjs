// The pictures of the README, from the real screens: the reference workshop in group work 2, round, with people at all eight tables.
//   node tests/e2e/pictures.mjs build/debug/bordduk
// The workshop's time zone is chosen so that it is past eleven there, as in the programme. Between ten and forty past the hour the day is also
// about in time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { Crowd } from './crowd.mjs';
import { smaller } from './png.mjs';
import { pause } from './server.mjs';
import { Story } from './story.mjs';
import { referenceWorkshop, works } from './workshop.mjs';

const folder = fileURLToPath(new URL('../../deploy/pictures/', import.meta.url));
const first =
  'Ane Bjørn Cecilie Dag Eli Frode Gunn Hilde Ivar Jorunn Kåre Lene Magnus Nina Ola Petra Rune Sunniva Terje Unni'.split(
    ' ',
  );
const last = 'Aas Berge Dahl Eide Fossum Haug Lie Moen Nygård Strand Vik'.split(' ');
const people = [7, 6, 7, 5, 8, 6, 7, 6]; // at tables 1 to 8
const turns = [3, 2, 3, 1, 4, 5, 2, 3]; // who of them speaks now, counted from 0
const spoken = [70, 25, 95, 140, 50, 195, 110, 15]; // for how many seconds
const notes = [
  'En fast møteplass på tvers av skole, helse og fritid',
  'Slutte å rapportere det samme tre steder',
  'Sette av to timer i måneden, i kalenderen, hele året',
  'Én som eier overgangen fra prosjekt til drift',
  'La ungdommene være med fra dag én',
];
const mine = { table: 3, name: 'Sunniva Strand', note: 'Bruke frivilligsentralen som det faste stedet' };

/** A time zone in which it is between eleven and twelve now. */
function elevenThere() {
  const east = ((11 - new Date().getUTCHours() + 36) % 24) - 12; // -12 to 11
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`; // POSIX counts them the other way round
}

async function filled(story) {
  const { code, secret } = story.workshop;
  const crowd = await Crowd.gather(story.browser, story.base, code);
  const token = await story.server.api('POST', `/${code}/facilitate`, { secret });
  const facilitator = await crowd.enters(token.token);
  let next = 0;
  const member = async (table) => {
    const name = `${first[next % first.length]} ${last[(next * 3) % last.length]}`;
    const organisation = referenceWorkshop().organisations[next % 15];
    next += 1;
    const joined = await story.server.api('POST', `/${code}/join`, { name, organisation, table });
    return crowd.enters(joined.token);
  };
  const tables = [];
  for (const [index, count] of people.entries()) {
    const seats = [];
    for (let seat = 0; seat < count - (index + 1 === mine.table ? 1 : 0); seat += 1)
      seats.push(await member(index + 1));
    tables.push(seats);
  }
  return { crowd, facilitator, tables };
}

/** Every table somewhere of its own in the round, and the phone whose picture is taken has the word. */
async function underWay(story, { crowd, facilitator, tables }, desk, phone) {
  await desk.starts(works[2].title);
  await desk.takes('Start individuell fase');
  await phone.writes(mine.note);
  await phone.writes(notes[0]);
  await phone.page.getByRole('heading', { level: 1 }).click(); // the pen is put down
  await desk.takes('Start gruppefasen');
  await phone.isAt('round');
  const { code, secret } = story.workshop;
  const { token } = await story.server.api('POST', `/${code}/facilitate`, { secret });
  const report = await story.server.api('GET', `/${code}/report.json`, undefined, token);
  const item = report.items.find(({ title }) => title === works[2].title).id;
  for (const [index, seats] of tables.entries()) {
    const table = index + 1;
    await crowd.says(facilitator, { do: 'turn.start', table });
    const mineHere = table === mine.table;
    for (let turn = 0; mineHere ? !(await phone.speaks()) : turn < turns[index]; turn += 1) {
      await crowd.says(facilitator, { do: 'turn.next', table, turn });
      await pause(150);
    }
    await crowd.says(facilitator, { do: 'clock.shift', clock: `turn-${table}`, by: spoken[index] * 1000 });
    for (const [seat, who] of seats.slice(0, turns[index]).entries()) {
      const note = `picture${table}${seat}`;
      await crowd.says(who, { do: 'note.write', note, item, text: notes[(table + seat) % notes.length] });
      await crowd.says(who, { do: 'note.share', note, level: 'table' });
    }
  }
  await crowd.says(facilitator, { do: 'clock.shift', clock: 'main', by: 9 * 60_000 });
  await phone.hasTurn();
  await desk.row(works[2].title).evaluate((row) => row.scrollIntoView({ block: 'start' })); // what lies ahead is to be seen
}

async function together(browser, shots) {
  const image = (name) => `<img class="${name}" src="data:image/png;base64,${shots[name].toString('base64')}">`;
  const page = await browser.newPage({ viewport: { width: 1600, height: 1394 } });
  await page.setContent(`<style>
    body { margin: 0; padding: 40px; display: grid; grid-template: auto auto / 1080px 400px; gap: 30px 40px; align-items: center; background: #dcd8cf; }
    img { display: block; width: 100%; border-radius: 10px; box-shadow: 0 2px 6px #0003; }
    .phone { grid-area: 1 / 2 / 3 / 3; border-radius: 32px; }
  </style>${image('stage')}${image('desk')}${image('phone')}`);
  await page.waitForFunction(() => [...document.images].every((one) => one.complete && one.naturalWidth > 0));
  return page.screenshot();
}

const browser = await launch();
const story = new Story('pictures', { executable: process.argv[2], browser });
try {
  await story.opens({ ...referenceWorkshop(), timezone: elevenThere() });
  const room = await filled(story);
  const stage = await story.stage();
  const desk = await story.desk();
  const phone = await story.phone(mine.name, { deviceScaleFactor: 2 });
  await phone.joins(story.link(`${story.workshop.links.phone}?table=${mine.table}`), { from: 'Nordland' });
  await underWay(story, room, desk, phone);
  await pause(1500); // notes are counted once a second
  const shots = {};
  for (const [name, who] of Object.entries({ stage, desk, phone })) shots[name] = await who.page.screenshot();
  shots.day = await together(browser, shots);
  mkdirSync(folder, { recursive: true });
  for (const [name, png] of Object.entries(shots)) {
    const bytes = smaller(png);
    writeFileSync(join(folder, `${name}.png`), bytes);
    console.log(`deploy/pictures/${name}.png  ${Math.round(bytes.length / 1000)} kB`);
  }
  await room.crowd.leaves();
} catch (error) {
  await story.photographs(fileURLToPath(new URL('results/pictures/', import.meta.url)));
  throw error;
} finally {
  await story.ends();
  await browser.close();
}
