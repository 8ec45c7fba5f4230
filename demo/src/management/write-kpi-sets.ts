import { templates, type TemplateItem } from '@leadline/kpi';
import type { Firm } from '../firm/firm.ts';
import { listTeams, type SalesRole } from '../firm/slots.ts';
import { isoOf } from '../time/days.ts';

/** The ready set each role works by. Who leads is judged by what the team does: those sets belong to the teams. */
const setOfRole: Readonly<Partial<Record<SalesRole, string>>> = {
  icebreaker: 'icebreaker',
  bdr: 'business_development',
  hunter: 'hunter',
  farmer: 'farmer',
  account_executive: 'store_retail',
  marketer: 'marketing',
};

/** There is no ready set for those who help customers. */
const service: readonly TemplateItem[] = [
  { kpi: 'request_on_time_rate', obligation: 'mandatory', cadence: 'weekly', isPrimary: true },
  { kpi: 'request_processing_time', obligation: 'mandatory', cadence: 'weekly' },
  { kpi: 'csat', obligation: 'mandatory', cadence: 'quarterly' },
];
/** What a team of sellers has to reach together. */
const together: readonly TemplateItem[] = [{ kpi: 'net_sales_revenue', obligation: 'mandatory', cadence: 'monthly', isPrimary: true }];

const itemsOf = (id: string): readonly TemplateItem[] => templates.find((template) => template.id === id)!.items;

export const leafTeams = (firm: Firm): readonly string[] => sellingTeams(firm).filter((id) => !countryTeams.includes(id));
export const countryTeams: readonly string[] = ['sales-vn', 'sales-hu', 'sales-ru'];
const sellingTeams = (firm: Firm): readonly string[] =>
  listTeams(firm.roster.people.length)
    .filter(({ id, kind, isClosed }) => kind === 'sales' && !isClosed && id !== 'sales')
    .map(({ id }) => id)
    .filter((id) => countryTeams.includes(id) || firm.roster.people.some(({ to, stints }) => to === null && stints.at(-1)!.team === id));

/** What each role, each team and the firm are judged by: the outcome they are there for counts double. */
export function writeKpiSets(firm: Firm): void {
  for (const [role, id] of Object.entries(setOfRole)) writeSet(firm, role, { scope: 'role', sales_role: role }, itemsOf(id));
  writeSet(firm, 'service_agent', { scope: 'role', sales_role: 'service_agent' }, service);
  for (const team of leafTeams(firm)) writeSet(firm, team, { scope: 'team', team_id: team, owner_user_id: leadOf(firm, team) }, together);
  for (const team of countryTeams)
    writeSet(firm, team, { scope: 'team', team_id: team, owner_user_id: leadOf(firm, team) }, itemsOf('sales_manager'));
  writeSet(firm, 'firm', { scope: 'organisation', owner_user_id: leadOf(firm, 'sales') }, itemsOf('head_of_sales'));
}

/** Who leads the team, or the country it is in. */
function leadOf(firm: Firm, team: string): string | null {
  const country = `sales-${team.split('-')[0]!}`;
  const leads = firm.roster.people.filter(({ to, stints }) => to === null && ['team_lead', 'sales_manager'].includes(stints.at(-1)!.role));
  return (leads.find(({ stints }) => [team, country].includes(stints.at(-1)!.team)) ?? leads[0])?.id ?? null;
}

function writeSet(firm: Firm, id: string, whom: Readonly<Record<string, string | null>>, items: readonly TemplateItem[]): void {
  for (const { kpi, variant, obligation, isPrimary, cadence } of items) {
    firm.tables.write('kpi_assignment', {
      external_id: `KA-${id}-${kpi}`,
      kpi,
      variant: variant ?? null,
      ...whom,
      goal_id: isPrimary ? 'G-growth' : null,
      obligation,
      is_primary: isPrimary ?? false,
      weight: isPrimary ? '2' : '1',
      cadence,
      valid_from: isoOf(firm.from),
    });
  }
}
