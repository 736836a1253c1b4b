// The notes behind a question's summaries, as one thing to unfold: they are many, and were somebody's first thoughts.
import { t } from '../../../text/report';
import { pictures } from '../../../text/report-pictures';
import type { ReportItem, ReportNote } from '../../../state/report';
import type { Block, Line } from '../paper';
import { tableName } from '../words';
import type { Reading } from './question';

function noteLine({ text, level, theme, dots, repeats, picture }: ReportNote, final: boolean): Line {
  const marks = [
    ...(theme === undefined ? [] : [theme]),
    ...(repeats ? [t('repeats')] : []),
    ...(level === 'table' && !final ? [t('tableOnly')] : []),
  ];
  return {
    text,
    ...(dots && { dots }),
    ...(marks.length > 0 && { mark: marks.join(' · ') }),
    // Its words are the note itself.
    ...(picture && { picture: { ...picture, alt: pictures('noteCut') } }),
  };
}

export function notes(item: ReportItem, { final }: Reading): Block[] {
  const tables = item.tables.filter((left) => left.notes.length > 0);
  const n = tables.reduce((sum, left) => sum + left.notes.length, 0);
  if (n === 0) return [];
  const groups = tables.map((left) => ({
    title: tableName(left),
    lines: left.notes.map((note) => noteLine(note, final)),
  }));
  return [{ is: 'fold', title: n === 1 ? t('oneNote') : t('notes', { n }), groups }];
}
