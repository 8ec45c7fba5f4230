import type { Locale } from './locale.ts';

type Words = Readonly<Record<string, unknown>>;
type Fetch = () => Promise<{ readonly default: Words }>;

/** Two parts of each language: what a board says, and everything else (word-parts.ts). */
const parts: Readonly<Record<Locale, { readonly first: Fetch; readonly rest: Fetch }>> = {
  en: { first: () => import('#words/en/first.json'), rest: () => import('#words/en/rest.json') },
  vi: { first: () => import('#words/vi/first.json'), rest: () => import('#words/vi/rest.json') },
  hu: { first: () => import('#words/hu/first.json'), rest: () => import('#words/hu/rest.json') },
  ru: { first: () => import('#words/ru/first.json'), rest: () => import('#words/ru/rest.json') },
};
const catalogs = new Map<Locale, Words>();
const whole = new Set<Locale>();
const coming = new Map<Locale, Promise<void>>();
const followers = new Set<() => void>();
let arrivals = 0;

/** A browser reads one language at a time: package.json puts this file in the place of catalogs.ts there. */
export function findCatalog(locale: Locale): object | undefined {
  return catalogs.get(locale);
}

/** Fetches the words of a language unless they are there: those a board needs, or all of them. */
export async function loadCatalog(locale: Locale, part: 'first' | 'all' = 'all'): Promise<void> {
  if (whole.has(locale)) return;
  const rest = part === 'all' ? parts[locale].rest() : undefined;
  // Told below, after the first part.
  rest?.catch(() => undefined);
  if (!catalogs.has(locale)) {
    const first = await parts[locale].first();
    if (!catalogs.has(locale)) catalogs.set(locale, first.default);
  }
  if (!rest) return;
  const { default: others } = await rest;
  if (whole.has(locale)) return;
  catalogs.set(locale, merge(catalogs.get(locale)!, others));
  whole.add(locale);
}

/** The words of a language that are on their way; undefined where all are here, or none were asked for. */
export function comingWords(locale: Locale): Promise<void> | undefined {
  if (whole.has(locale) || !catalogs.has(locale)) return undefined;
  let words = coming.get(locale);
  if (!words) {
    words = loadCatalog(locale)
      .catch(() => pause(3_000))
      .finally(() => arrive(locale));
    coming.set(locale, words);
  }
  return words;
}

/** How often words have come that had been missing. */
export const wordArrivals = (): number => arrivals;

/** Tells whenever words have come that had been missing. @returns ends it */
export function followWords(tell: () => void): () => void {
  followers.add(tell);
  return () => followers.delete(tell);
}

function arrive(locale: Locale): void {
  coming.delete(locale);
  arrivals += 1;
  for (const tell of followers) tell();
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isTree = (value: unknown): value is Words => typeof value === 'object' && value !== null;

function merge(some: Words, others: Words): Words {
  const all: Record<string, unknown> = { ...some };
  for (const [name, value] of Object.entries(others)) {
    const own = all[name];
    all[name] = isTree(own) && isTree(value) ? merge(own, value) : value;
  }
  return all;
}
