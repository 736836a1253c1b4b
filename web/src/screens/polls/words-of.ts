// What people wrote, taken apart into the words of a cloud. A short answer stays whole ("felles språk"); of a longer one the words count
// that say something by themselves. What differs only in capitals is the same word.
import { stopWords } from '../../text/stop-words';
import { ranked, type CloudWord } from '../../ui/word-cloud';

const whole_words_max = 3;
const whole_letters_max = 28;
const word_letters_min = 2;

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const key = (word: string): string => word.toLocaleLowerCase('nb');
const says = (word: string): boolean => [...word].length >= word_letters_min && !stopWords.has(key(word));

function pieces(text: string): string[] {
  const words = text.split(/\s+/).map(bare).filter(Boolean);
  const short = words.length <= whole_words_max && text.length <= whole_letters_max;
  // Somebody who answers with a single word means it, whatever word it is: "mot" is courage.
  if (short && (words.length === 1 || words.some(says))) return [words.join(' ')];
  return words.filter(says);
}

export function wordsOf(texts: readonly { text: string; count: number }[]): CloudWord[] {
  const found = new Map<string, { count: number; forms: Map<string, number> }>();
  for (const { text, count } of texts) {
    // Somebody who writes a word twice has still said it once.
    const once = new Map(pieces(text).map((word) => [key(word), word]));
    for (const [id, word] of once) {
      const known = found.get(id) ?? { count: 0, forms: new Map<string, number>() };
      known.count += count;
      known.forms.set(word, (known.forms.get(word) ?? 0) + count);
      found.set(id, known);
    }
  }
  const usual = (forms: Map<string, number>): string =>
    [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0] ?? '';
  return ranked([...found.values()].map(({ count, forms }) => ({ word: usual(forms), count })));
}
