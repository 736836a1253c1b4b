// What a column probably is. A guess is only where the preview starts: everything in it can be chosen otherwise. Pure.
import type { PollKind } from '../../../state';
import type { Column, Read } from './read';

/** What becomes of it: a question of a kind, who answered, or nothing. */
export type Fate = PollKind | 'organisation' | 'leave';

const organisation =
  /^(fylke|organisasjon|virksomhet|etat|embete|kommune|avdeling|statsforvalter\w*|county|organi[sz]ation|hvilke[nt] (fylke|organisasjon|virksomhet|kommune|embete)\b.*|hvor arbeider.*|hvor jobber.*)$/i;
const nobodysBusiness =
  /^(id|#|tidspunkt|tidsmerke|timestamp|starttid\w*|start time|fullføringstid\w*|completion time|submitted.*|e-?post.*|e-?mail.*|navn|name|ditt navn|språk|language|respondent.*|ip.*|sist endret.*|last modified.*|poeng|points|kommentar til skjemaet)$/i;

const filled = (column: Column | undefined): string[] =>
  (column?.cells ?? []).flatMap(({ text }) => (text === '' ? [] : [text]));
const distinct = (all: readonly string[]): string[] => [...new Set(all)];

export const yes = /^(x|ja|yes|true|sann|1|✓|✔|valgt|selected|checked)$/i;
export const no = /^(|nei|no|false|usann|0|ikke valgt|not selected|unchecked)$/i;
export const otherLabel = /^(annet|anna|other)\s*(?:\(.*\))?$/i;
export const otherSaid = /^(?:annet|anna|other)\s*[:–—-]\s*(.+)$/i;

const partsOf = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What stands between several answers in one cell; a comma only where its parts come again and again. */
export function separatorOf(texts: readonly string[]): string | undefined {
  for (const separator of [';', '|', '\n', ',']) {
    const parts = texts.map((text) => partsOf(text, separator));
    if (!parts.some((some) => some.length > 1)) continue;
    const all = parts.flat();
    if (separator !== ',' || distinct(all).length <= all.length * 0.6) return separator;
  }
  return undefined;
}

/** A cell of several answers, taken apart; without a separator it is one answer. */
export const answersOf = (text: string, separator: string | undefined): string[] =>
  separator === undefined ? [text].filter((one) => one !== '') : distinct(partsOf(text, separator));

/** Every cell puts the same things in some order. */
function ranks(texts: readonly string[], separator: string | undefined): boolean {
  const orders = texts.map((text) => answersOf(text, separator));
  const first = [...(orders[0] ?? [])].sort().join('\n');
  return (
    (orders[0]?.length ?? 0) > 1 &&
    orders.length > 1 &&
    orders.every((order) => [...order].sort().join('\n') === first) &&
    distinct(texts).length > 1
  );
}

const isStep = (text: string): boolean => /^\d{1,2}([.,]\d+)?$/.test(text) && Number(text.replace(',', '.')) <= 10;

function fateOfOne(column: Column): Fate {
  const texts = filled(column);
  if (texts.length === 0 || nobodysBusiness.test(column.title)) return 'leave';
  if (organisation.test(column.title)) return 'organisation';
  const separator = separatorOf(texts);
  if (separator !== undefined && ranks(texts, separator)) return 'ranking';
  if (texts.every(isStep)) return 'scale';
  const answers = texts.flatMap((text) => answersOf(text, separator));
  const isChosen =
    distinct(answers).length <= Math.max(2, answers.length * 0.7) && answers.every((one) => one.length <= 200);
  if (separator !== undefined) return isChosen ? 'multiple' : 'text';
  return isChosen && texts.length > 1 ? 'single' : 'text';
}

/** Several columns that are one question: ticks, places, or grades. */
function fateOfSeveral(columns: readonly Column[], labels: readonly string[]): Fate {
  const isTick = (text: string, i: number) => yes.test(text) || no.test(text) || text === labels[i];
  const ticks = columns.every(
    (column, i) => otherLabel.test(labels[i] ?? '') || column.cells.every(({ text }) => isTick(text, i)),
  );
  if (ticks) return 'multiple';
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row]?.text ?? ''));
  const answered = rows.filter((row) => row.some((text) => text !== ''));
  const places = answered.every(
    (row) =>
      [...row].sort().join() ===
      columns
        .map((_, i) => String(i + 1))
        .sort()
        .join(),
  );
  return places && answered.length > 0 ? 'ranking' : 'matrix';
}

export function fateOf(read: Read): Fate {
  if (read.from === 'answers') {
    const [only] = read.columns;
    return read.labels.length === 0 && only ? fateOfOne(only) : fateOfSeveral(read.columns, read.labels);
  }
  if (read.entries.some(({ row }) => row !== undefined)) return 'matrix';
  const sum = read.entries.reduce((all, { count }) => all + count, 0);
  if (read.n !== undefined && sum > read.n) return 'multiple';
  return read.entries.length > 1 && read.entries.every(({ option }) => /^\d{1,2}$/.test(option) && Number(option) <= 10)
    ? 'scale'
    : 'single';
}

/** What it may be at all. */
export function fatesFor(read: Read): Fate[] {
  if (read.from === 'counts')
    return read.entries.some(({ row }) => row !== undefined)
      ? ['matrix', 'leave']
      : ['single', 'multiple', 'scale', 'leave'];
  return read.labels.length === 0
    ? ['single', 'multiple', 'scale', 'text', 'ranking', 'organisation', 'leave']
    : ['matrix', 'multiple', 'ranking', 'leave'];
}
