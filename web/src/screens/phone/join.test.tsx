// S4 and E1: a seat without an account, ten seconds after scanning.
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../state';
import { languageReady, setLanguage } from '../../text/define';
import { buttons, clear, field, find, heading, isThere, mainButtons, tap, text, write } from './fixtures/phone';
import { Join } from './Join';

const facts: Facts = {
  code: 'bord27',
  title: 'Sammen om barn og unge',
  date: '2026-11-24',
  language: 'nb',
  organisers: ['Direktoratet for helhet'],
  organisations: ['Nordland', 'Vestland'],
  tables: [
    { number: 1, capacity: 8, taken: 8 },
    { number: 2, capacity: 8, taken: 3, name: 'Ved vinduet' },
    { number: 3, capacity: 8, taken: 7 },
  ],
  ended: false,
  retention_days: 90,
};
const seated = { person: 'ann', token: 't'.repeat(32), table: 2 };
type Reply = [status: number, body: unknown] | 'cut';
let asked: { path: string; body: Record<string, unknown> | undefined }[];
let joined: unknown[];

/** Opens the page; the network gives these answers, one after the other. */
async function open(table: number | undefined, ...replies: Reply[]): Promise<void> {
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit = {}) => {
    asked.push({
      path,
      body: body === undefined ? undefined : (JSON.parse(body as string) as Record<string, unknown>),
    });
    const reply = replies.shift() ?? 'cut';
    if (reply === 'cut') return Promise.reject(new TypeError('failed to fetch'));
    return Promise.resolve(new Response(JSON.stringify(reply[1]), { status: reply[0] }));
  });
  const host = document.body.appendChild(document.createElement('div'));
  render(
    () => <Join code="bord27" table={table} onFacts={() => undefined} onJoined={(who) => joined.push(who)} />,
    host,
  );
  await vi.waitFor(() => expect(text()).not.toContain('Henter verkstedet'));
}
const answered = (): Promise<void> => vi.waitFor(() => expect(isThere('Finner plassen din …')).toBe(false));
const request = (): Record<string, unknown> => {
  const { key, ...rest } = asked.at(-1)?.body ?? {};
  expect(key).toMatch(/^[a-z0-9]{32}$/);
  return rest;
};

beforeEach(() => {
  clear();
  asked = [];
  joined = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  clear();
});

describe('taking a seat', () => {
  it('S4: says what this is, and asks nothing that is not needed', async () => {
    await open(undefined, [200, facts], [201, seated]);
    expect(heading()).toBe('Sammen om barn og unge');
    expect(text()).toContain('Ingen konto, ingen sporing.');
    expect(mainButtons()).toEqual(['Bli med']);
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toEqual([seated]));
    expect(asked.at(-1)?.path).toBe('/api/workshops/bord27/join');
    expect(request()).toEqual({});
  });

  it('S4: name and where one is from, remembered for the next time', async () => {
    await open(undefined, [200, facts], [201, seated]);
    write('Navn', ' Ann ');
    write('Hvor kommer du fra?', 'Vestland');
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toHaveLength(1));
    expect(request()).toEqual({ name: 'Ann', organisation: 'Vestland' });
    document.body.replaceChildren();
    await open(undefined, [200, facts]);
    expect([field('Navn').value, field('Hvor kommer du fra?').value]).toEqual(['Ann', 'Vestland']);
  });

  it('S4: a name is never cut, and one that is too long is not sent', async () => {
    await open(undefined, [200, facts]);
    write('Navn', '👩‍👩‍👧'.repeat(9));
    expect(field('Navn').value).toBe('👩‍👩‍👧'.repeat(9));
    expect(text()).toContain('Navnet kan ha høyst 40 tegn.');
    expect(find('Bli med')).toHaveProperty('disabled', true);
  });

  it('S4: a table’s QR code has chosen the table', async () => {
    await open(2, [200, facts], [201, seated]);
    expect(text()).toContain('Bord 2: Ved vinduet Fra QR-koden på bordet');
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toHaveLength(1));
    expect(request()).toEqual({ table: 2 });
  });

  it('S4: a full table’s QR code finds another, and says so first', async () => {
    await open(1, [200, facts], [201, seated]);
    expect(text()).toContain('Bord 1 er fullt. Vi finner et annet til deg.');
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toHaveLength(1));
    expect(request()).toEqual({});
  });

  it('S4: one picks a table by its free places; a full one cannot be picked', async () => {
    await open(undefined, [200, facts], [201, seated]);
    tap('Velg bord selv');
    expect(find('Bli med')).toHaveProperty('disabled', true);
    expect(text()).toContain('Bord 1 fullt Bord 2 Ved vinduet · 5 ledige Bord 3 1 ledig');
    expect(find(/^Bord 1/).querySelector('input')?.disabled).toBe(true);
    tap(/^Bord 3/);
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toHaveLength(1));
    expect(request()).toEqual({ table: 3 });
  });

  it('S4: the last place went to somebody else: it says so, finds another, and keeps what was written', async () => {
    await open(2, [200, facts], [409, { error: 'table_full' }], [201, seated]);
    write('Navn', 'Ann');
    tap('Bli med');
    await answered();
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Bordet er fullt.');
    expect(field('Navn').value).toBe('Ann');
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toHaveLength(1));
    expect(request()).toEqual({ name: 'Ann' });
  });

  it('E1: an answer that is lost is asked for again, as the same person', async () => {
    await open(undefined, [200, facts], 'cut', [201, seated]);
    tap('Bli med');
    await answered();
    expect(text()).toContain('Får ikke kontakt akkurat nå. Sjekk at telefonen er på nettet i rommet.');
    tap('Bli med');
    await vi.waitFor(() => expect(joined).toHaveLength(1));
    expect(asked[1]?.body?.['key']).toBe(asked[2]?.body?.['key']);
  });

  it.each<[string, Reply, string]>([
    ['a bad name', [400, { error: 'bad_text' }], 'Teksten inneholder tegn vi ikke kan lagre.'],
    ['a disk that is full', [503, { error: 'storage_unavailable' }], 'Serveren får ikke lagret akkurat nå.'],
    ['a full workshop', [409, { error: 'too_many' }], 'Her er det ikke plass til flere.'],
    ['a closed door', [409, { error: 'locked' }], 'Nye kan ikke bli med akkurat nå. Snakk med den som leder dagen.'],
    ['the end', [409, { error: 'ended' }], 'Verkstedet er avsluttet.'],
    ['too many tries', [429, { error: 'too_many_attempts' }], 'For mange forsøk på kort tid.'],
    ['anything else', [500, { error: 'internal' }], 'Det gikk ikke. Prøv en gang til.'],
  ])('%s is said in words', async (_, reply, words) => {
    await open(undefined, [200, facts], reply);
    tap('Bli med');
    await answered();
    expect(text()).toContain(words);
    expect(find('Bli med')).toHaveProperty('disabled', false);
  });
});

describe('before that', () => {
  it('an unknown code leads back to where one types it', async () => {
    await open(undefined, [404, { error: 'missing' }]);
    expect(text()).toContain('Vi finner ikke noe verksted med koden bord27. Se på skjermen i rommet');
    expect(find('Skriv en annen kode').getAttribute('href')).toBe('/');
  });

  it('no contact can be tried again, and the form comes', async () => {
    await open(undefined, 'cut', [200, facts]);
    expect([heading(), buttons()]).toEqual(['Får ikke kontakt akkurat nå.', ['Prøv igjen']]);
    tap('Prøv igjen');
    await vi.waitFor(() => expect(heading()).toBe('Sammen om barn og unge'));
  });

  it('too many wrong codes from here is said as it is', async () => {
    await open(undefined, [429, { error: 'too_many_attempts' }]);
    expect(heading()).toBe('For mange forsøk på kort tid. Vent et lite minutt.');
  });

  it('a workshop that is over takes nobody in', async () => {
    await open(undefined, [200, { ...facts, ended: true }]);
    expect(text()).toContain('Verkstedet er avsluttet.');
    expect(mainButtons()).toEqual([]);
  });

  it('S23: the language can be chosen here, and is remembered', async () => {
    await open(undefined, [200, facts]);
    tap('Nynorsk');
    await languageReady();
    expect(text()).toContain('Kvar kjem du frå?');
    expect(localStorage.getItem('bordduk/language')).toBe('nn');
    setLanguage('nb');
  });
});

it('P1: says in a sentence what becomes of what one writes, and the whole of it one tap away', async () => {
  await open(undefined, [200, facts]);
  expect(text()).toContain('Lappene dine er private til du deler dem.');
  expect(text()).not.toContain('Alt slettes');
  tap('Hva lagres om meg?');
  await vi.waitFor(() => expect(text()).toContain('Alt slettes 90 dager etter at dagen er slutt.'), 15_000);
  expect(text()).toContain('Ansvarlig: Direktoratet for helhet.');
  expect(isThere('Bli med')).toBe(true);
}, 20_000);
