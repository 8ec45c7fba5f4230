import type { KpiUnit } from './kpi.ts';

/**
 * KPIs whose targets add up over people and time: what a target may be spread over days for, and the variants of attainment and
 * pace. A list of its own, because KPIs that are made of others cannot read the catalog they stand in; a test holds it to that.
 */
export const additiveKpis: readonly { readonly id: string; readonly unit: KpiUnit; readonly direction: 'higher' | 'lower' | 'neutral' | 'range' }[] =
  [
    { id: 'net_sales_revenue', unit: 'money', direction: 'higher' },
    { id: 'gross_profit', unit: 'money', direction: 'higher' },
    { id: 'expansion_revenue', unit: 'money', direction: 'higher' },
    { id: 'sales_volume_units', unit: 'quantity', direction: 'higher' },
    { id: 'deals_won_count', unit: 'count', direction: 'higher' },
    { id: 'opportunities_created_count', unit: 'count', direction: 'higher' },
    { id: 'new_contacts_count', unit: 'count', direction: 'higher' },
    { id: 'leads_sourced_count', unit: 'count', direction: 'higher' },
    { id: 'calls_made_count', unit: 'count', direction: 'higher' },
    { id: 'emails_sent_count', unit: 'count', direction: 'higher' },
    { id: 'meetings_scheduled_count', unit: 'count', direction: 'higher' },
    { id: 'meetings_held_count', unit: 'count', direction: 'higher' },
    { id: 'qualified_meetings_count', unit: 'count', direction: 'higher' },
    { id: 'visits_completed_count', unit: 'count', direction: 'higher' },
    { id: 'new_customers_count', unit: 'count', direction: 'higher' },
    { id: 'customers_lost_count', unit: 'count', direction: 'lower' },
    { id: 'existing_customers_new_product_count', unit: 'count', direction: 'higher' },
  ];
