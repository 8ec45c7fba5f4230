import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, any, between, fromToday, isIn, isTrue, missing, not, present } from './predicate.ts';

/** AT-OWNER, now and at the first attempt; AT-ACTOR of the first attempt; AT-ORIGIN without anybody standing in. */
const owner: Attribution = { person: ['owner_user_id'] };
const ownerThen: Attribution = { person: ['attempt_owner_id', 'owner_user_id'] };
const starter: Attribution = { person: ['attempt_user_id', 'owner_user_id'] };
const finder: Attribution = { person: ['originator_user_id'] };
const lead = { entity: 'lead', anchor: 'created_on', undated: 'no_date', unit: 'count', aggregate: { kind: 'count' } } as const;
const isCounted: readonly Requirement[] = [
  { keep: missing('duplicate_of_id'), reason: 'duplicate' },
  { keep: isTrue('is_counted'), reason: 'not_counted' },
];
const isAttempted = present('attempted_on');
const channel = (column: string) => ({ via: 'acquisition_channel_id', column }) as const;
const isOutbound = any(
  isIn(channel('direction'), 'outbound'),
  all(missing(channel('direction')), isIn(channel('code'), 'cold_call', 'outbound_email', 'database')),
);
const isInbound = isIn(channel('direction'), 'inbound');

/** AT-ORIGIN of a deal. */
const originator: Attribution = { person: ['origin_user_id', 'creation_owner_id', 'owner_user_id'] };
const creationOwner: Attribution = { person: ['creation_owner_id', 'owner_user_id'] };
const deal = { entity: 'opportunity', anchor: 'created_on', undated: 'no_date', unit: 'count', aggregate: { kind: 'count' } } as const;
const isNew = any(missing('type'), not(isIn('type', 'renewal')));
const isReal: readonly Requirement[] = [
  { keep: isTrue('is_counted'), reason: 'not_counted' },
  { keep: not(isIn('lost_reason', 'duplicate', 'test', 'Duplicate', 'Test')), reason: 'duplicate' },
];
const isAccepted = all(isNew, missing('rejected_reason'), present('accepted_on'), { kind: 'within', from: 'created_on', to: 'accepted_on', days: 7 });

export const attemptMeasures: readonly Measure[] = [
  { id: 'contacts_to_reach', ...lead, attribution: owner, requires: isCounted },
  { id: 'contacts_tried', ...lead, attribution: owner, filter: isAttempted, requires: isCounted },
  { id: 'contacts_not_tried', ...lead, attribution: owner, filter: missing('attempted_on'), requires: isCounted },
  /** Of today: there is still time. */
  {
    id: 'contacts_in_time',
    ...lead,
    attribution: owner,
    filter: all(missing('attempted_on'), between('created_on', fromToday(), null)),
    requires: isCounted,
  },
  {
    id: 'response_times',
    ...lead,
    unit: 'minutes',
    attribution: ownerThen,
    aggregate: { kind: 'median', of: { kind: 'minutes', from: 'created_at', to: 'attempted_at' } },
    filter: all(isAttempted, not(isOutbound)),
    requires: [
      ...isCounted,
      { keep: all(present('created_at'), present('attempted_at')), reason: 'no_time' },
      { keep: { kind: 'ordered', from: 'created_at', to: 'attempted_at' }, reason: 'negative_duration' },
    ],
  },
  {
    id: 'business_response_times',
    ...lead,
    unit: 'minutes',
    attribution: ownerThen,
    aggregate: { kind: 'median', of: { kind: 'column', column: 'response_business_min' } },
    filter: all(isAttempted, not(isOutbound)),
    requires: [...isCounted, { keep: present('response_business_min'), reason: 'no_time' }],
  },
  { id: 'contacts_without_response', ...lead, attribution: ownerThen, filter: all(missing('attempted_on'), not(isOutbound)), requires: isCounted },
  {
    id: 'sourced_contacts',
    ...lead,
    attribution: finder,
    filter: all(present('originator_user_id'), not(isInbound)),
    requires: [...isCounted, { keep: isTrue('is_reachable'), reason: 'no_way_to_reach' }],
  },
  {
    id: 'touches_until_settled',
    ...lead,
    anchor: 'settled_on',
    attribution: owner,
    aggregate: { kind: 'median', of: { kind: 'column', column: 'attempts_until_settled' } },
    filter: present('settled_on'),
    requires: [...isCounted, { keep: present('attempts_until_settled'), reason: 'no_attempt' }],
  },
  { id: 'first_contacts', ...lead, anchor: 'attempted_on', attribution: starter, filter: isAttempted, requires: isCounted },
  {
    id: 'prepared_first_contacts',
    ...lead,
    anchor: 'attempted_on',
    attribution: starter,
    filter: all(isAttempted, isTrue('is_researched')),
    requires: isCounted,
  },
  { id: 'created_opportunities', ...deal, attribution: originator, filter: isNew, requires: isReal },
  { id: 'created_opportunities_by_owner', ...deal, attribution: creationOwner, filter: isNew, requires: isReal },
  { id: 'accepted_opportunities', ...deal, attribution: originator, filter: isAccepted, requires: isReal },
];
