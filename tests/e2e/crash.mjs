// The same walk, and the server is killed (-9) in the middle of a round and again in plenary: everybody is back by themselves, and it is as if
// nothing had happened.
import { leftBehind, presents, sameTexts, walk } from './day.mjs';
import { drift } from './person.mjs';
import { reportComplaints } from './report.mjs';
import { seated } from './seating.mjs';
import { guests, shortWorkshop, wordsOf, works } from './workshop.mjs';

export const name = 'crash';

const backWithin = 10_000; // a restart, and the longest pause between two tries
const burst = 3; // notes that each listener writes while the server dies

const during = (seat, n) => `Skrevet mens serveren døde, plass ${seat}, lapp ${n + 1}`;

export async function tell(story) {
  const room = {};
  const written = new Map(); // phone -> what it wrote around the crash

  await story.step('everybody comes in', async () => {
    await story.opens(shortWorkshop());
    room.desk = await story.desk();
    room.stage = await story.stage();
    room.tables = await seated(story);
    room.hosts = { 1: room.tables[1][0], 2: room.tables[2][0] };
  });
  const phones = () => Object.values(room.tables).flat();

  const everybodyIsBack = async () => {
    await Promise.all(story.people.map((who) => who.isBack(backWithin)));
  };

  await walk(story, room, 2, {
    async round() {
      const speakers = await Promise.all(['1', '2'].map((table) => speakerAt(room, table)));
      const clocks = async () => ({
        phase: await room.stage.clock('Tid igjen'),
        turn: await speakers[0].turnClock(),
      });
      const before = await clocks();
      // The listeners write on while the server dies under them: some notes are answered, some are on their way, some are still to come.
      const listeners = phones().filter((phone) => !speakers.includes(phone));
      let firstIsWritten;
      const underWay = new Promise((resolve) => (firstIsWritten = resolve));
      const writing = listeners.map(async (phone) => {
        const texts = Array.from({ length: burst }, (_, n) => during(phones().indexOf(phone) + 1, n));
        written.set(phone, texts);
        await phone.writes(texts[0]);
        firstIsWritten();
        for (const text of texts.slice(1)) await phone.writes(text);
      });
      await underWay;
      await story.crash(async () => {
        await Promise.all(writing);
        await Promise.all(story.people.map((who) => who.isCutOff()));
      });
      await everybodyIsBack();
      for (const [index, table] of ['1', '2'].entries()) {
        if ((await speakerAt(room, table)) !== speakers[index])
          throw new Error(`another one has the turn at table ${table}`);
        await room.stage.shows(`Bord ${table}: 2 av 4 har ordet`);
      }
      rightToASecond(before, await clocks());
    },
  });

  await walk(story, room, 4, {
    async plenary() {
      const before = { slot: await room.stage.clock('Tid igjen for bordet') };
      await story.crash(async () => {
        await room.desk.isCutOff();
        await room.desk.presses('1 min mer: Innlegget til Bord 1'); // waits in the queue, and counts once
      });
      await everybodyIsBack();
      await presents(room, { number: 4, ...works[4] }, '1');
      const after = { slot: await room.stage.clock('Tid igjen for bordet') };
      rightToASecond({ slot: { ...before.slot, left: before.slot.left + 60 } }, after);
    },
  });

  await story.step('every note and point is there once, on the phones and in the report', async () => {
    const found = [];
    for (const table of ['1', '2']) {
      for (const [seat, phone] of room.tables[table].entries()) {
        const own = [2, 4].flatMap((work) => Object.values(wordsOf(work, table, seat)));
        const expected = [...own, ...(written.get(phone) ?? [])];
        const notes = (await phone.ownNotes()).filter((text) => !text.startsWith('Skrevet rett på bordet'));
        found.push(...sameTexts(`${phone.name}'s notes`, notes, expected));
      }
      const there = await room.desk.looksInto(table);
      const expected = leftBehind(room, 4, table);
      found.push(...sameTexts(`table ${table}'s notes at the desk`, there.notes, expected.notes));
      found.push(...sameTexts(`table ${table}'s points at the desk`, there.points, expected.points));
    }
    const { text, report } = await room.desk.report();
    const secrets = [...written.values()].flat();
    found.push(...reportComplaints(report, text, { room, names: Object.values(guests).flat(), secrets }));
    return found;
  });

  await story.step('no private note reached another page, and no page complained', () => [
    ...story.keptPrivate(new Map([...written].map(([phone, texts]) => [phone.name, texts]))),
    ...story.quietly(),
  ]);
}

async function speakerAt(room, table) {
  return room.hosts[table].waitsFor(`somebody at table ${table} has the turn`, async () => {
    for (const phone of room.tables[table]) if (await phone.speaks()) return phone;
    return undefined;
  });
}

function rightToASecond(before, after) {
  for (const clock of Object.keys(before)) {
    const off = drift(before[clock], after[clock]);
    // What is shown is whole seconds, twice.
    if (Math.abs(off) > 1.5) throw new Error(`the clock of the ${clock} is ${off.toFixed(1)} s off after the restart`);
  }
}
