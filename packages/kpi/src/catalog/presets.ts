import type { EntityId } from '../entity/entity.ts';

/** Ready settings for a kind of business (S0-49, §9.1). Words: `template.preset.<id>`. */
export interface IndustryPreset {
  readonly id: string;
  readonly inactivityWindowDays: number;
  readonly recognition: 'order' | 'fulfilment' | 'invoice' | 'payment';
  readonly workweek: 'monday_to_friday' | 'monday_to_saturday' | 'every_day';
  /** Kinds of records such a business has no use for. */
  readonly without: readonly EntityId[];
}

export const presets: readonly IndustryPreset[] = [
  {
    id: 'b2b',
    inactivityWindowDays: 365,
    recognition: 'invoice',
    workweek: 'monday_to_friday',
    without: ['competitor_price', 'competitor_match'],
  },
  {
    id: 'retail_field',
    inactivityWindowDays: 90,
    recognition: 'order',
    workweek: 'every_day',
    without: ['contract', 'contract_change', 'opportunity', 'stage', 'stage_change', 'pipeline', 'opportunity_credit', 'opportunity_owner_history'],
  },
  {
    id: 'consumables',
    inactivityWindowDays: 60,
    recognition: 'fulfilment',
    workweek: 'monday_to_saturday',
    without: ['contract', 'contract_change'],
  },
  {
    id: 'services',
    inactivityWindowDays: 180,
    recognition: 'fulfilment',
    workweek: 'monday_to_friday',
    without: ['competitor_price', 'competitor_match'],
  },
  {
    id: 'subscriptions',
    inactivityWindowDays: 180,
    recognition: 'invoice',
    workweek: 'monday_to_friday',
    without: ['competitor_price', 'competitor_match'],
  },
];
