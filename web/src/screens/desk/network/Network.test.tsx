import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { find, page, press, setUp, show, tearDown, text, type } from '../../../gallery/desk-page';
import { networkKey, roomNetwork, type Way } from '../../../state/room-network';

beforeEach(setUp);
afterEach(() => {
  tearDown();
  localStorage.clear();
});

const ways: Way[] = [
  { url: 'http://192.168.1.20:8080', kind: 'wifi' },
  { url: 'http://172.17.0.1:8080', kind: 'apart' },
];
const soon = () => vi.advanceTimersByTimeAsync(50);
const works = (): string[] => [...page().querySelectorAll('.network-works li')].map((line) => line.textContent ?? '');
const fields = (): HTMLInputElement[] => [
  ...page().querySelectorAll<HTMLInputElement>('.network input:not([type=radio])'),
];

async function open(more: object = {}, joinUrl = 'http://127.0.0.1:8080/bord27'): Promise<void> {
  const network = {
    ...roomNetwork('bord27'),
    here: new URL(joinUrl).origin,
    ways: () => Promise.resolve(ways),
    roundTrip: () => Promise.resolve(4),
    clockOffset: () => 10,
    ...more,
  };
  show('not-started', {}, {}, { network, joinUrl });
  press('Inngang');
  press('Adresse, Wi-Fi og nett');
  await vi.dynamicImportSettled();
  await soon();
}

it('S4: one of the machine’s addresses is chosen, and every code and link is of it', async () => {
  await open();
  expect(works()[0]).toBe(
    'Virker ikkeQR-koden fører til 127.0.0.1:8080, som bare denne maskinen kjenner. Velg en annen adresse over.',
  );
  expect([...page().querySelectorAll('.network .choice-option')].map((one) => one.textContent)).toEqual([
    '192.168.1.20:8080Trådløst nett',
    '172.17.0.1:8080Bare for denne maskinen: telefonene når den neppe',
  ]);
  (find('.network input[type=radio]') as HTMLInputElement).click();
  await soon();
  expect(works()[0]).toBe('I ordenTelefonene får adressen 192.168.1.20:8080.');
  expect(text('.entrance-address')).toBe('192.168.1.20:8080/bord27');
  expect(JSON.parse(localStorage.getItem(networkKey('bord27')) ?? '')).toEqual({ address: 'http://192.168.1.20:8080' });
});

it('S4: the Wi-Fi becomes a code, is kept here, and is forgotten when that is asked for', async () => {
  await open();
  const qrs = (): number => page().querySelectorAll('.network [role=img]').length;
  const before = qrs();
  type(fields()[0] ?? null, 'Gjest');
  type(fields()[1] ?? null, 'lang og god');
  expect(qrs()).toBe(before + 1);
  expect(JSON.parse(localStorage.getItem(networkKey('bord27')) ?? '')).toEqual({
    wifi: { name: 'Gjest', password: 'lang og god' },
  });
  press('Glem Wi-Fi-nettet');
  expect([qrs(), localStorage.getItem(networkKey('bord27'))]).toEqual([before, null]);
});

it('E14: it says what works here, and why a phone’s screen goes dark over plain http', async () => {
  await open(
    { roundTrip: () => Promise.resolve(undefined), clockOffset: () => -7000 },
    'http://192.168.1.20:8080/bord27',
  );
  const said = works().join(' ');
  expect(said).toContain('Virker ikkeServeren svarer ikke.');
  expect(said).toContain('MerkKlokka på denne maskinen er 7 s feil.');
  expect(said).toContain('MerkUten https slukker telefonene skjermen selv');
  tearDown();
  setUp();
  await open({}, 'https://dag.example.org/bord27');
  expect(works().join(' ')).toContain('I ordenAdressen er sikker (https)');
});
