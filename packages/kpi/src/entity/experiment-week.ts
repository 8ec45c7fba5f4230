import { date, flag, integer, money, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** What a place of an experiment sold in one whole week before the start or after it. */
export const experimentWeek: Entity = {
  id: 'experiment_week',
  kind: 'fact',
  derived: true,
  columns: [
    ref('experiment_id', 'experiment', { derived: true }),
    ref('location_id', 'location', { derived: true }),
    ref('product_id', 'product', { derived: true }),
    flag('is_control', { derived: true }),
    flag('is_after', { derived: true }),
    integer('week', { derived: true }),
    date('week_on', { derived: true }),
    /** The experiment counts in the period its last week ended. */
    date('closed_on', { derived: true }),
    money('revenue', { derived: true }),
    quantity('units', { derived: true }),
    /** Side, place, before or after, and week: values of different slots are never added. */
    text('slot', { derived: true }),
  ],
  businessDate: ['week_on'],
  listed: ['experiment_id', 'location_id', 'is_control', 'is_after', 'week_on', 'revenue', 'units'],
};
