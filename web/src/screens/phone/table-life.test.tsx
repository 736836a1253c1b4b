// The life of a table, seen from a phone at it: signals, host, roles, people without a phone (S14, U3, U12, E9).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Options } from '../../state/fixtures';
import { buttons, clear, felt, isThere, mainButtons, phone, sent, tap, text, write } from './fixtures/phone';
import { awayAfterMs } from './HostAway';

const host: Partial<Options> = { host: true };
const open = (name: string): void => {
  for (const dialog of document.querySelectorAll('dialog'))
    if (dialog.querySelector('h2')?.textContent === name && !dialog.open) dialog.showModal();
};

beforeEach(clear);
afterEach(clear);

async function table(options: Partial<Options> = {}) {
  const live = await phone('discuss', options);
  tap('Meny');
  await vi.waitFor(() => tap(/^Bordet$/));
  return live;
}

describe('signals', () => {
  it('E9: anybody at the table asks for help, or says that they are done', async () => {
    const live = await phone('discuss');
    tap('Vi trenger hjelp');
    tap('Vi er ferdige');
    expect(sent(live)).toEqual([
      { do: 'signal.set', table: 3, signal: 'help' },
      { do: 'signal.set', table: 3, signal: 'done' },
    ]);
  });

  it.each(['round-other', 'discuss', 'wrap-up', 'table-done'] as const)(
    'E9: %s: all see what the table has said, and anybody may take it back',
    async (moment) => {
      const live = await phone(moment, { with: ['help'] });
      expect(text()).toContain('Dere har bedt om hjelp. Noen kommer.');
      expect(isThere('Vi trenger hjelp')).toBe(false);
      tap('Ta tilbake');
      expect(sent(live)).toEqual([{ do: 'signal.set', table: 3 }]);
    },
  );

  it('E9: in silence, on my turn and in plenary there is nothing to signal', async () => {
    for (const moment of ['individual', 'round-mine', 'plenary'] as const) {
      await phone(moment);
      expect(isThere('Vi trenger hjelp')).toBe(false);
    }
  });

  it('E11: time of the table’s own, and what the round has spared, are said', async () => {
    await phone('discuss', { with: ['extended', 'spared'] });
    expect(text()).toContain('Dere har fått 3 min ekstra');
    expect(text()).toContain('Bordet har 1 min 40 sek til gode');
  });
});

describe('the host has gone', () => {
  it('S14: anybody may take over, in thumb’s reach', async () => {
    const live = await phone('discuss', { with: ['host-away'] });
    expect(text()).toContain('Bordverten er ikke tilkoblet akkurat nå.');
    tap('Ta over som vert');
    expect(sent(live)).toEqual([{ do: 'host.set', table: 3, person: 'p3-2' }]);
  });

  it('S14: not while I have the word, nor in plenary', async () => {
    for (const moment of ['round-mine', 'plenary'] as const) {
      await phone(moment, { with: ['host-away'] });
      expect(isThere('Ta over som vert')).toBe(false);
    }
  });

  it('S14: a phone that was put away for a moment is not gone', async () => {
    const live = await phone('discuss');
    vi.useFakeTimers();
    const here = live.presence['table/3']?.here.filter((id) => id !== 'p3-1') ?? [];
    live.someoneIsHere('table/3', here);
    vi.advanceTimersByTime(awayAfterMs - 1);
    expect(isThere('Ta over som vert')).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isThere('Ta over som vert')).toBe(true);
    live.someoneIsHere('table/3', [...here, 'p3-1']);
    expect(isThere('Ta over som vert')).toBe(false);
    vi.useRealTimers();
  });

  it('S14: from the menu one is asked first, while somebody is host', async () => {
    const live = await table();
    tap('Ta vertsrollen');
    open('Ta vertsrollen');
    expect(sent(live)).toEqual([]);
    expect(text()).toContain('er vert nå. Vil du ta over?');
    tap('Ta over som vert');
    expect(sent(live)).toEqual([{ do: 'host.set', table: 3, person: 'p3-2' }]);
  });
});

describe('roles', () => {
  it('U12: the host draws them in sight of all: three roles, three people, not the host', async () => {
    const live = await table(host);
    tap('Trekk roller');
    const drawn = sent(live).flatMap((command) => (command.do === 'role.set' ? [command] : []));
    expect(drawn.map((command) => command.role)).toEqual(['time_keeper', 'writer', 'guard']);
    expect(new Set(drawn.map((command) => command.person)).size).toBe(3);
    expect(drawn.some((command) => command.person === 'p3-2')).toBe(false);
    expect(text()).toContain('passer tiden');
  });

  it('U12: at a table of two each has what there is', async () => {
    const live = await table({ host: true, seats: 2 });
    tap('Trekk roller');
    expect(sent(live).map((command) => 'role' in command && command.role)).toEqual(['time_keeper', 'writer']);
  });

  it('U12: or gives one to somebody, and takes it back', async () => {
    const live = await table({ ...host, with: ['roles'] });
    tap(/^Rolle for/, 2);
    tap('vokter spørsmålet');
    tap('Ingen rolle');
    const [first, second] = sent(live);
    expect(first).toMatchObject({ do: 'role.set', table: 3, role: 'guard' });
    expect(second).toMatchObject({ do: 'role.set', table: 3 });
    expect(second).not.toHaveProperty('role');
  });

  it('U12: everybody sees who has which, and what mine asks of me', async () => {
    await table({ with: ['roles'] });
    for (const word of ['passer tiden', 'fører pennen', 'vokter spørsmålet']) expect(text()).toContain(word);
    expect(buttons().some((name) => name.startsWith('Rolle for'))).toBe(false);
    await phone('discuss', { with: ['guard'] });
    expect(text()).toContain('Du vokter spørsmålet .');
  });

  it('U12: who keeps the time sees the clock large; who guards the question sees all of it', async () => {
    await phone('discuss', { with: ['time-keeper'] });
    expect(document.querySelectorAll('.phone-main [role=timer]')).toHaveLength(1);
    await phone('discuss', { with: ['guard'] });
    expect(document.querySelector('.phone-question .phone-sub')?.closest('details')).toBeNull();
    await phone('discuss');
    expect(document.querySelectorAll('.phone-main [role=timer]')).toHaveLength(0);
    expect(document.querySelector('.phone-question .phone-sub')?.closest('details')).not.toBeNull();
  });

  it('U12: who writes suggests points while the table still talks, and the text goes along to the summary', async () => {
    const live = await phone('discuss', { with: ['writer'] });
    write('Foreslå et punkt', 'Møtes oftere');
    tap('Foreslå');
    expect(sent(live)).toMatchObject([{ do: 'point.write', item: 'i9', table: 3, text: 'Møtes oftere' }]);
    expect(document.querySelectorAll('.phone-dock .phone-writer')).toHaveLength(1);
  });
});

describe('somebody without a phone', () => {
  it('U3: the host types the name, from the menu or in the round', async () => {
    const live = await table(host);
    tap('Legg til noen uten telefon');
    write('Navnet deres', ' Torgeir ');
    tap('Legg til');
    expect(sent(live)).toMatchObject([{ do: 'seat.add', table: 3, name: 'Torgeir' }]);
    await phone('round-ready', host);
    expect(mainButtons()).toEqual(['Start runden']);
    tap('Mer om runden');
    expect(isThere('Legg til noen uten telefon')).toBe(true);
  });

  it('U3: not at a full table', async () => {
    await table({ ...host, seats: 8 });
    tap('Legg til noen uten telefon');
    expect(text()).toContain('Bordet er fullt.');
    expect(isThere('Legg til')).toBe(false);
  });

  it('U3: they can be removed again, after a question', async () => {
    const live = await table({ ...host, with: ['by-hand'] });
    expect(text()).toContain('uten telefon');
    tap('Fjern Torgeir');
    open('Fjerne Torgeir fra bordet?');
    expect(sent(live)).toEqual([]);
    tap('Ja, fjern');
    expect(sent(live)).toMatchObject([{ do: 'seat.remove' }]);
  });

  it('U3: their turn is tapped by the host, who is told so', async () => {
    const live = await phone('round-other', { ...host, with: ['by-hand'] });
    const { order } = live.records.rounds['3'] as { order: string[] };
    const turn = order.findIndex((id) => live.records.seats[id]?.by_hand);
    live.become({
      ...live.records,
      rounds: { '3': { ...(live.records.rounds['3'] as never as object), turn } as never },
    });
    expect(text()).toContain('Du trykker for');
    tap(/^Neste/);
    expect(sent(live)).toMatchObject([{ do: 'turn.next', table: 3, turn, person: order[turn] }]);
  });

  it('U3: a note is written for them: in the round for the one who has the word, else for whom the host says', async () => {
    const live = await phone('discuss', { ...host, with: ['by-hand'] });
    tap('For en annen');
    tap('Solveig');
    write('Lapp for Solveig', 'Hun sa det slik');
    tap('Del');
    const [laid] = sent(live);
    expect(laid).toMatchObject({ do: 'note.lay', item: 'i9', table: 3, text: 'Hun sa det slik' });
    const solveig = Object.entries(live.records.seats).find(([, seat]) => seat.name === 'Solveig')?.[0];
    expect(laid).toMatchObject({ person: solveig });
    await phone('discuss', host);
    expect(isThere('For en annen')).toBe(false);
    await phone('discuss', { with: ['by-hand'] });
    expect(isThere('For en annen')).toBe(false);
  });

  it('S11: after the round the host goes a step back, and from the summary to the discussion', async () => {
    const live = await phone('discuss', host);
    tap('Mer for verten');
    tap('Tilbake til runden');
    expect(sent(live)).toEqual([{ do: 'turn.back', table: 3, turn: 7 }]);
    const later = await phone('wrap-up', host);
    tap('Mer for verten');
    tap('Tilbake til drøftingen');
    expect(sent(later)).toEqual([{ do: 'stage.start', table: 3, stage: 'discuss' }]);
  });

  it('S11: an empty chair is gone past', async () => {
    const live = await phone('round-other', host);
    tap('Mer om runden');
    tap('Tom stol: gå videre');
    expect(sent(live)).toEqual([{ do: 'turn.next', table: 3, turn: 0, person: 'p3-3' }]);
  });
});

describe('what happens at the end of a turn', () => {
  it.each([
    ['exact', 'Tiden er ute . Fullfør setningen. Bordet venter til du gir ordet videre.', 1],
    ['about', undefined, 0],
  ] as const)('S11: %s', async (limit, words, rings) => {
    const vibrate = vi.fn();
    Object.assign(navigator, { vibrate });
    const live = await phone('round-mine', { with: [limit] });
    await felt(vibrate);
    vibrate.mockClear();
    live.setNow(live.now() + 120_000);
    expect(await felt(vibrate)).toHaveLength(rings);
    if (words === undefined) {
      expect(text()).not.toContain('Tiden er ute');
      expect(text()).toContain('omtrent 3 min');
    } else expect(text()).toContain(words);
    expect(mainButtons()).toEqual(['Ferdig']);
    expect(sent(live)).toEqual([]); // nothing goes on by itself
  });

  it('S11: max rings, and moves on when it is tapped', async () => {
    const live = await phone('round-mine');
    live.setNow(live.now() + 120_000);
    expect(text()).toContain('Tiden er ute . Fullfør setningen, og gi ordet videre.');
    tap('Ferdig');
    expect(sent(live)).toMatchObject([{ do: 'turn.next' }]);
  });

  it('S11: it rings for the host and for who keeps the time too, and for nobody else', async () => {
    for (const [options, rings] of [
      [{ host: true }, 1],
      [{ with: ['time-keeper'] }, 1],
      [{}, 0],
    ] as [Partial<Options>, number][]) {
      const vibrate = vi.fn();
      Object.assign(navigator, { vibrate });
      const live = await phone('round-other', options);
      await felt(vibrate);
      vibrate.mockClear();
      live.setNow(live.now() + 120_000);
      expect(await felt(vibrate)).toHaveLength(rings);
      expect(text().includes('Gå videre når setningen er ferdig.')).toBe(rings > 0);
    }
  });
});
