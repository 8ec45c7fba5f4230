import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, any, between, fromToday, isIn, isNotTrue, isTrue, missing, not, type Operand, type Predicate, present } from './predicate.ts';
import { wasActive } from './relationships.ts';

/** AT-ACTOR */
const actor: Attribution = { person: ['user_id'] };
/** AT-ACTOR who booked. */
const booker: Attribution = { person: ['booked_by_user_id', 'user_id'] };
const activity = { entity: 'activity', anchor: 'started_on', undated: 'no_date', attribution: actor, unit: 'count' } as const;
/** Two colleagues at one meeting: 1 for the team, 1 for each person. */
const once = { kind: 'distinct', column: 'shared_id', orEach: true } as const;
const isDone = any(missing('status'), isIn('status', 'completed'));
const isMeeting = isIn('kind', 'meeting', 'visit');
const hasStatus: Requirement = { keep: present('status'), reason: 'no_status' };
const isExternal: Requirement = { keep: isNotTrue('is_internal'), reason: 'internal' };
const isFirstDial: Requirement = { keep: isNotTrue('is_redial'), reason: 'redial' };
const isCall = all(isIn('kind', 'call'), any(missing('direction'), isIn('direction', 'outbound')), isDone);
/** What is asked of a call whose outcome is judged. */
const toldCall: readonly Requirement[] = [
  { keep: present('direction'), reason: 'no_direction' },
  hasStatus,
  isExternal,
  isFirstDial,
  { keep: not(any(missing('outcome'), isIn('outcome', 'none'))), reason: 'no_outcome' },
];
/** A meeting that was moved is one meeting: the first of a chain stands for it, else the one it was moved to. */
const isBooking = all(isMeeting, missing('moved_from_id'), not(all(isIn('status', 'rescheduled'), isNotTrue('is_replaced'))));
const hasOtherSide: Requirement = {
  keep: any(present('account_id'), present('contact_id'), present('lead_id'), present('opportunity_id')),
  reason: 'no_contact',
};
/** A meeting moved a day ahead is due on its new date only; one moved later, or by the customer cancelled, did not take place. */
const isDue: readonly Requirement[] = [
  isExternal,
  { keep: not(isIn('status', 'cancelled_by_us')), reason: 'cancelled_by_us' },
  { keep: not(all(isIn('status', 'rescheduled'), isNotTrue('is_moved_late'))), reason: 'moved' },
  { keep: isIn('status', 'completed', 'no_show', 'cancelled_by_customer', 'rescheduled'), reason: 'no_result' },
];
const due = { entity: 'activity', anchor: 'due_on', attribution: booker, aggregate: once, unit: 'count' } as const;
const visit = { entity: 'activity', anchor: 'visited_on', attribution: actor, aggregate: once, unit: 'count' } as const;
const isVisit = isIn('kind', 'visit');
const isMade: readonly Requirement[] = [hasStatus, isExternal, { keep: isNotTrue('is_revisit'), reason: 'revisit' }];
const isHandedOver = all(isIn('kind', 'meeting'), isIn('status', 'completed'), present('booked_by_user_id'), present('accepted_on'));
const isInteraction = any(isTrue('is_two_way'), isIn('issue_raised', 'yes', 'no'));
const isAnswered: Requirement = { keep: isIn('issue_raised', 'yes', 'no'), reason: 'not_answered' };
const hasIssue = isIn('issue_raised', 'yes');
/** A problem handed to service is solved when the request is, whatever the contact says. */
const isOurs = missing('service_request_id');
const requestSolved = { via: 'service_request_id', column: 'resolved_on' } as const;
const isSolved = any(all(isOurs, present('issue_solved_on')), present(requestSolved));
const isSolvedInTime = (solved: Operand): Predicate => all(present(solved), { kind: 'within', from: 'started_on', to: solved, days: 30 });

export const outreachMeasures: readonly Measure[] = [
  { id: 'calls_with_outcome', ...activity, aggregate: { kind: 'count' }, filter: isCall, requires: toldCall },
  {
    id: 'conversations',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(isCall, isIn('outcome', 'conversation', 'meeting_booked', 'refused', 'sold')),
    requires: toldCall,
  },
  {
    id: 'calls_without_outcome',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(isCall, any(missing('outcome'), isIn('outcome', 'none'))),
    requires: toldCall.slice(0, -1),
  },
  {
    id: 'meetings_agreed',
    entity: 'activity',
    anchor: 'agreed_on',
    attribution: booker,
    aggregate: once,
    unit: 'count',
    filter: isBooking,
    requires: [isExternal, hasOtherSide],
  },
  { id: 'meetings_due', ...due, filter: isMeeting, requires: isDue },
  { id: 'meetings_kept', ...due, filter: all(isMeeting, isIn('status', 'completed')), requires: isDue },
  { id: 'meetings_cancelled_by_us', ...due, filter: all(isMeeting, isIn('status', 'cancelled_by_us')), requires: [isExternal] },
  { id: 'visits', ...visit, undated: 'no_date', filter: all(isVisit, isDone), requires: isMade },
  { id: 'unplanned_visits', ...visit, filter: all(isVisit, isDone, missing('due_on')), requires: isMade },
  {
    id: 'planned_visits',
    ...visit,
    anchor: 'due_on',
    filter: all(isVisit, not(isIn('status', 'cancelled_by_us', 'rescheduled'))),
    requires: [isExternal],
  },
  { id: 'planned_visits_made', ...visit, anchor: 'due_on', filter: all(isVisit, isDone), requires: isMade },
  {
    id: 'qualified_meetings',
    ...activity,
    attribution: { person: ['booked_by_user_id'] },
    aggregate: once,
    filter: all(isHandedOver, between('accepted_on', null, fromToday(1))),
    requires: [isExternal],
  },
  {
    id: 'meetings_awaiting_acceptance',
    ...activity,
    attribution: { person: ['booked_by_user_id'] },
    aggregate: once,
    filter: all(isHandedOver, between('accepted_on', fromToday(1), null)),
    requires: [isExternal],
  },
  { id: 'outbound_activities', ...activity, aggregate: once, filter: all(isTrue('is_attempt'), isDone), requires: [isExternal, isFirstDial] },
  {
    id: 'lead_loads',
    ...activity,
    aggregate: { kind: 'distinct', column: 'load_key' },
    filter: all(isTrue('is_attempt'), present('lead_id')),
    requires: [{ keep: isTrue({ via: 'lead_id', column: 'is_counted' }), reason: 'not_counted' }],
  },
  {
    id: 'two_way_contacts',
    ...activity,
    aggregate: { kind: 'distinct', column: 'contact_key' },
    filter: all(isTrue('is_two_way'), present('contact_key'), wasActive()),
  },
  {
    id: 'failed_attempts_at_customers',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(isTrue('is_attempt'), isNotTrue('is_two_way'), present('account_id'), wasActive()),
    requires: [isExternal, isFirstDial],
  },
  { id: 'customer_contacts_answered', ...activity, aggregate: once, filter: isInteraction, requires: [isExternal, isAnswered] },
  { id: 'customer_contacts_with_issue', ...activity, aggregate: once, filter: all(isInteraction, hasIssue), requires: [isExternal, isAnswered] },
  {
    id: 'customer_contacts_unanswered',
    ...activity,
    aggregate: once,
    filter: all(isTrue('is_two_way'), any(missing('issue_raised'), isIn('issue_raised', 'unknown'))),
    requires: [isExternal],
  },
  {
    id: 'issues_raised',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(hasIssue, any(isSolved, between('issue_due_on', null, fromToday(1)))),
    requires: [isExternal],
  },
  {
    id: 'issues_solved',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(hasIssue, any(all(isOurs, isSolvedInTime('issue_solved_on')), isSolvedInTime(requestSolved))),
    requires: [isExternal],
  },
  {
    id: 'young_issues',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(hasIssue, not(isSolved), between('issue_due_on', fromToday(1), null)),
    requires: [isExternal],
  },
];
