import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, flagged, isTrue, missing, not, present } from './predicate.ts';

const handler: Attribution = { person: ['handler_user_id'] };
const request = { entity: 'service_request', attribution: handler } as const;
const count = { unit: 'count', aggregate: { kind: 'count' } } as const;
const isCounted: Requirement = { keep: isTrue('is_counted'), reason: 'merged' };
const isSound: Requirement = { keep: not(flagged('closed_before_created')), reason: 'negative_duration' };
const plan = { entity: 'contact_plan', anchor: 'due_on', undated: 'no_date', attribution: { person: ['owner_user_id'] } } as const;
const isDue: Requirement = { keep: isTrue('is_counted'), reason: 'excused' };
const meeting = { entity: 'feedback_meeting', anchor: 'due_on', undated: 'no_date', attribution: { person: ['manager_user_id'] } } as const;
const isOwed: Requirement = { keep: not(isTrue('is_excused')), reason: 'excused' };
const task = { entity: 'task', anchor: 'first_due_on', undated: 'no_due_date', attribution: { person: ['owner_user_id'] } } as const;
const isOn: Requirement = { keep: missing('cancelled_on'), reason: 'cancelled' };

export const serviceMeasures: readonly Measure[] = [
  {
    id: 'request_times',
    ...request,
    anchor: 'resolved_on',
    unit: 'hours',
    aggregate: { kind: 'median', of: { kind: 'minutes', from: 'received_at', to: 'resolved_at', less: 'waiting_for_customer_min' } },
    requires: [isCounted, isSound, { keep: all(present('received_at'), present('resolved_at')), reason: 'no_time' }],
  },
  {
    id: 'request_business_minutes',
    ...request,
    anchor: 'resolved_on',
    unit: 'minutes',
    aggregate: { kind: 'median', of: { kind: 'column', column: 'business_min' } },
    requires: [isCounted, isSound, { keep: present('business_min'), reason: 'no_time' }],
  },
  /** Requests that are open at the end of the period, by their age. */
  {
    id: 'open_request_ages',
    ...request,
    anchor: 'opened_on',
    until: 'open_until_on',
    unit: 'days',
    aggregate: { kind: 'median', of: { kind: 'days', from: 'opened_on', to: 'as_of' } },
    requires: [isCounted, { keep: present('opened_on'), reason: 'no_date' }],
  },
  { id: 'requests_due', ...request, anchor: 'due_on', undated: 'no_due_date', ...count, requires: [isCounted] },
  { id: 'requests_in_time', ...request, anchor: 'due_on', ...count, filter: isTrue('is_in_time'), requires: [isCounted] },
  { id: 'contacts_due', ...plan, ...count, requires: [isDue] },
  { id: 'contacts_due_done', ...plan, ...count, filter: present('fulfilled_on'), requires: [isDue] },
  { id: 'feedback_due', ...meeting, ...count, requires: [isOwed] },
  { id: 'feedback_in_time', ...meeting, ...count, filter: isTrue('is_in_time'), requires: [isOwed] },
  { id: 'tasks_due', ...task, ...count, requires: [isOn] },
  { id: 'tasks_in_time', ...task, ...count, filter: isTrue('is_in_time'), requires: [isOn] },
  { id: 'tasks_moved', ...task, ...count, filter: isTrue('is_moved'), requires: [isOn] },
];
