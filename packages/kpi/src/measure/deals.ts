import type { Attribution, Measure, Requirement } from './measure.ts';
import { any, flagged, isIn, isTrue, missing, not, present } from './predicate.ts';

/** AT-CLOSER: closer shares sum to 1; without rows the owner is the only closer. */
const closer: Attribution = { person: ['owner_user_id'], credit: { entity: 'opportunity_credit', bridgeColumn: 'opportunity_id', column: 'key64' } };
const deal = { entity: 'opportunity', attribution: closer, undated: 'no_date' } as const;
const count = { aggregate: { kind: 'count' }, unit: 'count' } as const;
const isCounted: Requirement = { keep: isTrue('is_counted'), reason: 'not_counted' };
/** "Lost" for being a duplicate or a test says nothing about selling. */
const isRealLoss: Requirement = { keep: not(isIn('lost_reason', 'duplicate', 'test', 'Duplicate', 'Test')), reason: 'duplicate' };
const isWon = isIn('state', 'won');
const isLost = isIn('state', 'lost');
const isDecided = isIn('state', 'won', 'lost');
const hasWonAmount: readonly Requirement[] = [
  { keep: present('won_amount'), reason: 'no_amount' },
  { keep: present('won_amount_org'), reason: 'no_rate' },
];
const hasListAmount: readonly Requirement[] = [
  { keep: present('list_amount'), reason: 'no_list_price' },
  { keep: present('list_amount_org'), reason: 'no_rate' },
];
const wonAmount = { kind: 'money', column: 'won_amount' } as const;
const decidedAmount = { kind: 'money', column: 'decided_amount' } as const;
const hasDecidedAmount: readonly Requirement[] = [
  isCounted,
  isRealLoss,
  { keep: present('decided_amount'), reason: 'no_amount' },
  { keep: present('decided_amount_org'), reason: 'no_rate' },
];
const hasCycle: readonly Requirement[] = [
  isCounted,
  { keep: not(flagged('negative_duration')), reason: 'negative_duration' },
  { keep: present('cycle_start_on'), reason: 'no_start' },
];
const isNoRenewal = any(missing('type'), not(isIn('type', 'renewal')));
const cycle = (anchor: string): Pick<Measure, 'aggregate' | 'unit' | 'anchor'> => ({
  anchor,
  unit: 'days',
  aggregate: { kind: 'median', of: { kind: 'days', from: 'cycle_start_on', to: anchor } },
});

export const dealMeasures: readonly Measure[] = [
  { id: 'won_deals', ...deal, anchor: 'won_on', ...count, filter: isWon, requires: [isCounted] },
  { id: 'lost_deals', ...deal, anchor: 'lost_on', ...count, filter: isLost, requires: [isCounted, isRealLoss] },
  { id: 'decided_deals', ...deal, anchor: 'closed_on', ...count, filter: isDecided, requires: [isCounted, isRealLoss] },
  { id: 'won_of_decided_deals', ...deal, anchor: 'closed_on', ...count, filter: isWon, requires: [isCounted] },
  { id: 'won_of_created_deals', ...deal, anchor: 'created_on', ...count, filter: isWon, requires: [isCounted] },
  { id: 'decided_of_created_deals', ...deal, anchor: 'created_on', ...count, filter: isDecided, requires: [isCounted, isRealLoss] },
  { id: 'created_deals', ...deal, anchor: 'created_on', ...count, requires: [isCounted] },
  {
    id: 'won_revenue',
    ...deal,
    anchor: 'won_on',
    aggregate: { kind: 'sum', of: wonAmount },
    unit: 'money',
    filter: isWon,
    requires: [isCounted, ...hasWonAmount],
  },
  {
    id: 'decided_amounts',
    ...deal,
    anchor: 'closed_on',
    aggregate: { kind: 'sum', of: decidedAmount },
    unit: 'money',
    filter: isDecided,
    requires: hasDecidedAmount,
  },
  {
    id: 'won_amount_of_decided',
    ...deal,
    anchor: 'closed_on',
    aggregate: { kind: 'sum', of: decidedAmount },
    unit: 'money',
    filter: isWon,
    requires: hasDecidedAmount,
  },
  { id: 'won_deals_with_amount', ...deal, anchor: 'won_on', ...count, filter: isWon, requires: [isCounted, ...hasWonAmount] },
  {
    id: 'won_amounts',
    ...deal,
    anchor: 'won_on',
    aggregate: { kind: 'median', of: wonAmount },
    unit: 'money',
    filter: isWon,
    requires: [isCounted, ...hasWonAmount],
  },
  {
    id: 'won_list_value',
    ...deal,
    anchor: 'won_on',
    aggregate: { kind: 'sum', of: { kind: 'money', column: 'list_amount' } },
    unit: 'money',
    filter: isWon,
    requires: [isCounted, ...hasWonAmount, ...hasListAmount],
  },
  {
    id: 'won_revenue_with_list',
    ...deal,
    anchor: 'won_on',
    aggregate: { kind: 'sum', of: wonAmount },
    unit: 'money',
    filter: isWon,
    requires: [isCounted, ...hasWonAmount, ...hasListAmount],
  },
  { id: 'won_cycles', ...deal, ...cycle('won_on'), filter: { kind: 'all', of: [isWon, isNoRenewal] }, requires: hasCycle },
  { id: 'lost_cycles', ...deal, ...cycle('lost_on'), filter: { kind: 'all', of: [isLost, isNoRenewal] }, requires: [...hasCycle, isRealLoss] },
  {
    id: 'decided_cycles',
    ...deal,
    ...cycle('closed_on'),
    filter: { kind: 'all', of: [isDecided, isNoRenewal] },
    requires: [...hasCycle, isRealLoss],
  },
];
