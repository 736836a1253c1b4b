// One's own answer, marked in a chart: by words in the label, so that it is seen without colours and heard in the table as well. Pure.
import type { Given, Poll } from '../../../state';
import type { Chart, Part, Saying } from '../../../ui/chart';
import { optionsOf, stepsOf } from './answer';

export interface MarkWords {
  /** "Your answer". */
  yours: string;
  /** "You: 2nd place". */
  yourPlace: (place: number) => string;
  yourGrade: (grade: string) => string;
}

const marked = (label: string, mark: string): string => `${label} ✓ ${mark}`;

/** The parts of a chart are in the order in which they could be chosen. */
function markParts(parts: readonly Part[], chosen: readonly number[], mark: string): Part[] {
  return parts.map((part, i) => (chosen.includes(i) ? { ...part, label: marked(part.label, mark) } : part));
}

/** Only the one I wrote, once. */
function markSaying(texts: readonly Saying[], mine: string | undefined, mark: string): Saying[] {
  const at = mine === undefined ? -1 : texts.findIndex(({ text }) => text === mine);
  return texts.map((one, i) => (i === at ? { ...one, by: [one.by, `✓ ${mark}`].filter(Boolean).join(' · ') } : one));
}

export function mark(chart: Chart, poll: Poll, given: Given | undefined, words: MarkWords): Chart {
  if (!given) return chart;
  const others = markSaying(chart.others, given.other, words.yours);
  if (chart.shape === 'texts') return { ...chart, texts: markSaying(chart.texts, given.text, words.yours) };
  if (chart.shape !== 'stacked') {
    const all = poll.kind === 'scale' ? stepsOf(poll).map(String) : optionsOf(poll, '').map(({ id }) => id);
    const mine = given.value !== undefined ? [String(given.value)] : (given.choices ?? []);
    const chosen = mine.map((id) => all.indexOf(id));
    return { ...chart, others, parts: markParts(chart.parts, chosen, words.yours) };
  }
  const mine = new Map<string, string>();
  if (poll.kind === 'ranking') {
    for (const [i, id] of (given.choices ?? []).entries()) {
      const label = poll.options.find((one) => one.id === id)?.label;
      if (label !== undefined) mine.set(label, words.yourPlace(i + 1));
    }
  } else {
    for (const { row, option } of given.rows ?? []) {
      const label = poll.rows.find((one) => one.id === row)?.label;
      const grade = poll.options.find((one) => one.id === option)?.label;
      if (label !== undefined && grade !== undefined) mine.set(label, words.yourGrade(grade));
    }
  }
  const rows = chart.rows.map((row) => {
    const own = mine.get(row.label);
    return own === undefined ? row : { ...row, label: marked(row.label, own) };
  });
  return { ...chart, others, rows };
}
