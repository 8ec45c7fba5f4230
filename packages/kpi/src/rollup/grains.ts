import type { EntityId } from '../entity/entity.ts';
import type { MemberDimension } from '../query/kpi-query.ts';

type Grain = readonly MemberDimension[];

/** How the numbers of an entity are kept. */
export interface Grains {
  /** Measures most boards show: they, and what is counted by the same date for the same people, are kept in all grains. */
  readonly main: readonly string[];
  /** Of the main measures: what rows are told apart by besides the date, the coarsest first. A question reads the first that knows all it asks. */
  readonly of: readonly Grain[];
}

/** Every other measure is kept once by person and place; where people share their cases also by place alone, each case once. */
export const otherGrains: readonly Grain[] = [['location'], ['person', 'location']];

/** Entities not named here are read record by record: they are small, or one row per person and day already. */
export const rollupGrains: ReadonlyMap<EntityId, Grains> = new Map<EntityId, Grains>([
  [
    'activity',
    {
      main: ['calls'],
      of: [[], ['location'], ['activity_kind'], ['contact_channel'], ['person', 'location'], ['person', 'location', 'activity_kind']],
    },
  ],
  ['email_message', { main: ['emails_delivered'], of: [['person', 'location']] }],
  [
    'lead',
    {
      main: ['new_contacts', 'cohort_contacts'],
      of: [[], ['location'], ['acquisition_channel'], ['person', 'location'], ['person', 'location', 'acquisition_channel']],
    },
  ],
  ['opportunity', { main: ['won_deals', 'decided_deals', 'created_deals'], of: [[], ['location'], ['deal_type'], ['person', 'location']] }],
  ['stage_change', { main: ['open_deals'], of: [[], ['location'], ['stage'], ['person', 'location'], ['person', 'location', 'stage']] }],
  ['order', { main: ['orders_count'], of: [[], ['location'], ['person', 'location']] }],
  [
    'order_line',
    {
      main: ['sales_recognised', 'sales_reversed'],
      of: [[], ['location'], ['sales_channel'], ['person', 'location'], ['person', 'location', 'sales_channel']],
    },
  ],
  ['refund', { main: ['refunds'], of: [[], ['location'], ['sales_channel'], ['person', 'location'], ['person', 'location', 'sales_channel']] }],
  ['account', { main: ['new_customers'], of: [[], ['location'], ['person', 'location']] }],
  ['customer_span', { main: [], of: [] }],
]);
