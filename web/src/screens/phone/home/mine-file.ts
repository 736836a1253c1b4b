// What one has written oneself, as a file to keep: a page that stands alone, or plain text. Pure; nothing of it is told to anybody.
import type { Commitment, Note } from '../../../state';
import { language } from '../../../text/define';
import { th } from '../../../text/phone-home';
import { dayWord } from './days';

export interface MinePart {
  title: string;
  question?: string | undefined;
  notes: string[];
}
export interface MineFile {
  title: string;
  date: string;
  commitments: Pick<Commitment, 'text' | 'due'>[];
  parts: MinePart[];
}

interface Written {
  item: string;
  note: Pick<Note, 'text'>;
}

/** By what they answer, in the order they are given. */
export function partsOf(
  notes: readonly Written[],
  items: Record<string, { title: string; question?: string; position: number }>,
): MinePart[] {
  const ids = [...new Set(notes.map(({ item }) => item))].sort(
    (a, b) => (items[a]?.position ?? 0) - (items[b]?.position ?? 0),
  );
  return ids.map((id) => ({
    title: items[id]?.title ?? '',
    question: items[id]?.question,
    notes: notes.filter(({ item }) => item === id).map(({ note }) => note.text),
  }));
}

const promiseLine = ({ text, due }: Pick<Commitment, 'text' | 'due'>): string =>
  due === undefined ? text : `${text} (${th('dueBy', { date: dayWord(due) })})`;

export function mineText({ title, date, commitments, parts }: MineFile): string {
  const block = (head: string, lines: string[]): string[] => [head, '', ...lines.map((line) => `- ${line}`), ''];
  return [
    title,
    dayWord(date),
    '',
    ...(commitments.length ? block(th('title').toLocaleUpperCase(), commitments.map(promiseLine)) : []),
    ...(parts.length ? [th('yourNotes').toLocaleUpperCase(), ''] : []),
    ...parts.flatMap((part) => block([part.title, part.question].filter(Boolean).join('\n'), part.notes)),
  ]
    .join('\n')
    .replace(/\n/g, '\r\n');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');

export function mineHtml({ title, date, commitments, parts }: MineFile): string {
  const list = (lines: string[]): string =>
    `<ul>${lines.map((line) => `<li dir="auto">${escaped(line)}</li>`).join('')}</ul>`;
  const body = [
    `<h1>${escaped(title)}</h1><p>${escaped(dayWord(date))}</p>`,
    ...(commitments.length ? [`<h2>${escaped(th('title'))}</h2>${list(commitments.map(promiseLine))}`] : []),
    ...(parts.length ? [`<h2>${escaped(th('yourNotes'))}</h2>`] : []),
    ...parts.map(
      (part) =>
        `<h3>${escaped(part.title)}</h3>${part.question === undefined ? '' : `<p>${escaped(part.question)}</p>`}${list(part.notes)}`,
    ),
  ].join('\n');
  return `<!doctype html>
<html lang="${language()}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif}li{margin-bottom:.4rem}</style>
${body}
</html>
`;
}
