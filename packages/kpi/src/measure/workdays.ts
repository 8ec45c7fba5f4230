import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, any, isIn, isNotTrue, isTrue, missing, present } from './predicate.ts';

const person: Attribution = { person: ['user_id'] };
const day = { entity: 'workday', anchor: 'day_on', attribution: person } as const;
const norm = { entity: 'norm_day', anchor: 'day_on', attribution: person } as const;
const sum = (column: string) => ({ kind: 'sum', of: { kind: 'column', column } }) as const;
const isWorked = { kind: 'compare', column: 'work_fraction', is: '>', value: '0' } as const;

const activity = { entity: 'activity', anchor: 'started_on', undated: 'no_date', attribution: person } as const;
const isExternal: Requirement = { keep: isNotTrue('is_internal'), reason: 'internal' };
const notRedialled: Requirement = { keep: isNotTrue('is_redial'), reason: 'redial' };
const isCompleted = any(missing('status'), isIn('status', 'completed'));
const reachedOther = any(isIn('kind', 'call', 'meeting', 'visit'), all(isIn('kind', 'message', 'email'), isTrue('is_two_way')));
const isWork = all(isCompleted, isIn('kind', 'call', 'email', 'message', 'meeting', 'visit'), isNotTrue('is_automatic'));

export const workdayMeasures: readonly Measure[] = [
  /** Divided by the days of the period: how many people sell on average. */
  { id: 'selling_days', ...day, unit: 'fte', aggregate: sum('selling_fte') },
  { id: 'available_days', ...day, unit: 'days', aggregate: sum('selling_available') },
  {
    id: 'days_in_role',
    ...day,
    unit: 'days',
    aggregate: sum('work_fraction'),
    filter: all(isWorked, { kind: 'compare', column: 'selling_fte', is: '>', value: '0' }),
  },
  { id: 'days_in_training', ...day, unit: 'days', aggregate: sum('work_fraction'), filter: isTrue('is_ramping') },
  { id: 'norm_contacts', ...norm, unit: 'count', aggregate: sum('quantity') },
  { id: 'norm_minutes', ...norm, unit: 'minutes', aggregate: sum('minutes') },
  {
    id: 'contacts_towards_norm',
    ...activity,
    unit: 'count',
    aggregate: { kind: 'distinct', column: 'shared_id', orEach: true },
    filter: isWork,
    requires: [isExternal, notRedialled],
  },
  {
    id: 'contacts_made',
    ...activity,
    unit: 'count',
    aggregate: { kind: 'distinct', column: 'shared_id', orEach: true },
    filter: all(isCompleted, reachedOther, isNotTrue('is_automatic')),
    requires: [isExternal, notRedialled],
  },
  {
    id: 'effort_recorded',
    ...activity,
    unit: 'minutes',
    aggregate: sum('minutes_recorded'),
    filter: all(isWork, present('minutes_recorded')),
    requires: [isExternal, { keep: present('account_id'), reason: 'no_account' }],
  },
  {
    id: 'contacts_without_minutes',
    ...activity,
    unit: 'count',
    aggregate: { kind: 'count' },
    filter: all(isWork, missing('minutes_recorded')),
    requires: [isExternal, { keep: present('account_id'), reason: 'no_account' }],
  },
  {
    id: 'customers_worked_on',
    ...activity,
    unit: 'count',
    aggregate: { kind: 'distinct', column: 'account_id' },
    filter: isWork,
    requires: [isExternal, { keep: present('account_id'), reason: 'no_account' }],
  },
  /** An account counts once for each owner. */
  {
    id: 'customers_in_work',
    entity: 'work_span',
    anchor: 'from_on',
    until: 'to_on',
    attribution: { person: ['owner_user_id'] },
    unit: 'count',
    aggregate: { kind: 'distinct', column: 'work_key' },
  },
];
