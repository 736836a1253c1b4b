// What the lowest and the highest step of a scale mean, in words: under its chart, and where an answer is entered.
import { t } from '../../text/charts';
import type { PollShape } from './chart-of';

type Scale = Pick<PollShape, 'kind' | 'scale_min' | 'scale_max' | 'scale_min_label' | 'scale_max_label'>;

export function endsOf({ kind, scale_min, scale_max, scale_min_label, scale_max_label }: Scale): string[] {
  if (kind !== 'scale') return [];
  const low = scale_min ?? 1;
  const high = scale_max ?? 5;
  if (scale_min_label !== undefined && scale_max_label !== undefined)
    return [t('ends', { low, high, lowLabel: scale_min_label, highLabel: scale_max_label })];
  if (scale_min_label !== undefined) return [t('low', { low, lowLabel: scale_min_label })];
  return scale_max_label === undefined ? [] : [t('high', { high, highLabel: scale_max_label })];
}
