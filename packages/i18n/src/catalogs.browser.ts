import type { Locale } from './locale.ts';

const catalogs = new Map<Locale, object>();

/** A browser reads one language at a time: package.json puts this file in the place of catalogs.ts there. */
export function findCatalog(locale: Locale): object | undefined {
  return catalogs.get(locale);
}

/** Fetches the words of a language unless they are there. */
export async function loadCatalog(locale: Locale): Promise<void> {
  if (!catalogs.has(locale)) catalogs.set(locale, await fetchCatalog(locale));
}

async function fetchCatalog(locale: Locale): Promise<object> {
  switch (locale) {
    case 'en':
      return (await import('./en/index.ts')).en;
    case 'vi':
      return (await import('./vi/index.ts')).vi;
    case 'hu':
      return (await import('./hu/index.ts')).hu;
    case 'ru':
      return (await import('./ru/index.ts')).ru;
  }
}
