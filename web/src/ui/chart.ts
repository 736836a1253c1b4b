// What a chart shows, and its arithmetic. A count that is absent is held back: few enough that somebody could be recognised.
// Every sentence comes in as a text, in the language of the page; a chart itself only draws.

import type { CloudWord } from './word-cloud';

/** One answer that could be given, and how many gave it. */
export interface Part {
  label: string;
  count?: number | undefined;
  /** Who, where that was told when they answered. */
  who?: string[];
}

/** What somebody wrote, and under whose name, if any; or how many wrote the same. */
export interface Saying {
  text: string;
  by?: string;
}

export interface Row {
  label: string;
  /** In the order of the grades. */
  counts: (number | undefined)[];
}

interface Said {
  title: string;
  /** "9 of 15 answered": never without it. */
  answered: string;
  /** What was held back, who is missing, where it comes from: a sentence each; what one must know to read the figures comes first. */
  remarks: string[];
  /** How many of the remarks that is. */
  telling: number;
  /** What was written where none of the answers fitted. */
  others: Saying[];
}

export interface PartsChart extends Said {
  shape: 'columns' | 'bars';
  parts: Part[];
  /** How many answered: what a share is a share of. */
  n: number;
  /** What the longest bar stands for, where the parts are not all of them: a page of several keeps its measure. */
  most?: number;
}
export interface StackedChart extends Said {
  shape: 'stacked';
  grades: string[];
  rows: Row[];
}
export interface TextsChart extends Said {
  shape: 'texts';
  texts: Saying[];
  /** The same as the words of a cloud. */
  words: CloudWord[];
}
export type Chart = PartsChart | StackedChart | TextsChart;

/** What stands around the figures. */
export interface ChartWords {
  asTable: string;
  answer: string;
  count: string;
  share: string;
  heldBack: string;
  none: string;
  who: string;
  others: string;
  /** What a cloud of words is called. */
  cloud: string;
  /** "33 %", as the language writes it. */
  percent: (n: number) => string;
}

/** Columns are for few and short answers; what would be broken into syllables lies down instead. */
export const columns_max = 6;
export const column_label_letters_max = 14;

export function shapeFor(labels: readonly string[]): 'columns' | 'bars' {
  const short = labels.every((label) => label.length <= column_label_letters_max);
  return labels.length <= columns_max && short ? 'columns' : 'bars';
}

/** The most given first; equals stay in the order they were asked, what is held back comes last. */
export function sorted(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
}

/** A share in whole per cent; none of nothing. */
export function percent(count: number, of: number): number {
  return of > 0 ? Math.round((count / of) * 100) : 0;
}

export const mostOf = (parts: readonly Part[]): number => Math.max(1, ...parts.map(({ count }) => count ?? 0));

/** How long a bar is, from 0 to 100: the longest fills the width, so that few answers are seen as well as many. */
export function lengths(parts: readonly Part[], most: number = mostOf(parts)): number[] {
  return parts.map(({ count }) => ((count ?? 0) / most) * 100);
}

export interface Segment {
  grade: number;
  count: number;
  from: number;
  width: number;
}

/** The pieces of a row that is drawn as 100 %; grades nobody gave take no place. */
export function segments(row: Row): Segment[] {
  const all = row.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  let from = 0;
  return row.counts.flatMap((count, grade) => {
    if (!count || all === 0) return [];
    const width = (count / all) * 100;
    const piece = { grade, count, from, width };
    from += width;
    return [piece];
  });
}
