// One desk, one stage, eight phones at two tables, a late arrival, a reload and a second tab go through group works 2 and 4.
import { leftBehind, sameTexts, walk } from './day.mjs';
import { reportComplaints } from './report.mjs';
import { seated } from './seating.mjs';
import { guests, shortWorkshop, wordsOf } from './workshop.mjs';

export const name = 'group work';

export async function tell(story) {
  const room = {};
  const secrets = new Map();
  await story.step('a desk, a stage and eight phones come in', async () => {
    await story.opens(shortWorkshop());
    room.desk = await story.desk();
    room.stage = await story.stage();
    room.tables = await seated(story);
    room.hosts = { 1: room.tables[1][0], 2: room.tables[2][1] };
    await room.hosts[1].isHost();
    await room.hosts[2].takesHost();
    await room.desk.sees('8 tilkoblet');
    await room.stage.shows('Finn et bord', '8 ledige plasser');
  });

  await walk(story, room, 2, {
    async silence() {
      // The page is loaded again in the middle of a thought: same seat, same moment, the notes and the draft.
      const [, phone] = room.tables[1];
      await phone.types(/^Skriv en/, 'Et påbegynt ord');
      await phone.page.reload();
      await phone.isAt('individual');
      await phone.hasNote(wordsOf(2, 1, 1).secret);
      const draft = phone.page.getByRole('textbox', { name: /^Skriv en/ });
      if ((await draft.inputValue()) !== 'Et påbegynt ord') throw new Error('the draft is gone after the reload');
      await draft.fill('');
    },
    async round() {
      room.late = await story.phone('Iselin Vik');
      await room.late.joins(`${story.link(story.workshop.links.phone)}?table=2`, { from: 'Oslo' });
      await room.late.isAt('round');
      await room.late.sees('Har ordet', 'til før deg');
      room.tables[2].push(room.late);
      for (const text of Object.values(wordsOf(2, 2, 4))) await room.late.writes(text);
      // Somebody who listens opens the page once more.
      const speaks = await Promise.all(room.tables[1].map((phone) => phone.speaks()));
      const seat = speaks.lastIndexOf(false);
      room.second = await story.secondTab(room.tables[1][seat]);
      await room.second.goes(story.link(story.workshop.links.phone));
      await room.second.isAt('round');
      await room.second.hasNote(wordsOf(2, 1, seat).secret);
      await room.desk.sees('9 tilkoblet'); // two pages of one person are one person
    },
    async discussion() {
      await room.late.isAt('discuss');
      await room.late.hasNote(wordsOf(2, 2, 0).shared);
      await room.second.hasNote(wordsOf(2, 1, 0).shared);
    },
  });

  await story.step('the desk shows every shared note and point of group work 2 once', async () => {
    const found = [];
    for (const table of ['1', '2']) {
      const expected = leftBehind(room, 2, table);
      const there = await room.desk.looksInto(table);
      found.push(...sameTexts(`table ${table}'s notes`, there.notes, expected.notes));
      found.push(...sameTexts(`table ${table}'s points`, there.points, expected.points));
    }
    return found;
  });

  await walk(story, room, 4);

  await story.step('the report holds all that was shared, and nothing private', async () => {
    for (const table of ['1', '2']) {
      for (const [seat, phone] of room.tables[table].entries()) {
        secrets.set(
          phone.name,
          [2, 4].map((work) => wordsOf(work, table, seat).secret),
        );
      }
    }
    const { name: file, text, report } = await room.desk.report();
    const names = [...Object.values(guests).flat(), 'Iselin Vik'];
    return [
      ...(file === `bordduk-${story.workshop.code}.json` ? [] : [`the file is called ${file}`]),
      ...reportComplaints(report, text, { room, names, secrets: [...secrets.values()].flat() }),
    ];
  });

  await story.step('no private note ever reached another page', () => story.keptPrivate(secrets));
  await story.step('no page complained, and none asked anyone else', () => story.quietly());
}
