import type { Firm } from '../firm/firm.ts';
import type { SalesRole } from '../firm/slots.ts';
import type { Random } from '../random.ts';
import { isoOf, monthOf, shiftMonths, type Day } from '../time/days.ts';
import { countryTeams } from './write-kpi-sets.ts';

/** What is set of a KPI: a value, or the ends of a range. */
type Levels = Readonly<Partial<Record<'value' | 'lo' | 'hi' | 'baseline', string>>>;

/** Of what adds up everybody has an own target a month: about so many. */
const counts: Readonly<Partial<Record<SalesRole, Readonly<Record<string, number>>>>> = {
  icebreaker: { qualified_meetings_count: 8 },
  bdr: { opportunities_created_count: 6, calls_made_count: 90, emails_sent_count: 40, meetings_scheduled_count: 10 },
  hunter: { deals_won_count: 3, new_customers_count: 2, meetings_held_count: 12 },
  farmer: { existing_customers_new_product_count: 3 },
};

/** Of averages and shares everybody in the role has the same target, for a month or for a quarter. */
const levels: Readonly<
  Partial<Record<SalesRole, { readonly month?: Readonly<Record<string, Levels>>; readonly quarter?: Readonly<Record<string, Levels>> }>>
> = {
  icebreaker: { month: { lead_response_time: { value: '180' }, connect_rate: { value: '0.35' } } },
  bdr: { month: { lead_conversion_rate: { value: '0.12' }, meeting_show_rate: { value: '0.8' } } },
  hunter: { quarter: { early_churn_rate: { value: '0.2' } } },
  farmer: { month: { customer_retention_rate: { value: '0.95' }, repeat_purchase_rate: { value: '0.6' } }, quarter: { csat: { value: '0.8' } } },
  account_executive: { month: { average_order_value: { value: '150' }, refund_rate: { value: '0.04' } }, quarter: { csat: { value: '0.8' } } },
  service_agent: { month: { request_on_time_rate: { value: '0.9' } }, quarter: { csat: { value: '0.8' } } },
};

const ofCountries: Readonly<Record<'month' | 'quarter', Readonly<Record<string, Levels>>>> = {
  month: { upsell_rate: { value: '0.15' }, cross_sell_rate: { value: '0.25' }, share_of_reps_at_target: { lo: '0.5', hi: '0.8' } },
  quarter: { sales_cycle_length: { lo: '14', hi: '60' } },
};

const ofFirm: Readonly<Record<'month' | 'quarter', Readonly<Record<string, Levels>>>> = {
  month: { share_of_reps_at_target: { lo: '0.5', hi: '0.8' }, customer_retention_rate: { value: '0.93' }, feedback_meeting_rate: { value: '0.9' } },
  quarter: { employee_satisfaction_score: { value: '4', baseline: '3.5' } },
};

/** Targets of the KPIs in the sets: of people for what adds up, of roles, countries and the firm for the rest. */
export function writeKpiTargets(firm: Firm, months: readonly Day[], next: () => string, random: Random): void {
  const put = (kpi: string, from: Day, to: Day, whom: Readonly<Record<string, string>>, given: Levels): void =>
    firm.tables.write('target', {
      external_id: next(),
      kpi,
      ...whom,
      period_from: isoOf(from),
      period_to: isoOf(to - 1),
      set_at: `${isoOf(from - 6)}T09:00:00Z`,
      revision: 1,
      ...given,
    });
  for (const person of firm.roster.people) {
    const own = counts[person.stints.at(-1)!.role];
    const chance = random.fork(`counts/${person.id}`);
    for (const month of own ? months : []) {
      const end = shiftMonths(month, 1);
      if (person.from >= end || (person.to !== null && person.to <= month)) continue;
      for (const [kpi, usual] of Object.entries(own!)) {
        const value = String(Math.max(1, Math.round(usual * chance.between(0.8, 1.25))));
        put(kpi, month, end, { scope: 'user', user_id: person.id }, { value });
      }
    }
  }
  for (const month of months) {
    const spans = [['month', 1], ...(monthOf(month) % 3 === 0 ? [['quarter', 3] as const] : [])] as const;
    for (const [span, length] of spans) {
      const to = shiftMonths(month, length);
      for (const [role, set] of Object.entries(levels))
        for (const [kpi, given] of Object.entries(set[span] ?? {})) put(kpi, month, to, { scope: 'role', sales_role: role }, given);
      for (const team of countryTeams)
        for (const [kpi, given] of Object.entries(ofCountries[span])) put(kpi, month, to, { scope: 'team', team_id: team }, given);
      for (const [kpi, given] of Object.entries(ofFirm[span])) put(kpi, month, to, { scope: 'organisation' }, given);
    }
  }
}
