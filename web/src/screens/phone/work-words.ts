// Facts turned into words where one works: kinds of summary, and what may be sent.
import type { SummaryType } from '../../state';
import { t } from '../../text/work';
import { codePoints } from '../../ui/Field';

type Key = Parameters<typeof t>[0];

const summaries: Record<SummaryType, Key> = {
  advice: 'typeAdvice',
  common_ground: 'typeCommonGround',
  key_input: 'typeKeyInput',
  conclusion: 'typeConclusion',
};

export const summaryWord = (type: SummaryType): string => t(summaries[type]);

export const noteTextMax = 2000;

/** What may be sent as a note or a point: something, and not too much of it. */
export const sendable = (text: string): boolean => text.trim() !== '' && codePoints(text.trim()) <= noteTextMax;
