import { describe, expect, it } from 'vitest';
import { crowded, obstacles, reportPolls } from '../../state/fixtures/polls';
import type { PartsChart, StackedChart, TextsChart } from '../../ui/chart';
import { chartOf } from '../polls/chart-of';
import { pagesOf } from './chart-fit';
import { size_min } from './fit';

const of = (id: string) => {
  const found = reportPolls.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return chartOf(found.poll, found.results);
};
const wide = { width: 166, height: 64 };
const narrow = { width: 125, height: 64 };

describe('a chart on the stage', () => {
  it('has every answer on its pages, in order, with letters that can be read', () => {
    for (const box of [wide, narrow])
      for (const n of [15, 300]) {
        const { poll, results } = crowded(n);
        const chart = chartOf(poll, results);
        const pages = pagesOf(chart, box).filter(({ what }) => what === 'figures');
        const labels = pages.flatMap(({ charts }) =>
          charts.flatMap((one) => (one as PartsChart).parts.map(({ label }) => label)),
        );
        expect(labels).toHaveLength(14);
        expect(new Set(labels)).toEqual(new Set(poll.options.map(({ label }) => label)));
        for (const { size } of pages) expect(size).toBeGreaterThanOrEqual(size_min);
      }
  });

  it('keeps one measure over all its pages', () => {
    const { poll, results } = crowded(300);
    const most = pagesOf(chartOf(poll, results), narrow).flatMap(({ charts }) =>
      charts.map((one) => (one as PartsChart).most),
    );
    expect(new Set(most).size).toBe(1);
  });

  it('stands on one page with large letters where there is little to say', () => {
    const matrix = pagesOf(of('poll1'), narrow);
    expect(matrix).toHaveLength(1);
    expect(matrix[0]?.size).toBeGreaterThan(size_min);
    expect((matrix[0]?.charts[0] as StackedChart).rows.map(({ counts }) => counts)).toEqual([
      [3, 4, 2],
      [5, 3, 1],
      [1, 3, 5],
    ]);
  });

  it('has what stood behind "other" on a page of its own, and who is missing when there are many', () => {
    const pages = pagesOf(of('poll3'), wide);
    expect(
      pages
        .filter(({ what }) => what === 'others')
        .flatMap(({ charts }) => charts)
        .map((one) => (one as TextsChart).texts),
    ).toHaveLength(1);
    const names = Array.from({ length: 9 }, (_, i) => `Statsforvalteren i fylke nummer ${i}`);
    expect(pagesOf(of('poll2'), wide, 0, names).some(({ what }) => what === 'missing')).toBe(true);
    expect(pagesOf(of('poll2'), wide, 0, ['Oslo']).some(({ what }) => what === 'missing')).toBe(false);
  });

  it('lies down where a word would be broken under its column', () => {
    const parts = obstacles.slice(0, 5).map(([, count], i) => ({ label: `Samarbeid${i}`, count }));
    const chart: PartsChart = {
      title: 'Hva?',
      answered: '',
      remarks: [],
      telling: 0,
      others: [],
      shape: 'columns',
      parts,
      n: 9,
    };
    expect(pagesOf(chart, { width: 60, height: 64 })[0]?.charts[0]?.shape).toBe('bars');
    expect(pagesOf(chart, wide)[0]?.charts[0]?.shape).toBe('columns');
  });
});
