// A phone in a pocket: written on without a network, its browser killed, opened again a day later; tabs that close and crash; a second device;
// what the browsers keep of it all, and how it goes.
import { BadNetwork } from '../common/bad_network.mjs';
import { lan } from './browser.mjs';
import { sameTexts } from './day.mjs';
import { documented, filesWith, keptBy, keptIn } from './kept.mjs';
import { OwnBrowser } from './own_browser.mjs';
import { Phone } from './people.mjs';
import { pause, until } from './server.mjs';
import { shortWorkshop, works } from './workshop.mjs';

export const name = 'pocket';

const unsent = 'Ikke sendt ennå';
const waiting = /venter på å bli sendt/;
const dayMs = 24 * 60 * 60 * 1000;
const aMoment = 1_000; // until a change is on the disk, on a busy machine too; the browser itself would have taken a minute
const takenOverWithin = 25_000; // a page without a sign for ten seconds is gone; the next look comes three seconds later, on a busy machine
const draft = 'Dette rakk jeg ikke å lagre';
const theirs = 'Endret på brettet imens';
const mine = 'Begynt på før telefonen døde';

export async function tell(story) {
  let network, browser, desk, phone, tablet, late;
  const own = []; // what is to be among the person's notes, whatever happens
  const link = () => `http://${lan}:${network.port}${story.workshop.links.phone}`;
  const goesOffline = async () => {
    network.becomes({ open: false });
    network.cuts();
    await phone.isCutOff();
  };
  const arrived = async (who) => {
    for (const text of own) await who.hasNote(text);
    await who.waitsFor('nothing waits to be sent', async () => !(await who.page.getByText(waiting).count()), takenOverWithin);
    return sameTexts(`${who.name}'s notes`, await who.ownNotes(), own);
  };
  const comesBack = (as, opened) => {
    story.people[story.people.indexOf(as)] = opened;
    return opened;
  };

  await story.step('a phone with a browser of its own, and a second device by a link that is good once', async () => {
    const day = shortWorkshop();
    for (const item of day.items) if (item.individual) item.individual = { seconds: 15 };
    await story.opens(day);
    network = await new BadNetwork(story.server.port).start();
    story.outages += 1; // lines are cut on purpose
    browser = await new OwnBrowser().start();
    desk = await story.desk();
    phone = story.comes(new Phone(await browser.tab('Aslaug Lomme')));
    await phone.joins(link(), { table: 1 });
    await desk.starts(works[2].title);
    await desk.takes('Start individuell fase');
    await phone.isAt('individual');
    for (const text of ['Skrevet før nettet ble borte', 'Snart endret av begge']) {
      own.push(text);
      await phone.writes(text);
    }
    await phone.asksForItsData();
    await phone.presses('Åpne på en annen enhet');
    const address = await phone.page.getByRole('textbox', { name: 'Eller bruk lenken der:' }).inputValue();
    await phone.presses('Lukk');
    tablet = await story.phone('the tablet');
    await tablet.goes(address);
    await tablet.isAt('individual');
    const complaints = await arrived(tablet);
    if (tablet.page.url().includes('#')) complaints.push('the secret stays in the address');
    late = await story.phone('Sein Gjest');
    await late.goes(address);
    await late.sees('Koden er brukt eller for gammel');
    late.problems.splice(0); // the browser mentions the 403 that this was
    await late.presses('Bli med som ny');
    await late.presses('Hva lagres om meg?');
    await late.sees('Alt slettes 30 dager etter at dagen er slutt.');
    await late.joins(story.link(story.workshop.links.phone), { table: 1 });
    return complaints;
  });

  await story.step('what is written and changed without a network says so on the note', async () => {
    await goesOffline();
    for (const text of ['Skrevet i heisen', 'Skrevet rett før telefonen døde']) {
      own.push(text);
      await phone.writes(text);
      await phone.waits(`the sign on «${text}»`, phone.note(text).getByText(unsent));
    }
    const [before, after] = [own[0], 'Endret i heisen'];
    own[0] = after;
    await phone.changes(before, after);
    await phone.waits('the sign on what was changed', phone.note(after).getByText(unsent));
    await phone.sees(/^Uten nett.* 3 venter på å bli sendt/);
    await phone.begins(own[1], mine);
    await phone.types(/^Skriv en/, draft);
  });

  await story.step('killed, the server too, and opened a day later: everything arrives once, and no draft is lost', async () => {
    await pause(aMoment);
    await browser.kill();
    await tablet.changes(own[1], theirs);
    await tablet.hasNote(theirs);
    await story.crash();
    network.heals();
    await browser.start();
    const opened = new Phone(await browser.tab(phone.name));
    await opened.context.addInitScript((later) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + later;
    }, dayMs);
    phone = comesBack(phone, opened);
    await phone.goes(link());
    await phone.isAt('individual');
    await phone.waits('both texts', phone.page.getByText('Noen andre endret dette samtidig.'));
    await phone.sees('Det som står der nå');
    const written = await phone.page.getByRole('textbox', { name: 'Endre' }).inputValue();
    await phone.presses('Behold begge');
    own[1] = theirs;
    own.push(mine);
    await phone.keepsDraft(draft);
    return [...(written === mine ? [] : [`what was begun is «${written}»`]), ...(await arrived(phone)), ...(await arrived(tablet))];
  });

  await story.step('neither the end of the time nor a cut line nor the next phase takes a draft', async () => {
    await phone.waitsFor('the time is up', async () => (await phone.clock('Tid igjen')).left < 0, 40_000);
    await phone.keepsDraft(draft);
    await goesOffline();
    network.heals();
    await phone.isBack();
    await phone.keepsDraft(draft);
    await desk.takes('Start gruppefasen');
    await phone.isAt('round');
    await phone.keepsDraft(draft);
    await phone.types(/^(Skriv en|Lapp til)/, '');
  });

  await story.step('tabs of one browser are one queue: shown in each, sent once, also when one is closed and one crashes', async () => {
    const [second, third] = [await story.secondTab(phone), await story.secondTab(phone)];
    for (const tab of [second, third]) {
      await tab.goes(link());
      await tab.isAt('round');
    }
    await goesOffline();
    await second.isCutOff();
    await third.isCutOff();
    for (const [tab, text] of [[phone, 'Skrevet i første fane'], [second, 'Skrevet i andre fane'], [third, 'Skrevet i tredje fane']]) {
      own.push(text);
      await tab.writes(text);
      for (const one of [phone, second, third]) await one.hasNote(text);
    }
    await third.page.close();
    story.people.splice(story.people.indexOf(third), 1);
    story.people.splice(story.people.indexOf(phone), 1);
    await browser.crashes(phone.page);
    phone = second;
    for (const text of own) await phone.hasNote(text);
    network.heals();
    await phone.isBack();
    return [...(await arrived(phone)), ...(await arrived(tablet))];
  });

  await story.step('P1: what the browsers keep after all this is what deploy/privacy.md lists, and no cookie', async () => {
    const stage = await story.stage();
    const cloth = await story.tablecloth(2);
    const complaints = [];
    for (const who of [desk, phone, tablet, late, stage, cloth]) complaints.push(...(await keptBy(who, documented())));
    // Whoever finds nothing must not have looked in the wrong place.
    const here = await keptIn(phone.page);
    for (const [place, key] of [['localStorage', /\/person$/], ['localStorage', /\/queue\//], ['indexedDB', /\/queue\//]])
      if (!here[place].some((one) => key.test(one))) complaints.push(`${key} is not in ${place}: ${here[place].join(' ')}`);
    return complaints;
  });

  await story.step('P1, P4: everything about oneself is deleted, on the server and on the devices', async () => {
    await phone.asksForItsData();
    await phone.presses('Slett alt om meg');
    await phone.presses('Slett alt om meg', phone.page.getByRole('dialog').filter({ hasText: 'Slette alt om deg?' }).last());
    await phone.waits('the button to join', phone.button('Bli med'));
    await tablet.sees(/Bli med på nytt/);
    await late.isBack();
    await late.isAt('round');
    const { localStorage: left, texts } = await keptIn(phone.page);
    const allowed = ['bordduk/language', 'bordduk/written'];
    return [
      ...left.filter((key) => !allowed.includes(key)).map((key) => `the phone still keeps «${key}»`),
      ...[...own, draft, phone.name].flatMap((text) => [
        ...(texts.includes(text) ? [`the phone still keeps «${text}»`] : []),
        ...filesWith(story.server.folder, text),
      ]),
    ];
  });

  await story.step('P1, P4: the desk deletes the workshop, whose code it types, and everybody is told', async () => {
    await desk.presses('Mer');
    await desk.presses(/^Slett verkstedet nå/);
    await desk.types(/^Skriv koden/, story.workshop.code.toUpperCase());
    await desk.presses('Slett for godt');
    await desk.sees('Verkstedet finnes ikke lenger.');
    await late.sees('Verkstedet er slettet');
    const code = story.workshop.code;
    const left = async () => (await keptIn(late.page)).localStorage.filter((key) => key.includes(code));
    await until('the phone has forgotten it', async () => (await left()).length === 0);
    const { texts } = await keptIn(late.page);
    return [...(texts.includes(code) ? ['a phone still keeps the code'] : []), ...filesWith(story.server.folder, late.name)];
  });

  await story.step('no page complained', () => story.quietly());
  await browser?.ends();
  await network?.ends();
}
