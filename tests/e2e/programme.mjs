// The reference workshop as it is, in the fast lane: every line of the programme is started in turn by the desk's one big button, and after each
// the stage and a phone show what belongs there. Reached by a name that is not localhost, where the browser has no secure context.
import { lan } from './browser.mjs';
import { referenceWorkshop } from './workshop.mjs';

export const name = 'programme';

/** What is to be read on the stage and on a phone while an item runs. */
const readings = {
  arrival: (item, day) => ({
    stage: ['Finn et bord', day.title, day.outcomes[0]],
    phone: [item.text, ...day.outcomes],
  }),
  rules: (item, day) => ({ stage: [item.title, day.ground_rules[0]], phone: day.ground_rules }),
  talk: (item) => ({
    stage: [item.title, `${item.speaker}, ${item.speaker_title}`, item.organisation],
    phone: [item.title, item.speaker, item.organisation, ...(item.points ?? [])],
  }),
  quote: (item) => ({
    stage: [`«${item.text}»`, `– ${item.role}`, `${item.source}, ${item.year}`],
    phone: [item.text, item.role, item.source],
  }),
  break: (item) => ({ stage: [item.title, 'Vi fortsetter'], phone: ['Vi fortsetter kl.'] }),
  group_work: (item) => ({
    stage: [item.question, 'Slik gjør vi det'],
    phone: [item.title, 'Om litt får du spørsmålet'],
  }),
  closing: (item) => ({ stage: [item.title, item.text], phone: ['Takk for at du var med.'] }),
};
readings.pitch = readings.talk;

export async function tell(story) {
  const day = referenceWorkshop();
  let desk, stage, phone;

  await story.step('a desk, a stage and a phone come in without a secure context', async () => {
    await story.opens(day, { host: lan });
    desk = await story.desk();
    stage = await story.stage();
    phone = await story.phone('Aslaug Myrvoll');
    await phone.joins(story.link(`${story.workshop.links.phone}?table=3`), { from: 'Agder' });
    await phone.isAt('waiting');
    const secure = await Promise.all(story.people.map((who) => who.page.evaluate(() => isSecureContext)));
    return secure.includes(true) ? ['a page has a secure context; this story is about pages without'] : [];
  });

  const phases = async (item) => {
    if (item.individual) {
      await desk.takes('Start individuell fase');
      await stage.shows('Stille – skriv for deg selv', item.question);
      await phone.isAt('individual');
      await phone.sees(item.question, ...(item.sub_questions ?? []), ...(item.statement ? [item.statement] : []));
    }
    await desk.takes('Start gruppefasen');
    await stage.shows('Alle får ordet', item.question);
    await phone.isAt('round');
    if (!item.plenary) return;
    await desk.takes('Start plenum');
    await phone.isAt('plenary');
    await desk.takes('Gi ordet til Bord 3');
    await stage.shows('Bord 3');
    await phone.presents();
    await desk.takes('Bord 3 er ferdig');
    await phone.sees('Alle bord har presentert');
  };

  for (const [index, item] of day.items.entries()) {
    const next = day.items[index + 1]?.title;
    await story.step(`${item.kind}: ${item.title}`, async () => {
      await desk.takes(`Start «${item.title}»`);
      const reads = readings[item.kind](item, day);
      if (item.kind === 'break') await phone.isAt('break', item.title);
      else await phone.isAt(item.kind === 'group_work' ? 'intro' : item.kind);
      await stage.shows(...reads.stage);
      await phone.sees(...reads.phone);
      if (next) await stage.waits(`«${next}» as what comes next`, stage.page.getByRole('contentinfo').getByText(next));
      if (item.kind === 'break') return resumesTogether(stage, phone);
      if (item.kind === 'group_work') await phases(item);
      return [];
    });
  }

  await story.step('the end: thanks everywhere, the report stays, and who comes now is told so', async () => {
    await desk.takes('Avslutt verkstedet');
    await desk.presses('Avslutt');
    await desk.sees('Verkstedet er avsluttet');
    await stage.shows('Takk for i dag');
    await phone.isAt('closing');
    const { report } = await desk.report();
    const late = await story.phone('Iselin Vik');
    await late.goes(story.link(story.workshop.links.phone));
    await late.sees('Verkstedet er avsluttet.');
    const unrun = report.items.filter((item) => !(item.started_at && item.ended_at >= item.started_at));
    return unrun.map((item) => `the report has no actual times for «${item.title}»`);
  });

  await story.step('no page complained, and none asked anyone else', () => story.quietly());
}

/** A break ends at one time, whoever says it: the stage, the phone, and the clock that counts down to it. */
async function resumesTogether(stage, phone) {
  const time = async (who, words) => {
    const text = await who.page.getByText(words).filter({ visible: true }).first().innerText();
    return /(\d\d)\.(\d\d)/.exec(text)?.[0];
  };
  const [onStage, onPhone] = [await time(stage, /Vi fortsetter \d/), await time(phone, /Vi fortsetter kl\. \d/)];
  const nextOnPhone = /\d\d\.\d\d/.exec(
    await phone.page
      .locator('p')
      .filter({ hasText: /^Neste/ })
      .innerText(),
  )?.[0];
  const clock = await stage.clock('Tid til vi fortsetter');
  const end = new Date(clock.at + clock.left * 1000);
  const options = { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' };
  const near = [-30, 0, 30].map((s) => new Date(end.getTime() + s * 1000).toLocaleTimeString('nb-NO', options));
  return [
    ...(nextOnPhone === onPhone ? [] : [`the phone resumes at ${onPhone}, and what is next begins ${nextOnPhone}`]),
    ...(onStage === onPhone ? [] : [`the stage resumes at ${onStage}, the phone at ${onPhone}`]),
    ...(near.map((text) => text.replace(':', '.')).includes(onStage)
      ? []
      : [`the clock ends at ${near[1]}, the words say ${onStage}`]),
  ];
}
