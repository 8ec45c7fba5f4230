import type { DecimalSign } from '@leadline/contract';

export interface NumberFormat {
  readonly decimal: DecimalSign;
  /** 12 means 0.12. */
  readonly percent: boolean;
}

/** Signs and words that stand beside amounts; longer ones first. */
const currencyWords = [
  'руб\\.?',
  '₽',
  'р\\.',
  'rub',
  'ft\\.?',
  'huf',
  '₫',
  'vnđ',
  'vnd',
  'đồng',
  'đ',
  'us\\$',
  'usd',
  '\\$',
  'eur',
  '€',
  'gbp',
  '£',
  'jpy',
  '¥',
  'pln',
  'zł',
  'czk',
  'kč',
  'chf',
  'brl',
  'r\\$',
];

/**
 * The number in a text as plain digits (`-1234567.50`, `12e-2` for a percentage), or null. Read are: a decimal sign, groups
 * of three, spaces of any kind and apostrophes between digits, minus signs before or after (U+2212 too), amounts in
 * parentheses as negative, currency signs and words, and percent signs.
 * @param shift power of ten the number is multiplied by
 */
export function plainNumberSql(text: string, format: NumberFormat, shift = 0): string {
  const group = format.decimal === '.' ? ',' : '\\.';
  const sign = format.decimal === '.' ? '\\.' : ',';
  const squeezed = `regexp_replace(${text}, '[\\s\\x{00A0}\\x{2007}\\x{2009}\\x{202F}''’]', '', 'g')`;
  const bare = `regexp_replace(translate(${squeezed}, '−–', '--'), '(?i)^(-?)(?:${currencyWords.join('|')})|(?:${currencyWords.join('|')})$', '\\1')`;
  const signed = `regexp_replace(regexp_replace(${bare}, '^\\((.*)\\)$', '-\\1'), '^([^-].*)-$', '-\\1')`;
  const bareAgain = `regexp_replace(${signed}, '(?i)^(-?)(?:${currencyWords.join('|')})|(?:${currencyWords.join('|')})$', '\\1')`;
  const digits = `regexp_extract(${bareAgain}, '^([+-]?(?:[0-9]{1,3}(?:${group}[0-9]{3})+|[0-9]*)(?:${sign}[0-9]*)?)%?$', 1)`;
  const plain = format.decimal === '.' ? `replace(${digits}, ',', '')` : `replace(replace(${digits}, '.', ''), ',', '.')`;
  const power = (by: number): string => (by === 0 ? `''` : `'e${by}'`);
  const exponent = format.percent ? power(shift - 2) : `CASE WHEN contains(${text}, '%') THEN ${power(shift - 2)} ELSE ${power(shift)} END`;
  return `(${plain} || ${exponent})`;
}

/**
 * The number in a text as DECIMAL(width,scale), rounded half away from zero; null where there is none or it does not fit.
 * Plain numbers are cast at once; everything else goes the long way.
 */
export function decimalSql(text: string, format: NumberFormat, width: number, scale: number): string {
  const type = `DECIMAL(${width},${scale})`;
  const slow = `TRY_CAST(${plainNumberSql(text, format)} AS ${type})`;
  const quick = quickNumberSql(text, format);
  return quick === undefined ? slow : `coalesce(TRY_CAST(${quick} AS ${type}), ${slow})`;
}

/** Text that the engine's own cast reads rightly, or null where it could be misread. */
export function quickNumberSql(text: string, format: NumberFormat): string | undefined {
  if (format.percent) return undefined;
  return format.decimal === '.' ? text : `CASE WHEN NOT contains(${text}, '.') THEN replace(${text}, ',', '.') END`;
}

/** True where the text is a number, of whatever size. */
export function isNumberSql(text: string, format: NumberFormat): string {
  return `(TRY_CAST(${plainNumberSql(text, format)} AS double) IS NOT NULL OR TRY_CAST(${quickNumberSql(text, format) ?? 'NULL'} AS double) IS NOT NULL)`;
}
