// The day as it was planned and as it went, item by item.
import { t } from '../../../text/report';
import type { ReportItem } from '../../../state/report';
import type { Section } from '../paper';
import { minutes, signed, span } from '../words';

export const plannedMinutes = (item: ReportItem): number => minutes(item.planned_end - item.planned_start);

export function actualMinutes({ started_at, ended_at }: ReportItem): number | undefined {
  return started_at === undefined || ended_at === undefined ? undefined : minutes(ended_at - started_at);
}

export function timesSection(items: readonly ReportItem[], zone: string): Section[] {
  if (!items.some((item) => item.started_at !== undefined)) return [];
  const rows = items
    .filter((item) => !item.dropped)
    .map((item) => {
      const actual = actualMinutes(item);
      return [
        item.title,
        span(item.planned_start, item.planned_end, zone),
        item.started_at === undefined ? '' : span(item.started_at, item.ended_at, zone),
        String(plannedMinutes(item)),
        actual === undefined ? '' : String(actual),
        actual === undefined ? '' : signed(actual - plannedMinutes(item)),
      ];
    });
  const columns = [
    { name: t('item') },
    { name: t('planned') },
    { name: t('actual') },
    { name: t('minutesPlanned'), figures: true },
    { name: t('minutesActual'), figures: true },
    { name: t('difference'), figures: true },
  ];
  return [
    {
      id: 'times',
      title: t('times'),
      note: t('timesNote', { zone }),
      blocks: [{ is: 'table', title: t('byItem'), columns, rows }],
    },
  ];
}
