import { fold } from '#web/lib/fold.ts';

export interface Searched {
  readonly id: string;
  readonly fields: readonly SearchedField[];
}
export interface SearchedField {
  readonly text: string;
  /** How much a word found here says: names more than sentences. */
  readonly weight: number;
}

interface Indexed {
  readonly id: string;
  readonly fields: readonly { readonly text: string; readonly words: readonly string[]; readonly weight: number }[];
}
export type SearchIndex = readonly Indexed[];

export function makeSearchIndex(entries: readonly Searched[]): SearchIndex {
  return entries.map(({ id, fields }) => ({
    id,
    fields: fields.map(({ text, weight }) => ({ text: fold(text), words: [...new Set(wordsOf(text))], weight })),
  }));
}

export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The least part of what was asked that an answer must hold, rare words counting more. */
const leastCover = 0.5;
/** Answers much weaker than the best are left out. */
const leastOfBest = 0.34;

/**
 * Ids that answer what was asked, the best first. A word counts by how rare it is, so that a whole question may be asked; endings may
 * differ, diacritics do not matter.
 */
export function rank(index: SearchIndex, asked: string): readonly string[] {
  const words = [...new Set(wordsOf(asked))];
  if (words.length === 0) return index.map(({ id }) => id);
  const hits = index.map((entry) => words.map((word) => bestHit(entry, word)));
  const rarity = words.map((_, at) => Math.log(1 + index.length / Math.max(1, hits.filter((hit) => hit[at]!.likeness > 0).length)));
  const all = sum(rarity);
  const phrase = fold(asked).trim();
  const scored = index.map((entry, place) => {
    const hit = hits[place]!;
    const cover = sum(rarity.map((value, at) => (hit[at]!.likeness > 0 ? value : 0))) / all;
    const score = sum(rarity.map((value, at) => value * hit[at]!.score)) / all + phraseBonus(entry, phrase);
    return { id: entry.id, score: cover < leastCover ? 0 : score * cover };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * leastOfBest)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

interface Hit {
  readonly likeness: number;
  readonly score: number;
}

function bestHit(entry: Indexed, word: string): Hit {
  let best: Hit = { likeness: 0, score: 0 };
  for (const { words, weight } of entry.fields) {
    const like = Math.max(0, ...words.map((other) => likeness(word, other)));
    if (like * weight > best.score) best = { likeness: like, score: like * weight };
  }
  return best;
}

/** 1 for the same word, less for its beginning, less for another ending of it. */
function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (asked.length >= 2 && word.startsWith(asked)) return 0.85;
  const shorter = Math.min(asked.length, word.length);
  if (shorter < 4) return 0;
  let common = 0;
  while (common < shorter && asked[common] === word[common]) common += 1;
  return common >= 4 && common >= Math.max(asked.length, word.length) * 0.66 ? 0.6 : 0;
}

function phraseBonus({ fields }: Indexed, phrase: string): number {
  return Math.max(
    0,
    ...fields.map(({ text, weight }) => {
      if (text === phrase) return 2 * weight;
      if (text.startsWith(phrase)) return 0.6 * weight;
      return phrase.length > 3 && text.includes(phrase) ? 0.3 * weight : 0;
    }),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
