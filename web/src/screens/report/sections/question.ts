// A group work in the report: its question, what the tables made of it, and the notes behind that.
import { word } from '../../../text/common';
import { t } from '../../../text/report';
import type { ReportItem, ReportNote, ReportTable } from '../../../state/report';
import type { Block, Line, Section } from '../paper';
import { span, tableName } from '../words';

export interface Reading {
  zone: string;
  /** Only what is addressed to this one. */
  to?: string | undefined;
  /** Everything has a reader already: what was published, everybody may see. */
  final: boolean;
}

const heading = (text: string): Block => ({ is: 'heading', text });

function noteLine(note: ReportNote, reading: Reading): Line {
  return note.level === 'table' && !reading.final ? { text: note.text, mark: t('tableOnly') } : { text: note.text };
}

/** A table's summary as a card; a summary without a point is nobody's yet. */
function card(left: ReportTable, reading: Reading): Block[] {
  const { summary } = left;
  if (!summary || summary.points.length === 0) return [];
  if (reading.to !== undefined && summary.addressee?.id !== reading.to) return [];
  const facts = [word(`summary_${summary.type}`)];
  if (summary.addressee) facts.push(t('to', { name: summary.addressee.name }));
  if (!summary.shared) facts.push(t('notShared'));
  return [{ is: 'card', title: tableName(left), facts, lines: summary.points.map(({ text }) => ({ text })) }];
}

/** All tables' notes as one thing to unfold, for they are many and were somebody's first thoughts. */
function notes(item: ReportItem, reading: Reading): Block[] {
  const tables = item.tables.filter((left) => left.notes.length > 0);
  const n = tables.reduce((sum, left) => sum + left.notes.length, 0);
  if (n === 0) return [];
  const groups = tables.map((left) => ({
    title: tableName(left),
    lines: left.notes.map((note) => noteLine(note, reading)),
  }));
  return [{ is: 'fold', title: n === 1 ? t('oneNote') : t('notes', { n }), groups }];
}

/** The whole of it; under a filter only the question and what answers to it, and nothing where nobody spoke to that one. */
export function questionSection(item: ReportItem, reading: Reading): Section[] {
  const cards = item.tables.flatMap((left) => card(left, reading));
  const filtered = reading.to !== undefined;
  if (filtered && cards.length === 0) return [];
  const written = filtered ? [] : notes(item, reading);
  const blocks: Block[] = [];
  if (item.question !== undefined) blocks.push({ is: 'question', text: item.question });
  if (item.sub_questions.length > 0) blocks.push({ is: 'list', lines: item.sub_questions.map((text) => ({ text })) });
  if (item.statement !== undefined) blocks.push({ is: 'quote', text: item.statement, by: t('statement') });
  if (cards.length > 0) blocks.push(heading(t('summaries')), ...cards);
  else if (item.ended_at === undefined) blocks.push({ is: 'remark', text: t('noSummaries') });
  else if (written.length === 0) blocks.push({ is: 'remark', text: t('nothingKept') });
  blocks.push(...written);
  return [{ id: item.id, title: item.title, note: span(item.started_at, item.ended_at, reading.zone), blocks }];
}
