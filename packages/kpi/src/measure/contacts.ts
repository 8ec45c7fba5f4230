import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, any, isIn, isTrue, missing, not, present } from './predicate.ts';

/** AT-ORIGIN: who found the contact; where nobody is recorded, the owner. */
const originator: Attribution = { person: ['originator_user_id', 'owner_user_id'] };
/** AT-OWNER */
const owner: Attribution = { person: ['owner_user_id'] };
const lead = { entity: 'lead', anchor: 'created_on', undated: 'no_date' } as const;
const count = { aggregate: { kind: 'count' }, unit: 'count' } as const;
const isCounted: readonly Requirement[] = [
  { keep: missing('duplicate_of_id'), reason: 'duplicate' },
  { keep: isTrue('is_counted'), reason: 'not_counted' },
];
const isFirst: Requirement = { keep: isTrue('is_first_of_account'), reason: 'not_first_of_account' };
const isNoSpam: Requirement = { keep: not(isIn('disqualify_reason', 'duplicate', 'spam')), reason: 'duplicate' };
const isAttempted = present('attempted_on');
const hasDeal = present('converted_opportunity_id');
const isCustomer = present('customer_on');
/** Days until the contact became a customer, or its age today: value and event of a survival table. */
const daysToCustomerSince = (start: string) =>
  ({
    kind: 'distribution',
    event: isCustomer,
    span: { from: start, to: 'customer_on' },
    of: {
      kind: 'first',
      of: [
        { kind: 'days', from: start, to: 'customer_on' },
        { kind: 'days', from: start, to: 'today' },
      ],
    },
  }) as const;
const daysToCustomer = daysToCustomerSince('created_on');
const age = { kind: 'distribution', event: present('created_on'), of: { kind: 'days', from: 'created_on', to: 'today' } } as const;
const delay = { kind: 'distribution', event: hasDeal, of: { kind: 'days', from: 'created_on', to: 'qualified_on' } } as const;
const isWaiting = all(
  missing('converted_opportunity_id'),
  any(missing('status'), not(isIn('status', 'converted', 'disqualified'))),
  missing('disqualified_on'),
);

export const contactMeasures: readonly Measure[] = [
  { id: 'new_contacts', ...lead, ...count, attribution: originator, requires: isCounted },
  { id: 'all_contacts', ...lead, ...count, attribution: originator },
  { id: 'cohort_contacts', ...lead, ...count, attribution: owner, requires: [...isCounted, isNoSpam] },
  { id: 'contacts_with_deal', ...lead, ...count, attribution: owner, filter: hasDeal, requires: [...isCounted, isNoSpam] },
  { id: 'waiting_contacts', ...lead, attribution: owner, unit: 'count', aggregate: age, filter: isWaiting, requires: [...isCounted, isNoSpam] },
  {
    id: 'deal_delays',
    ...lead,
    attribution: owner,
    unit: 'count',
    aggregate: delay,
    filter: all(hasDeal, present('qualified_on')),
    requires: isCounted,
  },
  {
    id: 'approached_contacts',
    ...lead,
    attribution: owner,
    unit: 'count',
    aggregate: daysToCustomer,
    filter: isAttempted,
    requires: [...isCounted, isFirst],
  },
  { id: 'contacts_and_customers', ...lead, attribution: owner, unit: 'count', aggregate: daysToCustomer, requires: [...isCounted, isFirst] },
  {
    id: 'approached_contacts_by_attempt',
    ...lead,
    anchor: 'attempted_on',
    attribution: owner,
    unit: 'count',
    aggregate: daysToCustomerSince('attempted_on'),
    filter: isAttempted,
    requires: [...isCounted, isFirst],
  },
  { id: 'converted_contacts', ...lead, ...count, attribution: owner, filter: isCustomer, requires: [...isCounted, isFirst] },
  { id: 'converted_contacts_by_originator', ...lead, ...count, attribution: originator, filter: isCustomer, requires: [...isCounted, isFirst] },
  {
    id: 'days_to_customer_of_created',
    ...lead,
    attribution: owner,
    unit: 'days',
    aggregate: { kind: 'median', of: { kind: 'days', from: 'created_on', to: 'customer_on' } },
    filter: isCustomer,
    requires: [...isCounted, isFirst],
  },
  {
    id: 'days_to_customer',
    entity: 'lead',
    anchor: 'customer_on',
    undated: 'no_date',
    attribution: owner,
    unit: 'days',
    aggregate: { kind: 'median', of: { kind: 'column', column: 'days_to_customer' } },
    filter: isCustomer,
    requires: [...isCounted, isFirst, { keep: present('days_to_customer'), reason: 'negative_duration' }],
  },
];
