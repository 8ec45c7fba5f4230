import { date, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const campaign: Entity = {
  id: 'campaign',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['campaign', 'landing_page_id', 'chiến dịch', 'kampány', 'кампания'] }),
    ref('acquisition_channel_id', 'acquisition_channel'),
    date('starts_on'),
    date('ends_on'),
    money('budget'),
    text('currency'),
  ],
  listed: ['name', 'acquisition_channel_id', 'starts_on', 'ends_on'],
};
