import { isPerReceived } from '@leadline/contract/values';
import { formatKpi, formatMember, formatPeriod, formatShort } from '@leadline/i18n';
import type { Cell, Dimension, KpiColumn, KpiResult, Mark, Member, ResolvedPeriod } from '@leadline/kpi';
import type { Opens, Point } from './drawing.ts';
import type { DrawingWords } from './words.ts';

/** A cell as it is written; what is missing says why. */
export function pointOf(words: DrawingWords, cell: Cell, column: KpiColumn, opens?: Opens, isWhole = false): Point {
  const { locale, word } = words;
  const isSmall = cell.sample === 'grey';
  if (cell.value === null && cell.quantities && cell.quantities.length > 0) return severalUnits(words, cell.quantities, column, opens);
  const text = cell.value === null ? word(`reason.${cell.reason ?? 'no_data'}`, cell.reason ?? '') : formatKpi(locale, cell.value, column, isWhole);
  return {
    value: cell.value,
    text,
    short: cell.value === null ? '–' : formatShort(locale, Number(cell.value), column.unit),
    ...(opens && cell.value !== null ? { opens } : {}),
    ...(isSmall ? { isSmall } : {}),
  };
}

/** How many units of measure are told of one value. */
const unitsTold = 3;

/** Amounts of different units of measure stand side by side: they are never added. */
function severalUnits({ locale }: DrawingWords, quantities: NonNullable<Cell['quantities']>, column: KpiColumn, opens?: Opens): Point {
  const told = quantities.slice(0, unitsTold).map(({ unit, value }) => formatKpi(locale, value, { ...column, unit: { kind: 'quantity', ...(unit === null ? {} : { unit }) } })); // prettier-ignore
  const text = [...told, ...(quantities.length > unitsTold ? ['…'] : [])].join(' · ');
  return { value: null, text, short: text, isAmounts: true, ...(opens ? { opens } : {}) };
}

/** From here on amounts of a column are told without minor units: nobody reads them there. */
const large = 10_000;

/** Whether money of a column is told in whole amounts, the same in all its rows. */
export function isWholeColumn({ unit }: KpiColumn, values: readonly (string | null)[]): boolean {
  return unit.kind === 'money' && values.some((value) => value !== null && Math.abs(Number(value)) >= large);
}

/** Where the number of a column leads, within the groups of its row. */
export function opensOf({ ref }: KpiColumn, by: readonly Dimension[] = [], members: readonly Member[] = []): Opens {
  const where = members.map(({ id }, index) => `${by[index]!}:${id}`);
  return { kpi: ref.id, ...(ref.variant === undefined ? {} : { variant: ref.variant }), where };
}

export const nameOfColumn = ({ name }: DrawingWords, { ref, name: own }: KpiColumn): string => own ?? name(ref.id, ref.variant);
export const nameOfMember = ({ locale }: DrawingWords, dimension: Dimension, member: Member): string =>
  formatMember(locale, dimension, member, isTime(dimension) ? 'short' : 'name');

const times: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);
export const isTime = (dimension: string): boolean => times.has(dimension);

/** `Nov 2026, so far`. */
export function periodText({ locale, t }: DrawingWords, period: ResolvedPeriod): string {
  const name = formatPeriod(locale, period, 'short');
  return period.isRunning ? `${name}, ${t('period.soFar')}` : name;
}

/** What has to be known about a value, in words. That its period runs stands with the period; that holidays are not settled the page says once. */
export function marksOf({ t }: DrawingWords, { n = 0, marks = [], markCounts = {}, sample }: Cell): readonly string[] {
  const counted = (mark: Mark): number =>
    mark === 'small_sample' ? n : mark === 'left_out' || mark === 'flagged_records' || mark === 'self_reported' ? (markCounts[mark] ?? 0) : 0;
  const told = marks
    .filter((mark) => mark !== 'so_far' && mark !== 'small_sample' && mark !== 'provisional_calendar')
    .map((mark) => t(`mark.${mark}`, { count: counted(mark) }));
  return sample === 'grey' ? [t('mark.sample.grey', { count: n }), ...told] : told;
}

/** Numbers of an axis in the unit of a column. */
export const axisOf =
  ({ locale }: DrawingWords, { unit }: KpiColumn) =>
  (value: number): string =>
    formatShort(locale, value, unit);

/** Whether two columns can be drawn on one axis: a result and the same per contact cannot, whatever both are told in. */
export const sameUnit = (a: KpiColumn, b: KpiColumn): boolean =>
  JSON.stringify(a.unit) === JSON.stringify(b.unit) && isPerReceived(a.ref.variant) === isPerReceived(b.ref.variant);
/** What adds up over time and members. */
export const addsUp = ({ unit, ref }: KpiColumn): boolean =>
  (unit.kind === 'money' || unit.kind === 'count' || unit.kind === 'quantity') && !isPerReceived(ref.variant);
export const numberOf = (value: string | null | undefined): number | null => (value === null || value === undefined ? null : Number(value));

/** First and last of a row of points, for who does not see them. */
export function summaryOf(names: readonly string[], points: readonly Point[]): string {
  const known = points.flatMap((point, index) => (point.value === null ? [] : [`${names[index]!} ${point.text}`]));
  if (known.length < 2) return known.join('');
  return `${known[0]!} … ${known.at(-1)!}`;
}

export type Rows = KpiResult['rows'];
