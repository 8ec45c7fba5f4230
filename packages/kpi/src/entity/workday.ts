import { date, flag, ref, share } from './column.ts';
import type { Entity } from './entity.ts';

/**
 * One day of one person: how much of it is worked by the calendar, and for how much of it the person was there. One row for
 * every calendar day from joining to leaving, within the years the records cover.
 */
export const workday: Entity = {
  id: 'workday',
  kind: 'fact',
  derived: true,
  columns: [
    ref('user_id', 'user', { derived: true }),
    date('day_on', { derived: true }),
    /** Of the calendar: 1 for a working day, 0 for a day off. */
    share('work_fraction', { derived: true }),
    share('absent_fraction', { derived: true }),
    /** Part-time factor times allocation, over all roles. */
    share('fte', { derived: true }),
    /** The same over selling roles alone. */
    share('selling_fte', { derived: true }),
    /** work × (1 − absent) × fte. */
    share('available', { derived: true }),
    share('selling_available', { derived: true }),
    /** Within three months of the start of the ramp. */
    flag('is_ramping', { derived: true }),
  ],
  businessDate: ['day_on'],
  listed: ['user_id', 'day_on', 'work_fraction', 'absent_fraction', 'available'],
};
