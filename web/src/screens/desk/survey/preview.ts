// A form with counts as the screens will draw it: the same numbers the server will tell. Pure.
import type { PollForm } from '../../../state';
import type { PollShape, ResultsShape } from '../../polls/chart-of';

const choices = (letter: string, labels: readonly string[] = []) =>
  labels.map((label, i) => ({ id: `${letter}${i + 1}`, label }));
const told = (ids: readonly string[], counts: readonly number[] = []) =>
  ids.map((id, i) => ({ id, count: counts[i] ?? 0 }));

function alike(all: readonly string[] = []): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of all) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

export function previewOf(form: PollForm): { poll: PollShape; results: ResultsShape } {
  const { imported, options, rows, kind, expected, population, ...said } = form;
  const of = population ?? expected?.length;
  const poll: PollShape = {
    ...said,
    kind,
    options: choices('o', options),
    rows: choices('r', rows),
    ...(of !== undefined && { population: of }),
  };
  const places = (options ?? []).map((_, i) => String(i + 1));
  const steps = imported?.options?.map((_, i) => String((form.scale_min ?? 1) + i)) ?? [];
  const columns = kind === 'ranking' ? places : kind === 'scale' ? steps : poll.options.map(({ id }) => id);
  const lines = kind === 'ranking' ? poll.options : poll.rows;
  const results: ResultsShape = {
    n: imported?.n ?? 0,
    options: [
      ...(imported?.options ? told(columns, imported.options) : []),
      ...(imported?.other === undefined ? [] : [{ id: 'other', count: imported.other }]),
    ],
    rows: (imported?.rows ?? []).map((counts, i) => ({
      id: lines[i]?.id ?? '',
      n: counts.reduce((sum, count) => sum + count, 0),
      options: told(columns, counts),
    })),
    texts: alike(imported?.texts),
    others: alike(imported?.others),
    missing: imported?.answered_by ? (expected ?? []).filter((one) => !imported.answered_by?.includes(one)) : [],
  };
  return { poll, results };
}
