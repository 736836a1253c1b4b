// The surveys and polls, in the order they were asked, each with its chart and how many of how many answered.
import { t } from '../../../text/report';
import type { Report, ReportPoll } from '../../../state/report';
import { chartOf } from '../../polls/chart-of';
import type { Block, Section } from '../paper';

function blocks({ poll, results, shared }: ReportPoll, final: boolean): Block[] {
  return [
    { is: 'chart', chart: chartOf(poll, results) },
    ...(poll.text === undefined ? [] : [{ is: 'text', text: poll.text } as const]),
    ...(shared || final ? [] : [{ is: 'remark', text: t('resultsNotShared') } as const]),
  ];
}

export function pollsSection({ polls }: Report, final: boolean): Section[] {
  const asked = polls.filter(({ poll }) => poll.state !== 'pending' || poll.imported);
  if (asked.length === 0) return [];
  const all = [...asked].sort((a, b) => a.poll.position - b.poll.position);
  return [{ id: 'polls', title: t('polls'), note: '', blocks: all.flatMap((one) => blocks(one, final)) }];
}
