import { en } from './en/index.ts';
import { hu } from './hu/index.ts';
import type { Locale } from './locale.ts';
import { ru } from './ru/index.ts';
import { vi } from './vi/index.ts';

const catalogs: Readonly<Record<Locale, object>> = { en, vi, hu, ru };

/** The words of a language; undefined where they have not been loaded (only in a browser). */
export function findCatalog(locale: Locale): object | undefined {
  return catalogs[locale];
}

/** Makes the words of a language ready. Here all of them are. */
export async function loadCatalog(locale: Locale, _part: 'first' | 'all' = 'all'): Promise<void> {
  await Promise.resolve(catalogs[locale]);
}

/** Words that are on their way (only in a browser). */
export function comingWords(_locale: Locale): Promise<void> | undefined {
  return undefined;
}

/** How often words have come that had been missing: never. */
export const wordArrivals = (): number => 0;

/** Tells whenever words have come that had been missing (only in a browser). */
export function followWords(_tell: () => void): () => void {
  return () => undefined;
}
