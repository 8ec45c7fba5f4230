import type { KpiRef } from '@leadline/kpi';

export interface FunnelSource {
  readonly step: 'new' | 'reached' | 'opportunity' | 'customer';
  readonly ref: KpiRef;
  /** Which of the KPI's figures counts the contacts of this step. */
  readonly part: 'value' | 'numerator' | 'denominator';
}

/** A contact's way to a customer; each step counts contacts that came in during the period, whenever the step was reached. */
export const funnelSources: readonly FunnelSource[] = [
  { step: 'new', ref: { id: 'new_contacts_count' }, part: 'value' },
  { step: 'reached', ref: { id: 'lead_conversion_rate', variant: 'no_horizon' }, part: 'denominator' },
  { step: 'opportunity', ref: { id: 'lead_to_opportunity_rate' }, part: 'numerator' },
  { step: 'customer', ref: { id: 'lead_conversion_rate', variant: 'all_contacts_no_horizon' }, part: 'numerator' },
];
