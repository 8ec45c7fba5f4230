import type { FoundKind } from '@leadline/contract';
import { fold } from '#web/lib/fold.ts';

export interface FindEntry {
  readonly id: string;
  readonly label: string;
  readonly kind: 'board' | 'kpi' | 'page' | 'explore' | FoundKind;
  /** More words it is found by. */
  readonly also?: string;
}

/** Entries in which every word asked for begins some word; whole beginnings first. */
export function findEntries(entries: readonly FindEntry[], asked: string, limit = 12): readonly FindEntry[] {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, limit);
  const matching = entries.filter((entry) => {
    const text = ` ${fold(`${entry.label} ${entry.also ?? ''}`)}`;
    return words.every((word) => text.includes(` ${word}`) || (word.length > 2 && text.includes(word)));
  });
  const begins = (entry: FindEntry) => (fold(entry.label).startsWith(words[0]!) ? 0 : 1);
  return matching.toSorted((a, b) => begins(a) - begins(b)).slice(0, limit);
}
