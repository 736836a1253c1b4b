// One's own notes and commitments as something to read: by question, with whom it was shared.
import { word } from '../../text/common';
import { t } from '../../text/report';
import type { Mine } from '../../state/report';
import { markdown } from './formats/markdown';
import type { Block, Line, Paper } from './paper';
import { dayText } from './words';

type Level = Mine['notes'][number]['level'];
const levels: Record<Level, () => string> = {
  mine: () => word('level_mine'),
  table: () => word('level_table'),
  room: () => word('level_room'),
  report: () => t('title'),
};

function commitments(mine: Mine): Block[] {
  const lines = mine.commitments.map(({ commitment: { text, due, shared } }): Line => {
    const marks = [...(due === undefined ? [] : [t('due', { date: dayText(due) })]), levels[shared]()];
    return { text, mark: marks.join(' · ') };
  });
  return lines.length > 0
    ? [
        { is: 'heading', text: t('yourCommitments') },
        { is: 'list', lines },
      ]
    : [];
}

/** Notes in the order of the day, under the question each was written to. */
function notes(mine: Mine): Block[] {
  const all = [...mine.notes].sort((a, b) => a.written_at - b.written_at);
  const items = [...new Set(all.map(({ item }) => item))];
  const blocks = items.flatMap((item): Block[] => {
    const own = all.filter((note) => note.item === item);
    const title = own[0]?.question ?? own[0]?.title ?? '';
    return [
      { is: 'text', text: title },
      { is: 'list', lines: own.map(({ text, level }) => ({ text, mark: levels[level]() })) },
    ];
  });
  return blocks.length > 0 ? [{ is: 'heading', text: t('yourNotes') }, ...blocks] : [];
}

export const mineBlocks = (mine: Mine): Block[] => [...commitments(mine), ...notes(mine)];

/** The same as a text to keep. */
export function mineText(mine: Mine): string {
  const paper: Paper = {
    title: mine.title,
    facts: [dayText(mine.date)],
    status: '',
    filtered: '',
    outcomes: [],
    sections: [{ id: 'mine', title: t('yours'), note: '', blocks: mineBlocks(mine) }],
  };
  return markdown(paper);
}
