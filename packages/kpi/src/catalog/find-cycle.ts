import { type Formulas, listUsedKpis } from './formulas.ts';
import type { Formula } from './kpi.ts';

/** The KPIs of a circle, `a > b > a`, where a formula leads back to itself; undefined where it does not. */
export function findCycle(id: string, formula: Formula, formulas: Formulas, trail: readonly string[] = []): string | undefined {
  if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id].join(' > ');
  for (const used of listUsedKpis(formula)) {
    const cycle = findCycle(used.id, formulas(used.id, used.variant), formulas, [...trail, id]);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
