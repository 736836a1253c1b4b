// Phones on a network that is late, slow, deaf in one direction, black, cut in the middle of words and then gone for a while: what was written is
// there once, on the phone that wrote it and on everybody else's, and whoever was away is back by themselves.
import { BadNetwork } from '../common/bad_network.mjs';
import { sameTexts } from './day.mjs';
import { pause } from './server.mjs';
import { shortWorkshop, works } from './workshop.mjs';

export const name = 'network';

const backWithin = 10_000; // from a network that is good again: the longest pause between two tries, and the way there
const noticedWithin = 20_000; // E2: silence is noticed by the next ping and its deadline

export async function tell(story) {
  let network, desk, near, far;
  const written = [];
  const writes = async (text) => {
    written.push(text);
    await far.writes(text, 'Del');
  };
  const arrived = async () => {
    await near.waitsFor('all that was written has come', async () => {
      const there = await near.page.locator('li .note-text').allInnerTexts();
      return written.every((text) => there.includes(text));
    });
    await far.loses(/venter på å bli sendt/);
  };

  await story.step('a desk and a phone on a good network, and one on a late and slow one', async () => {
    await story.opens(shortWorkshop());
    network = await new BadNetwork(story.server.port).start();
    story.outages += 1; // lines are cut on purpose
    desk = await story.desk();
    near = await story.phone('Aslaug Myrvoll');
    await near.joins(story.link(story.workshop.links.phone), { table: 1 });
    far = await story.phone('Birk Sandnes');
    network.becomes({ delay: 400, bytesPerSecond: 40_000 });
    await far.joins(`http://127.0.0.1:${network.port}${story.workshop.links.phone}?table=1`);
    await desk.starts(works[2].title);
    await desk.takes('Start individuell fase');
    await desk.takes('Start gruppefasen');
    await near.presses('Start runden');
    await near.presses(/^Neste/);
    await near.presses('Ferdig');
    await far.isAt('discuss');
    await writes('Skrevet på et sent nett');
    await arrived();
  });

  await story.step('what the server says is swallowed: what is written meanwhile counts once', async () => {
    network.heals();
    network.becomes({ down: false });
    await writes('Skrevet mens svarene ble borte');
    await near.hasNote('Skrevet mens svarene ble borte'); // it has arrived; its author just does not know
    await writes('Og en til uten svar');
    await near.hasNote('Og en til uten svar');
    network.becomes({ down: true, open: false });
    await far.isCutOff(noticedWithin);
    network.heals();
    await far.isBack(backWithin);
    await arrived();
  });

  await story.step(
    'nothing comes through in either direction: the phone says so, and keeps what is written',
    async () => {
      network.becomes({ up: false, down: false });
      await writes('Skrevet inn i et svart hull');
      await far.isCutOff(noticedWithin);
      await writes('Skrevet mens det sto at nettet var borte');
      await near.seesNot('Skrevet inn i et svart hull');
      network.heals();
      network.cuts();
      await far.isBack(backWithin);
      await arrived();
    },
  );

  await story.step('the line is cut again and again in the middle of writing', async () => {
    let over = false;
    const cutting = (async () => {
      while (!over) {
        await pause(250);
        network.cuts();
      }
    })();
    for (let n = 1; n <= 8; n += 1) await writes(`Skrevet mens linjen ble kuttet, nummer ${n}`);
    over = true;
    await cutting;
    await far.isBack(backWithin);
    await arrived();
  });

  await story.step(
    'the access point starts again: away for six seconds, everything is there ten seconds later',
    async () => {
      network.becomes({ open: false });
      network.cuts();
      await far.isCutOff();
      await writes('Skrevet mens ruteren startet');
      await near.writes('Skrevet av de andre imens', 'Del');
      await pause(6000);
      network.heals();
      await far.isBack(backWithin);
      await arrived();
      await far.hasNote('Skrevet av de andre imens');
    },
  );

  await story.step('every note is there once, on both phones and at the desk', async () => {
    const expected = [...written, 'Skrevet av de andre imens'];
    const on = (phone) => phone.page.locator('li .note-text').allInnerTexts();
    const { notes } = await desk.looksInto(1);
    return [
      ...sameTexts('the near phone', await on(near), expected),
      ...sameTexts('the far phone', await on(far), expected),
      ...sameTexts('the desk', notes, expected),
    ];
  });

  await story.step('no page complained', () => story.quietly());
  await network?.ends();
}
