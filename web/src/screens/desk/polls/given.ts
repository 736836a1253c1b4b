// An answer as it is entered for somebody, and what is sent of it. Pure.
import type { Given, Poll } from '../../../state';

/** What is chosen so far: options, by row of a matrix, a step, or words. */
export interface Entry {
  choices: string[];
  rows: Record<string, string>;
  value?: number | undefined;
  text: string;
  other: string;
}

export const emptyEntry = (): Entry => ({ choices: [], rows: {}, value: undefined, text: '', other: '' });

export function entryOf(given: Given | undefined): Entry {
  if (!given) return emptyEntry();
  return {
    choices: given.choices ?? [],
    rows: Object.fromEntries((given.rows ?? []).map(({ row, option }) => [row, option])),
    value: given.value,
    text: given.text ?? '',
    other: given.other ?? '',
  };
}

const sentence_points_max = 500;
const line_points_max = 200;
const fits = (text: string, max: number): boolean => Array.from(text).length <= max;

/** What is sent; undefined while something is missing. */
export function givenOf(poll: Poll, entry: Entry): Given | undefined {
  const text = entry.text.trim();
  const words = entry.other.trim();
  const other = entry.choices.includes('other') && words !== '' ? { other: words } : {};
  switch (poll.kind) {
    case 'single':
    case 'multiple': {
      const most = poll.kind === 'single' ? 1 : (poll.choices_max ?? Infinity);
      const usable = entry.choices.length >= 1 && entry.choices.length <= most && fits(words, line_points_max);
      return usable ? { choices: entry.choices, ...other } : undefined;
    }
    case 'ranking':
      return poll.options.every(({ id }) => entry.choices.includes(id)) ? { choices: entry.choices } : undefined;
    case 'matrix': {
      const rows = poll.rows.flatMap(({ id }) => {
        const option = entry.rows[id];
        return option === undefined ? [] : [{ row: id, option }];
      });
      return rows.length > 0 ? { rows } : undefined;
    }
    case 'scale':
      return entry.value === undefined ? undefined : { value: entry.value };
    case 'text':
      return text !== '' && fits(text, sentence_points_max) ? { text } : undefined;
  }
}

/** The option on a place of a ranking, put there; what stood there goes where it came from. */
export function ranked(choices: readonly string[], all: readonly string[], place: number, option: string): string[] {
  const order = all.map((_, i) => choices[i] ?? '');
  const before = order.indexOf(option);
  if (before >= 0) order[before] = order[place] ?? '';
  order[place] = option;
  return order;
}
