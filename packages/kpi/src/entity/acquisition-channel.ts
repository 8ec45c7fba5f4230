import { choice, flag, text } from './column.ts';
import type { Entity } from './entity.ts';

export const channelCodes = [
  'cold_call',
  'outbound_email',
  'exhibition',
  'conference',
  'database',
  'social_network',
  'web_form',
  'search_ads',
  'social_ads',
  'content',
  'referral',
  'partner',
  'walk_in',
  'outdoor_ads',
  'other',
  'unknown',
] as const;

export const acquisitionChannel: Entity = {
  id: 'acquisition_channel',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['channel', 'origin', 'source', 'lead source', 'kênh', 'csatorna', 'канал', 'источник'] }),
    choice('code', channelCodes),
    choice('direction', ['inbound', 'outbound']),
    choice('reach', ['inside', 'outside']),
    flag('is_paid'),
    flag('is_marketing'),
  ],
  listed: ['name', 'code', 'direction'],
};
