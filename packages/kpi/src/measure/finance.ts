import type { Measure, Requirement } from './measure.ts';
import { between, isIn, isTrue, present } from './predicate.ts';

const amountOf = (column: string): readonly Requirement[] => [
  { keep: present(column), reason: 'no_amount' },
  { keep: present(`${column}_org`), reason: 'no_rate' },
];
const entry = {
  entity: 'finance_entry',
  anchor: 'period_month',
  undated: 'no_date',
  unit: 'money',
  aggregate: { kind: 'sum', of: { kind: 'money', column: 'amount' } },
  requires: amountOf('amount'),
} as const;

/** Bookkeeping and what is known of markets. */
export const financeMeasures: readonly Measure[] = [
  { id: 'finance_income', ...entry, filter: isIn('line', 'revenue', 'other_income') },
  { id: 'finance_expenses', ...entry, filter: isIn('line', 'cogs', 'opex', 'interest', 'tax') },
  { id: 'provisional_finance_entries', ...entry, aggregate: { kind: 'count' }, unit: 'count', filter: isIn('status', 'provisional') },
  {
    id: 'market_sizes',
    entity: 'market_size',
    anchor: 'period_from',
    undated: 'no_date',
    unit: 'money',
    aggregate: { kind: 'sum', of: { kind: 'money', column: 'value' } },
    filter: between('last_on', null, { window: 'end' }),
    requires: amountOf('value'),
  },
  {
    id: 'competitor_prices',
    entity: 'competitor_price',
    anchor: 'observed_on',
    undated: 'no_date',
    unit: 'money',
    aggregate: { kind: 'median', of: { kind: 'money', column: 'unit_price' } },
    requires: [{ keep: isTrue('is_comparable'), reason: 'not_comparable' }, ...amountOf('unit_price')],
  },
];
