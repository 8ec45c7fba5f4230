import type { DateOrder } from '@leadline/contract';
import { instantSql, type ZoneOffsets } from '#server/facts/zone-offsets.ts';

export interface DateFormat {
  readonly order: DateOrder;
  /** Placeholder of the zone of times without an offset. */
  readonly timezone: string;
  readonly offsets?: ZoneOffsets | undefined;
  readonly dateOnly: boolean;
  /** The year of dates written without one. */
  readonly year?: number;
}

const time =
  '(?:[T\\s,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:\\s*[AaPp]\\.?[Mm]\\.?)?(?:\\s*(?:Z|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2}))?)?';
const gap = '[./-]\\s?';
const months = '[A-Za-z]{3,9}';

/**
 * The date in a text (its time of day left out), or null. Read are year-month-day in any writing, the given order with
 * points, slashes or dashes, with or without leading zeros, two-digit years (70 to 99 are of the last century), a point at
 * the end, English month names, and dates without a year where the format has one.
 */
export function dateSql(text: string, format: DateFormat): string {
  return `coalesce(CASE WHEN length(${text}) = 10 THEN TRY_CAST(${text} AS date) END, TRY_CAST(${isoDateSql(text, format)} AS date))`;
}

/** `YYYY-M-D` of a text that is wholly a date with or without a time, else null. */
function isoDateSql(text: string, format: DateFormat): string {
  const [first, second] = format.order === 'mdy' ? ['\\1', '\\2'] : ['\\2', '\\1'];
  const shapes: (readonly [shape: string, iso: string])[] = [
    [`([0-9]{4})${gap}([0-9]{1,2})${gap}([0-9]{1,2})\\.?`, '\\1-\\2-\\3'],
    [`([0-9]{4})([0-9]{2})([0-9]{2})`, '\\1-\\2-\\3'],
  ];
  const yearLast: typeof shapes = [
    [`([0-9]{1,2})${gap}([0-9]{1,2})${gap}([0-9]{4})\\.?`, `\\3-${first}-${second}`],
    [`([0-9]{1,2})${gap}([0-9]{1,2})${gap}([7-9][0-9])\\.?`, `19\\3-${first}-${second}`],
    [`([0-9]{1,2})${gap}([0-9]{1,2})${gap}([0-9]{2})\\.?`, `20\\3-${first}-${second}`],
  ];
  if (format.order !== 'ymd') shapes.push(...yearLast);
  if (format.year !== undefined) {
    const [month, day] = format.order === 'dmy' ? ['\\2', '\\1'] : ['\\1', '\\2'];
    shapes.push([`([0-9]{1,2})[./-]\\s?([0-9]{1,2})\\.?`, `${format.year}-${month}-${day}`]);
  }
  const cases = shapes.map(
    ([shape, iso]) => `WHEN regexp_full_match(${text}, '${shape}${time}') THEN regexp_replace(${text}, '^${shape}.*$', '${iso}')`,
  );
  return `CASE ${cases.join(' ')} ${namedMonthSql(text)} END`;
}

function namedMonthSql(text: string): string {
  const parse = (pattern: string, formats: readonly string[]): string =>
    `WHEN regexp_full_match(${text}, '${pattern}') THEN strftime(try_strptime(${text}, [${formats.map((one) => `'${one}'`).join(', ')}]), '%Y-%m-%d')`;
  return [
    parse(`[0-9]{1,2}[ -]${months}[ -][0-9]{4}`, ['%d %b %Y', '%d-%b-%Y', '%d %B %Y', '%d-%B-%Y']),
    parse(`${months} [0-9]{1,2},? [0-9]{4}`, ['%b %d, %Y', '%B %d, %Y', '%b %d %Y', '%B %d %Y']),
  ].join(' ');
}

/** True where the text tells a time of day. */
export function hasTimeSql(text: string): string {
  return `contains(${text}, ':')`;
}

const plainTime = '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?';
const timeWithOffset = '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}(:[0-9]{2})?)';

/** The local time in a text that tells it plainly, in two steps: the engine writes back what it has read, which shows that it read all. */
export function plainTimeSteps(text: string, alias: string): readonly { readonly alias: string; readonly sql: string }[] {
  const [read, local] = [`${alias}_read`, `${alias}_local`];
  return [
    { alias: read, sql: `CASE WHEN ${hasTimeSql(text)} THEN TRY_CAST(${text} AS timestamp) END` },
    {
      alias: local,
      sql: `CASE WHEN length(${text}) = 19 AND CAST(${read} AS varchar) = ${text} THEN ${read} WHEN ${read} IS NOT NULL AND regexp_full_match(${text}, '${plainTime}') THEN ${read} END`,
    },
  ];
}

/**
 * The instant in a text that tells a time of day, or null. Times without an offset are of the format's zone.
 * @param local column with what plainTimeSteps read
 */
export function momentSql(text: string, format: DateFormat, local?: string): string {
  const plain = local ?? `CASE WHEN regexp_full_match(${text}, '${plainTime}') THEN TRY_CAST(${text} AS timestamp) END`;
  const quick = local !== undefined && format.offsets ? instantSql(format.offsets, local, format.timezone) : `timezone(${format.timezone}, ${plain})`;
  const withOffset = `CASE WHEN regexp_full_match(${text}, '${timeWithOffset}') THEN TRY_CAST(regexp_replace(${text}, 'Z$', '+00') AS timestamptz) END`;
  return `coalesce(${quick}, CASE WHEN ${hasTimeSql(text)} THEN coalesce(${withOffset}, ${slowMomentSql(text, format)}) END)`;
}

function slowMomentSql(text: string, format: DateFormat): string {
  const part = (group: number): string =>
    `regexp_extract(${text}, '([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,6})?)?)[0-9]*\\s*([AaPp]?)\\.?[Mm]?\\.?\\s*(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?$', ${group})`;
  const date = `CAST(${dateSql(text, format)} AS varchar)`;
  const clock = `replace(${part(1)}, ',', '.')`;
  const at = `${date} || ' ' || ${clock}`;
  const twelve = `try_strptime(${at} || ' ' || upper(${part(2)}) || 'M', ['%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S %p'])`;
  const seconds = `CASE WHEN length(${clock}) > 5 THEN '' ELSE ':00' END`;
  const offset = `replace(${part(3)}, 'Z', '+00')`;
  return `CASE WHEN ${part(3)} <> '' THEN TRY_CAST(${at} || ${seconds} || ${offset} AS timestamptz) WHEN ${part(2)} <> '' THEN timezone(${format.timezone}, ${twelve}) ELSE timezone(${format.timezone}, TRY_CAST(${at} AS timestamp)) END`;
}

/** Dates a business can have; what lies outside is a fault of the source. */
export function isPlausibleDateSql(date: string): string {
  return `(${date} BETWEEN DATE '1900-01-01' AND DATE '2200-12-31')`;
}
