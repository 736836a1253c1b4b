import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crowded, obstacles, reportPolls } from '../../state/fixtures/polls';
import type { ReportPoll } from '../../state/report';
import { chartWords } from '../../text/charts';
import { setLanguage } from '../../text/define';
import { lengths, segments, shapeFor, sorted, type Chart } from '../../ui/chart';
import { ChartFigure } from '../../ui/ChartFigure';
import { chartOf } from './chart-of';

beforeEach(() => setLanguage('nb'));

const of = (id: string): ReportPoll => {
  const found = reportPolls.find((one) => one.id === id);
  if (!found) throw new Error(`no poll ${id}`);
  return found;
};
const chart = (id: string): Chart => chartOf(of(id).poll, of(id).results);
const as = <S extends Chart['shape']>(one: Chart, shape: S): Chart & { shape: S } => {
  expect(one.shape).toBe(shape);
  return one as Chart & { shape: S };
};

describe('the chart of a poll', () => {
  it('has the exact numbers of the counties’ matrix', () => {
    const matrix = as(chart('poll1'), 'stacked');
    expect(matrix.grades).toEqual(['På plass', 'I gang', 'Mangler']);
    expect(matrix.rows.map(({ counts }) => counts)).toEqual([
      [3, 4, 2],
      [5, 3, 1],
      [1, 3, 5],
    ]);
    expect(matrix.answered).toBe('9 av 15 svarte');
    expect(matrix.remarks).toContain('Har ikke svart: Akershus, Finnmark, Oslo, Telemark, Vestfold, Østfold.');
    expect(matrix.remarks).toContain('Kilde: Spørreundersøkelse til fylkene, 2026.');
  });

  it('stands as columns for few short answers, in the order they were asked', () => {
    expect(as(chart('poll2'), 'columns').parts).toEqual([
      { label: 'Hver måned', count: 2 },
      { label: 'Hvert kvartal', count: 4 },
      { label: 'Sjeldnere', count: 3 },
    ]);
    expect(shapeFor(['Ja', 'Nei'])).toBe('columns');
    expect(shapeFor(['Ja', 'Et svar som ikke får plass under en søyle'])).toBe('bars');
    expect(shapeFor(['1', '2', '3', '4', '5', '6', '7'])).toBe('bars');
  });

  it('lies down for many answers, the most given first, with «other» and what was written there', () => {
    const bars = as(chart('poll3'), 'bars');
    expect(bars.parts).toHaveLength(15);
    expect(sorted(bars.parts).map(({ count }) => count)).toEqual([8, 7, 6, 5, 4, 4, 3, 2, 2, 2, 2, 1, 1, 1, 0]);
    expect(bars.parts.map(({ label }) => label).slice(0, 14)).toEqual(obstacles.map(([label]) => label));
    expect(bars.others).toEqual([
      { text: 'Været', by: 'Troms' },
      { text: 'Vi har tre systemer for det samme', by: 'Vestland' },
    ]);
    expect(bars.remarks[0]).toBe('Flere svar var mulig.');
  });

  it('tells a count that is held back from one that is none', () => {
    const scale = as(chart('poll4'), 'columns');
    expect(scale.parts.map(({ count }) => count)).toEqual([9, 17, 12, 6, undefined]);
    expect(scale.remarks[0]).toBe('1 er «ikke i det hele tatt», 5 er «svært godt».');
    expect(scale.remarks[1]).toContain('færre enn 3');
    const few = crowded(3);
    const held = as(chartOf(few.poll, few.results), 'bars');
    expect(held.parts).toEqual([]);
    expect(held.remarks.some((remark) => remark.startsWith('Fordelingen er holdt tilbake'))).toBe(true);
  });

  it('puts what was ranked highest first, by the mean of its places', () => {
    const ranking = as(chart('poll5'), 'stacked');
    expect(ranking.rows.map(({ label }) => label)).toEqual([
      'Faste møtepunkter',
      'Én inngang for kommunene',
      'Felles oversikt',
    ]);
    expect(ranking.grades).toEqual(['1. plass', '2. plass', '3. plass']);
  });

  it('says how many wrote the same', () => {
    expect(as(chart('poll6'), 'texts').texts[0]).toEqual({ text: 'At vi er like', by: '3 skrev dette' });
  });
});

describe('the arithmetic of a chart', () => {
  it('fills the width with the longest bar, and with nothing of nothing', () => {
    expect(lengths([{ label: 'a', count: 2 }, { label: 'b', count: 4 }, { label: 'c' }])).toEqual([50, 100, 0]);
    expect(lengths([{ label: 'a', count: 0 }])).toEqual([0]);
  });

  it('divides a row into pieces that fill it, without those nobody gave', () => {
    expect(segments({ label: 'r', counts: [1, 0, undefined, 3] })).toEqual([
      { grade: 0, count: 1, from: 0, width: 25 },
      { grade: 3, count: 3, from: 25, width: 75 },
    ]);
    expect(segments({ label: 'r', counts: [0, 0] })).toEqual([]);
  });
});

describe('a chart on the page', () => {
  let host: HTMLElement;
  let dispose: () => void = () => undefined;
  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => {
    dispose();
    host.remove();
  });
  const show = (one: Chart, table: 'folded' | 'open' | 'hidden' = 'folded'): void => {
    dispose = render(() => <ChartFigure chart={one} words={chartWords()} table={table} />, host);
  };
  const rows = (): string[][] =>
    [...host.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));

  it('has its table, with shares of those who answered', () => {
    show(chart('poll3'));
    expect(rows()[0]).toEqual(['Svar', 'Antall', 'Andel']);
    expect(rows()[1]).toEqual(['Det er for lite tid', '8', '89\u00a0%']);
    expect(rows()).toHaveLength(16);
  });

  it('says in the table what is held back', () => {
    show(chart('poll4'), 'open');
    expect(rows().at(-1)).toEqual(['5', 'holdt tilbake']);
    expect(host.querySelector('details')?.open).toBe(true);
  });

  it('is drawn for the eye and told as a table to a screen reader, also where nobody can press', () => {
    for (const { poll, results } of reportPolls.filter((one) => one.poll.kind !== 'text')) {
      show(chartOf(poll, results), 'hidden');
      expect(host.querySelectorAll('svg:not([aria-hidden=true] *)')).toHaveLength(0);
      expect(host.querySelector('.visually-hidden table')).not.toBeNull();
      dispose();
      host.replaceChildren();
    }
  });

  it('never cuts a label and never shows a number without how many answered', () => {
    const { poll, results } = crowded(300);
    show(chartOf(poll, results));
    const labels = [...host.querySelectorAll('.chart-label')].map((label) => label.textContent);
    expect(labels).toEqual(expect.arrayContaining(poll.options.map(({ label }) => label)));
    expect(host.querySelector('.chart-answered')?.textContent).toBe('300 av 312 svarte');
  });
});
