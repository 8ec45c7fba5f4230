import { timeGrains } from '../../query/kpi-query.ts';
import { usualKpi } from '../attainment.ts';
import { calculated, days, divide, first, kpi, least, measure, multiply, num, subtract, sumOver, test, when, whole } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

const target = measure(`target_${usualKpi}`, { at: whole });
const hasTarget = least(num(1), first(measure(`target_${usualKpi}`, { at: whole, read: 'cases' }), num(0)));
/** At least half of the working days in a selling role, and no day of the ramp. */
const stayed = when(test(multiply(num(2), first(measure('days_in_role'), num(0))), '>=', days('elapsed_working_days')), num(1), num(0));
const isTrained = subtract(num(1), least(num(1), first(measure('days_in_training'), num(0))));
const isJudged = test(multiply(hasTarget, stayed, isTrained), '>', num(0));

/** People without a target, in their ramp or too short in the job are left out. */
export const shareOfRepsAtTarget: Kpi = {
  id: 'share_of_reps_at_target',
  kind: 'kpi',
  type: 'outcome',
  group: 'results',
  perspective: 'finance',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['quota_attainment', 'capacity_utilisation'],
  unit: 'percent',
  decimals: 0,
  direction: 'range',
  dimensions: [...timeGrains, 'team', 'role', 'manager', 'location', 'region', 'region_group'],
  formula: calculated(
    divide(
      sumOver(['person'], when(isJudged, when(test(kpi(usualKpi), '>=', target), num(1), num(0)), num(0))),
      sumOver(['person'], when(isJudged, num(1), num(0))),
    ),
    { isShare: true },
  ),
  version: 1,
  example: { says: '10 reps with quota, 2 reached → 20 % (2 of 10), interval 5.7–51.0 %.', value: '0.2' },
};
