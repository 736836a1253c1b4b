// The method in full: six tables of five, one with only its host's phone, one with none; two desks; people move, one table gets a minute, one is done
// early, one host's phone dies and somebody takes over. Group works 1-5 with short clocks, on the real screens.
import {
  addsByHand,
  byHand,
  inside,
  moves,
  phones,
  pointOf,
  roundOnOneScreen,
  roundOnPhones,
  seatsWithoutPhone,
  secretOf,
  sharedOf,
} from './method_people.mjs';
import { shortWorkshop } from './workshop.mjs';

export const name = 'method';

const withPhones = ['1', '2', '3', '4', '5'];
const each = (list, act) => Promise.all(list.map(act));

export async function tell(story) {
  const room = { tables: {}, hosts: {} };
  const all = () => Object.values(room.tables).flat();
  const day = shortWorkshop();
  day.tables = 6;
  const works = day.items.filter(({ kind }) => kind === 'group_work');

  await story.step('two desks, a stage, a tablecloth, 21 phones and eight people without one', async () => {
    await story.opens(day);
    room.desk = await story.desk();
    room.stage = await story.stage();
    await room.desk.presses('Tilgang');
    await room.desk.presses('Lag lenke: Medhjelper i regien');
    const link = await room.desk.page.getByRole('textbox', { name: 'Medhjelper i regien' }).inputValue();
    await room.desk.presses('Lukk');
    room.second = await story.desk(link);
    const table = story.link(`${story.workshop.links.phone}`);
    for (const number of withPhones) {
      const come = async (name) => {
        const phone = await story.phone(name);
        await phone.joins(`${table}?table=${number}`);
        return phone;
      };
      const [first, ...others] = phones[number];
      room.hosts[number] = await come(first);
      room.tables[number] = [room.hosts[number], ...(await each(others, come))];
    }
    await addsByHand(room.hosts[5], byHand[5]);
    await seatsWithoutPhone(room.second, 6, byHand[6]);
    await room.desk.sees('21 tilkoblet');
  });

  for (const [index, item] of works.entries()) await groupWork(story, room, item, index + 1);

  await story.step('the report holds what every table made, and nothing private', async () => {
    const { report, text } = await room.desk.report();
    const complaints = [];
    for (const [index, item] of works.entries()) {
      const made = report.items.find(({ title }) => title === item.title);
      for (const table of item.group.wrap_up ? [...withPhones, '6'] : []) {
        const points = made?.tables.find((one) => one.table === Number(table))?.summary?.points ?? [];
        const expected = pointOf(index + 1, table);
        if (!JSON.stringify(points).includes(expected)) complaints.push(`«${expected}» is not in the report`);
      }
    }
    for (const phone of all())
      if (text.includes(`Bare for ${phone.name}`)) complaints.push(`${phone.name}'s private notes are in the report`);
    return complaints;
  });
  await story.step('no private note ever reached another page', () =>
    story.keptPrivate(
      new Map(all().map((phone) => [phone.name, works.map((_, index) => secretOf(index + 1, phone.name))])),
    ),
  );
  await story.step('no page complained, and none asked anyone else', () => story.quietly());
}

async function groupWork(story, room, item, number) {
  const { desk, second, stage } = room;
  const all = () => Object.values(room.tables).flat();
  const step = (what, body) => story.step(`group work ${number}, ${what}`, body);

  await step('silence', async () => {
    await desk.starts(item.title);
    await desk.takes('Start individuell fase');
    await each(all(), async (phone) => {
      await phone.isAt('individual');
      await phone.writes(secretOf(number, phone.name));
      await phone.writes(sharedOf(number, phone.name));
      await phone.hasNote(sharedOf(number, phone.name));
    });
    await stage.shows('Stille – skriv for deg selv');
  });

  await step('every table runs its own round', async () => {
    await (number % 2 ? desk : second).takes('Start gruppefasen');
    if (number === 3) await layTablecloth(story, room);
    await during[number]?.(room, story);
    await each(withPhones, (table) => roundAt(room, table));
    await roundAtSix(room, number);
    await each(['1', '6'], (table) => desk.seesTable(table, 'Drøfter'));
  });

  await step('tables share, and make a summary of their own', async () => {
    await each(all(), async (phone) => {
      await phone.shares(sharedOf(number, phone.name));
    });
    await after[number]?.(room, story);
    if (!item.group.wrap_up) return;
    await each(withPhones, (table) => summaryAt(room, table, number));
    await summaryAtSix(room, number);
  });

  if (!item.plenary) return;
  await step('plenary: every table has its minutes, and says what was not said', async () => {
    await desk.takes('Start plenum');
    for (const table of [...withPhones, '6']) {
      await (Number(table) % 2 ? desk : second).takes(`Gi ordet til Bord ${table}`);
      await stage.shows(`Bord ${table}`, pointOf(number, table));
      const next = room.tables[Number(table) + 1]?.[0];
      if (next) await next.sees('Dere er neste');
    }
    await desk.takes('Bord 6 er ferdig');
    await each(all(), (phone) => phone.sees('Alle bord har presentert'));
  });
}

// ---- the rounds

async function roundAt(room, table) {
  const host = room.hosts[table];
  const start = host.button('Start runden');
  const begun = host.page.getByText('Har ordet').or(host.page.getByText('Bordet lytter til deg.')).first();
  await start.or(begun).first().waitFor();
  if (await start.isVisible()) await host.presses('Start runden');
  if (table !== '5') return roundOnPhones(host, () => room.tables[table], room.gone?.[table]);
  return roundOnOneScreen(host, ['Ferdig', /^Neste/, 'Avslutt runden'], () =>
    host.page.getByRole('heading', { level: 1, name: 'Drøfting', exact: true }).isVisible(),
  );
}

/** Table 6 has no phone: the desk runs it in group works 1 and 2, the tablecloth from then on. */
async function roundAtSix({ second, cloth }) {
  if (cloth) {
    await cloth.presses('Start runden');
    return roundOnOneScreen(cloth, [/^Neste$/, 'Avslutt runden'], () => cloth.button('Til oppsummering').isVisible());
  }
  return inside(second, 6, async () => {
    await second.presses('Start runden');
    await roundOnOneScreen(second, ['Neste tur'], () => second.button('Tilbake til siste tur').isVisible());
  });
}

async function layTablecloth(story, room) {
  room.cloth = await story.tablecloth(6);
  await room.cloth.sees(...byHand[6]);
}

// ---- the summaries

async function summaryAt(room, table, number) {
  const host = room.hosts[table];
  const done = host.page.getByRole('heading', { level: 1, name: 'Oppsummering', exact: true });
  const go = host.button('Til oppsummeringen');
  await go.or(done).first().waitFor();
  if (await go.isVisible()) await host.presses('Til oppsummeringen');
  await host.isAt('wrap_up');
  await host.writesPoint(pointOf(number, table));
  await host.presses('Vis for rommet');
  await host.presses('Vi er ferdige');
  await host.isAt('table_done');
}

async function summaryAtSix({ second, cloth }, number) {
  if (cloth) {
    await cloth.presses('Til oppsummering');
    await cloth.types('Nytt punkt', pointOf(number, 6));
    await cloth.presses('Legg til');
    await cloth.presses('Vis for rommet');
    await cloth.sees('Vist for rommet');
    return;
  }
  await inside(second, 6, async () => {
    await second.presses('Oppsummering', second.page.getByRole('group', { name: 'Hvor bordet er' }));
    await second.types('Nytt punkt', pointOf(number, 6));
    await second.presses('Legg til');
    await second.sees(pointOf(number, 6));
    await second.presses('Vis rommet');
  });
}

// ---- what happens in the middle of the rounds

const during = {
  // Somebody moves from one running table to another, and one table gets a minute of its own.
  async 1(room) {
    const mover = room.tables[1].at(-1);
    await each(['1', '2'], (table) => room.hosts[table].presses('Start runden'));
    await moves(room.desk, mover.name, 1, 2);
    await mover.sees('Bord 2');
    room.tables[1] = room.tables[1].filter((phone) => phone !== mover);
    room.tables[2] = [...room.tables[2], mover];
    await room.second.presses('1 min mer til Bord 4');
    await room.hosts[4].sees(/Dere har fått 1 min ekstra/);
    await room.hosts[1].seesNot(/Dere har fått 1 min ekstra/);
  },
  // A host's phone dies in the middle of the round: after a while somebody else is asked to take over, and the round goes on.
  async 3(room) {
    const [host, ...others] = room.tables[2];
    await host.presses('Start runden');
    // Whoever listens is asked: whoever speaks has the word.
    const heir = await host.waitsFor('somebody speaks', async () => {
      const speaks = await Promise.all(others.map((phone) => phone.speaks()));
      return speaks.includes(true) && others[speaks.indexOf(false)];
    });
    room.tables[2] = room.tables[2].filter((phone) => phone !== host);
    await host.page.close();
    await heir.waits('the offer to take over', heir.button('Ta over som vert'), 45_000); // a phone in a pocket is away for a while too
    await heir.presses('Ta over som vert');
    await heir.waitsFor('it leads the round', () => shownAny(heir, ['Ferdig', /^Neste/]));
    room.hosts[2] = heir;
    room.gone = { 2: host.name };
  },
};

const shownAny = async (who, names) => {
  for (const name of names)
    if (await who.page.getByRole('button', { name }).filter({ visible: true }).count()) return true;
  return false;
};

const after = {
  // A table is done early and says so; the desk sees it and the others work on.
  async 1(room) {
    await room.tables[3][1].presses('Vi er ferdige');
    await room.desk.seesTable(3, 'Melder ferdig');
    await room.tables[4][1].presses('Vi trenger hjelp');
    await room.desk.sees('Bord 4 trenger hjelp');
    await room.desk.presses('Kvitter: Bord 4 trenger hjelp');
    await room.tables[4][1].loses('Dere har bedt om hjelp. Noen kommer.');
  },
  // The desk asks everybody to look up; what one writes stays; the other desk takes it back.
  async 2(room) {
    const writer = room.tables[1][1];
    await writer.types(/^Skriv en/, 'Midt i en setning');
    await room.desk.page.keyboard.press('Escape');
    await room.desk.presses('Se opp');
    await room.stage.shows('Se hit', 'Vi samles et øyeblikk.');
    await room.second.sees('Alle skjermer ber folk se opp');
    await room.second.presses(/^Ta av/);
    await room.desk.loses('Alle skjermer ber folk se opp');
    await room.stage.loses('Se hit');
    const draft = writer.page.getByRole('textbox', { name: /^Skriv en/ });
    await writer.waitsFor(
      'what it was writing is still there',
      async () => (await draft.inputValue()) === 'Midt i en setning',
    );
    await draft.fill('');
  },
};
