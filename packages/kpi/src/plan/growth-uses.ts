import { addDays, maxDate, minDate } from '../calendar/iso-date.ts';
import type { Expression } from '../catalog/kpi.ts';
import { bucketOf } from '../period/bucket.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import { shiftPeriod } from '../period/shift-period.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';
import { expressionUses, type LeafUse } from './leaf-use.ts';
import { type PlacedWindow, type Window, windowOf } from './window.ts';

/** The three stretches a growth compares. */
export interface GrowthMonths {
  readonly month: Window;
  readonly previous: Window;
  readonly year: Window;
}

/** The last month a window touches, as far as it is counted, and what it is compared with at equal elapsed working days. */
export function growthMonths(window: Window, env: PeriodEnv): GrowthMonths {
  const lastDay = window.to === null ? minDate(env.today, env.dataThrough ?? env.today) : addDays(maxDate(window.to, window.from ?? window.to), -1);
  const month = cutAt(resolvePeriod({ kind: 'named', name: bucketOf(lastDay, 'month', env) }, env), addDays(lastDay, 1));
  const shifted = (comparison: 'previous_period' | 'previous_year'): Window =>
    windowOf(shiftPeriod(month, comparison, env, { whole: false }) ?? month);
  return { month: windowOf(month), previous: shifted('previous_period'), year: shifted('previous_year') };
}

function cutAt(month: ResolvedPeriod, end: IsoDate): ResolvedPeriod {
  return month.to !== null && end < month.to ? { ...month, until: end } : month;
}

export function growthUses(expression: Expression, windows: readonly PlacedWindow[], env: PeriodEnv): readonly LeafUse[] {
  const months = windows.map(({ ordinal, window }) => ({ ordinal, ...growthMonths(window, env) }));
  return (['month', 'previous', 'year'] as const).flatMap((which) =>
    expressionUses(
      expression,
      months.map((row) => ({ ordinal: row.ordinal, window: row[which] })),
      env,
      `${which}:`,
    ),
  );
}
