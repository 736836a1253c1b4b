// The walk through one group work on the real screens: silence, round, discussion, summing up, plenary. Driven by what people see.
// `room` is {desk, stage, tables: {1: [phones], 2: [phones]}, hosts: {1: phone, 2: phone}}; `during` may do something in the middle of a part.
import { guests, madeBy, wordsOf, works } from './workshop.mjs';

const numbers = Object.keys(guests);
const all = (room) => numbers.flatMap((table) => room.tables[table]);
const each = (list, act) => Promise.all(list.map(act));
const atBoth = (act) => each(numbers, act);

export async function walk(story, room, number, during = {}) {
  const work = { number, ...works[number] };
  const step = (name, part) => story.step(`group work ${number}, ${name}`, () => part(room, work, during));
  await step('silence with private notes', silence);
  await step('a round in which everybody speaks once', round);
  await step('the table discusses what it shares', discussion);
  await step('the host writes the summary, others suggest', summingUp);
  await step('plenary with both summaries on the stage', plenary);
}

async function silence(room, work, during) {
  const { desk, stage } = room;
  await desk.starts(work.title);
  await each(all(room), (phone) => phone.isAt('intro'));
  await stage.shows(work.question, 'Slik gjør vi det');
  await desk.takes('Start individuell fase');
  await stage.shows('Stille – skriv for deg selv', work.question, ...(work.subQuestion ? [work.subQuestion] : []));
  await atBoth((table) =>
    each(room.tables[table], async (phone) => {
      const words = wordsOf(work.number, table, room.tables[table].indexOf(phone));
      await phone.isAt('individual');
      await phone.sees(work.question, 'Bare du ser dette');
      for (const text of Object.values(words)) {
        await phone.writes(text);
        await phone.hasNote(text);
      }
    }),
  );
  await during.silence?.();
  for (const phone of all(room)) {
    const others = all(room).filter((one) => one !== phone);
    await phone.seesNot(...others.map((other) => secretOf(room, work, other)));
  }
}

function placeOf(room, phone) {
  const table = numbers.find((number) => room.tables[number].includes(phone));
  return [table, room.tables[table].indexOf(phone)];
}

const secretOf = (room, work, phone) => wordsOf(work.number, ...placeOf(room, phone)).secret;
const sharedOf = (room, work, phone) => wordsOf(work.number, ...placeOf(room, phone)).shared;

async function round(room, work, during) {
  const { desk, stage } = room;
  await desk.takes('Start gruppefasen');
  await stage.shows(work.rule);
  await atBoth(async (table) => {
    await each(room.tables[table], (phone) => phone.isAt('round'));
    await room.hosts[table].sees('Du er vert. Start når bordet er klart.');
    await room.hosts[table].presses('Start runden');
  });
  // Who comes late sits at the table from then on and speaks last, so the seats are counted anew before every turn.
  const spoken = { 1: [], 2: [] };
  const left = () => numbers.filter((table) => spoken[table].length < room.tables[table].length);
  for (let turn = 0; left().length > 0; turn += 1) {
    await each(left(), (table) => oneTurn(room, work, table, room.tables[table], spoken[table]));
    if (turn === 0) await during.round?.();
  }
  await atBoth((table) => desk.seesTable(table, 'Drøfter'));
}

/** One turn at one table: one phone says so unmistakably, the others say whose turn it is. */
async function oneTurn(room, work, table, phones, spoken) {
  const of = `${spoken.length + 1} av ${phones.length}`;
  const host = room.hosts[table];
  const speaker = await host.waitsFor(`somebody at table ${table} has the next turn`, async () => {
    for (const phone of phones.filter((one) => !spoken.includes(one))) if (await phone.speaks()) return phone;
    return undefined;
  });
  if (spoken.length === 0 && speaker === host) throw new Error(`the host of table ${table} was drawn first`);
  await speaker.hasTurn();
  await each(
    phones.filter((phone) => phone !== speaker),
    async (phone) => {
      await phone.sees('Har ordet', speaker.name, of);
      await phone.seesNot('Bordet lytter til deg.');
      if ((await phone.page.title()) === '● Din tur')
        throw new Error(`${phone.name}'s title claims a turn that is ${speaker.name}'s`);
    },
  );
  await room.stage.shows(`Bord ${table}: ${of} har ordet`);
  await speaker.shares(sharedOf(room, work, speaker));
  await speaker.presses('Ferdig');
  await speaker.waitsFor('its turn is over', async () => !(await speaker.speaks()));
  spoken.push(speaker);
}

async function discussion(room, work, during) {
  await atBoth(async (table) => {
    const phones = room.tables[table];
    const { note } = madeBy(work.number, table);
    await each(phones, (phone) => phone.isAt('discuss'));
    await phones.at(-1).writes(note, 'Del');
    await each(phones, async (phone) => {
      for (const other of phones) await phone.hasNote(sharedOf(room, work, other));
      await phone.hasNote(note);
    });
  });
  await during.discussion?.();
  for (const phone of all(room)) {
    const [own] = placeOf(room, phone);
    const others = all(room).filter((other) => other !== phone);
    await phone.seesNot(...others.map((other) => secretOf(room, work, other)));
    await phone.seesNot(
      ...others.filter((other) => placeOf(room, other)[0] !== own).map((other) => sharedOf(room, work, other)),
    );
  }
}

async function summingUp(room, work, during) {
  const { desk, stage, hosts, tables } = room;
  // Table 1 goes by its host's hand; the desk shortens the phase, and table 2 is taken along by the clock.
  await hosts[1].presses('Til oppsummeringen');
  await each(tables[1], (phone) => phone.isAt('wrap_up'));
  await each(tables[2], (phone) => phone.isAt('discuss'));
  for (let minute = 0; minute < 3; minute += 1) await desk.presses('1 min mindre: Tid igjen');
  await stage.shows(work.call);
  await atBoth(async (table) => {
    const [host, phones] = [hosts[table], tables[table]];
    const { points, declined } = madeBy(work.number, table);
    await each(phones, async (phone) => {
      await phone.isAt('wrap_up');
      await phone.sees(work.phoneType, `Til ${work.addressee.name}`);
    });
    await host.writesPoint(points[0]);
    const others = phones.filter((phone) => phone !== host);
    await each(others, (phone) => phone.sees(points[0]));
    await others[0].suggests(points[1]);
    await others[1].suggests(declined);
    await host.accepts(points[1]);
    await each(others, (phone) => phone.sees(points[0], points[1]));
    await host.presses('Vis for rommet');
    await each(phones, (phone) => phone.sees('Oppsummeringen er vist for rommet'));
    await host.presses('Vi er ferdige');
    await each(phones, (phone) => phone.isAt('table_done'));
    await desk.seesTable(table, '2 punkter ✓ vist');
  });
  await during.summingUp?.();
}

async function plenary(room, work, during) {
  const { desk, stage, tables } = room;
  await desk.takes('Start plenum');
  await desk.takes('Gi ordet til Bord 1');
  await presents(room, work, '1');
  await each(tables[2], (phone) => phone.sees('Dere er neste'));
  await during.plenary?.();
  await desk.takes('Gi ordet til Bord 2');
  await presents(room, work, '2');
  await each(tables[1], (phone) => phone.sees('Dere har presentert. Takk!'));
  await desk.takes('Bord 2 er ferdig');
  await stage.shows('Alle bord har lagt fram');
  await each(all(room), (phone) => phone.sees('Alle bord har presentert'));
  await desk.isOffered(`Start «${work.after}»`);
}

/** The room sees what the table chose to share; the table reads it large, and everybody else reads along. */
export async function presents(room, work, table) {
  const { points, declined } = madeBy(work.number, table);
  await room.stage.shows(`Bord ${table}`, work.stageType, ...points);
  await room.stage.seesNot(declined);
  await each(room.tables[table], (phone) => phone.presents(...points));
  await each(
    all(room).filter((phone) => !room.tables[table].includes(phone)),
    (phone) => phone.sees('Presenterer nå', `Bord ${table}`, ...points),
  );
}

/** What a table must have left behind after a group work: exactly this, each once. */
export function leftBehind(room, number, table, more = []) {
  const phones = room.tables[table];
  return {
    notes: [...phones.map((_, seat) => wordsOf(number, table, seat).shared), madeBy(number, table).note, ...more],
    points: madeBy(number, table).points,
  };
}

/** Compares what is there with what must be there: nothing lost, nothing doubled, nothing else. */
export function sameTexts(where, found, expected) {
  const [have, want] = [found, expected].map((texts) => texts.map((text) => text.trim()).sort());
  const lost = want.filter((text) => !have.includes(text));
  const doubled = have.filter((text, index) => have.indexOf(text) !== index);
  const strange = have.filter((text) => !want.includes(text));
  return [
    ...lost.map((text) => `${where}: «${text}» is lost`),
    ...doubled.map((text) => `${where}: «${text}» is there twice`),
    ...strange.map((text) => `${where}: «${text}» should not be there`),
  ];
}
