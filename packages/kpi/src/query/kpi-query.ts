/** A question, as plain data: what boards, reports, the command line and the API all send. */

export type IsoDate = string; // YYYY-MM-DD

export const timeGrains = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'] as const;
export type TimeGrain = (typeof timeGrains)[number];

export const memberDimensions = [
  'team',
  'person',
  'role',
  'manager',
  'location',
  'region',
  'region_group',
  'segment',
  'business_type',
  'industry',
  'country',
  'account',
  'customer_region',
  'product',
  'category',
  'subcategory',
  'sales_channel',
  'line_type',
  'deal_type',
  'process',
  'stage',
  'forecast_category',
  'acquisition_channel',
  'campaign',
  'activity_kind',
  'contact_channel',
  'purpose',
  'outcome',
  'hour',
  'lead_status',
  'lost_reason',
  'script',
  'initiator',
  'touch',
  'email_variant',
  'recipient',
  'cost_category',
  'competitor',
  'experiment',
  'promotion',
  'tactic',
  'survey',
  'goal',
  'project',
  'request_kind',
  'priority',
] as const;
export type MemberDimension = (typeof memberDimensions)[number];
export type Dimension = MemberDimension | TimeGrain;

export type PeriodSpec =
  /** The calendar period that holds today; `previous_*` the one before. */
  | { readonly kind: 'this' | 'previous'; readonly grain: TimeGrain | 'working_day' }
  /** A named period: `2026-06`, `2026-Q2`, `2026-W23`, `2026-06-15`, `2026`, `FY2026`. */
  | { readonly kind: 'named'; readonly name: string }
  /** From the start of the period to today. */
  | { readonly kind: 'to_date'; readonly grain: TimeGrain }
  /** The last n whole grains ending with the present one. */
  | { readonly kind: 'trailing'; readonly count: number; readonly grain: 'day' | 'week' | 'month' }
  /** Half-open: `to` is the first day after. */
  | { readonly kind: 'custom'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'all' };

export const comparisons = ['previous_period', 'previous_year'] as const;
export type Comparison = (typeof comparisons)[number];

export interface Filter {
  readonly dimension: MemberDimension;
  /** Member ids (see Member.id); the id `unassigned` stands for records without a value. */
  readonly members: readonly string[];
  readonly exclude?: boolean;
  /** Teams and regions without what lies below them: as the row of a table counts them. */
  readonly alone?: boolean;
}

export interface KpiRef {
  /** Id of a KPI or of a named measure. */
  readonly id: string;
  /** A named variant of it, for example `all_contacts_no_horizon`. */
  readonly variant?: string;
}

export interface KpiQuery {
  readonly kpis: readonly KpiRef[];
  /** Grouping, at most three; at most one time grain. Empty: one total. */
  readonly by?: readonly Dimension[];
  readonly period: PeriodSpec;
  readonly compare?: readonly Comparison[];
  /** Full periods instead of equal elapsed working days. */
  readonly compareWhole?: boolean;
  readonly filters?: readonly Filter[];
  /** Team, role, manager and location of people as they were at the event (default) or as they are now. */
  readonly organisation?: 'as_it_was' | 'present';
  readonly sort?: { readonly by: number | 'label'; readonly descending?: boolean };
  /** Rows beyond the limit are not returned; totals are always of everything. Default and maximum 5,000. */
  readonly limit?: number;
}

/**
 * What the asker may see: a mandatory argument of compile (architecture §3). `all` is the owner of a loopback installation.
 * Persons and teams are key64 values; teams include everything below them, resolved before the query.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'persons'; readonly persons: readonly bigint[] }
  | { readonly kind: 'teams'; readonly teams: readonly bigint[] };
