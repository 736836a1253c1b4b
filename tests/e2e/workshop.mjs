// The reference workshop with short clocks, who comes to it, and what they will write.
import { readFileSync } from 'node:fs';

export const referenceWorkshop = () =>
  JSON.parse(readFileSync(new URL('../../deploy/reference-workshop.json', import.meta.url), 'utf8'));

/** Two tables, and clocks that a test can wait for. The group phase is long enough that its wrap-up comes only when somebody shortens it. */
export function shortWorkshop() {
  const day = referenceWorkshop();
  day.tables = 2;
  day.seats_per_table = 8;
  for (const item of day.items.filter(({ kind }) => kind === 'group_work')) {
    if (item.individual) item.individual = { seconds: 30 };
    if (item.group.minutes) {
      delete item.group.minutes;
      item.group.seconds = 240;
    }
    if (item.group.round) item.group.round.seconds = 12;
    if (item.group.wrap_up?.minutes > 1) {
      delete item.group.wrap_up.minutes;
      item.group.wrap_up.seconds = 60;
    }
    if (item.plenary) item.plenary = { seconds: 45 };
  }
  return day;
}

export const guests = {
  1: ['Aslaug Myrvoll', 'Birk Sandnes', 'Cato Lie-Hansen', 'Dagny Ovesen'],
  2: ['Eivor Tangen', 'Falk Rønning', 'Guro Stavik', 'Hogne Ulvang'],
};

const counties = ['Agder', 'Nordland', 'Troms', 'Vestland'];

/** The two group works that are walked through from end to end, as the screens call them. */
export const works = {
  2: {
    title: 'Gruppearbeid 2: Gjør det sterkere',
    question: 'Hva skal til for at det gode arbeidet blir sterkere og varer?',
    subQuestion: 'Hva bør vi slutte med for å få tid til det som virker?',
    rule: 'Alle får ordet: høyst 12 sekunder hver',
    call: 'Skriv ned rådene deres',
    type: 'advice',
    phoneType: 'Råd til de andre',
    stageType: 'Råd til: De andre bordene',
    addressee: { id: 'tables', name: 'De andre bordene' },
    after: 'Lunsj',
  },
  4: {
    title: 'Gruppearbeid 4: Hva trenger vi fra nasjonalt hold?',
    question: 'Hva kan nasjonale myndigheter bidra med, slik at arbeidet lykkes der folk bor?',
    subQuestion: undefined,
    rule: 'Alle får ordet: omtrent 12 sekunder hver',
    call: 'Skriv ned de viktigste innspillene',
    type: 'key_input',
    phoneType: 'Viktigste innspill',
    stageType: 'Viktige innspill til: Nasjonale myndigheter',
    addressee: { id: 'national', name: 'Nasjonale myndigheter' },
    after: 'Veien videre',
  },
};

/** What everybody writes in a group work. Nothing names its author: the report must not either. */
export function wordsOf(work, table, seat) {
  const mark = `arbeid ${work}, bord ${table}, plass ${seat + 1}`;
  return { secret: `Bare for meg selv, ${mark}`, shared: `Delt fra min tur, ${mark}` };
}

/** What a table makes together. */
export function madeBy(work, table) {
  const mark = `arbeid ${work}, bord ${table}`;
  return {
    note: `Skrevet rett på bordet, ${mark}`,
    points: [`Vertens første punkt, ${mark}`, `Et forslag som ble med, ${mark}`],
    declined: `Et forslag som ble liggende, ${mark}`,
  };
}
