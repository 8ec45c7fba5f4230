import type { Attribution, Measure, Requirement } from './measure.ts';
import { isIn, isNotTrue, missing, present } from './predicate.ts';

/** AT-CLOSER of the first purchase, kept with the customer. */
const firstCloser: Attribution = { person: ['first_closer_user_id'] };
const account = { entity: 'account', attribution: firstCloser, aggregate: { kind: 'count' }, unit: 'count' } as const;
const isCounted: readonly Requirement[] = [
  { keep: missing('merged_into_id'), reason: 'merged' },
  { keep: isNotTrue('is_test'), reason: 'not_counted' },
  { keep: isNotTrue('is_internal'), reason: 'internal' },
];
const acquisition = [
  'advertising',
  'programme',
  'event',
  'salary_marketing',
  'salary_sales',
  'commission',
  'tools',
  'travel',
  'agency',
  'overhead',
] as const;
const mediaOnly = ['advertising', 'programme', 'event', 'agency'] as const;
const hasAmount: readonly Requirement[] = [
  { keep: present('amount'), reason: 'no_amount' },
  { keep: present('amount_org'), reason: 'no_rate' },
];
const cost = {
  entity: 'cost_entry',
  anchor: 'cost_on',
  undated: 'no_date',
  unit: 'money',
  aggregate: {
    kind: 'sum',
    of: {
      kind: 'times',
      of: [
        { kind: 'money', column: 'amount' },
        { kind: 'column', column: 'effective_share' },
      ],
    },
  },
} as const;

export const customerMeasures: readonly Measure[] = [
  { id: 'new_customers', ...account, anchor: 'became_customer_on', requires: isCounted },
  { id: 'winbacks', ...account, anchor: 'won_back_on', requires: isCounted },
  { id: 'acquisition_costs', ...cost, filter: isIn('category', ...acquisition), requires: hasAmount },
  { id: 'media_costs', ...cost, filter: isIn('category', ...mediaOnly), requires: hasAmount },
];
