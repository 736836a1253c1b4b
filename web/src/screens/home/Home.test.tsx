import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { language, setLanguage } from '../../text/define';
import { clear, field, find, isThere, mainButtons, tap, text, write } from '../phone/fixtures/phone';
import { Home } from './Home';
import { spoken, startLanguage } from './language';

type Reply = [status: number, body: unknown] | 'cut';
let asked: unknown[];
let sent: (string | undefined)[];
let codes: string[];

function open(...replies: Reply[]): void {
  vi.stubGlobal('fetch', (path: string, { body, headers }: RequestInit = {}) => {
    asked.push([path, JSON.parse(body as string)]);
    sent.push((headers as Record<string, string>)['authorization']);
    const reply = replies.shift() ?? 'cut';
    if (reply === 'cut') return Promise.reject(new TypeError('failed to fetch'));
    return Promise.resolve(new Response(JSON.stringify(reply[1]), { status: reply[0] }));
  });
  const host = document.body.appendChild(document.createElement('div'));
  render(() => <Home onCode={(code) => codes.push(code)} />, host);
}
async function make(programme: string): Promise<void> {
  if (!document.querySelector('details')?.open) tap('Lag et verksted');
  write('Programmet', programme);
  tap('Lag verkstedet');
  await vi.waitFor(() => expect(isThere('Lager …')).toBe(false));
}
const created = {
  code: 'bord27',
  secret: 's'.repeat(43),
  links: { desk: `/bord27/desk#f=${'s'.repeat(43)}`, stage: '/bord27/stage', phone: '/bord27' },
};

beforeEach(() => {
  clear();
  asked = [];
  sent = [];
  codes = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  clear();
});

describe('joining', () => {
  it('S4: the code as people type it leads to the phone', () => {
    open();
    expect(mainButtons()[0]).toBe('Bli med');
    write('Kode fra skjermen', ' BOR-D27 ');
    tap('Bli med');
    expect(codes).toEqual(['bord27']);
  });

  it('S4: what is no code is said to be none, once one has tried', () => {
    open();
    write('Kode fra skjermen', 'bord2');
    expect(text()).not.toContain('En kode har seks tegn.');
    tap('Bli med');
    expect([codes, document.querySelector('[role=alert]')?.textContent]).toEqual([[], 'En kode har seks tegn.']);
    write('Kode fra skjermen', 'bord27');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

describe('making a workshop', () => {
  it('a programme becomes a code and three links, the desk’s first', async () => {
    open([201, created]);
    await make('{"title": "En dag"}');
    expect(asked).toEqual([['/api/workshops', { title: 'En dag' }]]);
    expect(text()).toContain('Verkstedet er klart bord27 Ta vare på lenken til regien.');
    expect([...document.querySelectorAll<HTMLAnchorElement>('a')].map(({ href }) => href)).toEqual([
      `http://localhost:3000/bord27/desk#f=${'s'.repeat(43)}`,
      'http://localhost:3000/bord27/stage',
      'http://localhost:3000/bord27',
    ]);
    expect(mainButtons()).toEqual(['Åpne regien']);
    expect(() => field('Kode fra skjermen')).toThrow();
    tap('Lag et verksted til');
    expect(field('Kode fra skjermen').value).toBe('');
  });

  it('what is wrong is named with its place in the programme, and the text stays', async () => {
    open([400, { error: 'invalid', path: '/items/1/end', detail: 'not after its start' }], [201, created]);
    const programme = '{"items": [{"title": "Kaffe"}, {"title": "Lunsj", "end": "08:00"}]}';
    await make(programme);
    const said = text(document.querySelector('[role=alert]') ?? undefined);
    expect(said).toContain('Programmet kan ikke brukes ennå.');
    expect(said).toContain('Hvor Programpunkt 2, «Lunsj»: end');
    expect(said).toContain('Hvorfor not after its start');
    expect(said).toContain('/items/1/end');
    expect(field('Programmet').value).toBe(programme);
    await make(programme.replace('08:00', '12:45'));
    expect(text()).toContain('Verkstedet er klart');
  });

  it.each<[string, string, Reply | undefined, string]>([
    ['no JSON', '{"title":', undefined, 'Dette er ikke JSON: '],
    ['too much', '{}', [400, { error: 'too_large' }], 'Programmet er for stort. Det kan være på høyst 64 KiB.'],
    ['a body far too large', '{}', [413, { error: 'too_large' }], 'Programmet er for stort.'],
    ['a reason we have no words for', '{}', [400, { error: 'strange', path: '/title' }], 'Hvor title'],
    ['no answer', '{}', 'cut', 'Serveren svarer ikke.'],
    ['a full disk', '{}', [503, { error: 'storage_unavailable' }], 'Serveren får ikke lagret akkurat nå.'],
  ])('%s is said in words', async (_, programme, reply, words) => {
    open(...(reply ? [reply] : []));
    await make(programme);
    expect(text(document.querySelector('[role=alert]') ?? undefined)).toContain(words);
    expect(asked).toHaveLength(reply ? 1 : 0);
    expect(find('Lag verkstedet')).toHaveProperty('disabled', false);
  });

  it('where the server asks for the creator’s key, it is asked for, and the programme stays', async () => {
    open(
      [401, { error: 'key_needed' }],
      [401, { error: 'wrong_key' }],
      [429, { error: 'too_many_wrong_keys' }],
      [201, created],
    );
    const key = 'Nøkkel for å lage verksted';
    const error = () => document.querySelector('[role=alert]')?.textContent ?? '';
    await make('{"title": "En dag"}');
    expect([field('Programmet').value, error()]).toEqual(['{"title": "En dag"}', '']);
    await vi.waitFor(() => expect(document.activeElement).toBe(field(key)));
    for (const said of ['Det er ikke riktig nøkkel.', 'For mange forsøk med feil nøkkel.']) {
      write(key, ' not-this-one ');
      await make('{"title": "En dag"}');
      expect(error()).toContain(said);
    }
    write(key, ' the-right-one ');
    expect(error()).toBe('');
    await make('{"title": "En dag"}');
    expect(text()).toContain('Verkstedet er klart');
    expect(sent).toEqual([undefined, 'Bearer not-this-one', 'Bearer not-this-one', 'Bearer the-right-one']);
    expect(JSON.stringify({ ...localStorage })).not.toContain('the-right-one');
  });

  it('a file is read into the field', async () => {
    open();
    tap('Lag et verksted');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File(['{"title": "Fra fil"}'], 'day.json')] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(field('Programmet').value).toBe('{"title": "Fra fil"}'));
  });
});

describe('the language', () => {
  it.each<[string[], string]>([
    [['nb-NO', 'en'], 'nb'],
    [['no'], 'nb'],
    [['nn-NO', 'nb'], 'nn'],
    [['se', 'nn'], 'nn'],
    [['en-GB'], 'en'],
    [['de'], 'nb'],
    [[], 'nb'],
  ])('S23: a browser that wants %s gets %s', (wanted, expected) => {
    expect(spoken(wanted)).toBe(expected);
  });

  it('S23: what is chosen here is spoken the next time', async () => {
    open();
    tap('Nynorsk');
    await vi.waitFor(() => expect(text()).toContain('Kode frå skjermen'));
    setLanguage('nb');
    startLanguage();
    expect(language()).toBe('nn');
  });
});
