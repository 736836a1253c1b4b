// A group work in the report: its question, what had been shown before it, what the tables made of it, and the notes behind that.
import { word } from '../../../text/common';
import { t } from '../../../text/report';
import type { Report, ReportItem, ReportPoint, ReportTable } from '../../../state/report';
import type { Block, Line, Section } from '../paper';
import { tablesText, span, tableName } from '../words';
import { evidence } from './evidence';
import { notes } from './notes';
import { photoBlocks, slidesBefore } from './pictures';

export interface Reading {
  zone: string;
  /** Only what is addressed to this one. */
  to?: string | undefined;
  /** It is published: whatever stands in it, everybody may see. */
  final: boolean;
}

const heading = (text: string): Block => ({ is: 'heading', text });
const asLines = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

function pointLine({ text, starred, same_as }: ReportPoint): Line {
  const mark = same_as === undefined ? undefined : t('sameAs', { table: word('table', { n: same_as }) });
  return { text, ...(starred && { star: true }), ...(mark !== undefined && { mark }) };
}

const speaksTo = (left: ReportTable, to: string | undefined): boolean =>
  to === undefined || left.summary?.addressee?.id === to;

/** A table's summary as a card; a summary without a point is nobody's yet. */
function card(left: ReportTable): Block[] {
  const { summary } = left;
  if (!summary || summary.points.length === 0) return [];
  const facts = [word(`summary_${summary.type}`)];
  if (summary.addressee) facts.push(t('to', { name: summary.addressee.name }));
  if (!summary.shared) facts.push(t('notShared'));
  return [{ is: 'card', title: tableName(left), facts, lines: summary.points.map(pointLine) }];
}

/** What the facilitator lifted, whoever said it, before everything else. */
function starred(tables: readonly ReportTable[]): Block[] {
  const lines = tables.flatMap((left) =>
    (left.summary?.points ?? [])
      .filter((point) => point.starred)
      .map(({ text }): Line => ({ text, star: true, mark: tableName(left) })),
  );
  return lines.length > 0 ? [heading(t('highlights')), { is: 'list', lines }] : [];
}

function common({ common_ground }: ReportItem): Block[] {
  if (common_ground.length === 0) return [];
  const lines = common_ground.map(({ text, tables }): Line => ({ text, mark: tablesText(tables) }));
  return [heading(t('commonGround')), { is: 'list', lines }];
}

/** Themes and notes the dots went to, the most first; over the tables, for a dot is a dot. */
function priorities(tables: readonly ReportTable[]): Block[] {
  const lines = tables.flatMap((left) => [
    ...left.themes.map(({ name, dots }) => ({ text: name, dots: dots ?? 0, mark: tableName(left) })),
    ...left.notes.map(({ text, dots }) => ({ text, dots: dots ?? 0, mark: tableName(left) })),
  ]);
  const chosen = lines.filter(({ dots }) => dots > 0).sort((a, b) => b.dots - a.dots);
  return chosen.length > 0 ? [heading(t('priorities')), { is: 'list', lines: chosen }] : [];
}

function nothing(item: ReportItem): Block {
  return { is: 'remark', text: item.ended_at === undefined ? t('noSummaries') : t('nothingKept') };
}

/** The whole of it; under a filter only the question and what answers to it, and nothing where nobody spoke to that one. */
export function questionSection(report: Report, item: ReportItem, reading: Reading): Section[] {
  const filtered = reading.to !== undefined;
  const tables = item.tables.filter((left) => speaksTo(left, reading.to));
  const cards = tables.flatMap(card);
  if (filtered && cards.length === 0) return [];
  const found = [
    ...starred(tables),
    ...(filtered ? [] : common(item)),
    ...(filtered ? [] : priorities(tables)),
    ...(cards.length > 0 ? [heading(t('summaries')), ...cards] : []),
    ...(filtered ? [] : photoBlocks(item, reading.zone, reading.final)),
    ...(filtered ? [] : notes(item, reading)),
  ];
  const asked: Block[] = [
    ...(item.question === undefined ? [] : [{ is: 'question', text: item.question } as const]),
    ...(item.sub_questions.length > 0 ? [{ is: 'list', lines: asLines(item.sub_questions) } as const] : []),
    ...(item.statement === undefined ? [] : [{ is: 'quote', text: item.statement, by: t('statement') } as const]),
  ];
  const shown = filtered ? [] : [...evidence(report, item), ...slidesBefore(report, item)];
  const note = span(item.started_at, item.ended_at, reading.zone);
  return [
    {
      id: item.id,
      title: item.title,
      note,
      blocks: [...asked, ...shown, ...(found.length > 0 ? found : [nothing(item)])],
    },
  ];
}
