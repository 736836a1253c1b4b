import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../state/report';
import { reportOf } from '../../state/fixtures/report';
import { setLanguage } from '../../text/define';
import { ReportApp } from './App';
import { filterHref, filterIn } from './Filter';

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

/** The screen with a report that can grow and a filter that can be chosen. */
function show(first: Report, wanted?: string): { grow: (next: Report) => void; to: () => string | undefined } {
  const [report, setReport] = createSignal(first);
  const [to, setTo] = createSignal(wanted);
  dispose = render(
    () => (
      <ReportApp report={report()} readAt={report().made_at} stale={false} to={to()} hrefOf={filterHref} onTo={setTo} />
    ),
    host,
  );
  return { grow: setReport, to };
}
const texts = (selector: string): string[] => [...host.querySelectorAll(selector)].map((one) => one.textContent.trim());
const link = (name: string): HTMLAnchorElement => {
  const found = [...host.querySelectorAll('a')].find((one) => one.textContent.trim() === name);
  if (!found) throw new Error(`no link ${name}`);
  return found;
};

describe('the report', () => {
  it('exists from minute one: before anybody has come it has the questions and says what is missing', () => {
    show(reportOf('empty'));
    expect(texts('.paper-question')).toHaveLength(5);
    expect(texts('.paper-remark')[0]).toBe('Ingen bord har oppsummert ennå.');
    expect(texts('.paper-section-title')).not.toContain('Planlagt og faktisk tid');
  });

  it('has for each question what the tables kept, with its type and its addressee', () => {
    show(reportOf('full'));
    expect(texts('.paper-section-title')).toEqual([
      'Dele erfaringer',
      'Styrke arbeidet',
      'Veilede kommunene',
      'Hva nasjonale myndigheter kan bidra med',
      'Når vi kommer hjem',
      'Hvem som var med',
      'Planlagt og faktisk tid',
    ]);
    const card = host.querySelector('.paper-card');
    expect(card?.querySelector('.paper-card-title')?.textContent).toBe('Bord 1');
    expect(card?.querySelector('.paper-card-facts')?.textContent).toBe('Rådtil De andre fylkene');
    expect(texts('.report-contents li')).toEqual(texts('.paper-section-title'));
  });

  it('says which notes and summaries the room has not seen', () => {
    show(reportOf('full'));
    expect(texts('.paper-mark')).toContain('bare bordet har sett det');
    expect(texts('.paper-fact')).toContain('ikke delt med rommet');
  });

  it('counts people and names nobody', () => {
    show(reportOf('full'));
    expect(texts('.paper-line')).toContain('47 deltakere · 8 bord · 9 virksomheter');
    expect(host.textContent).toContain('Bare antall. Navn står ikke i dokumentasjonen.');
  });

  it('has the day as planned and as it went, with the difference in words of signs', () => {
    show(reportOf('full'));
    const rows = [...host.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    const differences = rows.map((row) => row[5]).filter((cell) => cell !== undefined);
    expect(differences).toContain('0');
    expect(differences.some((cell) => cell.startsWith('+'))).toBe(true);
    expect(differences.some((cell) => cell.startsWith('−'))).toBe(true);
  });
});

describe('the filter', () => {
  it('shows only what is addressed to one, question by question', () => {
    const { to } = show(reportOf('full'));
    link('Departementene').click();
    expect(to()).toBe('departementene');
    expect(texts('.paper-filtered')).toEqual(['Bare det som er rettet til Departementene']);
    expect(new Set(texts('.paper-fact').filter((fact) => fact.startsWith('til ')))).toEqual(
      new Set(['til Departementene']),
    );
    expect(host.querySelector('.paper-fold')).toBeNull();
    expect(texts('.paper-section-title')).not.toContain('Hvem som var med');
    expect(link('Departementene').getAttribute('aria-current')).toBe('true');
  });

  it('is in the address, so that it can be sent to them', () => {
    show(reportOf('full'));
    expect(link('Departementene').getAttribute('href')).toBe('?to=departementene');
    expect(filterIn('?to=departementene')).toBe('departementene');
    expect(filterIn('')).toBeUndefined();
  });

  it('says so when nobody has spoken to that one, and shows all of it for one nobody knows', () => {
    show(reportOf('empty'), 'departementene');
    expect(texts('.report-nothing')).toEqual(['Ingen bord har rettet noe til Departementene ennå.']);
    dispose();
    show(reportOf('full'), 'constructor');
    expect(texts('.paper-filtered')).toEqual([]);
  });
});

describe('while it is read', () => {
  it('grows without moving what is being read: what is unfolded stays so, and elements stay the same', () => {
    const { grow } = show(reportOf('so-far'));
    const fold = host.querySelector('details.paper-fold') as HTMLDetailsElement;
    fold.open = true;
    const title = host.querySelector('.paper-section-title');
    const before = texts('.paper-card').length;
    grow(reportOf('full'));
    expect(texts('.paper-card').length).toBeGreaterThan(before);
    expect(host.querySelector('details.paper-fold')).toBe(fold);
    expect(fold.open).toBe(true);
    expect(host.querySelector('.paper-section-title')).toBe(title);
  });

  it('is unfolded for the printer and folded again', () => {
    show(reportOf('full'));
    const folded = (): number => host.querySelectorAll('.paper details:not([open])').length;
    const before = folded();
    expect(before).toBeGreaterThan(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded()).toBe(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded()).toBe(before);
  });

  it('speaks the language that is chosen, at once', () => {
    show(reportOf('full'));
    setLanguage('nn');
    expect(texts('.paper-section-title')).toContain('Kven som var med');
    setLanguage('en');
    expect(texts('.paper-section-title')).toContain('Who took part');
  });
});
