import type { Attribution, Measure, Quantity, Requirement } from './measure.ts';
import { all, between, fromToday, isIn, isTrue, missing, never, not, type Predicate, present } from './predicate.ts';

/** AT-CLOSER of the first purchase: the cohort stays with whoever won the customers. */
const firstCloser: Attribution = { person: ['first_closer_user_id'] };
const account = { entity: 'account', anchor: 'became_customer_on', attribution: firstCloser, unit: 'count' } as const;
const isCounted: readonly Requirement[] = [
  { keep: missing('merged_into_id'), reason: 'merged' },
  { keep: { kind: 'not_true', column: 'is_test' }, reason: 'not_counted' },
  { keep: { kind: 'not_true', column: 'is_internal' }, reason: 'internal' },
];
const count = { aggregate: { kind: 'count' } } as const;
/** Observed for so many days by today. */
const observed = (column: string, days: number): Predicate => between(column, null, fromToday(1 - days));
const leftWithin = (days: number): Predicate =>
  all(present('first_left_on'), { kind: 'within', from: 'became_customer_on', to: 'first_left_on', days });
const hasLeft = all(present('first_left_on'), between('first_left_on', null, fromToday(1)));
const age = (to: string): Quantity => ({ kind: 'days', from: 'became_customer_on', to });

/** Sales to the customers of a cohort, dated by the day these were won. */
const closerOfCohort: Attribution = { person: ['first_closer_id'] };
const sale = { entity: 'order_line', anchor: 'cohort_on', attribution: closerOfCohort, unit: 'money' } as const;
const givenBack = { ...sale, entity: 'refund' } as const;
const isSold: readonly Requirement[] = [{ keep: isTrue('is_counted'), reason: 'not_counted' }];
const hasAmount: readonly Requirement[] = [
  ...isSold,
  { keep: present('net_amount'), reason: 'no_amount' },
  { keep: present('net_amount_org'), reason: 'no_rate' },
];
const withCost = (cost: string): readonly Requirement[] => [
  ...hasAmount,
  { keep: present(cost), reason: 'no_cost' },
  { keep: present(`${cost}_org`), reason: 'no_rate' },
];
const net = { aggregate: { kind: 'sum', of: { kind: 'money', column: 'net_amount' } } } as const;
const profit = (cost: string) =>
  ({
    aggregate: {
      kind: 'sum',
      of: {
        kind: 'minus',
        of: [
          { kind: 'money', column: 'net_amount' },
          { kind: 'money', column: cost },
        ],
      },
    },
  }) as const;
const within = (days: number): Predicate => ({ kind: 'compare', column: 'customer_age_days', is: '<', value: String(days) });
const isSale = missing('reversed_on');
/** What the customers of a cohort bring, however long they have been customers; sales, then what was given back of them (A9). */
export const cohortValues: Readonly<Record<'revenue' | 'profit', readonly [sales: Measure, refunds: Measure]>> = {
  revenue: [
    { id: 'cohort_sales', ...sale, ...net, filter: isSale, requires: hasAmount },
    { id: 'cohort_refunds', ...givenBack, ...net, requires: hasAmount },
  ],
  profit: [
    { id: 'cohort_profit', ...sale, ...profit('cost'), filter: isSale, requires: withCost('cost') },
    { id: 'cohort_profit_refunded', ...givenBack, ...profit('cost_restored'), requires: withCost('cost_restored') },
  ],
};
const halfYear = all(within(183), observed('cohort_on', 183));
const viaMarketing = all(
  isTrue({ via: 'first_channel_id', column: 'is_marketing' }),
  isIn({ via: 'first_channel_id', column: 'direction' }, 'inbound'),
);
const marketing = ['advertising', 'programme', 'event', 'agency', 'salary_marketing'] as const;
const recognised = { ...sale, anchor: 'recognised_on', attribution: { person: ['seller_user_id'] } } as const;
const refunded = { ...recognised, entity: 'refund', anchor: 'refunded_on' } as const;
/** Sales and what they cost, of customers we know. */
const known = present('account_id');

/** Customers from the day they were won on: how long they stay, what they bring (A4, A5, A9). */
export const cohortMeasures: readonly Measure[] = [
  ...[183, 274].flatMap((days): readonly Measure[] => [
    { id: `cohort_observed_${days}`, ...account, ...count, filter: observed('became_customer_on', days), requires: isCounted },
    {
      id: `cohort_kept_${days}`,
      ...account,
      ...count,
      filter: all(observed('became_customer_on', days), not(leftWithin(days))),
      requires: isCounted,
    },
    { id: `cohort_left_${days}`, ...account, ...count, filter: all(observed('became_customer_on', days), leftWithin(days)), requires: isCounted },
  ]),
  {
    id: 'cohort_left_days',
    ...account,
    aggregate: { kind: 'distribution', event: present('first_left_on'), of: age('first_left_on') },
    filter: hasLeft,
    requires: isCounted,
  },
  {
    id: 'cohort_open_days',
    ...account,
    aggregate: { kind: 'distribution', event: never, of: age('today') },
    filter: not(hasLeft),
    requires: isCounted,
  },
  { id: 'cohort_observed_365', ...account, ...count, filter: observed('became_customer_on', 365), requires: isCounted },
  {
    id: 'cohort_young_days',
    ...account,
    unit: 'days',
    aggregate: { kind: 'sum', of: age('today') },
    filter: not(observed('became_customer_on', 365)),
    requires: isCounted,
  },
  { id: 'half_year_sales', ...sale, ...net, filter: all(isSale, halfYear), requires: withCost('cost') },
  { id: 'half_year_refunds', ...givenBack, ...net, filter: halfYear, requires: withCost('cost_restored') },
  { id: 'half_year_profit', ...sale, ...profit('cost'), filter: all(isSale, halfYear), requires: withCost('cost') },
  { id: 'half_year_profit_refunded', ...givenBack, ...profit('cost_restored'), filter: halfYear, requires: withCost('cost_restored') },
  { id: 'first_year_sales', ...sale, ...net, filter: all(isSale, within(365)), requires: hasAmount },
  { id: 'first_year_refunds', ...givenBack, ...net, filter: within(365), requires: hasAmount },
  { id: 'first_year_profit', ...sale, ...profit('cost'), filter: all(isSale, within(365)), requires: withCost('cost') },
  { id: 'first_year_profit_refunded', ...givenBack, ...profit('cost_restored'), filter: within(365), requires: withCost('cost_restored') },
  { id: 'new_customer_sales', ...recognised, ...net, filter: all(isSale, within(365)), requires: hasAmount },
  { id: 'new_customer_sales_by_marketing', ...recognised, ...net, filter: all(isSale, within(365), viaMarketing), requires: hasAmount },
  { id: 'known_customer_sales', ...recognised, ...net, filter: all(isSale, known), requires: hasAmount },
  { id: 'known_customer_refunds', ...refunded, ...net, filter: known, requires: hasAmount },
  { id: 'known_customer_profit', ...recognised, ...profit('cost'), filter: all(isSale, known), requires: withCost('cost') },
  { id: 'known_customer_profit_refunded', ...refunded, ...profit('cost_restored'), filter: known, requires: withCost('cost_restored') },
  {
    id: 'marketing_costs',
    entity: 'cost_entry',
    anchor: 'cost_on',
    undated: 'no_date',
    unit: 'money',
    aggregate: { kind: 'sum', of: { kind: 'money', column: 'amount' } },
    filter: isIn('category', ...marketing),
    requires: [
      { keep: present('amount'), reason: 'no_amount' },
      { keep: present('amount_org'), reason: 'no_rate' },
    ],
  },
];
