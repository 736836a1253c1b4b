// What the desk does in the story of the survey, by its own fields and buttons: takes the survey in from its file, asks anew, shows, publishes.
import { readFileSync } from 'node:fs';
import { before, counties, different, earlier } from './survey_day.mjs';

const lines = readFileSync(new URL('../../web/src/screens/desk/survey/fixtures/county-answers.csv', import.meta.url), 'utf8');
const scale = 'Hvor godt kjenner dere nabofylkets arbeid (1–5)?';
/** Half a step: nobody can have ticked that. */
const broken = lines.replace(/^(.*;Buskerud;.*;)3(;;.*)$/m, (_, front, back) => `${front}3,5${back}`);

const dialog = (desk) => desk.page.getByRole('dialog').filter({ visible: true });
const fills = (desk, label, text, within = dialog(desk)) => within.getByRole('textbox', { name: label, exact: true }).fill(text);
const cellsIn = (within) =>
  within.locator('.chart-table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))));
export const chartOn = (who) => cellsIn(who.page);

/** The file with its mistake, the same one mended, the facts, the order the options were asked in, and what the preview says before it is taken in. */
export async function takesIn(desk) {
  const sheet = dialog(desk);
  const opens = (text) =>
    sheet.locator('input[type=file]').setInputFiles({ name: 'Kartlegging blant fylkene.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await desk.presses(/^Spør alle/);
  await desk.presses('Hent inn en undersøkelse …', sheet);
  await opens(broken);
  await desk.sees(`Linje 3, «${scale}»: «3,5» er ikke et helt tall på skalaen.`, '1 spørsmål må rettes eller tas ut først.');
  const confirm = desk.button('Hent inn 6 spørsmål', sheet);
  const complaints = (await confirm.isDisabled()) ? [] : ['what is wrong could be taken in'];
  if ((await sheet.locator('.survey-problem').count()) !== 1) complaints.push('one mistake is more than one line');
  await desk.presses('En annen fil', sheet);
  await opens(lines);
  await desk.sees('9 svar i 10 kolonner, skilt med semikolon');
  await fills(desk, 'År', '2026');
  await fills(desk, 'Hvor mange ble spurt (N)', String(counties.length));
  await fills(desk, /^Hvem ble spurt/, counties.join('\n'));
  const previews = {};
  for (const [kind, { title, options, other }] of Object.entries(earlier)) {
    previews[kind] = sheet.getByRole('article', { name: title, exact: true });
    if (kind === 'matrix') continue; // the file has its grades in their order
    await previews[kind].getByText('Svaralternativer og rekkefølge').click();
    await fills(desk, /^Svaralternativer, ett/, [...options, ...(other ? ['Annet'] : [])].join('\n'), previews[kind]);
  }
  complaints.push(...different('the preview of the matrix', await cellsIn(previews.matrix), before.matrix));
  await desk.presses('Hent inn 6 spørsmål', sheet);
  await desk.sees('6 spørsmål er hentet inn.');
  await desk.presses('Lukk', sheet);
  return complaints;
}

/** A question that nobody had prepared. */
export async function asksNow(desk, { title, rows, options }) {
  const sheet = dialog(desk);
  await desk.presses(/^Spør alle/);
  await desk.presses('Nytt spørsmål …', sheet);
  await sheet.getByRole('radio', { name: 'Tabell', exact: true }).check();
  await fills(desk, 'Spørsmålet', title);
  await fills(desk, /^Rader/, rows.join('\n'));
  await fills(desk, /^Kolonner/, options.join('\n'));
  await desk.presses('Spør nå', sheet);
}

export const opens = (desk, { title }) => desk.presses(`Åpne: ${title}`, desk.middle);
export const closes = (desk, { title }) => desk.presses(`Lukk: ${title}`, desk.middle);
export const reveals = (desk, { title }) => desk.presses(`Vis svarene for alle: ${title}`, desk.middle);

export async function putsOnStage(desk, question) {
  await desk.presses(/^Til innlederen/);
  await desk.presses(`Vis på skjermen: ${question}`, dialog(desk));
}

export async function hasAnswered(desk, question) {
  await desk.presses(`Besvart: ${question}`, dialog(desk));
  await desk.presses('Lukk', dialog(desk));
}

export async function publishes(desk) {
  await desk.takes('Avslutt verkstedet');
  await desk.presses('Avslutt', dialog(desk));
  await desk.presses('Del dokumentasjonen …', desk.middle);
  await desk.presses('Del dokumentasjonen', dialog(desk));
  await desk.sees(/Delt med alle kl\. \d/);
}

/** The ids of what is asked, by title, as the desk's own page was told. */
export const idOf = (desk, { title }) =>
  Object.fromEntries(
    desk.received
      .flatMap((frame) => Object.entries(JSON.parse(frame).set?.polls ?? {}))
      .flatMap(([id, poll]) => (poll ? [[poll.title, id]] : [])),
  )[title];
