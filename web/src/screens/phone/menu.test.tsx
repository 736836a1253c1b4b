// What is one tap away in every moment.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languageReady } from '../../text/define';
import { clear, find, heading, isThere, phone, sent, settled, tap, text, write } from './fixtures/phone';

beforeEach(clear);
afterEach(clear);

async function menu(page?: string): Promise<void> {
  tap('Meny');
  await settled();
  if (page) tap(page);
}

describe('the menu', () => {
  it('S2: has the programme, with now and what is done in words', async () => {
    await phone('discuss');
    await menu();
    expect(document.querySelectorAll('.programme-item')).toHaveLength(18);
    expect(document.querySelector('[aria-current=step]')?.textContent).toContain('Styrke arbeidet');
    expect(text()).toContain('11.10 Styrke arbeidet ● nå 12.00 Lunsj');
    expect(text()).toContain('✓ ferdig');
  });

  it('S3: has the ground rules', async () => {
    await phone('discuss');
    await menu('Regler');
    expect(text()).toContain('Én snakker om gangen');
  });

  it('S15: has all my notes, by item, and sharing there too', async () => {
    const live = await phone('lunch');
    await menu('Lapper');
    expect(text()).toContain('Ingen lapper ennå.');
    await phone('discuss');
    await menu('Lapper');
    expect(text()).toContain('Styrke arbeidet 2');
    expect(sent(live)).toEqual([]);
  });

  it('S23: has the language, which is remembered', async () => {
    await phone('discuss');
    await menu();
    tap('Nynorsk');
    await languageReady();
    expect([heading(), localStorage.getItem('bordduk/language')]).toEqual(['Drøfting', 'nn']);
    expect(document.documentElement.lang).toBe('nn');
  });
});

describe('my table', () => {
  it('S14: anybody may take the host’s role, and the host may give it on, or let chance choose', async () => {
    const live = await phone('discuss');
    await menu('Bordet');
    tap('Ta vertsrollen');
    document.querySelector<HTMLDialogElement>('dialog dialog')?.showModal();
    tap('Ta over som vert');
    expect(sent(live)).toEqual([{ do: 'host.set', table: 3, person: 'p3-2' }]);
    const host = await phone('discuss', { host: true });
    await menu('Bordet');
    expect(isThere('Ta vertsrollen')).toBe(false);
    tap('Rolle for Ida Eide');
    tap('Gi vertsrollen til Ida Eide');
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.99);
    tap('Trekk en ny vert');
    expect(sent(host)).toEqual([
      { do: 'host.set', table: 3, person: 'p3-3' },
      { do: 'host.set', table: 3, person: 'p3-7' },
    ]);
  });

  it('E1: my name can be corrected', async () => {
    const live = await phone('talk');
    await menu('Bordet');
    tap('Rett navnet mitt');
    write('Navn', '  Frode Saraksen ');
    tap('Lagre');
    expect(sent(live)).toEqual([
      { do: 'seat.rename', name: 'Frode Saraksen', organisation: 'Statsforvalteren i Rogaland' },
    ]);
    write('Navn', 'x'.repeat(41));
    expect(find('Lagre')).toHaveProperty('disabled', true);
  });

  it('S4: I can move to a table with a free place', async () => {
    const live = await phone('talk', { tables: 4 });
    await menu('Bordet');
    tap('Bytt bord');
    expect(text()).toContain('Lappene dine følger med deg.');
    expect(text()).not.toContain('Bord 3 1 ledig');
    tap(/^Bord 4/);
    tap('Flytt hit');
    expect(sent(live)).toEqual([{ do: 'seat.move', person: 'p3-2', table: 4 }]);
  });
});

describe('my data', () => {
  const answering = (status: number): ReturnType<typeof vi.fn> => {
    const asked = vi.fn((path: string) =>
      Promise.resolve(new Response(path.endsWith('erase') && status !== 200 ? '{"error":"x"}' : '{}', { status })),
    );
    vi.stubGlobal('fetch', asked);
    return asked;
  };
  afterEach(() => vi.unstubAllGlobals());
  const open = async (): Promise<void> => {
    await menu();
    const mine = [...document.querySelectorAll('details')].find((one) => one.textContent.startsWith('Mine data'));
    if (mine) mine.open = true;
  };

  it('E1: opens on another device by a code that is shown, and as a link', async () => {
    await phone('discuss');
    const asked = answering(200);
    await open();
    tap('Åpne på en annen enhet');
    await vi.waitFor(() => expect(text()).toContain('Den virker én gang, og i fem minutter.'));
    const link = document.querySelector<HTMLInputElement>('.my-device input')?.value ?? '';
    expect(link).toMatch(/#d=[0-9a-v]{32}\.[0-9a-v]{32}$/);
    expect(document.querySelector('.my-device svg')).not.toBeNull();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('P4: is deleted after a question that says what goes and what stays', async () => {
    localStorage.setItem('bordduk/bord27/person', JSON.stringify({ person: 'p3-2', token: 't' }));
    await phone('discuss');
    const asked = answering(503);
    await open();
    tap('Slett alt om meg');
    expect(asked).not.toHaveBeenCalled();
    expect(text()).toContain('Det du har delt med bordet eller rommet, blir stående uten navn.');
    document.querySelector<HTMLElement>('.confirm-foot button:last-child')?.click();
    await vi.waitFor(() => expect(text()).toContain('Det gikk ikke. Prøv igjen.'));
    expect(localStorage.getItem('bordduk/bord27/person')).not.toBeNull();
  });
});
