import type { Correction, SimpleSource } from '@leadline/contract';
import type { Binder } from './binder.ts';

/** White space that exports put around values, the no-break and narrow spaces and the zero-width mark among it. */
const spaces = `' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(8199) || chr(8239) || chr(65279)`;

/** A raw cell without outer white space; empty is null. @param hasOddSpaces the file holds others than plain ones */
export function trimmedSql(raw: string, hasOddSpaces: boolean): string {
  if (hasOddSpaces) return `nullif(trim(${raw}, ${spaces}), '')`;
  // Trimming costs more than looking whether there is anything to trim; the reader has made empty cells null.
  return `CASE WHEN starts_with(${raw}, ' ') OR ends_with(${raw}, ' ') THEN nullif(trim(${raw}), '') ELSE nullif(${raw}, '') END`;
}

/** Corrections of values, exactly as written but for outer white space. */
export function correctedSql(text: string, corrections: readonly Pick<Correction, 'from' | 'to'>[], binder: Binder): string {
  if (corrections.length === 0) return text;
  const cases = corrections.map(({ from, to }) => `WHEN ${binder.text(from.trim())} THEN ${binder.text(to)}`);
  return `nullif(CASE ${text} ${cases.join(' ')} ELSE ${text} END, '')`;
}

/** Words of the source and what they mean; case is ignored, other words stay. */
export function translatedSql(text: string, values: Exclude<SimpleSource, { kind: 'constant' }>['values'], binder: Binder): string {
  if (!values || values.length === 0) return text;
  const cases = values.map(({ from, to }) => `WHEN ${binder.text(from.trim().toLowerCase())} THEN ${binder.text(to)}`);
  return `nullif(CASE lower(coalesce(${text}, '')) ${cases.join(' ')} ELSE ${text} END, '')`;
}

/** Words that stand for "nothing" where a number, date or flag is expected. */
const emptyWords = ['-', '--', '–', '—', 'n/a', 'na', '#n/a', 'null', '\\n', 'none', 'nil', 'nan', 'nat', '?', '0000-00-00', '0000-00-00 00:00:00'];

/** Long IN lists become joins, which takes their operands out of the branches they stand in; lists do not. @param words of our own */
export function isOneOfSql(text: string, words: readonly string[]): string {
  return `list_contains([${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}], ${text})`;
}

export function isEmptyWordSql(text: string): string {
  return isOneOfSql(`lower(${text})`, emptyWords);
}

const trueWords = ['true', 't', 'yes', 'y', '1', 'x', 'on', '✓', 'có', 'đúng', 'igen', 'i', 'igaz', 'да', 'истина'];
const falseWords = ['false', 'f', 'no', 'n', '0', 'off', 'không', 'sai', 'nem', 'hamis', 'нет', 'ложь'];

export function booleanSql(text: string): string {
  const plain = `regexp_replace(lower(${text}), '^([01])\\.0+$', '\\1')`;
  return `CASE WHEN ${isOneOfSql(plain, trueWords)} THEN true WHEN ${isOneOfSql(plain, falseWords)} THEN false END`;
}

/** A word of a closed list as the list writes it: lower case, anything but letters and digits as one underscore. */
export function choiceWordSql(text: string): string {
  return `trim(regexp_replace(lower(${text}), '[^\\pL\\pN]+', '_', 'g'), '_')`;
}

const currencySigns: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['£', 'GBP'],
  ['₫', 'VND'],
  ['đ', 'VND'],
  ['vnđ', 'VND'],
  ['đồng', 'VND'],
  ['ft', 'HUF'],
  ['ft.', 'HUF'],
  ['₽', 'RUB'],
  ['руб', 'RUB'],
  ['руб.', 'RUB'],
  ['р.', 'RUB'],
  ['rur', 'RUB'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['¥', 'JPY'],
  ['r$', 'BRL'],
];

/** ISO code of a currency written as a code, sign or word; null where it is none of them. */
export function currencySql(text: string): string {
  const cases = currencySigns.map(([sign, code]) => `WHEN '${sign}' THEN '${code}'`);
  return `CASE lower(${text}) ${cases.join(' ')} ELSE CASE WHEN regexp_full_match(upper(${text}), '[A-Z]{3}') THEN upper(${text}) END END`;
}
