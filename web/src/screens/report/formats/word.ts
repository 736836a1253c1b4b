// The report as a Word file: real headings, lists and tables, so that whoever takes it further can. The library is heavy and comes
// with this file, which is fetched when somebody asks for Word.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
  type Table,
} from 'docx';
import { language, type Language } from '../../../text/define';
import { t } from '../../../text/report';
import type { Block, Line, Paper, Section } from '../paper';
import { t as charts } from '../../../text/charts';
import { answeredRows, sayingLine } from './chart-rows';
import type { PictureBytes } from '../pictures';
import { cut, imageOf, photo, slideOf } from './word-pictures';
import { look, numbering } from './word-look';
import { table } from './word-table';

type Pictures = ReadonlyMap<string, PictureBytes>;

const spoken: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A text with its line breaks; signs XML has no place for are left out. */
export function runs(text: string, how: IRunOptions = {}): TextRun[] {
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return plain.split('\n').map((line, i) => new TextRun({ ...how, text: line, ...(i > 0 && { break: 1 }) }));
}

const quiet: IRunOptions = { color: '4F5B5E', size: 19 };

function said({ text, star, dots, mark }: Line): TextRun[] {
  const after = [...(dots ? [dots === 1 ? t('oneDot') : t('dots', { n: dots })] : []), ...(mark ? [mark] : [])];
  return [
    ...(star ? runs('★ ', { bold: true }) : []),
    ...runs(text, { bold: !!star }),
    ...(after.length > 0 ? runs(`  (${after.join(', ')})`, quiet) : []),
  ];
}

/** No sentence is parted by a page; `together`: neither are they from each other. */
const bullets = (lines: readonly Line[], together = false): Paragraph[] =>
  lines.map(
    (line, i) =>
      new Paragraph({
        children: said(line),
        style: 'ListParagraph',
        numbering: { reference: 'points', level: 0 },
        keepLines: true,
        keepNext: together && i < lines.length - 1,
      }),
  );
/** As many sentences as belong together on a page. */
const few = 8;

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, children: runs(text) });
const styled = (text: string, style: string, how?: IRunOptions): Paragraph =>
  new Paragraph({ style, children: runs(text, how) });
/** Word puts two tables that touch into one. */
const gap = (): Paragraph => new Paragraph({ style: 'Cell', children: [] });

function block(one: Block, data: Pictures): (Paragraph | Table)[] {
  switch (one.is) {
    case 'question':
      return [styled(one.text, 'Question')];
    case 'heading':
      return [heading(one.text, HeadingLevel.HEADING_2)];
    case 'text':
      return [new Paragraph({ children: runs(one.text) })];
    case 'remark':
      return [styled(one.text, 'Quiet')];
    case 'quote':
      return [styled(one.text, 'Quote'), styled(one.by, 'QuotedFrom')];
    case 'list':
      return bullets(one.lines);
    case 'card':
      return [
        heading(one.title, HeadingLevel.HEADING_3),
        new Paragraph({ style: 'Quiet', keepNext: true, children: runs(one.facts.join(' · ')) }),
        ...bullets(one.lines, one.lines.length <= few),
      ];
    case 'fold':
      return [
        heading(one.title, HeadingLevel.HEADING_2),
        ...one.groups.flatMap((group) => [
          heading(group.title, HeadingLevel.HEADING_3),
          ...group.lines.flatMap((line) => [
            ...bullets([line]),
            ...(line.picture ? imageOf(line.picture, data, cut) : []),
          ]),
        ]),
      ];
    case 'table':
      return [styled(one.title, 'Caption'), table(one.columns, one.rows, runs), gap()];
    case 'slides':
      return [
        heading(one.title, HeadingLevel.HEADING_2),
        ...one.slides.flatMap((slide) => slideOf(slide, data, bullets)),
      ];
    case 'pictures':
      return [
        heading(one.title, HeadingLevel.HEADING_2),
        ...one.pictures.flatMap((shot) => imageOf(shot, data, photo)),
      ];
    case 'chart': {
      const { title, answered, remarks } = one.chart;
      const head = [
        heading(title, HeadingLevel.HEADING_3),
        new Paragraph({ style: 'Quiet', keepNext: true, children: runs(answered) }),
      ];
      const { others } = one.chart;
      const after = [
        ...(others.length > 0 ? [styled(charts('others'), 'Caption'), ...bullets(others.map(sayingLine))] : []),
        ...remarks.map((remark) => styled(remark, 'Quiet')),
      ];
      if (one.chart.shape === 'texts') return [...head, ...bullets(one.chart.texts.map(sayingLine)), ...after];
      const { head: names, rows } = answeredRows(one.chart);
      return [
        ...head,
        table(
          names.map((name, i) => ({ name, figures: i > 0 })),
          rows,
          runs,
        ),
        gap(),
        ...after,
      ];
    }
  }
}

const section = ({ title, note, blocks }: Section, data: Pictures): (Paragraph | Table)[] => [
  heading(title, HeadingLevel.HEADING_1),
  ...(note ? [new Paragraph({ style: 'Quiet', keepNext: true, children: runs(note) })] : []),
  ...blocks.flatMap((one) => block(one, data)),
];

function document(paper: Paper, data: Pictures): Document {
  const foot = new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...quiet, children: [`${paper.title} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
  return new Document({
    title: paper.title,
    subject: t('title'),
    creator: 'Bordduk',
    styles: look(spoken[language()]),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: { top: '22mm', bottom: '20mm', left: '24mm', right: '24mm' },
          },
        },
        footers: { default: foot },
        children: [
          styled(t('title'), 'Quiet'),
          heading(paper.title, HeadingLevel.TITLE),
          ...paper.facts.map((fact) => new Paragraph({ children: runs(fact) })),
          styled(paper.status, 'Quiet'),
          ...(paper.filtered ? [new Paragraph({ children: runs(paper.filtered, { bold: true }) })] : []),
          ...(paper.outcomes.length > 0
            ? [heading(t('outcomes'), HeadingLevel.HEADING_2), ...bullets(paper.outcomes.map((text) => ({ text })))]
            : []),
          ...paper.sections.flatMap((one) => section(one, data)),
        ],
      },
    ],
  });
}

export const word_type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function word(paper: Paper, data: Pictures = new Map()): Promise<Blob> {
  return new Blob([await bytes(paper, data)], { type: word_type });
}

/** The file's bytes; it is a zip of XML. */
export async function bytes(paper: Paper, data: Pictures = new Map()): Promise<ArrayBuffer> {
  return Packer.toArrayBuffer(document(paper, data));
}
