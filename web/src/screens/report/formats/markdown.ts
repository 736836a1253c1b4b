// The report as Markdown: the paper's blocks, one after the other. What people wrote is text and stays text: whatever Markdown or a
// browser would read as more is escaped.
import { t as charts } from '../../../text/charts';
import { answeredRows, sayingLine, type TableOfChart } from './chart-rows';
import type { Block, Line, Paper, PaperSlide, Section } from '../paper';
import { pictures } from '../../../text/report-pictures';
import { t } from '../../../text/report';

/** Signs that mean something anywhere in a line; those that only mean something at its beginning are in `line`. */
const signs = /[\\`*_[\]<>|~&]/g;

/** A text on one line. Addresses are broken for those readers that make links of bare ones. */
export function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(signs, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, (_, before: string, sign: string) =>
      /\d/.test(sign) ? `${before}${sign}\u200b` : `${before}\\${sign}`,
    );
}

function lineText({ text, star, dots, mark }: Line): string {
  const after = [...(dots ? [dots === 1 ? t('oneDot') : t('dots', { n: dots })] : []), ...(mark ? [mark] : [])];
  return `${star ? '★ ' : ''}${escaped(text)}${after.length > 0 ? ` (${after.map(escaped).join(', ')})` : ''}`;
}

const lines = (all: readonly Line[]): string => all.map((line) => `- ${lineText(line)}`).join('\n');

function table({ head, rows }: TableOfChart): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(head), row(head.map(() => '')).replace(/ {2}/g, ' --- '), ...rows.map(row)].join('\n');
}

/** A text file has no pictures: what they show is said. */
function slide({ title, text, bullets, picture, links }: PaperSlide): string {
  return [
    ...(title ? [`#### ${escaped(title)}`] : []),
    ...(text ? [escaped(text)] : []),
    ...(bullets.length > 0 ? [lines(bullets.map((bullet) => ({ text: bullet })))] : []),
    ...(picture ? [`_${escaped(pictures('picture', { alt: picture.alt }))}_`] : []),
    ...(picture?.credit ? [`_${escaped(picture.credit)}_`] : []),
    ...links.map((link) => `${escaped(link.title)}: ${escaped(link.url)}`),
  ].join('\n\n');
}

function block(one: Block): string {
  switch (one.is) {
    case 'question':
      return `**${escaped(one.text)}**`;
    case 'heading':
      return `### ${escaped(one.text)}`;
    case 'text':
      return escaped(one.text);
    case 'remark':
      return `_${escaped(one.text)}_`;
    case 'quote':
      return `> ${escaped(one.text)}\n>\n> ${escaped(one.by)}`;
    case 'list':
      return lines(one.lines);
    case 'card':
      return `#### ${escaped(one.title)}\n\n_${one.facts.map(escaped).join(' · ')}_\n\n${lines(one.lines)}`;
    case 'fold':
      return [
        `### ${escaped(one.title)}`,
        ...one.groups.map((group) => `#### ${escaped(group.title)}\n\n${lines(group.lines)}`),
      ].join('\n\n');
    case 'table':
      return `${escaped(one.title)}:\n\n${table({ head: one.columns.map(({ name }) => name), rows: one.rows })}`;
    case 'slides':
      return [`### ${escaped(one.title)}`, ...one.slides.map(slide)].join('\n\n');
    case 'pictures':
      return `### ${escaped(one.title)}\n\n${one.pictures.map((shot) => `- ${escaped(shot.caption ?? shot.alt)}`).join('\n')}`;
    case 'chart': {
      const { title, answered, remarks } = one.chart;
      const said = `**${escaped(title)}** ${escaped(answered)}`;
      const figures =
        one.chart.shape === 'texts' ? lines(one.chart.texts.map(sayingLine)) : table(answeredRows(one.chart));
      const others =
        one.chart.others.length > 0 ? [`${escaped(charts('others'))}:`, lines(one.chart.others.map(sayingLine))] : [];
      return [said, figures, ...others, ...remarks.map((remark) => `_${escaped(remark)}_`)].join('\n\n');
    }
  }
}

const section = ({ title, note, blocks }: Section): string =>
  [`## ${escaped(title)}`, ...(note ? [`_${escaped(note)}_`] : []), ...blocks.map(block)].join('\n\n');

export function markdown(paper: Paper): string {
  return [
    `# ${escaped(paper.title)}`,
    ...paper.facts.map(escaped),
    ...(paper.status ? [escaped(paper.status)] : []),
    ...(paper.filtered ? [`**${escaped(paper.filtered)}**`] : []),
    ...(paper.outcomes.length > 0 ? [`## ${t('outcomes')}`, lines(paper.outcomes.map((text) => ({ text })))] : []),
    ...paper.sections.map(section),
    '',
  ].join('\n\n');
}
