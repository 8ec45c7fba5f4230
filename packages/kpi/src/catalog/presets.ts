import type { EntityId } from '../entity/entity.ts';

/** Ready settings for a kind of business (S0-49, §9.1). Words: `template.preset.<id>`. */
export interface IndustryPreset {
  readonly id: string;
  readonly businessType: 'b2b' | 'b2c' | 'both';
  readonly inactivityWindowDays: number;
  /** Days after a purchase between which new customers are asked (§3.5.2). */
  readonly survey: readonly [from: number, to: number];
  /** Upper ends in days of the bands of the sales cycle. */
  readonly cycleBands: readonly number[];
  readonly recognition: 'order' | 'fulfilment' | 'invoice' | 'payment';
  readonly workweek: 'monday_to_friday' | 'monday_to_saturday' | 'every_day';
  /** Kinds of records such a business has no use for. */
  readonly without: readonly EntityId[];
}

export const presets: readonly IndustryPreset[] = [
  {
    id: 'b2b',
    businessType: 'b2b',
    inactivityWindowDays: 365,
    survey: [120, 180],
    cycleBands: [21, 42, 90],
    recognition: 'invoice',
    workweek: 'monday_to_friday',
    without: ['competitor_price', 'competitor_match'],
  },
  {
    id: 'retail_field',
    businessType: 'b2c',
    inactivityWindowDays: 90,
    survey: [90, 180],
    cycleBands: [1, 7, 30],
    recognition: 'order',
    workweek: 'every_day',
    without: ['contract', 'contract_change', 'opportunity', 'stage', 'stage_change', 'pipeline', 'opportunity_credit', 'opportunity_owner_history'],
  },
  {
    id: 'consumables',
    businessType: 'both',
    inactivityWindowDays: 60,
    survey: [45, 90],
    cycleBands: [7, 21, 42],
    recognition: 'fulfilment',
    workweek: 'monday_to_saturday',
    without: ['contract', 'contract_change'],
  },
  {
    id: 'services',
    businessType: 'both',
    inactivityWindowDays: 180,
    survey: [90, 180],
    cycleBands: [14, 30, 60],
    recognition: 'fulfilment',
    workweek: 'monday_to_friday',
    without: ['competitor_price', 'competitor_match'],
  },
  {
    id: 'subscriptions',
    businessType: 'b2b',
    inactivityWindowDays: 180,
    survey: [90, 180],
    cycleBands: [14, 30, 60, 90],
    recognition: 'invoice',
    workweek: 'monday_to_friday',
    without: ['competitor_price', 'competitor_match'],
  },
];
