// What each respondent answered where one may choose: the options by name, and what was said instead. Pure.
import type { Problem } from './grid';
import { answersOf, no, otherLabel, otherSaid, separatorOf, yes } from './guess';
import type { Read } from './read';

export type Answers = Extract<Read, { from: 'answers' }>;

export interface Marked {
  line: number;
  /** Something stands there, if only that nothing was chosen. */
  answered: boolean;
  chosen: string[];
  other: boolean;
  said: string[];
}

const empty = (line: number): Marked => ({ line, answered: false, chosen: [], other: false, said: [] });

function put(mark: Marked, answer: string): void {
  const said = otherSaid.exec(answer)?.[1];
  if (said !== undefined) mark.said.push(said);
  if (said !== undefined || otherLabel.test(answer)) mark.other = true;
  else mark.chosen.push(answer);
}

function inOneColumn({ columns }: Answers, several: boolean): Marked[] {
  const cells = columns[0]?.cells ?? [];
  const separator = several ? separatorOf(cells.map(({ text }) => text).filter((text) => text !== '')) : undefined;
  return cells.map(({ line, text }) => {
    const mark = { ...empty(line), answered: text !== '' };
    for (const answer of answersOf(text, separator)) put(mark, answer);
    return mark;
  });
}

function inTicks({ columns, labels }: Answers, problems: Problem[]): Marked[] {
  return (columns[0]?.cells ?? []).map(({ line }, row) => {
    const mark = empty(line);
    for (const [i, column] of columns.entries()) {
      const label = labels[i] ?? '';
      const text = column.cells[row]?.text ?? '';
      if (text !== '') mark.answered = true;
      if (yes.test(text) || (text !== '' && text === label)) put(mark, label);
      else if (otherLabel.test(label) && !no.test(text))
        Object.assign(mark, { other: true, said: [...mark.said, text] });
      else if (!no.test(text)) problems.push({ why: 'bad_tick', line, column: column.title, params: { text } });
    }
    return mark;
  });
}

export const marksOf = (read: Answers, several: boolean, problems: Problem[]): Marked[] =>
  read.labels.length > 0 ? inTicks(read, problems) : inOneColumn(read, several);
