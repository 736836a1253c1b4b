// A full day for the printer: eight tables, people of all fifteen counties, everything a report can hold, said over the protocol and published.
import { Crowd } from './crowd.mjs';
import { referenceWorkshop } from './workshop.mjs';

const points = [
  'Gi kommunene grunnfinansiering i minst fire år, slik at den som er ansatt for å bygge tillit i nærmiljøet, rekker å bli kjent før pengene tar slutt',
  'Én rapport, ett skjema, én frist – og et svar tilbake til den som skrev',
  'Del tallene: https://example.org/trygge-lokalsamfunn/statistikk/kommune/2026/kvartal/4/trygghet-i-nabolaget',
];
const notes = [
  'En fast møteplass på tvers av skole, helse og fritid',
  'Slutte å rapportere det samme tre steder',
  'Kommunesamhandlingskoordineringsgruppen må møtes oftere enn to ganger i året, og den må ha med noen som kan si ja',
];
const promises = ['Ringe nabofylket på mandag', 'Invitere ungdomsrådet til det første møtet, ikke det siste', 'Sette av to timer i måneden hele året'];
const asked = ['Hvem betaler når prosjektpengene tar slutt?', 'Hvordan kom dere i gang uten en egen stilling?', 'Kan vi få se spørreskjemaet dere brukte?'];

const words = ['Mot', 'Tillit', 'Noe å ta med hjem', 'At noen ringer først neste gang, og at den som ringer, har tid til å høre ferdig'];
/** One poll of every kind, asked live; given: what person number so and so answers. */
const polls = [
  { form: { kind: 'scale', title: 'Har du fått med deg noe du kan bruke hjemme?', scale_min: 1, scale_max: 5, scale_min_label: 'Lite', scale_max_label: 'Mye' }, given: (who) => ({ value: 1 + (who % 5) }) },
  { form: { kind: 'text', title: 'Med ett ord: Hva tar du med deg hjem?' }, given: (who) => ({ text: words[who % 4] }) },
  { form: { kind: 'single', title: 'Når ringer du nabofylket?', options: ['I morgen', 'Denne uken', 'Over jul'] }, given: (who) => ({ choices: [`o${1 + (who % 3)}`] }) },
  { form: { kind: 'ranking', title: 'Hva haster mest?', options: ['Faste penger', 'En felles rapport', 'Folk som blir'] }, given: (who) => ({ choices: who % 2 ? ['o1', 'o2', 'o3'] : ['o3', 'o1', 'o2'] }) },
].map(({ form, ...rest }) => ({ form: { names: 'hidden', results: 'hidden', ...form }, ...rest }));

/** What is called after its place is found again on paper, each once. */
const at = (text, ...place) => `${text} (${place.join('.')})`;

/** A canvas writes its colour profile along, and the pages take it out before they send a picture. */
function bare(jpeg) {
  const kept = [jpeg.subarray(0, 2)];
  let at = 2;
  for (; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2))
    if (jpeg[at + 1] < 0xe1 || jpeg[at + 1] > 0xef) kept.push(jpeg.subarray(at, at + 2 + jpeg.readUInt16BE(at + 2)));
  return Buffer.concat([...kept, jpeg.subarray(at)]);
}

/** A photo of a paper cloth, as a browser's canvas writes it; put up, and named as the server names it. */
async function picture(page, { base, code, token, width, height, colour }) {
  const bytes = await page.evaluate(
    ([wide, high, cloth]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [wide, high];
      const context = canvas.getContext('2d');
      context.fillStyle = cloth;
      context.fillRect(0, 0, wide, high);
      ['#fff1b5', '#d7ecd9', '#f6d6d0', '#d9e4f5'].forEach((paper, i) => {
        context.fillStyle = paper;
        context.fillRect(wide * (0.08 + 0.23 * i), high * (0.15 + 0.1 * (i % 2)), wide * 0.18, high * 0.5);
      });
      return canvas.toDataURL('image/jpeg', 0.85).split(',')[1];
    },
    [width, height, colour],
  );
  const answer = await fetch(`${base}/api/workshops/${code}/pictures`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' },
    body: bare(Buffer.from(bytes, 'base64')),
  });
  if (!answer.ok) throw new Error(`the picture was refused: ${answer.status} ${await answer.text()}`);
  const { picture: name, width: w, height: h } = await answer.json();
  return { picture: name, width: w, height: h };
}

/** Fills, ends and publishes it; the answer is what must be on paper, kind by kind. */
export async function fills(story) {
  const day = referenceWorkshop();
  const { code, secret } = await story.opens(day);
  const crowd = await Crowd.gather(story.browser, story.base, code);
  const { token } = await story.server.api('POST', `/${code}/facilitate`, { secret });
  const desk = await crowd.enters(token);
  const says = (who, what, more) => crowd.says(who, { do: what, ...more });
  const report = () => story.server.api('GET', `/${code}/report.json`, undefined, token);
  const { items } = await report();
  const people = [];
  for (let i = 0; i < day.tables * 3; i += 1) {
    const table = 1 + Math.floor(i / 3);
    const key = `paper-key-of-person-${i}-`.padEnd(30, 'x');
    const joined = await story.server.api('POST', `/${code}/join`, { name: `Prøve Person ${i}`, organisation: day.organisations[i % 15], table, key });
    people.push({ ...joined, table, key, line: await crowd.enters(joined.token) });
  }
  const paper = { summaries: [], notes: [], questions: [], commitments: [], photos: 0, slides: [] };
  const keep = (kind, text) => (paper[kind].push(text), text);
  const draw = (more) => picture(crowd.page, { base: story.base, code, token, ...more });

  const slide = await draw({ width: 1600, height: 900, colour: '#eef1ee' });
  const talk = items.find(({ kind }) => kind === 'talk');
  await says(desk, 'item.start', { item: talk.id });
  await says(desk, 'slide.add', {
    ...{ slide: 'paperslide1', item: talk.id, title: keep('slides', 'Tre av fire har en plan') },
    ...{ bullets: [keep('slides', 'Ni av femten fylker svarte'), keep('slides', 'Fire av dem har en egen stilling')] },
    picture: { ...slide, alt: 'Fire søyler', credit: keep('slides', 'Foto: Ingrid Solberg') },
    links: [{ title: 'Hele undersøkelsen', url: 'https://example.org/trygge-lokalsamfunn/undersokelsen/2026/hele-rapporten-med-alle-vedlegg.pdf' }],
  });
  await says(desk, 'slide.show', { slide: 'paperslide1' });
  for (const [i, text] of asked.entries()) {
    const question = `paperquestion${i}`;
    await says(people[i].line, 'question.ask', { question, item: talk.id, text: keep('questions', text) });
    for (const { line } of people.slice(i + 3, 12 - i)) await says(line, 'question.vote', { question });
    await says(desk, 'question.set', { question, state: 'shown' });
    await says(desk, 'question.set', { question, state: i === 1 ? 'parked' : 'answered' });
  }

  for (const [n, item] of items.filter(({ kind }) => kind === 'group_work').entries()) {
    await says(desk, 'item.start', { item: item.id });
    await says(desk, 'phase.start', { item: item.id, phase: 'individual' });
    await says(desk, 'phase.start', { item: item.id, phase: 'group' });
    for (const [i, { line, table }] of people.entries()) {
      const note = `papernote${n}of${i}`;
      await says(line, 'note.write', { note, item: item.id, text: keep('notes', at(notes[i % 3], n, i)) });
      await says(line, 'note.share', { note, level: 'report' });
      if (i % 3 === 2 && table < 4) {
        await says(desk, 'prioritise.open', { item: item.id, table, dots: 3 });
        await says(line, 'dot.put', { item: item.id, target: note });
        await says(line, 'dot.put', { item: item.id, target: `papernote${n}of${i - 1}` });
        await says(desk, 'prioritise.close', { item: item.id, table });
      }
    }
    for (let table = 1; table <= day.tables; table += 1) {
      for (const [i, text] of points.entries()) {
        const point = `paperpoint${n}of${table}and${i}`;
        await says(desk, 'point.write', { point, item: item.id, table, text: keep('summaries', at(text, n, table, i)) });
        if (table === 2 && i === 0) await says(desk, 'point.star', { point, starred: true });
        if (table > 6 && i === 1) await says(desk, 'point.match', { point, same_as: `paperpoint${n}of1and1` });
      }
      // One question is answered to several, as tables do.
      if (n === 1) await says(desk, 'summary.address', { item: item.id, table, addressee: table % 2 ? 'national' : 'counties' });
      await says(desk, 'summary.share', { item: item.id, table });
    }
    if (n !== 1) continue;
    for (let table = 1; table <= 5; table += 1) {
      const photo = `paperphoto${table}`;
      const shot = await draw({ width: table === 4 ? 900 : 1400, height: table === 4 ? 1400 : 1000, colour: ['#efe9dd', '#e3ece6', '#f3eee4', '#e9e5ee', '#eceae2'][table - 1] });
      await says(people[(table - 1) * 3].line, 'photo.add', { photo, item: item.id, table, picture: shot });
      await says(desk, 'photo.share', { photo, level: 'report' });
      paper.photos += 1;
    }
  }
  for (const [i, { line }] of people.entries()) {
    const commitment = `paperpromise${i}`;
    const text = keep('commitments', at(promises[i % 3], i));
    await says(line, 'commitment.write', { commitment, whose: i % 4 ? 'person' : 'organisation', text, ...(i % 5 === 0 && { due: '2027-01-15' }) });
    await says(line, 'commitment.share', { commitment, shared: 'report', named: i % 6 === 1 });
  }
  await says(desk, 'item.start', { item: items.at(-1).id });
  for (const [i, { form, given }] of polls.entries()) {
    const poll = `paperpoll${i}`;
    await says(desk, 'poll.make', { poll, item: items.at(-1).id, form });
    await says(desk, 'poll.open', { poll });
    for (const [who, { token: own, key }] of people.entries())
      await story.server.api('POST', `/${code}/ballot`, { poll, key, given: given(who) }, own);
    await says(desk, 'poll.close', { poll });
    await says(desk, 'poll.reveal', { poll });
  }
  await says(desk, 'workshop.end');
  await says(desk, 'report.freeze');
  await crowd.leaves();
  return { paper, published: await story.server.api('GET', `/${code}/report.json`) };
}
