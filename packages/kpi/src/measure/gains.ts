import type { Measure, Requirement } from './measure.ts';
import { all, isIn, isTrue, missing, present } from './predicate.ts';
import { wasActive } from './relationships.ts';

const gain = {
  entity: 'customer_gain',
  anchor: 'gained_on',
  attribution: { person: ['owner_user_id'] },
  aggregate: { kind: 'distinct', column: 'account_id' },
  unit: 'count',
} as const;

/** AT-ACCOUNT: whoever looked after the customer on the day of the sale. */
const accountOwner = { person: ['account_owner_id'] } as const;
const counted: readonly Requirement[] = [
  { keep: isTrue('is_counted'), reason: 'not_counted' },
  { keep: present('net_amount'), reason: 'no_amount' },
  { keep: present('net_amount_org'), reason: 'no_rate' },
];
const line = { entity: 'order_line', attribution: accountOwner } as const;
const netAmount = { aggregate: { kind: 'sum', of: { kind: 'money', column: 'net_amount' } }, unit: 'money' } as const;
const more = ['upsell', 'cross_sell'] as const;
const isMore = isIn('line_type', ...more);
const buyers = {
  ...line,
  anchor: 'recognised_on',
  undated: 'not_recognised',
  aggregate: { kind: 'distinct', column: 'account_id' },
  unit: 'count',
  requires: [
    { keep: isTrue('is_counted'), reason: 'not_counted' },
    { keep: present('account_id'), reason: 'no_account' },
  ],
} as const;
const offer = {
  entity: 'opportunity',
  anchor: 'closed_on',
  attribution: { person: ['owner_user_id'] },
  aggregate: { kind: 'count' },
  unit: 'count',
  requires: [{ keep: isTrue('is_counted'), reason: 'not_counted' }],
} as const;

export const gainMeasures: readonly Measure[] = [
  { id: 'upsold_customers', ...gain, filter: all(isIn('kind', 'upsell'), wasActive()) },
  { id: 'cross_sold_customers', ...gain, filter: all(isIn('kind', 'new_category'), wasActive()) },
  { id: 'new_product_customers', ...gain, filter: all(isIn('kind', 'new_product'), wasActive()) },
  { id: 'expansion_sales', ...line, ...netAmount, anchor: 'recognised_on', undated: 'not_recognised', filter: isMore, requires: counted },
  { id: 'expansion_reversed', ...line, ...netAmount, anchor: 'reversed_on', filter: isMore, requires: counted },
  {
    id: 'expansion_refunds',
    entity: 'refund',
    attribution: accountOwner,
    ...netAmount,
    anchor: 'refunded_on',
    undated: 'no_date',
    filter: isIn({ via: 'order_line_id', column: 'line_type' }, ...more),
    requires: counted,
  },
  { id: 'owned_buyers', ...buyers, filter: missing('reversed_on') },
  { id: 'returning_buyers', ...buyers, filter: all(isTrue('is_repeat'), missing('reversed_on')) },
  { id: 'upsell_offers_decided', ...offer, filter: isIn('type', 'upsell') },
  { id: 'upsell_offers_accepted', ...offer, filter: all(isIn('type', 'upsell'), isIn('state', 'won')) },
];
