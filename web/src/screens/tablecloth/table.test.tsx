import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all, button, countingGong, find, has, press, setUp, show, tearDown, text, type } from './fixtures/page';

beforeEach(setUp);
afterEach(tearDown);

describe('before the work', () => {
  it('welcomes: find a place, with a phone by a code, without one by a name', () => {
    const live = show('arrival', { seats: 3 });
    expect(text('h1')).toBe('Velkommen til bordet');
    expect(find('.tc-join-qr [role=img]')?.getAttribute('aria-label')).toContain('/bord27?table=3');
    press('+ Ny ved bordet');
    type('Navn', ' Solveig ');
    press('Sett deg');
    expect(live.sent).toMatchObject([{ do: 'seat.add', table: 3, name: 'Solveig' }]);
  });

  it('seats nobody at a full table', () => {
    show('arrival', { seats: 8 });
    expect(has('+ Ny ved bordet')).toBe(false);
    expect(all('.tc-place')).toHaveLength(8);
  });

  it('draws a role before everybody’s eyes, and somebody who has none yet gets it', () => {
    const live = show('group-intro', { seats: 3 });
    Object.assign(window, { matchMedia: () => ({ matches: true }) });
    press('Trekk tidtaker');
    expect(live.sent).toMatchObject([{ do: 'role.set', table: 3, role: 'time_keeper' }]);
    const drawn = live.sent[0] as { person: string };
    expect(['p3-2', 'p3-3']).toContain(drawn.person);
    expect(text('.tc-draw-told')).toContain('er tidtaker');
    expect(all('.tc-seat[data-drawn=true]')).toHaveLength(1);
  });

  it('draws another host among those with a phone', () => {
    const live = show('group-intro', { seats: 2 });
    Object.assign(window, { matchMedia: () => ({ matches: true }) });
    press('Trekk bordvert');
    expect(live.sent).toEqual([{ do: 'host.set', table: 3, person: 'p3-2' }]);
  });

  it('needs no host where nobody has a phone', () => {
    show('group-intro', { with: ['phoneless'] });
    expect(text('.tc-draw')).toContain('trengs ikke: duken leder dere');
    expect(button('Trekk bordvert').disabled).toBe(true);
  });

  it('tells the steps of a group work before it begins, and not its question', () => {
    show('group-intro');
    expect(text('.tc-method')).toBe('Stille 3 min Ved bordet 30 min I plenum 2 min per bord');
    expect(has('Spørsmålet')).toBe(false);
  });

  it('passes on the host and gives a role from a seat', () => {
    const live = show('arrival', { seats: 2 });
    all('.tc-seat')[1]?.click();
    press('Gjør til bordvert');
    all('.tc-seat')[1]?.click();
    press('skriver');
    expect(live.sent).toEqual([
      { do: 'host.set', table: 3, person: 'p3-2' },
      { do: 'role.set', table: 3, person: 'p3-2', role: 'writer' },
    ]);
  });

  it('takes away who was typed in, after a question', () => {
    const live = show('arrival', { seats: 4, with: ['by-hand'] });
    const byHand = all('.tc-seat').find((one) => one.textContent?.includes('Torgeir'));
    byHand?.click();
    press('Ta bort fra bordet');
    expect(live.sent).toEqual([]);
    expect(text('.confirm')).toContain('Torgeir tas bort');
    find('.confirm-foot .button-danger')?.click();
    expect(live.sent).toMatchObject([{ do: 'seat.remove' }]);
  });
});

describe('the round', () => {
  it('waits to be started, by anyone at the table', () => {
    const live = show('round-ready');
    expect(text('.tc-side')).toContain('Alle får ordet én gang: høyst 3 min hver.');
    press('Start runden');
    expect(live.sent).toEqual([{ do: 'turn.start', table: 3 }]);
  });

  it('cannot start while nobody sits there', () => {
    show('round-ready', { seats: 0 });
    expect(button('Start runden').disabled).toBe(true);
    expect(text('.tc-side')).toContain('Ingen sitter her ennå');
  });

  it('points at who has the word, and says who is next', () => {
    show('round-mine');
    expect(all('.tc-seat[data-part=speaks]')).toHaveLength(1);
    expect(all('.tc-seat[data-part=next]')).toHaveLength(1);
    expect(all('.tc-seat[data-part=spoken]')).toHaveLength(2);
    expect(find('.tc-table-wedge')).not.toBeNull();
    expect(all('.tc-speaker')).toHaveLength(2);
    expect(text('.tc-side-next')).toMatch(/^Neste: /);
    expect(find('.tc-middle-clock [role=timer]')).not.toBeNull();
  });

  it('goes on, back, past somebody, and holds its clock', () => {
    const live = show('round-mine');
    for (const name of ['Neste', 'Hopp over foreløpig', 'Tilbake', 'Hold klokka', '+1 min']) press(name);
    expect(live.sent).toEqual([
      { do: 'turn.next', table: 3, turn: 2, person: 'p3-2' },
      { do: 'turn.pass', table: 3, turn: 2, person: 'p3-2' },
      { do: 'turn.back', table: 3, turn: 2 },
      { do: 'clock.pause', clock: 'turn-3' },
      { do: 'clock.extend', clock: 'turn-3', by: 60_000 },
    ]);
  });

  it('rings when the time of a turn is up, once, and an exact one waits and says so', () => {
    const gong = countingGong();
    const live = show('round-other', { used: 0.99, with: ['exact'] }, {}, gong);
    expect(gong.rung).toBe(0);
    const now = live.now();
    live.setNow(now + 2500);
    live.setNow(now + 3000);
    expect(gong.rung).toBe(1);
    expect(text('.tc-side-up')).toContain('Tiden er ute. Takk,');
  });

  it('does not ring where the limit only shows', () => {
    const gong = countingGong();
    const live = show('round-other', { used: 0.99, with: ['about'] }, {}, gong);
    live.setNow(live.now() + 2500);
    expect(gong.rung).toBe(0);
  });

  it('is complete for a table without any phone', () => {
    const live = show('round-other', { with: ['phoneless'] });
    press('Neste');
    expect(live.sent).toMatchObject([{ do: 'turn.next', table: 3, turn: 0 }]);
    expect(text('.tc-side-name')).not.toBe('');
  });

  it('shows whatever one wants to look at meanwhile, and what the table needs when it goes on', () => {
    const live = show('round-other');
    find('.tc-view:nth-child(2)')?.click();
    expect(find('.tc-notes')).not.toBeNull();
    live.become({
      ...live.records,
      tables: { ...live.records.tables, 3: { ...live.records.tables[3], stage: 'wrap_up' } as never },
    });
    expect(find('.tc-summary')).not.toBeNull();
  });
});

describe('what is always at hand', () => {
  it('the question, the rules, help, and that it is on its way', () => {
    const live = show('discuss');
    press('Spørsmålet');
    expect(text('.tc-question-main')).toContain('Hvordan kan vi styrke arbeidet');
    find('.sheet[open] .sheet-head .button')?.click();
    press('Regler');
    expect(text('.tc-rules')).toContain('Én snakker om gangen');
    press('Vi trenger hjelp');
    expect(live.sent).toEqual([{ do: 'signal.set', table: 3, signal: 'help' }]);
    show('discuss', { with: ['help'] });
    expect(text('.tc-signal')).toContain('Hjelp er på vei');
  });

  it('the room’s clock with what this table has beside it', () => {
    show('discuss');
    const room = text('.tc-top-clock .clock-text');
    show('discuss', { with: ['extended'] });
    expect(text('.tc-top-clock')).toContain('3 min ekstra til dette bordet');
    expect(parseInt(text('.tc-top-clock .clock-text'))).toBe(parseInt(room) + 3);
  });

  it('the cloth turned for those across, and the gong with a sound to try', () => {
    show('discuss', {}, {}, countingGong());
    press('Meny');
    press('Snu duken');
    expect(find('.tc')?.dataset['turned']).toBe('true');
    expect(has('Prøv lyden')).toBe(true);
  });

  it('a quiet word when the line is gone or something was refused', () => {
    const live = show('discuss', {}, { status: 'offline' });
    expect(text('.tc-top-line')).toContain('Uten nett');
    live.refuse({ command: { do: 'turn.start', table: 3 }, reason: 'wrong_phase' });
    expect(text('.notices')).toContain('Det går ikke an akkurat nå.');
  });
});
