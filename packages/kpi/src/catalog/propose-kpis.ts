import type { EntityId } from '../entity/entity.ts';
import { type Catalog, formulasOf } from './catalog.ts';
import type { Cadence, Kpi, SalesRole } from './kpi.ts';
import { listMissing, listNeeds } from './needed-entities.ts';
import { templates } from './templates.ts';

/** What somebody wants to reach. Words: `template.goal.<goal>`. */
export const kpiGoals = [
  'more_sales',
  'new_customers',
  'keep_customers',
  'sell_more',
  'better_margin',
  'more_activity',
  'faster',
  'satisfied_team',
] as const;
export type KpiGoal = (typeof kpiGoals)[number];

/** Why a KPI is proposed. Words: `template.reason.<code>`; `of` names the KPI it drives, or that it is the partner of. */
export interface ProposalReason {
  readonly code: 'measures_goal' | 'drives_goal' | 'of_role' | 'daily_lever' | 'quality_of';
  readonly of?: string;
}

export interface Proposal {
  readonly kpi: string;
  readonly isPrimary: boolean;
  readonly cadence: Cadence;
  readonly reason: ProposalReason;
}

export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** What would fit the goal, but lacks records of these kinds. */
  readonly withoutData: readonly { readonly kpi: string; readonly entities: readonly EntityId[] }[];
}

/** What can be chosen from. */
export interface ProposalSource {
  readonly catalog: Catalog;
  readonly isThere: (entity: EntityId) => boolean;
  readonly isOff?: (id: string) => boolean;
}

/** What shows that a goal is reached, the most telling first, and what leads there. */
const goals: Readonly<Record<KpiGoal, { readonly results: readonly string[]; readonly levers: readonly string[] }>> = {
  more_sales: {
    results: [
      'quota_attainment',
      'net_sales_revenue',
      'deals_won_count',
      'qualified_meetings_count',
      'marketing_sourced_revenue_share',
      'request_on_time_rate',
    ],
    levers: [
      'pipeline_coverage',
      'win_rate',
      'average_deal_size',
      'opportunities_created_count',
      'lead_to_opportunity_rate',
      'meetings_held_count',
      'calls_made_count',
    ],
  },
  new_customers: {
    results: [
      'new_customers_count',
      'deals_won_count',
      'lead_conversion_rate',
      'qualified_meetings_count',
      'opportunities_created_count',
      'new_contacts_count',
    ],
    levers: [
      'opportunities_created_count',
      'lead_contacted_rate',
      'lead_response_time',
      'lead_to_opportunity_rate',
      'meetings_held_count',
      'connect_rate',
      'cost_per_lead',
      'customer_acquisition_cost',
    ],
  },
  keep_customers: {
    results: ['customer_retention_rate', 'renewal_rate', 'customer_churn_rate', 'csat', 'request_on_time_rate'],
    levers: [
      'contact_plan_fulfilment',
      'customer_contact_coverage',
      'existing_customer_interaction_frequency',
      'customer_issue_resolution_rate',
      'repeat_purchase_rate',
      'early_churn_rate',
      'csat',
      'request_processing_time',
    ],
  },
  sell_more: {
    results: ['expansion_revenue', 'upsell_rate', 'cross_sell_rate', 'repeat_purchase_rate', 'nrr', 'net_sales_revenue'],
    levers: [
      'existing_customers_new_product_count',
      'cross_sell_rate',
      'upsell_rate',
      'existing_customer_interaction_frequency',
      'customer_contact_coverage',
      'average_order_value',
    ],
  },
  better_margin: {
    results: ['gross_margin_rate', 'gross_profit', 'acquisition_cost_ratio', 'average_discount_rate'],
    levers: [
      'average_discount_rate',
      'refund_rate',
      'average_order_value',
      'customer_acquisition_cost',
      'cost_per_lead',
      'return_on_marketing_spend',
    ],
  },
  more_activity: {
    results: [
      'contact_norm_fulfilment',
      'meetings_held_count',
      'calls_made_count',
      'visits_completed_count',
      'emails_sent_count',
      'contact_plan_fulfilment',
    ],
    levers: [
      'calls_made_count',
      'emails_sent_count',
      'meetings_scheduled_count',
      'meeting_show_rate',
      'connect_rate',
      'activity_to_opportunity_yield',
      'contacts_per_working_day',
    ],
  },
  faster: {
    results: ['sales_cycle_length', 'lead_response_time', 'time_to_convert', 'request_processing_time'],
    levers: ['lead_response_time', 'stage_duration', 'stage_conversion_rate', 'lead_contacted_rate', 'touches_per_lead', 'request_on_time_rate'],
  },
  satisfied_team: {
    results: ['employee_satisfaction_score', 'team_belonging_score', 'enps'],
    levers: [
      'feedback_meeting_rate',
      'capacity_utilisation',
      'share_of_reps_at_target',
      'process_agreement_score',
      'self_rating_gap',
      'on_time_completion_rate',
    ],
  },
};

const fewest = 3;
const most = 5;

/**
 * From a role, a goal and the records there are: three to five KPIs, each with its reason (S2-03). One result, what drives it, what can be
 * done every day, and beside a count of activities the KPI of their quality. A KPI whose records are missing is not proposed.
 */
export function proposeKpis(role: SalesRole, goal: KpiGoal, source: ProposalSource): Proposals {
  const fitting = (ids: readonly string[]): readonly Kpi[] => [...new Set(ids)].flatMap((id) => findFitting(id, role, source));
  const isUsable = (kpi: Kpi): boolean => missingOf(kpi, source).length === 0;
  const results = fitting(goals[goal].results);
  const primary = results.find(isUsable);
  const candidates = listCandidates(role, goal, primary, fitting).filter(({ kpi }) => isUsable(kpi));
  const further = listFurther(role, source).filter(isUsable);
  const enough = padded(unique(candidates), further);
  const chosen = withQuality(enough, fitting, isUsable);
  const wanted = [...results, ...fitting(goals[goal].levers)];
  return {
    proposals: chosen.map(({ kpi, reason }) => ({ kpi: kpi.id, isPrimary: kpi === primary, cadence: cadenceOf(kpi, role), reason })),
    withoutData: unique(wanted.map((kpi) => ({ kpi })))
      .filter(({ kpi }) => !isUsable(kpi))
      .slice(0, most)
      .map(({ kpi }) => ({ kpi: kpi.id, entities: missingOf(kpi, source) })),
  };
}

interface Candidate {
  readonly kpi: Kpi;
  readonly reason: ProposalReason;
}

function findFitting(id: string, role: SalesRole, { catalog, isOff }: ProposalSource): readonly Kpi[] {
  const kpi = catalog.entries.get(id);
  return kpi && !isOff?.(id) && (kpi.roles === 'all' || kpi.roles.includes(role)) ? [kpi] : [];
}

function missingOf({ formula }: Kpi, { catalog, isThere }: ProposalSource): readonly EntityId[] {
  return listMissing(listNeeds(formula, formulasOf(catalog)), isThere);
}

function listCandidates(
  role: SalesRole,
  goal: KpiGoal,
  primary: Kpi | undefined,
  fitting: (ids: readonly string[]) => readonly Kpi[],
): readonly Candidate[] {
  const usual = templates.filter(({ roles }) => roles.includes(role)).flatMap(({ items }) => items);
  const usualIds = [...usual].sort((a, b) => Number(b.obligation === 'mandatory') - Number(a.obligation === 'mandatory')).map((item) => item.kpi);
  const drivers = primary?.drivers ?? [];
  const levers = goals[goal].levers;
  const drive = (kpi: Kpi): Candidate => ({ kpi, reason: primary ? { code: 'drives_goal', of: primary.id } : { code: 'of_role' } });
  const lever = (kpi: Kpi): Candidate => (kpi.cadence.includes('daily') ? { kpi, reason: { code: 'daily_lever' } } : drive(kpi));
  return [
    ...(primary ? [{ kpi: primary, reason: { code: 'measures_goal' } } satisfies Candidate] : []),
    ...fitting(levers.filter((id) => usualIds.includes(id) || drivers.includes(id))).map(lever),
    ...fitting(drivers).map(drive),
    ...fitting(levers).map(lever),
    ...fitting(usualIds).map((kpi): Candidate => ({ kpi, reason: { code: 'of_role' } })),
  ];
}

/** KPIs of a role nobody has listed for the goal: those that are its own first. */
function listFurther(role: SalesRole, { catalog, isOff }: ProposalSource): readonly Kpi[] {
  const kpis = [...catalog.entries.values()].filter((kpi) => kpi.kind === 'kpi' && !isOff?.(kpi.id));
  return [...kpis.filter(({ roles }) => roles !== 'all' && roles.includes(role)), ...kpis.filter(({ roles }) => roles === 'all')];
}

function padded(candidates: readonly Candidate[], further: readonly Kpi[]): readonly Candidate[] {
  if (candidates.length >= fewest) return candidates;
  const more = further.filter((kpi) => !candidates.some((candidate) => candidate.kpi.id === kpi.id));
  return [...candidates, ...more.slice(0, fewest - candidates.length).map((kpi): Candidate => ({ kpi, reason: { code: 'of_role' } }))];
}

function unique<T extends { readonly kpi: Kpi }>(candidates: readonly T[]): readonly T[] {
  return candidates.filter(({ kpi }, index) => candidates.findIndex((other) => other.kpi.id === kpi.id) === index);
}

/** The partner of a count of activities comes right after it (S0-32). */
function withQuality(
  candidates: readonly Candidate[],
  fitting: (ids: readonly string[]) => readonly Kpi[],
  isUsable: (kpi: Kpi) => boolean,
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length >= most) break;
    if (chosen.some(({ kpi }) => kpi.id === candidate.kpi.id)) continue;
    chosen.push(candidate);
    const { quality, id } = candidate.kpi;
    const [partner] = quality === undefined ? [] : fitting([quality]).filter(isUsable);
    if (partner && chosen.length < most && !chosen.some(({ kpi }) => kpi.id === partner.id))
      chosen.push({ kpi: partner, reason: { code: 'quality_of', of: id } });
  }
  return chosen;
}

/** As the template of the role has it, else how often the KPI itself is looked at. */
function cadenceOf(kpi: Kpi, role: SalesRole): Cadence {
  const item = templates
    .filter(({ roles }) => roles.includes(role))
    .flatMap(({ items }) => items)
    .find((each) => each.kpi === kpi.id);
  return item?.cadence ?? kpi.cadence[0] ?? 'monthly';
}
