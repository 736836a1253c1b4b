// An answer somebody has begun and not sent: of one poll, and for somebody without a phone by itself.
import { draft, type Draft } from '../draft';

export const answerDraft = (code: string, poll: string, person?: string): Draft =>
  draft(`${code}-answer-${[poll, person].filter(Boolean).join('-')}`);
