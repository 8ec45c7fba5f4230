import { usualKpi, variantsOf } from '../attainment.ts';
import { calculated, divide, kpi, measure, none, num, test, when, whole } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import { d1 } from '../dimension-sets.ts';
import type { Formula, Kpi } from '../kpi.ts';

const ofAll = (id: string): Calculation => kpi(id, { without: ['person'] });
const formula = (id: string): Formula =>
  calculated(divide(kpi(id), when(test(ofAll(id), '>', num(0)), ofAll(id), none('not_meaningful'))), {
    beside: { of_plan: divide(kpi(id), measure(`target_${id}`, { at: whole, without: ['person'] })) },
  });

/** Of everybody under the same filters; in a table by team and person of the team. */
export const repContributionShare: Kpi = {
  id: 'rep_contribution_share',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['hunter', 'farmer', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['revenue_per_rep', 'contacts_per_working_day'],
  unit: 'percent',
  decimals: 1,
  direction: 'neutral',
  dimensions: d1,
  formula: formula(usualKpi),
  variants: variantsOf(formula),
  version: 1,
  example: { says: 'Person 30, team 150 → 20.0 % of result; team plan 200 → 15.0 % of plan.', value: '0.2' },
};
