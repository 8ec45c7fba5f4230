import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, any, between, exists, fromToday, isIn, missing, never, not, type Predicate, present, windowStart } from './predicate.ts';

/** AT-ACCOUNT: whoever looked after the customer at that moment. */
const owner: Attribution = { person: ['owner_user_id'] };
const span = { entity: 'customer_span', anchor: 'from_on', until: 'to_on', attribution: owner } as const;
const count = { aggregate: { kind: 'count' }, unit: 'count' } as const;
const isGrace = isIn('basis', 'grace');
/** After the end of a contract a customer stays active as long as it may still be renewed; a moment later it was lost at the end. */
const isActive = any(not(isGrace), between('to_on', fromToday(1), null));
/** Whether it was renewed is known. */
const isKnown = between('known_on', null, fromToday(1));
const isWithin = (from: string, to: string, days: number): Predicate => all(present(to), { kind: 'within', from, to, days });
const heldAtStart = all(between('from_on', null, windowStart()), any(missing('to_on'), between('to_on', windowStart(), null)));

/** The record's account was an active customer when the stretch began. */
export const wasActive = (...conditions: readonly Predicate[]): Predicate =>
  exists('customer_span', 'account_id', 'account_id', all(heldAtStart, isActive, ...conditions));

const lost = { entity: 'customer_span', anchor: 'left_on', attribution: owner, ...count } as const;
const days = (from: Parameters<typeof present>[0]): Pick<Measure, 'aggregate' | 'unit'> => ({
  aggregate: { kind: 'median', of: { kind: 'days', from, to: 'as_of' } },
  unit: 'days',
});
const becameCustomer = { via: 'account_id', column: 'became_customer_on' } as const;

const due = { entity: 'contract', anchor: 'ends_on', attribution: owner } as const;
const isCounted: Requirement = { keep: { kind: 'true', column: 'is_counted' }, reason: 'not_counted' };
const isRenewed = isWithin('ends_on', 'renewed_on', 30);
const isDecided = any(isRenewed, isKnown);
const value = { aggregate: { kind: 'sum', of: { kind: 'money', column: 'monthly' } }, unit: 'money' } as const;
const hasValue: readonly Requirement[] = [
  isCounted,
  { keep: present('monthly'), reason: 'no_amount' },
  { keep: present('monthly_org'), reason: 'no_rate' },
];

const cohort = { entity: 'account', anchor: 'became_customer_on', attribution: { person: ['first_closer_user_id'] }, ...count } as const;
const cohortCounted: readonly Requirement[] = [
  { keep: missing('merged_into_id'), reason: 'merged' },
  { keep: { kind: 'not_true', column: 'is_test' }, reason: 'not_counted' },
  { keep: { kind: 'not_true', column: 'is_internal' }, reason: 'internal' },
];
const boughtAgain = isWithin('became_customer_on', 'second_purchase_on', 90);

export const relationshipMeasures: readonly Measure[] = [
  { id: 'active_customers', ...span, ...count, filter: isActive },
  /** But for those who asked not to be contacted. */
  { id: 'reachable_customers', ...span, ...count, filter: all(isActive, { kind: 'not_true', column: { via: 'account_id', column: 'no_contact' } }) },
  { id: 'customers_under_contract', ...span, ...count, filter: all(isActive, isIn('basis', 'contract', 'grace')) },
  { id: 'recent_buyers', ...span, ...count, filter: isIn('basis', 'purchases') },
  { id: 'customers_kept', ...span, ...count, filter: all(isActive, wasActive()) },
  { id: 'customers_lost', ...lost, filter: isKnown },
  { id: 'customers_lost_of_opening', ...lost, filter: all(isKnown, between('since_on', null, windowStart())) },
  { id: 'customers_maybe_lost', ...lost, filter: not(isKnown) },
  { id: 'relationship_days', ...span, ...days('since_on'), filter: isActive },
  { id: 'relationship_days_since_first', ...span, ...days(becameCustomer), filter: all(isActive, present(becameCustomer)) },
  {
    id: 'relationship_days_ended',
    ...lost,
    aggregate: { kind: 'distribution', event: present('left_on'), of: { kind: 'days', from: 'since_on', to: 'left_on' } },
    filter: isKnown,
  },
  {
    id: 'relationship_days_going_on',
    ...span,
    unit: 'count',
    aggregate: { kind: 'distribution', event: never, of: { kind: 'days', from: 'since_on', to: 'as_of' } },
    filter: isActive,
  },
  { id: 'contracts_due', ...due, ...count, filter: isDecided, requires: [isCounted] },
  { id: 'contracts_renewed', ...due, ...count, filter: isRenewed, requires: [isCounted] },
  { id: 'contracts_pending', ...due, ...count, filter: not(isDecided), requires: [isCounted] },
  { id: 'contracts_auto_renewed', ...due, ...count, filter: all(isRenewed, { kind: 'true', column: 'is_auto_renewed' }), requires: [isCounted] },
  { id: 'contract_value_due', ...due, ...value, filter: isDecided, requires: hasValue },
  { id: 'contract_value_renewed', ...due, ...value, filter: isRenewed, requires: hasValue },
  { id: 'mature_new_customers', ...cohort, filter: any(boughtAgain, between('became_customer_on', null, fromToday(-89))), requires: cohortCounted },
  { id: 'second_purchase_customers', ...cohort, filter: boughtAgain, requires: cohortCounted },
];
