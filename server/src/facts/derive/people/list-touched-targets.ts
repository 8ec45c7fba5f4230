import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';

/** Everything a personal target is spread by. */
const persons = [
  ['user', 'key64'],
  ['assignment', 'user_id'],
  ['absence', 'user_id'],
] as const;
const everybodys = ['location', 'calendar', 'calendar_day'] as const;

export interface TouchedTargets {
  readonly isAll: boolean;
  /** Condition over rows `t` of `target_day`, or anything with their `kpi` and `user_id`. */
  readonly condition: string;
}

/**
 * Whose targets of which KPI have to be spread again: `target_group` (kpi, user_id), and of whom beside people: `target_kpi` (kpi).
 * What does not change for a person and a KPI stays as it is stored; what stands above people is worked out from both.
 */
export async function listTouchedTargets(context: ApplyContext): Promise<TouchedTargets> {
  const { temp, tables } = context;
  if (await isEverything(context)) return { isAll: true, condition: 'TRUE' };
  const hits = persons
    .filter(([entity]) => isHit(context, entity))
    .map(([entity, column]) => `SELECT ${column} AS key64 FROM hit_${entity} WHERE ${column} IS NOT NULL`);
  await temp.table('target_person', ['SELECT CAST(NULL AS bigint) AS key64 WHERE FALSE', ...hits].join(' UNION '));
  const ofPersons = `SELECT t.kpi, t.user_id FROM ${tables.of('target')} t JOIN target_person p ON p.key64 = t.user_id WHERE NOT t.is_stub`;
  const own = isHit(context, 'target') ? [`SELECT kpi, user_id FROM hit_target WHERE user_id IS NOT NULL`] : [];
  await temp.table('target_group', [ofPersons, ...own].join(' UNION '));
  const kpis = context.touched.has('team')
    ? `SELECT DISTINCT kpi FROM ${tables.of('target')}`
    : ['SELECT kpi FROM target_group', ...(own.length > 0 ? ['SELECT kpi FROM hit_target'] : [])].join(' UNION ');
  await temp.table('target_kpi', kpis);
  const condition = `((t.user_id IS NOT NULL AND (t.kpi, t.user_id) IN (SELECT kpi, user_id FROM target_group))
    OR (t.user_id IS NULL AND t.kpi IN (SELECT kpi FROM target_kpi)))`;
  return { isAll: false, condition };
}

const isHit = ({ touched, temp }: ApplyContext, entity: string): boolean => touched.has(entity as never) && temp.has(`hit_${entity}`);

/** Targets that are given to somebody by an assignment say themselves nothing of whom they are for; new rates change every amount. */
async function isEverything(context: ApplyContext): Promise<boolean> {
  const { session, tables, touched, everything, ratesChanged } = context;
  if (everything || ratesChanged || everybodys.some((entity) => touched.has(entity))) return true;
  if (touched.has('target') && !(isHit(context, 'target') && (await count(session, 'SELECT count(*) FROM (SELECT 1 FROM hit_target LIMIT 1) x')) > 0))
    return true;
  return (await count(session, `SELECT count(*) FROM (SELECT 1 FROM ${tables.of('target')} WHERE assignment_id IS NOT NULL LIMIT 1) x`)) > 0;
}
