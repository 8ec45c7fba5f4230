import { templates, type TemplateItem } from '@leadline/kpi';
import type { Firm } from '../firm/firm.ts';
import type { SalesRole } from '../firm/slots.ts';
import { isoOf } from '../time/days.ts';

/** The ready set each role works by. */
const setOfRole: Readonly<Record<Exclude<SalesRole, 'service_agent'>, string>> = {
  icebreaker: 'icebreaker',
  bdr: 'business_development',
  hunter: 'hunter',
  farmer: 'farmer',
  account_executive: 'store_retail',
  team_lead: 'sales_manager',
  sales_manager: 'head_of_sales',
  marketer: 'marketing',
};

/** There is no ready set for those who help customers. */
const service: readonly TemplateItem[] = [
  { kpi: 'request_on_time_rate', obligation: 'mandatory', cadence: 'weekly', isPrimary: true },
  { kpi: 'request_processing_time', obligation: 'mandatory', cadence: 'weekly' },
  { kpi: 'csat', obligation: 'mandatory', cadence: 'quarterly' },
];

/** What each role is judged by: the outcome the role is there for counts double. */
export function writeKpiSets(firm: Firm): void {
  for (const [role, id] of Object.entries(setOfRole)) writeSet(firm, role, templates.find((template) => template.id === id)!.items);
  writeSet(firm, 'service_agent', service);
}

function writeSet(firm: Firm, role: string, items: readonly TemplateItem[]): void {
  for (const { kpi, variant, obligation, isPrimary, cadence } of items) {
    firm.tables.write('kpi_assignment', {
      external_id: `KA-${role}-${kpi}`,
      kpi,
      variant: variant ?? null,
      scope: 'role',
      sales_role: role,
      goal_id: isPrimary ? 'G-growth' : null,
      obligation,
      is_primary: isPrimary ?? false,
      weight: isPrimary ? '2' : '1',
      cadence,
      valid_from: isoOf(firm.from),
    });
  }
}
