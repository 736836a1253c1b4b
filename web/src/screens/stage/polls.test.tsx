// S17, S18, S19 on the stage: everybody is asked, what came of it, questions to the speaker, what people will do at home.
import { unwrap } from 'solid-js/store';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeMoment, type Beside, type FakeLive, type Moment } from '../../state/fixtures';
import { setLanguage } from '../../text/define';
import { StageApp } from './App';

let host: HTMLElement;
let dispose: () => void = () => undefined;

beforeEach(() => {
  setLanguage('nb');
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  dispose();
  host.remove();
});

function show(moment: Moment, ...besides: Beside[]): FakeLive {
  const live = fakeMoment('stage', moment, { with: besides });
  dispose = render(() => <StageApp live={live} joinUrl="http://10.0.0.7:8080/bord27" />, host);
  return live;
}
const text = (): string => host.textContent?.replace(/\s+/g, ' ') ?? '';
const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
const title = (): string => host.querySelector('h1')?.textContent ?? '';

describe('when everybody is asked', () => {
  it('S17 the question, what can be chosen, how to answer, and how many have', () => {
    show('talk', 'poll-single');
    expect(title()).toBe('Hvem bør ta det første initiativet?');
    expect(text()).toContain('Velg ett svar');
    expect(text()).toContain('Kommunene');
    expect(text()).toContain('Ingen får vite hva du svarer');
    expect(host.querySelector('.counted-n')?.textContent).toBe('4');
    expect(host.querySelector('.way-in .qr')).not.toBeNull();
    expect(host.querySelector('.chart-bars, .chart-columns')).toBeNull();
  });

  it('S17 answers that are shown as they come stand in its place; U14 of too few only the number is told', () => {
    show('talk', 'poll-scale');
    expect(host.querySelectorAll('.chart-column')).toHaveLength(5);
    dispose();
    show('talk', 'poll-held');
    expect(host.querySelector('.chart-columns')).toBeNull();
    expect(host.querySelector('.counted-n')?.textContent).toBe('2');
  });

  it('S17 an earlier survey: the talk, then each chart with n of N, its source, and who is missing', () => {
    const live = show('talk', 'survey');
    expect(title()).toBe('Hvor står vi i dag?');
    live.setNow(live.now() + 1000);
    live.setNow(live.now() + 25_000);
    expect(title()).toBe('Hvor langt er dere kommet med de tre tjenestene?');
    expect(text()).toContain('9 av 15 svarte');
    expect(text()).toContain('Kilde: Kartlegging før samlingen, 2026.');
    expect(text()).toContain('Figur 1 av 3');
    expect([...host.querySelectorAll('td')].map(({ textContent }) => textContent).slice(1)).toEqual([
      ...['3', '4', '2'],
      ...['5', '3', '1'],
      ...['1', '3', '5'],
    ]);
    press('ArrowRight');
    expect(text()).toContain('Har ikke svart');
    press('ArrowRight');
    expect(title()).toBe('Hvor ofte møter dere kommunene om dette?');
  });

  it('S17 the chart the desk has revealed stands, page by page', () => {
    const live = show('talk', 'survey');
    const all = structuredClone(unwrap(live.records));
    const later = (hidden: string[]) => ({
      ...all,
      results: Object.fromEntries(Object.entries(all.results).filter(([id]) => !hidden.includes(id))),
    });
    live.become(later(['q3']));
    live.become(later([]));
    const first = title();
    expect(first).toContain('Hva står mest i veien?');
    for (let i = 0; i < 40; i += 1) live.setNow(live.now() + 10_000);
    expect(title()).toBe(first);
    press('ArrowRight');
    expect(title()).toBe(first);
  });

  it('S17 the first chart of all is on the screen when the desk reveals it, without a wait', () => {
    const live = show('talk', 'survey');
    const all = structuredClone(unwrap(live.records));
    const only = (...ids: string[]) => ({
      ...all,
      results: Object.fromEntries(Object.entries(all.results).filter(([id]) => ids.includes(id))),
    });
    live.become(only());
    expect(title()).toBe('Hvor står vi i dag?');
    live.become(only('q3'));
    expect(title()).toContain('Hva står mest i veien?');
  });

  it('E8 open answers are a cloud, and then the list of them', () => {
    show('talk', 'poll-words');
    expect(host.querySelectorAll('.cloud li')).toHaveLength(8);
    press('ArrowRight');
    expect(host.querySelector('.cloud')).toBeNull();
    expect(text()).toContain('8 skrev dette');
  });

  it('U14 what is held back is said in words', () => {
    show('talk', 'poll-15');
    expect(text()).toContain('Der færre enn 3 har svart det samme, er tallet holdt tilbake');
    dispose();
    show('talk', 'poll-3');
    expect(text()).toContain('for få har svart');
    expect(host.querySelector('.chart-bars')).toBeNull();
  });
});

describe('questions and commitments', () => {
  it('S18 one question at a time, with its votes and how many wait', () => {
    show('talk', 'questions');
    expect(text()).toContain('Hva gjør de fylkene som har lyktes, annerledes enn oss?');
    expect(text()).toContain('11 vil ha svar på dette');
    expect(text()).toContain('2 spørsmål venter');
    expect(text()).not.toContain('Kan vi få lysbildene?');
  });

  it('S19 at the end, thanks and the wall of what people will do by turns', () => {
    const live = show('closing', 'commitments');
    expect(title()).not.toContain('Dette gjør vi');
    for (let i = 0; i < 4 && !title().includes('Dette gjør vi'); i += 1) live.setNow(live.now() + 6_000);
    expect(title()).toBe('Dette gjør vi når vi kommer hjem');
    expect(text()).toContain('– Åse, Statsforvalteren i Innlandet · innen 30. november');
    expect(text()).toContain('Legge dette fram for ledergruppa før jul');
  });

  it('every moment of it has one main heading, and the stage sends nothing', () => {
    for (const beside of ['poll-single', 'poll-matrix', 'survey', 'poll-3', 'questions'] as const) {
      const live = show('talk', beside);
      expect(host.querySelectorAll('h1'), beside).toHaveLength(1);
      expect(live.sent).toEqual([]);
      dispose();
    }
  });
});
