// Coming in and staying in, from a name that is not localhost: the entrance, wrong codes, who comes late, a network that goes and comes back, and
// a second phone of the same person.
import { lan } from './browser.mjs';
import { shortWorkshop, works } from './workshop.mjs';

export const name = 'arrivals';

export async function tell(story) {
  let desk, stage, host, guest, wrong;
  const write = { offline: 'Skrevet uten nett', draft: 'Et utkast uten nett', meanwhile: 'Skrevet av andre imens' };

  await story.step('the entrance has the addresses, and they can be copied', async () => {
    await story.opens(shortWorkshop(), { host: lan });
    desk = await story.desk();
    stage = await story.stage('beamer');
    await desk.presses('Inngang');
    await desk.sees(story.workshop.code);
    await desk.presses('Kopier Deltakerne');
    await desk.sees('Kopiert');
    host = await story.phone('Aslaug Myrvoll');
    await host.joins(await desk.page.getByRole('textbox', { name: 'Deltakerne' }).inputValue(), { table: 1 });
    await host.sees('Bord 1');
    await desk.page.getByText('Et bord: lenke og QR').click();
    await desk.page.getByRole('combobox', { name: 'Bord' }).selectOption('2');
    guest = await story.phone('Eivor Tangen');
    await guest.joins(await desk.page.getByRole('textbox', { name: 'Lenke til Bord 2' }).inputValue());
    await guest.sees('Bord 2');
    await desk.presses('Lukk');
    await desk.seesTable(2, '1/1');
  });

  await story.step('a wrong code is said so, and the right one is typed as people type', async () => {
    wrong = await story.phone('Birk Sandnes');
    await wrong.goes(story.link('/zzzzzz'));
    await wrong.sees('Vi finner ikke noe verksted med koden zzzzzz.');
    await wrong.page.getByRole('link', { name: 'Skriv en annen kode' }).click();
    const { code } = story.workshop;
    await wrong.types('Kode fra skjermen', `${code.slice(0, 3)} ${code.slice(3)}`.toUpperCase());
    await wrong.presses('Bli med');
    await wrong.types('Navn', wrong.name);
    await wrong.chooses('Velg bord selv');
    await wrong.chooses('Bord 1');
    await wrong.presses('Bli med');
    await wrong.isAt('waiting');
    await stage.shows('13 ledige plasser');
  });

  await story.step('who comes late lands where the room is', async () => {
    const comes = async (who, moment) => {
      const phone = await story.phone(who);
      await phone.joins(story.link(`${story.workshop.links.phone}?table=2`));
      await phone.isAt(moment);
      return phone;
    };
    await desk.starts(works[2].title);
    await comes('Falk Rønning', 'intro');
    await desk.takes('Start individuell fase');
    const thinker = await comes('Guro Stavik', 'individual');
    await thinker.sees(works[2].question);
    await desk.takes('Start gruppefasen');
    await comes('Hogne Ulvang', 'round');
    await desk.card(1).click();
    await desk.presses('Drøfting');
    await desk.presses(/Alle bord/);
    await host.isAt('discuss');
  });

  await story.step('a network that goes and comes back loses and doubles nothing', async () => {
    await wrong.isAt('discuss');
    await wrong.context.setOffline(true);
    await wrong.isCutOff();
    await wrong.writes(write.offline, 'Del');
    await wrong.sees('venter på å bli sendt');
    const field = await wrong.types(/^Skriv en/, write.draft);
    await host.writes(write.meanwhile, 'Del');
    await wrong.context.setOffline(false);
    await wrong.isBack();
    await wrong.hasNote(write.meanwhile);
    if ((await field.inputValue()) !== write.draft) throw new Error('the draft is gone from the field');
    await host.hasNote(write.offline);
    await wrong.presses('Del');
    await host.hasNote(write.draft);
    return once(host, write);
  });

  await story.step('a phone that dies with an unsent note sends it when it is opened again', async () => {
    await wrong.context.setOffline(true);
    await wrong.writes('Skrevet rett før telefonen døde', 'Del');
    await wrong.page.close();
    await wrong.context.setOffline(false);
    const again = await story.secondTab(wrong);
    await again.goes(story.link(story.workshop.links.phone));
    await again.isAt('discuss');
    await host.hasNote('Skrevet rett før telefonen døde');
    await again.hasNote('Skrevet rett før telefonen døde');
    return once(host, { ...write, died: 'Skrevet rett før telefonen døde' });
  });

  await story.step('a second phone of the same person has the seat, the notes and a pen of its own', async () => {
    const second = await story.phone(host.name, { storageState: await host.context.storageState() });
    await second.goes(story.link(story.workshop.links.phone));
    await second.isAt('discuss');
    const texts = { first: 'Fra den ene telefonen', second: 'Fra den andre telefonen' };
    await Promise.all([host.writes(texts.first, 'Del'), second.writes(texts.second, 'Del')]);
    for (const phone of [host, second]) for (const text of Object.values(texts)) await phone.hasNote(text);
    await desk.seesTable(1, '2/2');
    return [...(await once(host, texts)), ...(await once(second, texts))];
  });

  await story.step('no page complained, and none asked anyone else', () => {
    story.outages += 1; // the network was gone
    wrong.problems = wrong.problems.filter((problem) => !/status of 404/.test(problem)); // the browser's own word for a wrong code
    return story.quietly();
  });
}

/** Each of these notes lies on the table exactly once. */
async function once(phone, texts) {
  const complaints = [];
  for (const text of Object.values(texts)) {
    const count = await phone.note(text).count();
    if (count !== 1) complaints.push(`${phone.name} has «${text}» ${count} times`);
  }
  return complaints;
}
