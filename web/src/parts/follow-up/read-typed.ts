import type { Locale } from '@leadline/i18n';
import { readNumber, shifted } from '#web/lib/typed-number.ts';

/** An amount as somebody types it; null: nothing was typed, undefined: it is no number. Per cent are kept as fractions. */
export function readTyped(locale: Locale, isPercent: boolean, text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const read = readNumber(locale, text);
  return read !== undefined && isPercent ? shifted(read, -2) : read;
}
