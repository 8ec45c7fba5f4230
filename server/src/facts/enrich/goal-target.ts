import type { Enrichment } from '../enrichment.ts';

/** What was not told since stands at its start; of a linked KPI without a value nothing is known. Nothing known is not zero (`partProgress` says the same). */
const current = `coalesce(r.current_value, CASE WHEN r.kind = 'linked_kpi' THEN NULL ELSE r.start_value END)`;
/** How far the way from start to target has been gone; without a way it is reached or not. */
const way = `CASE WHEN r.target_value = coalesce(r.start_value, 0) THEN CASE WHEN ${current} = r.target_value THEN 1 ELSE 0 END
  ELSE (${current} - coalesce(r.start_value, 0)) / (r.target_value - coalesce(r.start_value, 0)) END`;
/** A kind that is not told follows from what is there. */
const raw = `CASE
  WHEN r.kind = 'yes_no' OR (r.kind IS NULL AND r.target_value IS NULL AND r.tasks_total IS NULL) THEN CASE WHEN r.is_done OR r.current_value >= 1 THEN 1 ELSE 0 END
  WHEN r.kind = 'task_list' OR (r.kind IS NULL AND r.target_value IS NULL)
    THEN CASE WHEN coalesce(r.tasks_total, 0) > 0 THEN CAST(coalesce(r.tasks_done, 0) AS decimal(18,6)) / r.tasks_total END
  WHEN ${current} IS NULL OR r.target_value IS NULL THEN NULL ELSE ${way} END`;
const progress = `CASE WHEN ${raw} IS NOT NULL THEN greatest(0, least(1, ${raw})) END`;
const isCounted = `(r.cancelled_on IS NULL AND coalesce(r.x_status, 'active') NOT IN ('draft', 'cancelled') AND ${raw} IS NOT NULL)`;
const weight = 'coalesce(r.weight, 1)';

/** Parts cancelled with a reason leave both sums (§2.5 goal_progress). */
export const goalTargetEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('goal')} g ON g.key64 = s.goal_id`,
  carried: {
    x_status: 'g.status',
    x_owner: 'coalesce(g.owner_user_id, g.user_id)',
    x_team: 'g.team_id',
    x_starts_on: 'g.starts_on',
    x_until_on: 'g.ends_on + 1',
  },
  columns: () => ({
    owner_user_id: 'r.x_owner',
    team_id: 'r.x_team',
    starts_on: 'r.x_starts_on',
    until_on: 'r.x_until_on',
    progress: `CAST(${progress} AS decimal(9,6))`,
    excess: `CAST(CASE WHEN ${raw} > 1 THEN ${raw} - 1 ELSE 0 END AS decimal(28,12))`,
    weight_counted: `CAST(CASE WHEN ${isCounted} THEN ${weight} ELSE 0 END AS decimal(28,12))`,
    weighted_progress: `CAST(CASE WHEN ${isCounted} THEN ${weight} * (${progress}) ELSE 0 END AS decimal(28,12))`,
    is_counted: isCounted,
  }),
  dependsOn: [{ entity: 'goal', through: 'goal_id', columns: ['status', 'owner_user_id', 'user_id', 'team_id', 'starts_on', 'ends_on'] }],
};
