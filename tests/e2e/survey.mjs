// From the survey to the report: an earlier one taken in from its file and shown as charts, the same asked of fifteen, exact numbers, nobody's name
// on an answer, questions, commitments, and a report that everybody may take along. The desk and three phones are pages, the other twelve are wires.
import { Crowd } from './crowd.mjs';
import { before, counted, counties, different, earlier, given, hinders, matrix, numbersOf, often, others, surveyDay } from './survey_day.mjs';
import { asksNow, chartOn, closes, hasAnswered, idOf, opens, publishes, putsOnStage, reveals, takesIn } from './survey_desk.mjs';
import { answers, asks, promises, wantsToo } from './survey_phone.mjs';
import { reads, takesAlong, tellsReport } from './survey_report.mjs';

export const name = 'survey';

const people = counties.map((county, i) => ({ name: `Person ${'ABCDEFGHIJKLMNO'[i]} Testesen`, county, key: `survey-key-of-person-${i}-`.padEnd(30, 'x') }));
const polls = { matrix, often, hinders };
const wired = people.slice(3);
const [talk, end] = surveyDay().items;
const promise = 'Ringe nabofylket på mandag';
const question = 'Hvem betaler når prosjektpengene tar slutt?';

export async function tell(story) {
  let desk, stage, phones, crowd;

  await story.step('an earlier survey is taken in from its file, once the one line that is wrong in it is mended', async () => {
    await story.opens(surveyDay());
    desk = await story.desk();
    stage = await story.stage('beamer');
    phones = await Promise.all(
      people.slice(0, 3).map(async (who) => {
        const phone = await story.phone(who.name);
        await phone.joins(story.link(`${story.workshop.links.phone}?table=1`), { from: who.county });
        return phone;
      }),
    );
    await desk.starts(talk.title);
    await stage.shows(talk.title);
    return takesIn(desk);
  });

  await story.step('it stands on the stage as charts, with the numbers that were counted by hand', async () => {
    await reveals(desk, earlier.matrix);
    await stage.shows('av 15 svarte', earlier.matrix.title);
    const complaints = different('the chart of the earlier survey', await chartOn(stage), before.matrix);
    await reveals(desk, earlier.often);
    await reveals(desk, earlier.hinders);
    await stage.shows(earlier.hinders.title);
    return complaints;
  });

  await story.step('fifteen answer, three on their phones, and the desk sees how many and who has not', async () => {
    crowd = await Crowd.gather(story.browser, story.base, story.workshop.code);
    await tellsReport(story);
    for (const who of wired) {
      const { name: called, county: organisation, key } = who;
      Object.assign(who, await story.server.api('POST', `/${story.workshop.code}/join`, { name: called, organisation, key, table: 2 + (counties.indexOf(organisation) % 2) }));
      who.line = await crowd.enters(who.token);
    }
    for (const [kind, poll] of Object.entries(polls)) {
      await (poll === matrix ? asksNow : opens)(desk, poll);
      await stage.shows(poll.title, 'Skann og svar');
      await Promise.all(phones.map((phone, who) => answers(phone, poll, given[kind](who))));
      const id = idOf(desk, poll);
      if (poll === often) await desk.sees('Har ikke svart (12)');
      for (const [at, { token, key, line }] of wired.entries()) {
        const answer = { poll: id, given: given[kind](at + 3) };
        if (poll === often) await crowd.says(line, { do: 'answer.give', ...answer });
        else await story.server.api('POST', `/${story.workshop.code}/ballot`, { key, ...answer }, token);
      }
      if (poll === often) await desk.sees('Alle som var ventet, har svart.');
      await stage.waitsFor('fifteen have answered', async () => (await stage.page.locator('.counted-n').textContent()) === '15');
      await closes(desk, poll);
    }
  });

  await story.step('what came of it is on the stage when the desk reveals it, with the numbers counted by hand', async () => {
    const { polls: all } = await story.report();
    const complaints = [];
    for (const [kind, poll] of Object.entries(polls)) {
      const one = all.find(({ poll: { title } }) => title === poll.title);
      complaints.push(...different(kind, numbersOf(one), counted[kind]), ...different(`${kind}: n`, one.results.n, 15));
      await reveals(desk, poll);
      await stage.shows(poll.title);
    }
    const bars = (await chartOn(stage)).map(([count]) => count);
    complaints.push(...different('the bars on the stage', bars, [...counted.hinders].sort((a, b) => b - a)));
    for (const [kind, { title }] of Object.entries(earlier)) {
      const was = all.find(({ poll }) => poll.imported && poll.title === title);
      complaints.push(...different(`${kind} before`, numbersOf(was), before[kind]));
    }
    return complaints;
  });

  await story.step('nothing in the file, on the network or in the report leads from an answer to a person', async () => {
    const ids = [...wired.map(({ person }) => person), ...people.map(({ name: called }) => called)];
    return reads(story, others, ids, people.map(({ key }) => key));
  });

  await story.step('a question from a phone stands on the stage with its votes, and a commitment on the wall', async () => {
    await asks(phones[0], question);
    await wantsToo(phones[1], question);
    await putsOnStage(desk, question);
    await stage.shows(question, '2 vil ha svar på dette');
    await hasAnswered(desk, question);
    await desk.starts(end.title);
    await stage.shows(end.title);
    await promises(phones[2], promise);
    await desk.sees(promise);
    await stage.waitsFor('the wall', async () => {
      await stage.page.keyboard.press('ArrowRight');
      return (await stage.page.getByText(promise).count()) > 0;
    });
  });

  await story.step('the report is published, and everybody takes it along in every format', async () => {
    await publishes(desk);
    await stage.shows('Dokumentasjonen er klar');
    return takesAlong(story, { polls, counted, others, question, promise });
  });

  await story.step('no page complained, and none asked anyone else', () => story.quietly());
  await crowd?.leaves();
}
