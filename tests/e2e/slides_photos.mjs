// What a day shows and what it photographs: a PDF and a picture become slides at the desk, are stepped through on the stage and followed on the
// phone; photos of the paper tablecloth come from a phone and from who only scanned the table's code, without the place they were taken; a note
// is cut out of one; the report has all of it. Hostile files are refused in words.
import { readFile } from 'node:fs/promises';
import { brokenPdf, pdf, svg, withPosition } from './files.mjs';
import { person, tab } from './browser.mjs';
import { Person } from './person.mjs';
import { shortWorkshop, works } from './workshop.mjs';

export const name = 'pictures';

const talk = 'Når noen rekker å bry seg: fem år med nærmiljøarbeid';
const link = 'https://example.org/kartlegging';

/** A photo as a canvas of this browser writes it, 600 by 400, to be dressed like a camera's. */
const drawn = async (page, type = 'image/jpeg') =>
  Buffer.from(
    await page.evaluate(async (wanted) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [600, 400];
      const context = canvas.getContext('2d');
      context.fillStyle = '#efe9dd';
      context.fillRect(0, 0, 600, 400);
      context.fillStyle = '#fff1b5';
      context.fillRect(60, 60, 200, 160);
      return canvas.toDataURL(wanted).split(',')[1];
    }, type),
    'base64',
  );

const file = (called, buffer, mimeType = 'application/octet-stream') => ({
  name: called,
  mimeType,
  buffer,
});

/** The picture that the page shows under this name, when it is all there: how large it is. */
const shown = (page, alt) =>
  page
    .getByRole('img', { name: alt })
    .and(page.locator('img')) // until it is here, its words stand in its place
    .filter({ visible: true })
    .first()
    .evaluate(async (image) => {
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    });

/** What the server has of the latest picture that the desk was told of, as text: whatever a camera knew would be read in it. */
async function kept(desk, story) {
  const { code } = story.workshop;
  const [, hash] = desk.received.join('\n').match(/.*"picture":"([0-9a-f]{64})"/s);
  const token = await desk.page.evaluate(
    (key) => JSON.parse(localStorage.getItem(key)).token,
    `bordduk/${code.toLowerCase()}/desk`,
  );
  const answer = await fetch(story.link(`/api/workshops/${code}/pictures/${hash}`), {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.headers.get('content-type') !== 'image/jpeg')
    throw new Error(`it is ${answer.status} ${answer.headers.get('content-type')}`);
  return Buffer.from(await answer.arrayBuffer()).toString('latin1');
}

export async function tell(story) {
  let desk, stage, phone, visitor, photo;
  const sheet = () => desk.page.getByRole('dialog').filter({ visible: true });
  const rows = () => sheet().locator('.slides-row');
  const chooses = (...files) => sheet().locator('input[type=file]').last().setInputFiles(files);

  await story.step('a PDF becomes a slide a page, with its words and its link', async () => {
    await story.opens(shortWorkshop());
    [desk, stage, phone] = [await story.desk(), await story.stage(), await story.phone('Aslaug Myrvoll')];
    await phone.joins(story.link(`${story.workshop.links.phone}?table=1`));
    await desk.starts(talk);
    await desk.presses('Lysbilder …');
    await chooses(
      file(
        'foredrag.pdf',
        pdf(['Tre av fire har en plan', 'Takk for oss'], {
          link,
          script: true,
        }),
      ),
    );
    await desk.waitsFor('two slides', async () => (await rows().count()) === 2);
    await desk.waits('the words of the first page', rows().filter({ hasText: 'Tre av fire har en plan' }));
  });

  await story.step('a picture becomes a slide when somebody has said what it shows', async () => {
    await chooses(file('bilde.png', await drawn(desk.page, 'image/png')));
    await desk.waits('the question what it shows', sheet().getByRole('textbox', { name: 'Hva viser bildet?' }));
    await desk.types('Hva viser bildet?', 'En gul lapp på en duk');
    await desk.types('Hvem har laget bildet?', 'Foto: Ingrid Solberg');
    await desk.presses('Legg til bilde.png');
    await desk.waitsFor('three slides', async () => (await rows().count()) === 3);
  });

  await story.step('a locked, a broken and an endless PDF and an SVG are refused in words', async () => {
    await chooses(
      file('last.pdf', pdf(['Hemmelig'], { locked: true })),
      file('rot.pdf', brokenPdf),
      file('bok.pdf', pdf(Array.from({ length: 1000 }, (_, i) => `Side ${i}`))),
      file('tegning.png', svg, 'image/png'),
    );
    await desk.sees(
      'last.pdf: PDF-en er låst med passord',
      'rot.pdf: PDF-en er ødelagt',
      'bok.pdf: PDF-en har for mange sider',
    );
    await desk.sees('SVG-filer tas ikke imot');
    await desk.presses('Dropp tegning.png');
    if ((await rows().count()) !== 3) return ['a hostile file became a slide'];
    await desk.presses('Lukk');
  });

  await story.step('the stage shows it whole, the phone follows its link, a remote steps on', async () => {
    await desk.presses(/^Vis det første/);
    const page = await shown(stage.page, 'Tre av fire har en plan');
    await phone.waits('the link', phone.page.getByRole('link', { name: 'example.org/kartlegging' }));
    await desk.page.keyboard.press('PageDown');
    await shown(stage.page, 'Takk for oss');
    await desk.page.keyboard.press('ArrowRight');
    await shown(stage.page, 'En gul lapp på en duk');
    await stage.shows('Foto: Ingrid Solberg');
    await phone.presses('Lysbilder som er vist (3)');
    await phone.sees('Vises nå');
    await phone.presses('Lukk');
    return page.width === 1920 && page.height === 1080 ? [] : [`the page is ${page.width} x ${page.height}`];
  });

  await story.step(
    'a photo from a phone comes upright to its own table, and nobody learns where it was taken',
    async () => {
      photo = withPosition(await drawn(phone.page));
      await desk.starts(works[2].title);
      await phone.presses('Meny');
      await phone.chooses('Bordet');
      await phone.presses('Ta bilde av duken');
      await phone.page.locator('input[type=file][capture]').setInputFiles([file('IMG_0001.jpg', photo, 'image/jpeg')]);
      await phone.presses('Send bildet');
      await phone.sees('1 bilde er framme.');
      await desk.card(1).click();
      await desk.presses(/^Se bilde 1 fra Bord 1/);
      const { width, height, text } = await shown(desk.page, /^Bilde 1 fra Bord 1/);
      return [
        ...(width === 400 && height === 600 ? [] : [`it is ${width} x ${height}`]),
        ...(photo.includes('Oslo') && !/Exif|Oslo|Phone X/.test(text) ? [] : ['what the camera knew came along']),
      ];
    },
  );

  await story.step('a note is cut out of it, and its words are the note', async () => {
    await desk.presses('Klipp ut en lapp');
    const frame = sheet().getByRole('group', { name: /^Rammen/ });
    await frame.focus();
    for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowLeft']) await frame.press(key);
    await desk.types('Hva står på lappen?', 'Ring hverandre før møtet');
    await desk.presses('Legg lappen på duken');
    await desk.waits('the photo again', desk.button('Klipp ut en lapp'));
    await desk.presses('Alle og dokumentasjonen');
    await desk.presses('Lukk');
    await desk.waits(
      'the note with its picture',
      desk.page.locator('.note:has(img)').filter({ hasText: 'Ring hverandre' }),
    );
  });

  await story.step('whoever scans the code of a table takes a photo and no seat', async () => {
    const device = await person(story.browser, 'visitor', 'phone', {
      hasTouch: true,
    });
    visitor = story.comes(new Person(device));
    await visitor.goes(story.link(`${story.workshop.links.phone}?table=2`));
    await visitor.presses('Bare ta bilde av duken');
    await visitor.waits('the table', visitor.page.getByRole('heading', { name: 'Bord 2' }));
    await visitor.page.locator('input[type=file][capture]').setInputFiles([file('IMG_0002.jpg', photo, 'image/jpeg')]);
    await visitor.presses('Send bildet');
    await visitor.sees('1 bilde er framme.');
    await desk.presses(/Alle bord/);
    await desk.card(2).click();
    await desk.waits('the photo at table 2', desk.button(/^Se bilde 1 fra Bord 2/));
    await desk.presses(/^Se bilde 1 fra Bord 2/);
    await desk.presses('Vis på storskjermen');
    await shown(stage.page, /^Foto av duken fra Bord 2/);
  });

  await story.step('the report has slides, photos and the note, and the file carries them inside', async () => {
    const reader = story.comes(
      new Person({
        ...(await tab(desk.context, 'reader')),
        context: desk.context,
      }),
    );
    await reader.goes(story.link(`${story.workshop.links.phone}/report`));
    await shown(reader.page, 'Tre av fire har en plan');
    await shown(reader.page, /^Foto av duken, Bord 1/);
    await reader.waits('the link', reader.page.getByRole('link', { name: link }));
    const [download] = await Promise.all([reader.page.waitForEvent('download'), reader.presses('Nettside')]);
    const html = await readFile(await download.path(), 'utf8');
    const inside = html.match(/src="data:image\/(jpeg|png);base64,/g) ?? [];
    return [
      ...(inside.length >= 6 ? [] : [`${inside.length} pictures are in the file`]),
      ...(/src="(blob|http|\/)/.test(html) ? ['the file asks for a picture'] : []),
      ...(html.includes('Ring hverandre før møtet') ? [] : ['the note is not in the file']),
    ];
  });

  await story.step('nothing complained, and nobody was asked but this server', () => story.quietly());
}
