import type { Point } from '@leadline/board';
import type { Locale } from '@leadline/i18n';
import type { SheetCell } from '#server/sheet/cell.ts';

/** A number of a spreadsheet is shown in the format of who opens it; the unit and the decimals are those the reader sees here. */
export function cellOf({ value, text }: Point, locale: Locale): SheetCell {
  if (value === null) return { text };
  const [before, after] = aroundDigits(text);
  const decimals = decimalsOf(text, locale);
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  // A share is kept as a fraction, and its format says percent.
  if (after.trim() === '%') return { number: value, format: `${digits}%` };
  return { number: value, format: `${literal(before)}${digits}${literal(after)}` };
}

/** What stands before the first and after the last digit, but for signs. Nothing where there are words between digits, as in hours and minutes. */
function aroundDigits(text: string): readonly [string, string] {
  const parts = /^([^\d]*)(\d[\d.,\s\u00a0\u202f'’]*\d|\d)([^\d]*)$/.exec(text);
  return parts ? [parts[1]!.replaceAll(/[-−+]/g, ''), parts[3]!] : ['', ''];
}

/** Decimals of the number as it is written. */
function decimalsOf(text: string, locale: Locale): number {
  const sign = locale === 'en' ? '.' : ',';
  const after = text.split(sign);
  return after.length === 2 ? Math.min(10, /^\d*/.exec(after[1]!)![0].length) : 0;
}

function literal(text: string): string {
  const kept = text.replaceAll(/["\\\p{Cc}]/gu, '').slice(0, 40);
  return kept === '' ? '' : `"${kept}"`;
}
