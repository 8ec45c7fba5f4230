import { choice, date, money, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

export const costCategories = [
  'advertising',
  'programme',
  'event',
  'agency',
  'tools',
  'travel',
  'salary_marketing',
  'salary_sales',
  'commission',
  'overhead',
  'other',
] as const;

export const costEntry: Entity = {
  id: 'cost_entry',
  kind: 'fact',
  columns: [
    choice('category', costCategories, { headers: ['category', 'cost type'] }),
    date('incurred_on', { headers: ['date', 'incurred', 'month'] }),
    date('period_month', { headers: ['period month'] }),
    money('amount', { headers: ['amount', 'cost'] }),
    text('currency', { headers: ['currency'] }),
    ref('acquisition_channel_id', 'acquisition_channel', { headers: ['channel'] }),
    ref('campaign_id', 'campaign', { headers: ['campaign'] }),
    ref('location_id', 'location', { headers: ['location'] }),
    ref('team_id', 'team', { headers: ['team'] }),
    /** Part that serves winning new customers; where missing 1 for marketing categories, else 0. */
    share('acquisition_share', { headers: ['acquisition share'] }),
    date('cost_on', { derived: true }),
    share('effective_share', { derived: true }),
  ],
  businessDate: ['cost_on'],
  listed: ['category', 'cost_on', 'amount', 'acquisition_channel_id', 'campaign_id'],
};
