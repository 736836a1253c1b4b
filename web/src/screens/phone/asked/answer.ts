// An answer while it is being made: what it needs, what it lacks, and how it is said. Pure; the same rules as the server's, said before it is asked.
import type { Choice, Given, Poll } from '../../../state';
import { codePoints } from '../../../ui/Field';

export const answerTextMax = 500;
export const otherTextMax = 200;

/** The option that is none of the options. */
export const other = 'other';

export type Lack = 'choice' | 'tooMany' | 'row' | 'step' | 'words' | 'tooLong' | 'places';

/** What is kept of an answer that is not sent; whatever cannot be read is nothing. */
export function readAnswer(kept: string): Given {
  try {
    const known: unknown = JSON.parse(kept);
    return typeof known === 'object' && known !== null ? known : {};
  } catch {
    return {};
  }
}

/** What can be chosen, with the one that is none of them, called `word`. */
export const optionsOf = (poll: Poll, word: string): Choice[] =>
  poll.other ? [...poll.options, { id: other, label: word }] : poll.options;

export function stepsOf(poll: Poll): number[] {
  const first = poll.scale_min ?? 1;
  return Array.from({ length: Math.max(0, (poll.scale_max ?? 5) - first + 1) }, (_, i) => first + i);
}

export const chooseOne = (given: Given, id: string): Given => ({ ...given, choices: [id] });

/** Chosen or not, in the order of the options. */
export function toggle(poll: Poll, given: Given, id: string): Given {
  const chosen = new Set(given.choices);
  if (!chosen.delete(id)) chosen.add(id);
  return { ...given, choices: optionsOf(poll, '').flatMap((one) => (chosen.has(one.id) ? [one.id] : [])) };
}

export const isFull = (poll: Poll, given: Given): boolean =>
  poll.choices_max !== undefined && (given.choices?.length ?? 0) >= poll.choices_max;

export function gradeRow(given: Given, row: string, option: string): Given {
  const rows = (given.rows ?? []).filter((one) => one.row !== row);
  return { ...given, rows: [...rows, { row, option }] };
}

/** The next place in the order; when only one is left, it has the last place. */
export function place(poll: Poll, given: Given, id: string): Given {
  const choices = [...(given.choices ?? []).filter((one) => one !== id), id];
  const left = poll.options.filter((one) => !choices.includes(one.id));
  const last = left.length === 1 ? left.map((one) => one.id) : [];
  return { ...given, choices: [...choices, ...last] };
}

export function move(given: Given, id: string, by: -1 | 1): Given {
  const choices = [...(given.choices ?? [])];
  const at = choices.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= choices.length) return given;
  choices.splice(at, 1);
  choices.splice(to, 0, id);
  return { ...given, choices };
}

export const unplace = (given: Given, id: string): Given => ({
  ...given,
  choices: (given.choices ?? []).filter((one) => one !== id),
});

/** What is still missing before it may be sent. */
export function lacks(poll: Poll, given: Given): Lack | undefined {
  const count = given.choices?.length ?? 0;
  switch (poll.kind) {
    case 'single':
    case 'multiple':
      if (count === 0) return 'choice';
      if (poll.kind === 'multiple' && count > (poll.choices_max ?? count)) return 'tooMany';
      return codePoints((given.other ?? '').trim()) > otherTextMax ? 'tooLong' : undefined;
    case 'matrix':
      return given.rows?.length ? undefined : 'row';
    case 'scale':
      return given.value === undefined ? 'step' : undefined;
    case 'text': {
      const text = (given.text ?? '').trim();
      if (text === '') return 'words';
      return codePoints(text) > answerTextMax ? 'tooLong' : undefined;
    }
    case 'ranking':
      return count === poll.options.length ? undefined : 'places';
  }
}

/** What is sent: what belongs to the kind, and nothing that is empty. */
export function tidy(poll: Poll, given: Given): Given {
  switch (poll.kind) {
    case 'single':
    case 'multiple': {
      const words = (given.other ?? '').trim().replace(/\s+/g, ' ');
      const said = words !== '' && given.choices?.includes(other);
      return { choices: given.choices ?? [], ...(said && { other: words }) };
    }
    case 'ranking':
      return { choices: given.choices ?? [] };
    case 'matrix': {
      const rows = poll.rows.flatMap(({ id }) => given.rows?.find((one) => one.row === id) ?? []);
      return { rows };
    }
    case 'scale':
      return given.value === undefined ? {} : { value: given.value };
    case 'text':
      return { text: (given.text ?? '').trim() };
  }
}

const labelIn = (all: readonly Choice[], id: string): string => all.find((one) => one.id === id)?.label ?? id;

/** The answer to read, a line each. */
export function inWords(poll: Poll, given: Given, otherWord: string): string[] {
  const options = optionsOf(poll, otherWord);
  switch (poll.kind) {
    case 'single':
    case 'multiple':
      return (given.choices ?? []).map((id) =>
        id === other && given.other !== undefined ? `${otherWord}: ${given.other}` : labelIn(options, id),
      );
    case 'ranking':
      return (given.choices ?? []).map((id, i) => `${i + 1}. ${labelIn(options, id)}`);
    case 'matrix':
      return (given.rows ?? []).map(({ row, option }) => `${labelIn(poll.rows, row)}: ${labelIn(options, option)}`);
    case 'scale':
      return given.value === undefined ? [] : [String(given.value)];
    case 'text':
      return given.text === undefined ? [] : [given.text];
  }
}
