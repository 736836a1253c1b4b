// The card to keep: one's own sentence on a picture, drawn here and sent nowhere.
export interface CardWords {
  title: string;
  text: string;
  due: string | undefined;
  /** Where and when it was written. */
  from: string;
}

const width = 1080;
const height = 1350;
const margin = 96;
const ink = '#1d2a2d';
const pine = '#1c5b4b';
const font = (size: number, weight: number): string =>
  `${weight} ${size}px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif`;

/** The lines a text takes; a word that is longer than a line is broken. */
export function linesOf(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (word: string): void => {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room) {
      line = longer;
      return;
    }
    if (line !== '') lines.push(line);
    line = '';
    let rest = '';
    for (const letter of word) {
      if (rest !== '' && measure(rest + letter) > room) {
        lines.push(rest);
        rest = '';
      }
      rest += letter;
    }
    line = rest;
  };
  for (const word of text.split(/\s+/).filter(Boolean)) put(word);
  return line === '' ? lines : [...lines, line];
}

const sizes = [84, 72, 62, 54, 46, 40, 34];

export function drawCard(canvas: HTMLCanvasElement, words: CardWords): void {
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const room = width - 2 * margin;
  const measured = (text: string): number => pen.measureText(text).width;
  pen.fillStyle = '#f6f2ea';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = pine;
  pen.fillRect(0, 0, width, 24);
  pen.textBaseline = 'top';
  pen.font = font(44, 700);
  pen.fillText(words.title, margin, 120, room);
  const top = 220;
  const bottom = height - 330;
  // As large as it fits: a sentence of five words fills the card, one of a hundred is still on it.
  let size = sizes.at(-1) ?? 34;
  let lines: string[] = [];
  for (const tried of sizes) {
    size = tried;
    pen.font = font(tried, 750);
    lines = linesOf(words.text, room, measured);
    if (lines.length * tried * 1.25 <= bottom - top) break;
  }
  pen.fillStyle = ink;
  for (const [i, line] of lines.entries()) pen.fillText(line, margin, top + i * size * 1.25);
  pen.fillStyle = pine;
  pen.fillRect(margin, height - 270, 120, 8);
  if (words.due !== undefined) {
    pen.font = font(44, 700);
    pen.fillText(words.due, margin, height - 232, room);
  }
  pen.fillStyle = '#4f5b5e';
  pen.font = font(34, 500);
  for (const [i, line] of linesOf(words.from, room, measured).slice(0, 2).entries())
    pen.fillText(line, margin, height - 160 + i * 44);
}
