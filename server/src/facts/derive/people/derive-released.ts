import { fewestAnswers, getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';

/**
 * Answers of employees are released in groups of at least five (G2): of one question, month and team; a team with fewer goes with
 * those above it, in the end with all others of the month; who is still alone is never counted. Every group counts as a whole at the
 * end of its month, so that whatever is asked, and whatever is taken from what, tells of five people or of nobody.
 */
export async function deriveReleased(context: ApplyContext): Promise<void> {
  const { session, temp, tables, touched, everything } = context;
  if (!everything && !['survey_response', 'survey_invitation', 'team'].some((cause) => touched.has(cause))) return;
  const response = tables.of('survey_response');
  await temp.table(
    'employee_answer',
    `SELECT r.key64, coalesce(upper(trim(r.question_key)), 'EMPR') AS asked, CAST(date_trunc('month', r.answered_on) AS date) AS month_on,
        coalesce(r.team_id, i.team_id) AS team, coalesce(r.location_id, i.location_id) AS place, FALSE AS is_released
      FROM ${response} r LEFT JOIN ${tables.of('survey_invitation')} i ON i.key64 = r.invitation_id
      WHERE r.is_anonymous AND NOT r.is_stub AND r.answered_on IS NOT NULL AND r.score IS NOT NULL`,
  );
  if ((await count(session, `SELECT count(*) FROM ${response} WHERE is_anonymous`)) === 0) return;
  const levels = await count(session, `SELECT coalesce(max(depth), 0) + 2 FROM ${tables.named('ref_ancestor')} WHERE kind = 'team'`);
  for (let level = 0; level < levels; level += 1) await releaseLarge(context, level);
  await session.run('UPDATE employee_answer SET team = NULL WHERE NOT is_released');
  await releaseLarge(context, levels);
  const places = `SELECT asked, month_on, team, min(place) AS place FROM employee_answer WHERE is_released GROUP BY asked, month_on, team
    HAVING count(place) = count(*) AND min(place) = max(place)`;
  const changes = `SELECT r.key64, CASE WHEN e.is_released THEN CAST(e.month_on + INTERVAL '1 month' AS date) - 1 END AS released_on,
      CASE WHEN e.is_released THEN e.team END AS of_team_id, CASE WHEN e.is_released THEN p.place END AS of_location_id
    FROM ${response} r LEFT JOIN employee_answer e ON e.key64 = r.key64
    LEFT JOIN (${places}) p ON p.asked = e.asked AND p.month_on = e.month_on AND p.team IS NOT DISTINCT FROM e.team WHERE r.is_anonymous`;
  await rewriteRows(context, getEntity('survey_response'), 'released', ['released_on', 'of_team_id', 'of_location_id'], changes);
}

/** Releases the groups that are large enough; those left over go one team up. */
async function releaseLarge({ session, temp, tables }: ApplyContext, level: number): Promise<void> {
  const large = await temp.table(
    `large_group_${level}`,
    `SELECT asked, month_on, team FROM employee_answer WHERE NOT is_released GROUP BY asked, month_on, team HAVING count(*) >= ${fewestAnswers}`,
  );
  await session.run(`UPDATE employee_answer SET is_released = TRUE WHERE NOT is_released AND EXISTS (
    SELECT 1 FROM ${large} l WHERE l.asked = employee_answer.asked AND l.month_on = employee_answer.month_on AND l.team IS NOT DISTINCT FROM employee_answer.team)`);
  await session.run(
    `UPDATE employee_answer SET team = (SELECT t.parent_team_id FROM ${tables.of('team')} t WHERE t.key64 = employee_answer.team) WHERE NOT is_released`,
  );
}
