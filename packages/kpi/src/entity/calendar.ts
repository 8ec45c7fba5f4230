import { share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** Working-day calendar: the weekly pattern as the working part of each weekday (0 … 1). */
export const calendar: Entity = {
  id: 'calendar',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['calendar', 'name'] }),
    text('country', { headers: ['country'] }),
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => share(day)),
    share('hours_per_day'),
  ],
  listed: ['name', 'country'],
};
