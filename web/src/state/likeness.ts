// How much two short texts say the same: by the words they share, told apart by their beginnings, so that endings and joined words count.
// A guess that is offered, never acted on. Pure.

/** Words that are in every sentence, in the languages of the house. */
const empty = new Set(
  (
    'alle alt andre at av bare ble bli blir da de deg dei den denne der dere det dette din du eller en enn er et etter for fra frå ' +
    'få før gjør gjøre gjer gjere ha han har hver hvert hva hvem hvor hvordan ikke ikkje inn i ja kan kor korleis kva kvar kvart kven kunne ' +
    'lage mange med meg mellom men mer meir mye må nei no noe noen noko nokon nå når og også om oss opp på sa samme seg selv sine ' +
    'skal skulle slik som så til ut var ved vi vil ville vår være vere under ' +
    'a about all an and are as at be been but by can do for from has have if in into is it its more must not of on or our should so ' +
    'than that the their them there they this to us was we what when which who will with would you your'
  ).split(' '),
);

const shortest = 4;
const beginning = 6;

/** The words that mean something, by their first letters. */
export function stems(text: string): Set<string> {
  const words = text.toLocaleLowerCase('nb').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length >= shortest && !empty.has(word)).map((word) => word.slice(0, beginning)),
  );
}

/** An ending more is the same word: fylke, fylket. */
const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** How many words of the one are in the other, whichever way one counts: the fewer. */
function matches(first: Set<string>, second: Set<string>): number {
  const count = (some: Set<string>, others: Set<string>) =>
    [...some].filter((stem) => [...others].some((other) => isSame(stem, other))).length;
  return Math.min(count(first, second), count(second, first));
}

/** From 0, nothing in common, to 1: all that the shorter one says is in the other. One shared word alone is chance, unless there is no more. */
export function likeness(a: string, b: string): number {
  const [first, second] = [stems(a), stems(b)];
  const fewest = Math.min(first.size, second.size);
  if (fewest === 0) return 0;
  const shared = matches(first, second);
  return shared === 1 && fewest > 2 ? 0 : shared / fewest;
}

const likelyFrom = 0.4;

/** Those of the earlier texts that most likely say the same, the likeliest first. */
export function likely<T extends { text: string }>(
  text: string,
  earlier: readonly (readonly [string, T])[],
  atMost = 2,
): [string, T][] {
  return earlier
    .map(([id, one]) => ({ id, one, like: likeness(text, one.text) }))
    .filter(({ like }) => like >= likelyFrom)
    .sort((a, b) => b.like - a.like)
    .slice(0, atMost)
    .map(({ id, one }) => [id, one]);
}
