import { additiveKpis } from '../catalog/additive-kpis.ts';
import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, isIn, isTrue, missing, any, not, present } from './predicate.ts';

const person: Attribution = { person: ['user_id'] };
const hasAmount: readonly Requirement[] = [
  { keep: present('amount'), reason: 'no_amount' },
  { keep: present('amount_org'), reason: 'no_rate' },
];
const amount = { kind: 'sum', of: { kind: 'money', column: 'amount' } } as const;

/** The targets of each KPI that adds up, by days: `target_<kpi>`. */
const targets = additiveKpis.map(({ id, unit }): Measure => {
  const shared = { id: `target_${id}`, entity: 'target_day', anchor: 'day_on', attribution: person, filter: isIn('kpi', id) } as const;
  return unit === 'money'
    ? { ...shared, unit: 'money', aggregate: amount, requires: hasAmount }
    : { ...shared, unit: unit === 'quantity' ? 'count' : unit, aggregate: { kind: 'sum', of: { kind: 'column', column: 'value' } } };
});

const frozen = (kpi: string, horizon: number, name: string): Measure => ({
  id: `frozen_${name}_${horizon}`,
  entity: 'frozen_forecast',
  anchor: 'period_to',
  unit: 'money',
  attribution: person,
  aggregate: amount,
  filter: all(isIn('kpi', kpi), { kind: 'compare', column: 'horizon', is: '=', value: String(horizon) }),
  requires: [{ keep: isTrue('is_counted'), reason: 'not_counted' }, ...hasAmount],
});

const self = { entity: 'self_assessment', anchor: 'period_to', undated: 'no_date', attribution: person } as const;
const plan = {
  entity: 'plan_result',
  anchor: 'period_month',
  undated: 'no_date',
  requires: [{ keep: isTrue('is_counted'), reason: 'not_counted' }],
} as const;
const sum = (column: string) => ({ kind: 'sum', of: { kind: 'column', column } }) as const;
const part = {
  entity: 'goal_target',
  anchor: 'starts_on',
  until: 'until_on',
  attribution: { person: ['owner_user_id'] },
  requires: [{ keep: isTrue('is_counted'), reason: 'not_counted' }],
} as const;

export const targetMeasures: readonly Measure[] = [
  ...targets,
  ...[25, 50, 75].map((horizon) => frozen('weighted_pipeline_forecast', horizon, 'pipeline')),
  frozen('run_rate_forecast', 50, 'run_rate'),
  {
    id: 'own_estimates',
    ...self,
    unit: 'percent',
    aggregate: { kind: 'median', of: { kind: 'column', column: 'attainment' } },
    filter: any(missing('kpi'), isIn('kpi', 'net_sales_revenue')),
    requires: [{ keep: present('attainment'), reason: 'no_score' }],
  },
  { id: 'required_hours', ...plan, unit: 'hours', aggregate: sum('required_hours') },
  { id: 'available_hours', ...plan, unit: 'hours', aggregate: sum('available_hours') },
  { id: 'required_people', ...plan, unit: 'fte', aggregate: sum('required_people') },
  { id: 'available_people', ...plan, unit: 'fte', aggregate: sum('available_people') },
  { id: 'plan_months', ...plan, unit: 'count', aggregate: { kind: 'distinct', column: 'period_month' } },
  { id: 'goal_progress_weighted', ...part, unit: 'count', aggregate: sum('weighted_progress') },
  { id: 'goal_weights', ...part, unit: 'count', aggregate: sum('weight_counted') },
  {
    id: 'mandatory_parts_open',
    ...part,
    unit: 'count',
    aggregate: { kind: 'count' },
    filter: all(isTrue('is_mandatory'), not({ kind: 'compare', column: 'progress', is: '>=', value: '1' })),
  },
];
