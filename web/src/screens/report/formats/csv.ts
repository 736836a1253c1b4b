// Tables for a spreadsheet: one of each kind, as plain values, whole (the filter is a column there).
//
// Semicolons in Norwegian, commas in English: a spreadsheet splits a file by its own language's list separator, and where the comma is
// the decimal sign that is the semicolon. The byte order mark is what makes Excel read æ, ø and å as UTF-8.
import { word } from '../../../text/common';
import { language } from '../../../text/define';
import { t } from '../../../text/report';
import type { Report } from '../../../state/report';
import type { Cell, Sheet } from './sheet';
import { answerSheet, commitmentSheet, pollSheet, questionSheet } from './csv-answers';
import { hour, minutes } from '../words';
import { actualMinutes, plannedMinutes } from '../sections/times';

export type { Cell, Sheet };

/** What a spreadsheet would run as a formula, also behind white space or in full width, begins with an apostrophe instead. */
const formula = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: Cell, separator: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv({ head, rows }: Sheet, separator: ';' | ',' = language() === 'en' ? ',' : ';'): string {
  return `\ufeff${[head, ...rows].map((row) => row.map((one) => cell(one, separator)).join(separator) + '\r\n').join('')}`;
}

function summaries(report: Report): Sheet {
  const rows = report.items.flatMap((item) =>
    item.tables.flatMap(({ table, name, summary }) =>
      (summary?.points ?? []).map((point, i): Cell[] => [
        item.title,
        item.question,
        table,
        name,
        summary && word(`summary_${summary.type}`),
        summary?.addressee?.name,
        t(summary?.shared ? 'yes' : 'no'),
        i + 1,
        point.text,
        point.starred ? t('yes') : undefined,
        point.same_as,
      ]),
    ),
  );
  const head = [t('col_item'), t('col_question'), t('col_table'), t('col_name'), t('col_type'), t('col_addressee')];
  const after = [t('col_shared'), t('col_position'), t('col_text'), t('col_star'), t('col_same')];
  return { name: t('csv_summaries'), head: [...head, ...after], rows };
}

function notes(report: Report): Sheet {
  const rows = report.items.flatMap((item) =>
    item.tables.flatMap(({ table, name, notes: all }) =>
      all.map((note): Cell[] => [
        item.title,
        item.question,
        table,
        name,
        word(`level_${note.level}`),
        hour(note.written_at, report.timezone),
        note.text,
        note.theme,
        note.dots,
      ]),
    ),
  );
  const head = [t('col_item'), t('col_question'), t('col_table'), t('col_name'), t('col_level'), t('col_time')];
  return { name: t('csv_notes'), head: [...head, t('col_text'), t('col_theme'), t('col_dots')], rows };
}

function people({ participation: { by_table, by_organisation } }: Report): Sheet {
  return {
    name: t('csv_people'),
    head: [t('col_table'), t('col_name'), t('col_organisation'), t('col_people')],
    rows: [
      ...by_table.map((one): Cell[] => [one.table, one.name, undefined, one.people]),
      ...by_organisation.map((one): Cell[] => [undefined, undefined, one.organisation ?? t('notSaid'), one.people]),
    ],
  };
}

function times({ items, timezone }: Report): Sheet {
  const at = (instant: number | undefined): Cell => hour(instant, timezone) || undefined;
  const rows = items.flatMap((item) => [
    [
      item.title,
      word(`kind_${item.kind}`),
      ...[item.planned_start, item.planned_end, item.started_at, item.ended_at].map(at),
      plannedMinutes(item),
      actualMinutes(item),
    ],
    ...item.phases.map((phase): Cell[] => [
      item.title,
      word(`phase_${phase.kind}`),
      undefined,
      undefined,
      at(phase.started_at),
      at(phase.ended_at),
      minutes(phase.planned),
      phase.started_at === undefined || phase.ended_at === undefined
        ? undefined
        : minutes(phase.ended_at - phase.started_at),
    ]),
  ]);
  const head = [t('col_item'), t('col_kind'), t('col_planned_start'), t('col_planned_end'), t('col_started')];
  return {
    name: t('csv_times'),
    head: [...head, t('col_ended'), t('col_planned_minutes'), t('col_actual_minutes')],
    rows,
  };
}

/** Every kind of which there is something. */
export function sheets(report: Report): Sheet[] {
  const asked = [pollSheet(report), answerSheet(report), questionSheet(report), commitmentSheet(report)];
  return [summaries(report), notes(report), ...asked, people(report), times(report)].filter(
    ({ rows }) => rows.length > 0,
  );
}
