import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../state/report';
import { mineOf, reportOf } from '../../state/fixtures/report';
import { setLanguage } from '../../text/define';
import { ReportApp } from './App';
import { compose } from './compose';
import { filterHref, filterIn } from './Filter';
import { markdown } from './formats/markdown';
import { mineText } from './mine';

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
      <ReportApp
        report={report()}
        whole={report().frozen_at === undefined}
        readAt={report().made_at}
        stale={false}
        to={to()}
        hrefOf={filterHref}
        onTo={setTo}
      />
    ),
    host,
  );
  return { grow: setReport, to };
}
const texts = (selector: string): string[] => [...host.querySelectorAll(selector)].map((one) => one.textContent.trim());
/** All that stands in a section. */
const section = (id: string): string =>
  host.querySelector(`[aria-labelledby="${id}"]`)?.textContent.replace(/\s+/g, ' ') ?? '';
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
      'Undersøkelser',
      'Spørsmål til innlederne',
      'Dette gjør vi når vi kommer hjem',
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
    expect(texts('.paper-mark').some((mark) => mark.endsWith('bare bordet har sett det'))).toBe(true);
    expect(texts('.paper-fact')).toContain('ikke delt med rommet');
    expect(texts('.paper-remark')).toContain('Rommet har ikke sett svarene.');
  });

  it('has, when it is published, nothing left to say about who has seen what', () => {
    show(reportOf('frozen'));
    expect(texts('.paper-status')).toEqual(['Ferdig 24. november 2026 kl. 15.04']);
    expect(host.textContent).not.toContain('bare bordet har sett det');
    expect(host.textContent).not.toContain('ikke delt med rommet');
    expect(host.textContent).not.toContain('Rommet har ikke sett svarene');
  });

  it('lets who leads choose between what is published and all of it', () => {
    const chosen: boolean[] = [];
    dispose = render(
      () => (
        <ReportApp
          report={{ ...reportOf('full'), frozen_at: 1_800_000_000_000 }}
          whole
          onWhole={(all) => chosen.push(all)}
          readAt={0}
          stale={false}
          to={undefined}
          hrefOf={filterHref}
          onTo={() => undefined}
        />
      ),
      host,
    );
    expect(texts('.paper-status')[0]).toContain('Her står også det som ikke er delt med alle.');
    expect(texts('.paper-fact')).toContain('ikke delt med rommet');
    host.querySelector<HTMLInputElement>('input[value=published]')?.click();
    expect(chosen).toEqual([false]);
  });

  it('U13 keeps what was shown before a question with it: the quote, who spoke, and the figure with how many answered', () => {
    show(reportOf('full'));
    const first = section('i5');
    expect(first).toContain('Vi merket først hvor like vi var da vi satt ved samme bord.');
    expect(first).toContain('Rådgiver hos en statsforvalter, Spørreundersøkelsen, 2026');
    expect(first).toContain('Hvor står vi i dag? · Ingrid Solheim'.replace(' · ', ''));
    expect(first).toContain('Det er for lite tid (8)');
    expect(first).toContain('9 av 15 svarte');
    expect(section('i9')).not.toContain('Det er for lite tid');
  });

  it('puts what was lifted first, then what several tables said, then where the dots went', () => {
    show(reportOf('full'));
    const headings = [...(host.querySelector('[aria-labelledby=i9]')?.querySelectorAll('h3') ?? [])];
    expect(headings.map((one) => one.textContent)).toEqual([
      'Dette hadde vi sett og hørt',
      'Løftet fram',
      'Det flere bord sa',
      'Prioriteringer',
      'Oppsummeringer',
    ]);
    expect(section('i9')).toContain('Bord 1, 4 og 7');
    const dots = texts('[aria-labelledby=i9] .paper-list .paper-dots').map((one) => parseInt(one, 10));
    expect(dots).toEqual([...dots].sort((a, b) => b - a));
  });

  it('has the questions by speaker, the most wanted first, and the commitments by organisation', () => {
    show(reportOf('full'));
    expect(section('questions')).toMatch(
      /tilskuddet etter 2027.*besvart · 14 ønsker svar.*tallene for vårt fylke.*tas opp siden/,
    );
    const cards = texts('[aria-labelledby=commitments] .paper-card-title');
    expect(cards).toEqual(['Statsforvalteren i Nordland', 'Statsforvalteren i Vestland', 'Ikke oppgitt']);
    expect(section('commitments')).toContain('Kari Moen · innen 30. november 2026');
  });

  it('counts people and names nobody', () => {
    show(reportOf('full'));
    expect(texts('.paper-line')).toContain('47 deltakere · 8 bord · 9 virksomheter');
    expect(host.textContent).toContain('Her står bare antall.');
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

describe('one’s own', () => {
  it('stands beside the report for who took part, and is in none of its files', () => {
    dispose = render(
      () => (
        <ReportApp
          report={reportOf('frozen')}
          whole={false}
          mine={mineOf()}
          readAt={0}
          stale={false}
          to={undefined}
          hrefOf={filterHref}
          onTo={() => undefined}
        />
      ),
      host,
    );
    const own = host.querySelector('.report-yours')?.textContent ?? '';
    expect(own).toContain('Hvem hos oss svarer telefonen?');
    expect(own).toContain('Ringer Troms på mandag');
    expect(host.querySelector('.paper')?.textContent).not.toContain('Hvem hos oss svarer telefonen?');
    expect(markdown(compose(reportOf('frozen')))).not.toContain('Hvem hos oss svarer telefonen');
    expect(mineText(mineOf())).toContain('- Hvem hos oss svarer telefonen? (Bare meg)');
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
