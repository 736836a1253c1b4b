// How words become a cloud: which size each has, in which order they flow, and on what size of letter all of them fit. Pure, and the same
// every time: no chance, no measuring of fonts, so that two screens, a print and a test show the same cloud.

export interface CloudWord {
  word: string;
  count: number;
}

export interface CloudPiece extends CloudWord {
  /** 0 the smallest to 5 the largest. */
  level: number;
}

/** How large the letters of each level are, in em; the same numbers are in word-cloud.css. */
export const cloud_scales: readonly number[] = [1, 1.2, 1.5, 1.9, 2.4, 3];
const levels = cloud_scales.length - 1;
/** Fewer words than this are read as fast in a list. */
export const cloud_words_min = 5;
/** Words nobody can take in at once are no picture any more; the list beside it has all of them. */
export const cloud_words_max = 60;

/** The most written first; equals by the alphabet, so that the order is always the same. */
export function ranked(words: readonly CloudWord[]): CloudWord[] {
  return [...words].sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'nb'));
}

/** The words as they flow: the largest in the middle, the others by turns before and after it. */
export function cloudOf(words: readonly CloudWord[], max: number = cloud_words_max): CloudPiece[] {
  const shown = ranked(words).slice(0, max);
  const most = shown[0]?.count ?? 1;
  const least = shown.at(-1)?.count ?? 1;
  const flow: CloudPiece[] = [];
  for (const [i, { word, count }] of shown.entries()) {
    // The area of a word grows with its count, so its height with the root of it.
    const share = most === least ? 0.4 : (Math.sqrt(count) - Math.sqrt(least)) / (Math.sqrt(most) - Math.sqrt(least));
    const piece = { word, count, level: Math.round(share * levels) };
    if (i % 2) flow.unshift(piece);
    else flow.push(piece);
  }
  return flow;
}

/** An estimate of the letters' width, on the safe side, in em. */
const letter = 0.62;
const between = 0.55;
const leading = 1.25;

/** How high the cloud is in em, when it flows through lines of `width` em; infinite where a word is wider than a line. */
export function cloudHeight(flow: readonly CloudPiece[], width: number): number {
  let height = 0;
  let used = 0;
  let tallest = 0;
  for (const { word, level } of flow) {
    const scale = cloud_scales[level] ?? 1;
    const wide = [...word].length * letter * scale;
    if (wide > width) return Infinity;
    if (used > 0 && used + between + wide > width) {
      height += tallest * leading;
      used = 0;
      tallest = 0;
    }
    used += (used > 0 ? between : 0) + wide;
    tallest = Math.max(tallest, scale);
  }
  return height + tallest * leading;
}

/** The largest of the sizes on which the words fit a room; where none does, as many words as fit at the smallest. */
export function fitCloud(
  words: readonly CloudWord[],
  room: { width: number; height: number },
  sizes: readonly number[],
): { size: number; flow: CloudPiece[] } {
  const fits = (flow: readonly CloudPiece[], size: number): boolean =>
    cloudHeight(flow, room.width / size) * size <= room.height;
  const all = cloudOf(words);
  const size = sizes.find((one) => fits(all, one));
  if (size !== undefined) return { size, flow: all };
  const smallest = sizes.at(-1) ?? 1;
  let count = all.length;
  while (count > 1 && !fits(cloudOf(words, count), smallest)) count -= 1;
  return { size: smallest, flow: cloudOf(words, count) };
}
