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
