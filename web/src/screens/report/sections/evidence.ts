// What the room had been shown before a question: it stays with the question, so that a reader sees what the answers stand on.
import { t } from '../../../text/report';
import type { Report, ReportItem, ReportPoll } from '../../../state/report';
import { chartOf } from '../../polls/chart-of';
import { sorted } from '../../../ui/chart';
import type { Block, Line } from '../paper';

const joined = (...parts: (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

function quote({ text, role, source, year }: ReportItem): Block[] {
  return text === undefined ? [] : [{ is: 'quote', text, by: joined(role, source, year) }];
}

/** Who spoke about what, and the points that stood on the stage. */
function talk(item: ReportItem): Line {
  const who = joined(item.speaker, item.speaker_title, item.organisation);
  const mark = [who, ...item.points].filter(Boolean).join(' · ');
  return { text: item.title, ...(mark && { mark }) };
}

/** A figure in one sentence: what most answered, and how many of how many; the chart is in its own place. */
function figure({ poll, results }: ReportPoll): Line {
  const chart = chartOf(poll, results);
  const most = 'parts' in chart ? sorted(chart.parts).filter(({ count }) => count) : [];
  const said = most.slice(0, 3).map(({ label, count }) => `${label} (${count})`);
  return { text: poll.title, mark: [...(said.length > 0 ? [said.join(', ')] : []), chart.answered].join(' · ') };
}

export function evidence(report: Report, item: ReportItem): Block[] {
  const shown = item.evidence.flatMap((id) => report.items.find((one) => one.id === id) ?? []);
  const quotes = shown.filter(({ kind }) => kind === 'quote').flatMap(quote);
  const talks = shown.filter(({ kind }) => kind === 'talk' || kind === 'pitch').map(talk);
  const figures = report.polls
    .filter(({ poll }) => poll.item !== undefined && item.evidence.includes(poll.item))
    .map(figure);
  const lines = [...talks, ...figures];
  if (quotes.length + lines.length === 0) return [];
  return [
    { is: 'heading', text: t('evidence') },
    ...quotes,
    ...(lines.length > 0 ? [{ is: 'list', lines } as const] : []),
  ];
}
