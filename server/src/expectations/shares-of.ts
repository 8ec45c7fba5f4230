import type { KpiAssignment } from './read-assignments.ts';
import { Decimal } from 'decimal.js';

const parts = 1000;

/**
 * What each mandatory KPI of a set counts in its score (§0.3), as a fraction in thousandths; rounded so that all of them are exactly 1
 * together: what is left over goes to those that lost most. Optional ones count nothing and are not in it.
 */
export function sharesOf(set: readonly Pick<KpiAssignment, 'id' | 'isMandatory' | 'weight'>[]): ReadonlyMap<string, string> {
  const counted = set.filter(({ isMandatory }) => isMandatory);
  const total = counted.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  const exact = counted.map(({ id, weight }, index) => ({ id, index, part: new Decimal(weight).times(parts).dividedBy(total) }));
  const left = exact.reduce((rest, { part }) => rest - part.floor().toNumber(), parts);
  const byLoss = [...exact].sort((a, b) => b.part.minus(b.part.floor()).comparedTo(a.part.minus(a.part.floor())) || a.index - b.index);
  const lucky = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return new Map(
    exact.map(({ id, index, part }) => [
      id,
      part
        .floor()
        .plus(lucky.has(index) ? 1 : 0)
        .dividedBy(parts)
        .toString(),
    ]),
  );
}
