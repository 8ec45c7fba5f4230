import { plainText } from '#server/facts/plain-text.ts';

/** Where in a question a name is said, and how well. */
export interface NameMatch {
  /** Words of the question: from, up to (excluded). */
  readonly from: number;
  readonly to: number;
  /** Letters of the question that say it: a longer match says more. */
  readonly letters: number;
  /** 0: word by word; 1: beginnings of words; 2: with other endings. */
  readonly looseness: number;
  /** Words of the name nobody has said. */
  readonly unsaid: number;
}

/** The words of a question in plain letters, without what stands around them. An empty one keeps its place. */
export function wordsAsked(asked: string): readonly string[] {
  return asked
    .trim()
    .split(/\s+/)
    .map((word) => plainText(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}

/**
 * The best place where neighbouring words of the question are neighbouring words of the name; undefined where there is none.
 * @param mayEndOtherwise words of the question may have other endings than those of the name
 */
export function matchName(name: string, asked: readonly string[], mayEndOtherwise: boolean): NameMatch | undefined {
  const words = plainText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  let best: NameMatch | undefined;
  for (let from = 0; from < asked.length; from += 1)
    for (let at = 0; at < words.length; at += 1) {
      const match = matchFrom(words.slice(at), asked.slice(from), { from, unsaid: at, isOnly: asked.length === 1, mayEndOtherwise });
      if (match && (best === undefined || isBetter(match, best))) best = match;
    }
  return best;
}

export function isBetter(a: NameMatch, b: NameMatch): boolean {
  return compareMatches(a, b) < 0;
}

/** Order of matches, the best first. */
export function compareMatches(a: NameMatch, b: NameMatch): number {
  return b.letters - a.letters || a.looseness - b.looseness || a.unsaid - b.unsaid || a.from - b.from;
}

interface Place {
  readonly from: number;
  /** Words of the name before it. */
  readonly unsaid: number;
  readonly isOnly: boolean;
  readonly mayEndOtherwise: boolean;
}

function matchFrom(words: readonly string[], asked: readonly string[], { from, unsaid, ...rules }: Place): NameMatch | undefined {
  let [count, letters, looseness] = [0, 0, 0];
  while (count < words.length && count < asked.length) {
    const likeness = likenessOf(asked[count]!, words[count]!, rules);
    if (likeness === undefined) break;
    looseness = Math.max(looseness, likeness);
    letters += asked[count]!.length;
    count += 1;
  }
  return count === 0 ? undefined : { from, to: from + count, letters, looseness, unsaid: unsaid + words.length - count };
}

/** Among other words two letters say nothing: a beginning must have three, a word with another ending four. */
function likenessOf(asked: string, word: string, { isOnly, mayEndOtherwise }: Pick<Place, 'isOnly' | 'mayEndOtherwise'>): number | undefined {
  if (asked === '') return undefined;
  if (asked === word) return asked.length >= 2 || isOnly ? 0 : undefined;
  if (asked.length >= (isOnly ? 1 : 3) && word.startsWith(asked)) return 1;
  return mayEndOtherwise && endsOtherwise(asked, word) ? 2 : undefined;
}

/** `Annának` is Anna, `Ёлкина` and `Анны` are Ёлкин and Анна: something more at the end, in Russian also another last letter. */
function endsOtherwise(asked: string, word: string): boolean {
  const shorter = Math.min(asked.length, word.length);
  if (shorter < 4) return false;
  let common = 0;
  while (common < shorter && asked[common] === word[common]) common += 1;
  const more = asked.length - word.length;
  return common === word.length ? more <= 4 : /^\p{Script=Cyrillic}/u.test(word) && common >= shorter - 1 && Math.abs(more) <= 1;
}
