import type { Locale } from '@leadline/i18n';

/** One letter of each file the language is written with. */
const samples: Readonly<Record<Locale, string>> = { en: 'a', vi: 'aăạ', hu: 'aő', ru: 'aж' };
/** On a slow line words are read in other letters first. */
const longestMs = 500;

/** Waits a moment for the letters of a language, so that nothing moves when they come. */
export async function loadLetters(locale: Locale): Promise<void> {
  const loaded = document.fonts.load("1rem 'Inter Variable'", samples[locale]).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([loaded, new Promise<void>((resolve) => setTimeout(resolve, longestMs))]);
}
