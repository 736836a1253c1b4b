// A chart's figures as plain rows, for the formats that draw nothing.
import { percent, sorted, type PartsChart, type Saying, type StackedChart } from '../../../ui/chart';
import type { Line } from '../paper';
import { percentText, t } from '../../../text/charts';

/** What somebody wrote, as a line. */
export const sayingLine = ({ text, by }: Saying): Line => (by === undefined ? { text } : { text, mark: by });

export interface TableOfChart {
  head: string[];
  rows: string[][];
}

export function answeredRows(chart: PartsChart | StackedChart): TableOfChart {
  if (chart.shape === 'stacked') {
    const cells = (counts: (number | undefined)[]): string[] =>
      chart.grades.map((_, i) => (counts[i] === undefined ? t('heldBack') : String(counts[i])));
    return { head: ['', ...chart.grades], rows: chart.rows.map(({ label, counts }) => [label, ...cells(counts)]) };
  }
  const parts = chart.shape === 'bars' ? sorted(chart.parts) : chart.parts;
  return {
    head: [t('answer'), t('count'), t('share')],
    rows: parts.map(({ label, count }) =>
      count === undefined ? [label, t('heldBack'), ''] : [label, String(count), percentText(percent(count, chart.n))],
    ),
  };
}
