// The formats the report can be taken along in. What is heavy is fetched when it is asked for.
import { saveFile } from '../../ui/save';
import type { Report } from '../../state/report';
import { csv, type Sheet } from './formats/csv';
import { markdown } from './formats/markdown';
import type { Paper } from './paper';
import { gathered } from './pictures';
import { fileName } from './words';

export type Format = 'word' | 'html' | 'markdown' | 'json';

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });

async function made(format: Format, report: Report, paper: Paper): Promise<[Blob, string]> {
  switch (format) {
    case 'word':
      return [await (await import('./formats/word')).word(paper, await gathered(paper)), 'docx'];
    case 'html':
      return [text((await import('./formats/html')).html(paper, await gathered(paper)), 'text/html'), 'html'];
    case 'markdown':
      return [text(markdown(paper), 'text/markdown'), 'md'];
    case 'json':
      return [text(JSON.stringify(report, null, 2), 'application/json'), 'json'];
  }
}

export async function saveAs(format: Format, report: Report, paper: Paper): Promise<void> {
  const [file, ending] = await made(format, report, paper);
  saveFile(file, `${fileName(report.title, report.code)}.${ending}`);
}

export function saveSheet(sheet: Sheet, report: Report): void {
  saveFile(text(csv(sheet), 'text/csv'), `${fileName(report.title, report.code)}-${fileName(sheet.name, '')}.csv`);
}
