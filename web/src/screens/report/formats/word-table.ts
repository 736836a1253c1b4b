// Tables in a Word file: columns as wide as what stands in them, thin grey lines, and no page that begins in the middle of a short table.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type TextRun,
} from 'docx';

export interface Column {
  name: string;
  figures?: boolean;
}

/** The text of an A4 page with this file's margins, in Word's twentieths of a point. */
const page_width = 9_180;
/** A letter of the table's size, and what a cell keeps free at its sides. */
const letter = 130;
const sides = 200;
/** A table this short is kept on one page, and a name this short on one line. */
const rows_together = 16;
const name_whole = 8;

/** Figures and times get what they need, the first column the rest; a table of two columns is no wider than the eye follows. */
export function columnWidths(columns: readonly Column[], rows: readonly string[][]): number[] {
  const total = columns.length < 3 ? Math.round(page_width * 0.6) : page_width;
  const longest = columns.map(({ name }, i) => {
    const words = [...(name.length > name_whole ? name.split(' ') : [name]), ...rows.map((row) => row[i] ?? '')];
    return Math.max(...words.map((text) => text.length), 4) * letter + sides;
  });
  const least = Math.round(total * 0.35);
  const after = longest.slice(1);
  const wanted = after.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(1, (total - least) / Math.max(wanted, 1));
  const widths = after.map((one) => Math.round(one * scale));
  return [total - widths.reduce((sum, one) => sum + one, 0), ...widths];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export function table(
  columns: readonly Column[],
  rows: readonly string[][],
  runs: (text: string, how: { bold: boolean }) => TextRun[],
): Table {
  const widths = columnWidths(columns, rows);
  const cell = (text: string, i: number, bold: boolean, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          style: 'Cell',
          keepNext,
          children: runs(text, { bold }),
          alignment: columns[i]?.figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
    });
  const together = (at: number): boolean => (rows.length <= rows_together ? at < rows.length - 1 : at < 1);
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, i) => cell(name, i, true, rows.length > 0)),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false, together(at))) }),
      ),
    ],
  });
}
