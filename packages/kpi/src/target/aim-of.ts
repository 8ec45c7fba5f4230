import type { Kpi } from '../catalog/kpi.ts';
import type { DecimalText } from '../result/decimal.ts';
import type { Aim } from './attainment-of.ts';

/** What was set: a value, or the ends of a range; missing where it was left open. */
export interface Expectation {
  readonly value?: DecimalText;
  readonly lo?: DecimalText;
  readonly hi?: DecimalText;
  /** The value when the goal began. */
  readonly baseline?: DecimalText;
}

/** Shares of what was expected: they bring their target with them, unless another is set (§2, §9.1). */
const ownExpectations: Readonly<Record<string, Expectation>> = {
  quota_attainment: { value: '1' },
  pace_index: { value: '1' },
  contact_norm_fulfilment: { lo: '0.9', hi: '1.2' },
  contact_plan_fulfilment: { value: '1' },
};

export const ownExpectationOf = (id: string): Expectation | undefined => ownExpectations[id];

/** May be negative, or has no natural zero (§0.3). Scores and points are so by their unit. */
const withoutZero = new Set(['monthly_sales_growth', 'net_profit', 'promotion_uplift', 'nrr']);

type Judged = Pick<Kpi, 'id' | 'direction' | 'unit'>;

/** How a KPI is held against what was set for it (§0.3). @returns undefined for what cannot be judged: a metric, or nothing set */
export function aimOf({ id, direction, unit }: Judged, set: Expectation | undefined): Aim | undefined {
  if (direction === 'neutral' || set === undefined) return undefined;
  const { value, lo, hi, baseline } = set;
  if (direction === 'range' || value === undefined) {
    const low = lo ?? value;
    if (low === undefined && hi === undefined) return undefined;
    return { kind: 'range', ...(low === undefined ? {} : { lo: low }), ...(hi === undefined ? {} : { hi }) };
  }
  if (unit === 'score' || unit === 'points' || withoutZero.has(id))
    return { kind: 'scale', target: value, ...(baseline === undefined ? {} : { baseline }), ...(direction === 'lower' ? { isLower: true } : {}) };
  return { kind: direction, target: value };
}
