// From the survey to the report: an earlier one shown as charts, the same asked of fifteen, exact numbers, nobody's name on an answer, questions,
// commitments, and a report that everybody may take along.
import { Crowd } from './crowd.mjs';
import { pause } from './server.mjs';
import { leads, reads, takesAlong } from './survey_report.mjs';
import { before, counted, counties, different, given, hinders, matrix, numbersOf, often, others, surveyDay } from './survey_day.mjs';

export const name = 'survey';

const people = counties.map((county, i) => ({ name: `Person ${'ABCDEFGHIJKLMNO'[i]} Testesen`, county, key: `survey-key-of-person-${i}-`.padEnd(30, 'x') }));
const polls = { matrix, often, hinders };
const promise = 'Ringe nabofylket på mandag';
const question = 'Hvem betaler når prosjektpengene tar slutt?';

export async function tell(story) {
  let desk, stage, phones, crowd, leader;
  const secret = () => story.workshop.secret;

  await story.step('an earlier survey stands on the stage as charts, with the numbers it came with', async () => {
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
    await desk.starts(surveyDay().items[0].title);
    await stage.shows(surveyDay().items[0].title);
    await stage.page.keyboard.press('ArrowRight');
    await stage.shows('av 15 svarte', surveyDay().items[0].polls[0].title);
    const cells = await stage.page.locator('.chart-table tbody tr').evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );
    return different('the chart of the earlier survey', cells, before.matrix);
  });

  await story.step('fifteen answer, three on their phones, and the desk sees how many', async () => {
    crowd = await Crowd.gather(story.browser, story.base, story.workshop.code);
    leader = await leads(story, crowd, secret());
    for (const who of people.slice(3)) {
      const { name: called, county: organisation, key } = who;
      Object.assign(who, await story.server.api('POST', `/${story.workshop.code}/join`, { name: called, organisation, key, table: 2 + (counties.indexOf(organisation) % 2) }));
    }
    const prepared = pollsTo(desk);
    for (const [kind, poll] of Object.entries(polls)) {
      const id = prepared[poll.title];
      await crowd.says(leader, { do: 'poll.open', poll: id });
      await stage.shows(poll.title, 'Skann og svar');
      await Promise.all(phones.map((phone, who) => answers(phone, kind, poll, given[kind](who))));
      for (const [at, { token, key }] of people.slice(3).entries())
        await story.server.api('POST', `/${story.workshop.code}/ballot`, { poll: id, key, given: given[kind](at + 3) }, token);
      await stage.waitsFor('fifteen have answered', async () => (await stage.page.locator('.counted-n').textContent()) === '15');
      await crowd.says(leader, { do: 'poll.close', poll: id });
    }
  });

  await story.step('what came of it is on the stage when the desk reveals it, with the numbers counted by hand', async () => {
    const { polls: all } = await story.report();
    const complaints = [];
    for (const [kind, { title }] of Object.entries(polls)) {
      const one = all.find(({ poll }) => poll.title === title);
      complaints.push(...different(kind, numbersOf(one), counted[kind]), ...different(`${kind}: n`, one.results.n, 15));
      await crowd.says(leader, { do: 'poll.reveal', poll: one.id });
      await stage.shows(title);
      await pause(400); // nobody presses faster
    }
    const seen = await stage.page.locator('.chart-table tbody tr').evaluateAll((rows) => rows.map((row) => Number(row.querySelector('td').textContent)));
    complaints.push(...different('the bars on the stage', seen, [...counted.hinders].sort((a, b) => b - a)));
    for (const [kind, wanted] of Object.entries(before)) {
      const was = all.filter(({ poll }) => poll.imported)[Object.keys(before).indexOf(kind)];
      complaints.push(...different(`${kind} before`, numbersOf(was), wanted));
    }
    return complaints;
  });

  await story.step('nothing in the file, on the network or in the report leads from an answer to a person', async () => {
    const ids = [...people.slice(3).map(({ person }) => person), ...people.map(({ name: called }) => called)];
    return reads(story, others, ids, people.map(({ key }) => key));
  });

  await story.step('a question stands on the stage with its votes, and a commitment on the wall', async () => {
    const [asks, wants] = await Promise.all(people.slice(3, 5).map(({ token }) => crowd.enters(token)));
    await crowd.says(asks, { do: 'question.ask', question: 'surveyquestion1', text: question });
    await crowd.says(wants, { do: 'question.vote', question: 'surveyquestion1' });
    await crowd.says(leader, { do: 'question.set', question: 'surveyquestion1', state: 'shown' });
    await stage.shows(question, '2 vil ha svar på dette');
    await crowd.says(leader, { do: 'question.set', question: 'surveyquestion1', state: 'answered' });
    await desk.starts('Takk for i dag');
    await stage.shows('Takk for i dag');
    await crowd.says(asks, { do: 'commitment.write', commitment: 'surveypromise01', whose: 'organisation', text: promise });
    await crowd.says(asks, { do: 'commitment.share', commitment: 'surveypromise01', shared: 'report' });
    await stage.waitsFor('the wall', async () => {
      await stage.page.keyboard.press('ArrowRight');
      return (await stage.page.getByText(promise).count()) > 0;
    });
  });

  await story.step('the report is published, and everybody takes it along in every format', async () => {
    await crowd.says(leader, { do: 'workshop.end' });
    await crowd.says(leader, { do: 'report.freeze' });
    await stage.shows('Dokumentasjonen er klar');
    return takesAlong(story, { polls, counted, others, question, promise });
  });

  await story.step('no page complained, and none asked anyone else', () => story.quietly());
  await crowd?.leaves();
}

/** The ids of what is prepared, by its title, as the desk's own page was told. */
const pollsTo = (desk) =>
  Object.fromEntries(
    desk.received
      .flatMap((frame) => Object.entries(JSON.parse(frame).set?.polls ?? {}))
      .flatMap(([id, poll]) => (poll ? [[poll.title, id]] : [])),
  );

/** Answers on a phone as one does it: by hand, one choice after another. */
async function answers(phone, kind, poll, { rows, choices, other }) {
  await phone.sees(poll.title);
  await phone.presses('Svar');
  const within = phone.page.locator('.poll-form').filter({ visible: true }).last();
  if (kind === 'matrix')
    for (const { row, option } of rows) {
      const group = within.getByRole('group', { name: poll.rows[Number(row.slice(1)) - 1] });
      await group.getByRole('radio', { name: poll.options[Number(option.slice(1)) - 1] }).check();
    }
  else
    for (const id of choices) {
      const label = id === 'other' ? 'Annet' : poll.options[Number(id.slice(1)) - 1];
      await within.getByRole(kind === 'often' ? 'radio' : 'checkbox', { name: label, exact: true }).check();
    }
  if (other) await within.getByRole('textbox', { name: 'Hva da?' }).fill(other);
  await phone.presses('Send svaret', within);
  await phone.sees('Du har svart');
  await phone.page.keyboard.press('Escape');
}
