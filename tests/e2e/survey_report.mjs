// What the story of the survey does with what is kept: looks for a way from an answer to a person, and takes the report along in every format.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { violationsOf, wcag } from '../axe/violations.mjs';
import { different, numbersOf } from './survey_day.mjs';

const fromWeb = createRequire(new URL('../../web/package.json', import.meta.url));
const Ajv = fromWeb('ajv-draft-04').default;
const Papa = fromWeb('papaparse');

/** From now on the story can read the report as the desk does. */
export async function tellsReport(story) {
  const { token } = await story.server.api('POST', `/${story.workshop.code}/facilitate`, { secret: story.workshop.secret });
  story.report = () => story.server.api('GET', `/${story.workshop.code}/report.json`, undefined, token);
}

/** Everything printable that stands around a text, as far as the bytes that cannot be printed: what is kept in one entry. */
function entriesWith(bytes, text) {
  const wanted = Buffer.from(text);
  const found = [];
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    let from = at;
    let to = at + wanted.length;
    while (from > 0 && bytes[from - 1] >= 0x20) from -= 1;
    while (to < bytes.length && bytes[to] >= 0x20) to += 1;
    found.push(bytes.subarray(from, to).toString());
  }
  return found;
}

export async function reads(story, texts, people, keys) {
  const complaints = [];
  const folder = join(story.server.folder, 'data');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  let seen = 0;
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath ?? file.path, file.name));
    for (const key of keys) if (bytes.includes(key)) complaints.push(`${file.name} keeps the key ${key}`);
    for (const text of texts) {
      const written = JSON.stringify(text).slice(1, -1);
      for (const entry of [...entriesWith(bytes, text), ...(written === text ? [] : entriesWith(bytes, written))]) {
        seen += 1;
        for (const person of people.filter(Boolean))
          if (entry.includes(person)) complaints.push(`${file.name}: ${person} stands with «${text}»: ${entry.slice(0, 300)}`);
      }
    }
  }
  if (seen === 0) complaints.push('no answer was found in the file: the search would find nothing');
  for (const who of story.people)
    for (const frame of who.received)
      for (const text of texts) {
        if (!frame.includes(JSON.stringify(text).slice(1, -1))) continue;
        for (const person of people.filter(Boolean))
          if (frame.includes(person)) complaints.push(`${who.name} received «${text}» with ${person}: ${frame.slice(0, 200)}`);
      }
  const { polls } = await story.report();
  for (const { poll, results } of polls.filter(({ poll }) => poll.names === 'hidden')) {
    const told = JSON.stringify(results);
    for (const person of people.filter(Boolean)) if (told.includes(person)) complaints.push(`the report: ${person} stands with «${poll.title}»`);
    if (results.answered_by.length > 0) complaints.push(`the report tells who answered «${poll.title}»`);
  }
  return complaints;
}

async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path(), 'utf8');
}

export async function takesAlong(story, { polls, counted, others, question, promise }) {
  const complaints = [];
  const reader = await story.phone('somebody with the code');
  await reader.page.setViewportSize({ width: 1280, height: 900 });
  await reader.goes(story.link(`${story.workshop.links.phone}/report`));
  await reader.sees(polls.matrix.title);
  const button = (label) => reader.page.getByRole('button', { name: label });

  // JSON, without a token.
  const json = await story.server.api('GET', `/${story.workshop.code}/report.json`);
  const schema = JSON.parse(readFileSync(new URL('../../protocol/report.schema.json', import.meta.url), 'utf8'));
  const valid = new Ajv({ strict: false, allErrors: true, formats: {} }).compile(schema);
  if (!valid(json)) complaints.push(`report.json: ${JSON.stringify(valid.errors.slice(0, 3))}`);
  for (const [kind, { title }] of Object.entries(polls))
    complaints.push(...different(`report.json, ${kind}`, numbersOf(json.polls.find(({ poll }) => poll.title === title)), counted[kind]));

  // HTML: nothing from elsewhere, and axe has nothing to say.
  const html = await download(reader.page, () => button('Nettside').click());
  const outside = html.match(/(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]*/gi) ?? [];
  const links = surveyLinks(json);
  for (const one of outside) if (!links.some((link) => one.includes(link))) complaints.push(`the kept page asks for ${one}`);
  if (/<script/i.test(html)) complaints.push('the kept page has a script');
  const kept = await story.browser.newContext({ javaScriptEnabled: true });
  try {
    const page = await kept.newPage();
    await page.setContent(html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, ''));
    const violations = await violationsOf(page, wcag);
    for (const { id, nodes } of violations) complaints.push(`the kept page: ${id} at ${nodes[0].target.join(' ')}`);
  } finally {
    await kept.close();
  }

  // Markdown: the same words.
  const markdown = await download(reader.page, () => button('Markdown').click());
  for (const text of [polls.hinders.title, question, promise]) if (!markdown.includes(text)) complaints.push(`«${text}» is not in the Markdown`);

  // CSV, by a spreadsheet's rules.
  await reader.page.locator('.report-take summary').click();
  const sheet = async (label) => Papa.parse((await download(reader.page, () => button(new RegExp(`^${label}`)).click())).replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true });
  for (const label of ['Undersøkelser', 'Åpne svar', 'Spørsmål', 'Forpliktelser']) {
    const { data, errors } = await sheet(label);
    if (errors.length) complaints.push(`${label}: ${errors[0].message} in row ${errors[0].row}`);
    if (new Set(data.map((row) => row.length)).size !== 1) complaints.push(`${label}: rows of different widths`);
    for (const cell of data.flat()) if (/^[=+\-@]/.test(cell)) complaints.push(`${label}: a spreadsheet would run «${cell}»`);
    if (label === 'Åpne svar') for (const text of others) if (!data.flat().some((cell) => cell === text || cell === `'${text}`)) complaints.push(`«${text}» is not among the open answers`);
    if (label === 'Spørsmål' && !data.flat().includes(question)) complaints.push('the question is not in its table');
    if (label === 'Forpliktelser' && !data.flat().includes(promise)) complaints.push('the commitment is not in its table');
  }
  return complaints;
}

/** Links that people put into the programme are theirs to follow. */
const surveyLinks = ({ items }) => items.flatMap((item) => (item.links ?? []).map(({ url }) => url));
