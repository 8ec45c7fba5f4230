import type { FieldSource, Recipe } from '@leadline/contract';
import { constant, defaults, distinct, file, of, output } from './recipe-parts.ts';

const dealOf = (take: string): FieldSource => ({ kind: 'lookup', column: 'mql_id', file: 'deals', on: 'mql_id', take });

/** Marketing-qualified contacts and the deals closed with them. The day of winning counts, not the time. */
export const olistFunnel: Recipe = {
  name: 'Olist funnel',
  source: 'olist',
  files: [file('leads', 'olist_marketing_qualified_leads_dataset.csv'), file('deals', 'olist_closed_deals_dataset.csv')],
  defaults: defaults({ currency: 'BRL' }),
  corrections: [],
  outputs: [
    output('acquisition_channel', 'leads', 'origin', { name: 'origin' }, distinct),
    output('campaign', 'leads', 'landing_page_id', { name: 'landing_page_id' }, distinct),
    output('lead', 'leads', 'mql_id', {
      created_at: 'first_contact_date',
      acquisition_channel_id: 'origin',
      campaign_id: 'landing_page_id',
      converted_at: { ...dealOf('won_date'), format: { dateOnly: true } } as FieldSource,
      owner_user_id: dealOf('sr_id'),
      originator_user_id: dealOf('sdr_id'),
      segment_id: dealOf('business_segment'),
    }),
    output('user', 'deals', 'sdr_id', { full_name: 'sdr_id' }, distinct),
    output('user', 'deals', 'sr_id', { full_name: 'sr_id' }, distinct),
    output('segment', 'deals', 'business_segment', { name: 'business_segment' }, distinct),
    output('stage', 'deals', [constant('Won')], { name: constant('Won'), kind: constant('won') }, distinct),
    output('opportunity', 'deals', 'mql_id', {
      lead_id: 'mql_id',
      owner_user_id: 'sr_id',
      originator_user_id: 'sdr_id',
      segment_id: 'business_segment',
      stage_id: constant('Won'),
      created_at: { kind: 'lookup', column: 'mql_id', file: 'leads', on: 'mql_id', take: 'first_contact_date' },
      decided_at: of('won_date', { dateOnly: true }),
    }),
  ],
};
