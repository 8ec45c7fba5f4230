import { choice, date, quantity, ref } from './column.ts';
import { contactKinds } from './contact-norm.ts';
import type { Entity } from './entity.ts';

/** How many contacts of a kind a person should make on one day, absence and part time taken off, and the minutes that takes. */
export const normDay: Entity = {
  id: 'norm_day',
  kind: 'fact',
  derived: true,
  columns: [
    ref('user_id', 'user', { derived: true }),
    date('day_on', { derived: true }),
    choice('activity_kind', contactKinds, { derived: true }),
    quantity('quantity', { derived: true }),
    quantity('minutes', { derived: true }),
  ],
  businessDate: ['day_on'],
  listed: ['user_id', 'day_on', 'activity_kind', 'quantity', 'minutes'],
};
