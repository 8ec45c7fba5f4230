import { choice, date, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A day that differs from the weekly pattern. Precedence: company day over official over pattern. */
export const calendarDay: Entity = {
  id: 'calendar_day',
  kind: 'dimension',
  label: 'name',
  columns: [
    ref('calendar_id', 'calendar', { required: true }),
    date('day_on', { required: true, headers: ['date', 'day'] }),
    choice('kind', ['public_holiday', 'substitute_holiday', 'moved_day_off', 'moved_working_day', 'short_day', 'company_day_off'], {
      required: true,
    }),
    share('work_fraction', { required: true }),
    text('name'),
    choice('status', ['official', 'provisional']),
    choice('applies_to', ['all', 'public_sector', 'optional']),
  ],
  listed: ['day_on', 'kind', 'work_fraction', 'name'],
};
