// The questions to the speakers, by whom they were asked of, the most wanted first. What was taken down stays down.
import { t } from '../../../text/report';
import type { Report, ReportQuestion } from '../../../state/report';
import type { Block, Line, Section } from '../paper';

/** What became of a question, as the key of its word. */
export const states = {
  shown: 'answered',
  answered: 'answered',
  parked: 'parked',
  waiting: 'unanswered',
  hidden: 'unanswered',
} as const;

function line({ text, votes, state }: ReportQuestion): Line {
  const wanted = votes === 0 ? [] : [votes === 1 ? t('oneVote') : t('votes', { n: votes })];
  return { text, mark: [t(states[state]), ...wanted].join(' · ') };
}

export function questionsSection({ questions, items }: Report): Section[] {
  const shown = questions
    .filter(({ state }) => state !== 'hidden')
    .sort((a, b) => b.votes - a.votes || a.asked_at - b.asked_at);
  const places = [...new Set(shown.map(({ item }) => item))];
  const order = (id: string | undefined): number => items.findIndex((one) => one.id === id);
  const blocks = places
    .sort((a, b) => order(a) - order(b))
    .flatMap((id): Block[] => {
      const title = items.find((one) => one.id === id)?.title;
      const lines = shown.filter(({ item }) => item === id).map(line);
      return [...(title === undefined ? [] : [{ is: 'heading', text: title } as const]), { is: 'list', lines }];
    });
  return shown.length === 0 ? [] : [{ id: 'questions', title: t('questions'), note: '', blocks }];
}
