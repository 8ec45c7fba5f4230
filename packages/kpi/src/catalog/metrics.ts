import { timeGrains, type Dimension, memberDimensions } from '../query/kpi-query.ts';
import type { Aggregation, Formula, Kpi, KpiUnit } from './kpi.ts';
import { perReceived } from './per-received.ts';

const everything: readonly Dimension[] = [...timeGrains, ...memberDimensions];

function aggregationOf(formula: Formula): Aggregation {
  if (formula.kind === 'median' || formula.kind === 'mean') return 'median';
  return formula.kind === 'total' ? 'sum' : 'ratio';
}

/** Everything but id, unit and formula has a default: metrics are offered along all dimensions their measures reach. */
const metric = (
  id: string,
  unit: KpiUnit,
  formula: Formula,
  options: Partial<Pick<Kpi, 'variants' | 'direction' | 'group' | 'decimals' | 'type'>> = {},
): Kpi => ({
  id,
  kind: 'metric',
  type: 'operational',
  group: 'results',
  perspective: 'process',
  aggregation: aggregationOf(formula),
  targets: 'recompute',
  cadence: [],
  roles: 'all',
  unit,
  decimals: unit === 'money' ? 2 : unit === 'percent' ? 1 : 0,
  direction: 'neutral',
  dimensions: everything,
  formula,
  version: 1,
  ...options,
});
const total = (measure: string, ...minus: readonly string[]): Formula => ({
  kind: 'total',
  of: [{ measure }, ...minus.map((id) => ({ measure: id, minus: true as const }))],
});

/** Named measures that can be asked for like KPIs. */
export const metrics: readonly Kpi[] = [
  metric('won_revenue', 'money', total('won_revenue'), { variants: perReceived([{ measure: 'won_revenue' }]) }),
  metric('won_deals', 'count', total('won_deals')),
  metric('lost_deals', 'count', total('lost_deals')),
  metric('decided_deals', 'count', total('decided_deals')),
  metric('created_deals', 'count', total('created_deals')),
  metric('open_deals', 'count', total('open_deals')),
  metric('open_pipeline', 'money', total('open_pipeline')),
  metric('open_pipeline_list_value', 'money', total('open_pipeline_list_value')),
  metric('open_deals_age', 'days', { kind: 'median', of: 'open_deal_ages' }, { variants: { mean: { kind: 'mean', of: 'open_deal_ages' } } }),
  metric('won_deals_discount', 'percent', {
    kind: 'ratio',
    numerator: [{ measure: 'won_list_value' }, { measure: 'won_revenue_with_list', minus: true }],
    denominator: [{ measure: 'won_list_value' }],
  }),
  metric('orders_count', 'count', total('orders_count')),
  metric('order_lines_count', 'count', total('order_lines_count')),
  metric('order_gross_sales', 'money', total('order_gross_sales')),
  metric('refunds', 'money', total('refunds')),
  metric('buying_customers', 'count', total('buying_customers'), { group: 'customers' }),
  metric('winbacks', 'count', total('winbacks'), { group: 'growth' }),
  metric('all_contacts', 'count', total('all_contacts'), { group: 'activity' }),
  metric('converted_contacts', 'count', total('converted_contacts'), {
    group: 'activity',
    variants: { by_originator: total('converted_contacts_by_originator') },
  }),
  metric('acquisition_costs', 'money', total('acquisition_costs'), { group: 'customers', variants: { media_only: total('media_costs') } }),
];
