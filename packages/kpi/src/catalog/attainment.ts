import { additiveKpis } from './additive-kpis.ts';
import { calculated, days, divide, first, greatest, kpi, least, measure, none, num, subtract, test, when, whole } from './calculate.ts';
import type { Calculation, Moment } from './calculation.ts';
import type { Formula } from './kpi.ts';

/** The underlying KPI of what is told without naming one. */
export const usualKpi = 'net_sales_revenue';

const isLower = (id: string): boolean => additiveKpis.some((additive) => additive.id === id && additive.direction === 'lower');

/** What the target of a stretch is measured by: no target is no number, and by a target of zero nothing can be divided (§0.3). */
export function targetOf(id: string, at?: Moment): Calculation {
  const target = `target_${id}`;
  const moment = at ? { at } : {};
  const set = first(measure(target, { ...moment, read: 'cases' }), num(0));
  const value = measure(target, moment);
  return when(test(set, '>', num(0)), when(test(value, '>', num(0)), value, none('not_meaningful')), none('no_target'));
}

/** Attainment by direction (§0.3): where less is better 2 − actual ÷ target, between 0 and 2. */
export function attainment(id: string): Calculation {
  const part = divide(kpi(id), targetOf(id, whole));
  return isLower(id) ? least(num(2), greatest(num(0), subtract(num(2), part))) : part;
}

/** Reached so far against what should be by now. */
export function pace(id: string): Calculation {
  const due = afterFirstDay(targetOf(id));
  return isLower(id) ? divide(due, kpi(id)) : divide(kpi(id), due);
}

/** Nothing before the first working day of a running period is over. */
export function afterFirstDay(then: Calculation): Calculation {
  const elapsed = days('elapsed_working_days');
  return when(test(elapsed, '>', num(1)), then, when(test(elapsed, '>=', days('working_days')), then, none('immature')));
}

/** One formula for every KPI that adds up, under its id; the usual one is the formula itself. */
export function variantsOf(make: (id: string) => Formula): Readonly<Record<string, Formula>> {
  return Object.fromEntries(additiveKpis.filter(({ id }) => id !== usualKpi).map(({ id }) => [id, make(id)]));
}

export const attainmentFormula = (id: string): Formula => calculated(attainment(id), { beside: { target: measure(`target_${id}`, { at: whole }) } });
