import type { Measure, Quantity, Requirement } from './measure.ts';
import { all, any, between, fromToday, isIn, isTrue, missing, not, present } from './predicate.ts';
import { wasActive } from './relationships.ts';

const owner = { person: ['owner_user_id'] } as const;
const change = { entity: 'contract_change', anchor: 'effective_on', undated: 'no_date', attribution: owner, unit: 'money' } as const;
const amount: Quantity = { kind: 'money', column: 'monthly_delta' };
const gained = { kind: 'sum', of: amount } as const;
/** What is lost is stored negative and told as an amount. */
const lostAmount = { kind: 'sum', of: { kind: 'minus', of: [{ kind: 'number', value: '0' }, amount] } } as const;
const requires: readonly Requirement[] = [
  { keep: isTrue('is_counted'), reason: 'not_counted' },
  { keep: present('monthly_delta'), reason: 'no_amount' },
  { keep: present('monthly_delta_org'), reason: 'no_rate' },
];
/** The end of a contract that may still be renewed is none yet. */
const isLoss = all(isIn('kind', 'churn', 'contraction'), any(missing('known_on'), between('known_on', null, fromToday(1))));
const isExpansion = isIn('kind', 'expansion');
const isIndexation = isIn('kind', 'indexation');
/** For who had recurring revenue before, a further or renewed contract that brings more is an expansion whatever the source calls it. */
const isGain = isIn('kind', 'expansion', 'new', 'reactivation', 'renewal');
/** Accounts that had recurring revenue when the stretch began. */
const ofOpening = wasActive({ kind: 'compare', column: 'recurring', is: '>', value: '0' });

export const recurringMeasures: readonly Measure[] = [
  {
    id: 'recurring_revenue',
    entity: 'customer_span',
    anchor: 'from_on',
    until: 'to_on',
    attribution: owner,
    aggregate: { kind: 'sum', of: { kind: 'money', column: 'recurring' } },
    unit: 'money',
    filter: all(present('recurring'), any(not(isIn('basis', 'grace')), between('to_on', fromToday(1), null))),
  },
  { id: 'recurring_lost', ...change, aggregate: lostAmount, filter: isLoss, requires },
  { id: 'recurring_lost_of_opening', ...change, aggregate: lostAmount, filter: all(isLoss, ofOpening), requires },
  { id: 'recurring_gained_of_opening', ...change, aggregate: gained, filter: all(isGain, ofOpening), requires },
  { id: 'indexation_of_opening', ...change, aggregate: gained, filter: all(isIndexation, ofOpening), requires },
  { id: 'contract_expansion', ...change, aggregate: gained, filter: isExpansion, requires },
  {
    id: 'contract_expansion_annual',
    ...change,
    aggregate: { kind: 'sum', of: { kind: 'times', of: [amount, { kind: 'number', value: '12' }] } },
    filter: isExpansion,
    requires,
  },
  { id: 'contract_indexation', ...change, aggregate: gained, filter: isIndexation, requires },
];
