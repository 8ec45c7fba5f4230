import { formatValue } from '@leadline/i18n';
import type { Cell, KpiColumn, Unit } from '@leadline/kpi';
import type { I18n } from '#web/lib/i18n.tsx';

type BesideUnit = 'same' | 'money' | 'count' | 'days' | 'percent';

/** Figures that may stand beside a value, and what they are counted in. */
const units: Readonly<Record<string, BesideUnit>> = {
  mean: 'same',
  median: 'same',
  largest: 'same',
  p90: 'same',
  cost: 'money',
  winbacks: 'count',
  deals: 'count',
  pending: 'count',
  horizon_days: 'days',
  estimate: 'percent',
  actual: 'same',
  lost: 'count',
  customers: 'count',
  expected: 'money',
  open: 'money',
  month: 'money',
  previous: 'money',
  difference: 'money',
  adjusted: 'percent',
  year_on_year: 'percent',
  not_tried: 'count',
  in_time: 'count',
  unanswered: 'count',
  accepted: 'count',
  mass: 'count',
  planned: 'count',
  planned_made: 'count',
  unplanned: 'count',
  without_outcome: 'count',
  cancelled_by_us: 'count',
  awaiting: 'count',
  reported_opens: 'count',
  young: 'count',
  failed_attempts: 'count',
  covered_revenue: 'money',
  provisional_entries: 'count',
  units: 'count',
  of_revenue: 'percent',
  per_week: 'money',
  per_week_low: 'money',
  per_week_high: 'money',
  so_far: 'money',
  capped: 'money',
  observed_share: 'percent',
};
const brief = ['mean', 'median', 'deals'];

export interface BesideFigure {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** @param isBrief only what must not be missed where there is little room */
export function besideFigures(
  { locale, word }: I18n,
  cell: Cell,
  column: Pick<KpiColumn, 'unit' | 'decimals'>,
  currency: string,
  isBrief = false,
): readonly BesideFigure[] {
  return Object.entries(cell.beside ?? {}).flatMap(([key, value]) => {
    const kind = units[key];
    if (value === null || kind === undefined || (isBrief && !brief.includes(key))) return [];
    /** Beside a share of answers stands the mean of their points. */
    const own: Unit = key === 'mean' && column.unit.kind === 'percent' ? { kind: 'score' } : column.unit;
    const text = formatValue(locale, value, unitOf(kind, own, currency), { decimals: own.kind === 'score' ? 1 : decimalsOf(kind, column) });
    return [{ key, name: word(`beside.${key}`, key), text }];
  });
}

function unitOf(kind: BesideUnit, own: Unit, currency: string): Unit {
  if (kind === 'same') return own;
  return kind === 'money' ? { kind, currency } : { kind };
}

/** A mean of days is no whole number. */
function decimalsOf(kind: BesideUnit, column: Pick<KpiColumn, 'unit' | 'decimals'>): number {
  if (kind === 'same') return column.unit.kind === 'days' ? 1 : column.decimals;
  return kind === 'percent' ? 1 : kind === 'money' ? 2 : 0;
}
