import type { Attribution, Measure, Requirement } from './measure.ts';
import { isTrue, missing, present } from './predicate.ts';

/** AT-SELLER: the seller at order time, with credit split. */
const sellerOf = (column: string): Attribution => ({
  person: ['seller_user_id'],
  credit: { entity: 'order_credit', bridgeColumn: 'order_id', column },
});
const isCounted: Requirement = { keep: isTrue('is_counted'), reason: 'not_counted' };
const hasAmount: readonly Requirement[] = [
  { keep: present('net_amount'), reason: 'no_amount' },
  { keep: present('net_amount_org'), reason: 'no_rate' },
];
const hasCost: readonly Requirement[] = [
  { keep: present('cost'), reason: 'no_cost' },
  { keep: present('cost_org'), reason: 'no_rate' },
];
const hasListPrice: readonly Requirement[] = [
  { keep: present('list_price'), reason: 'no_list_price' },
  { keep: present('list_price_org'), reason: 'no_rate' },
];

/** A line of an order that is not recognised yet has no date of recognition; one that was never cancelled has none of reversal. */
const line = { entity: 'order_line', anchor: 'recognised_on', undated: 'not_recognised', attribution: sellerOf('order_id') } as const;
const reversedLine = { entity: 'order_line', anchor: 'reversed_on', attribution: sellerOf('order_id') } as const;
const refund = { entity: 'refund', anchor: 'refunded_on', undated: 'no_date', attribution: sellerOf('order_id') } as const;
const netAmount = { kind: 'sum', of: { kind: 'money', column: 'net_amount' } } as const;
const baseUnits = {
  kind: 'sum',
  of: {
    kind: 'times',
    of: [
      { kind: 'column', column: 'quantity' },
      { kind: 'column', column: { via: 'product_id', column: 'base_unit_factor' }, missing: 1 },
    ],
  },
} as const;
const units = { aggregate: baseUnits, unit: 'quantity', apart: { via: 'product_id', column: 'base_unit' } } as const;
const hasQuantity: readonly Requirement[] = [isCounted, { keep: present('quantity'), reason: 'no_quantity' }];
const listValue = {
  kind: 'times',
  of: [
    { kind: 'money', column: 'list_price' },
    { kind: 'column', column: 'quantity' },
  ],
} as const;
const lineProfit = {
  kind: 'sum',
  of: {
    kind: 'minus',
    of: [
      { kind: 'money', column: 'net_amount' },
      { kind: 'money', column: 'cost' },
    ],
  },
} as const;
const refundProfit = {
  kind: 'sum',
  of: {
    kind: 'minus',
    of: [
      { kind: 'money', column: 'net_amount' },
      { kind: 'money', column: 'cost_restored' },
    ],
  },
} as const;
const discounted: readonly Requirement[] = [isCounted, ...hasAmount, { keep: present('quantity'), reason: 'no_quantity' }, ...hasListPrice];

const costRequired: readonly Requirement[] = [isCounted, ...hasAmount, ...hasCost];
const refundCostRequired: readonly Requirement[] = [
  isCounted,
  ...hasAmount,
  { keep: present('cost_restored'), reason: 'no_cost' },
  { keep: present('cost_restored_org'), reason: 'no_rate' },
];

export const salesMeasures: readonly Measure[] = [
  { id: 'sales_recognised', ...line, aggregate: netAmount, unit: 'money', requires: [isCounted, ...hasAmount] },
  { id: 'sales_reversed', ...reversedLine, aggregate: netAmount, unit: 'money', requires: [isCounted, ...hasAmount] },
  { id: 'refunds', ...refund, aggregate: netAmount, unit: 'money', requires: [isCounted, ...hasAmount] },
  { id: 'order_gross_sales', ...line, aggregate: netAmount, unit: 'money', filter: missing('reversed_on'), requires: [isCounted, ...hasAmount] },
  { id: 'order_lines_count', ...line, aggregate: { kind: 'count' }, unit: 'count', filter: missing('reversed_on'), requires: [isCounted] },
  {
    id: 'orders_count',
    entity: 'order',
    anchor: 'recognised_on',
    undated: 'not_recognised',
    attribution: sellerOf('key64'),
    aggregate: { kind: 'count' },
    unit: 'count',
    filter: missing('reversed_on'),
    requires: [isCounted],
  },
  { id: 'units_recognised', ...line, ...units, requires: hasQuantity },
  /** Only to weigh prices, product by product: units of different kinds are never shown as one number. */
  { id: 'units_as_weights', ...line, aggregate: baseUnits, unit: 'count', filter: missing('reversed_on'), requires: hasQuantity },
  {
    id: 'sales_at_shelf_price',
    ...line,
    aggregate: { kind: 'sum', of: { kind: 'first', of: [listValue, { kind: 'money', column: 'net_amount' }] } },
    unit: 'money',
    filter: missing('reversed_on'),
    requires: [...hasQuantity, ...hasAmount],
  },
  { id: 'units_reversed', ...reversedLine, ...units, requires: hasQuantity },
  { id: 'units_refunded', ...refund, ...units, requires: hasQuantity },
  { id: 'profit_recognised', ...line, aggregate: lineProfit, unit: 'money', requires: costRequired },
  { id: 'profit_reversed', ...reversedLine, aggregate: lineProfit, unit: 'money', requires: costRequired },
  { id: 'profit_refunded', ...refund, aggregate: refundProfit, unit: 'money', requires: refundCostRequired },
  { id: 'covered_sales', ...line, aggregate: netAmount, unit: 'money', requires: costRequired },
  { id: 'covered_reversed', ...reversedLine, aggregate: netAmount, unit: 'money', requires: costRequired },
  { id: 'covered_refunds', ...refund, aggregate: netAmount, unit: 'money', requires: refundCostRequired },
  { id: 'list_sales', ...line, aggregate: { kind: 'sum', of: listValue }, unit: 'money', filter: missing('reversed_on'), requires: discounted },
  { id: 'listed_net_sales', ...line, aggregate: netAmount, unit: 'money', filter: missing('reversed_on'), requires: discounted },
  {
    id: 'buying_customers',
    ...line,
    aggregate: { kind: 'distinct', column: 'account_id' },
    unit: 'count',
    filter: missing('reversed_on'),
    requires: [isCounted, { keep: present('account_id'), reason: 'no_account' }],
  },
];
