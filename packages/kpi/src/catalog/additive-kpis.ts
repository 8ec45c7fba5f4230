import type { KpiUnit } from './kpi.ts';

/**
 * KPIs whose targets add up over people and time: what a target may be spread over days for, and the variants of attainment and
 * pace. A list of its own, because KPIs that are made of others cannot read the catalog they stand in; a test holds it to that.
 */
export const additiveKpis: readonly { readonly id: string; readonly unit: KpiUnit; readonly direction: 'higher' | 'lower' | 'neutral' | 'range' }[] =
  [
    { id: 'net_sales_revenue', unit: 'money', direction: 'higher' },
    { id: 'sales_volume_units', unit: 'quantity', direction: 'higher' },
    { id: 'deals_won_count', unit: 'count', direction: 'higher' },
    { id: 'new_contacts_count', unit: 'count', direction: 'higher' },
    { id: 'new_customers_count', unit: 'count', direction: 'higher' },
    { id: 'calls_made_count', unit: 'count', direction: 'higher' },
    { id: 'meetings_held_count', unit: 'count', direction: 'higher' },
  ];
