import type { CompiledSql, Dialect, SqlParameter } from '@leadline/kpi';
import { stintsOf } from './derive/people/derive-workdays.ts';
import { longAbsences, millionths, rampFactors } from './derive/people/spread-targets.ts';
import { tablesOf } from './tables.ts';

/** What `targetPresenceStatement` answers with, in this order, all as text. */
export const presenceColumns = ['user_key', 'period', 'team_key', 'role', 'location_key', 'counts', 'days', 'total'] as const;

/**
 * Of everybody and every period, by where they were on its days: how much of a target would count (as `spreadTargets` says it), the
 * days they have for it with part time counted in, and the working days of the whole period; all three in millionths of a day.
 * @param periods half-open; told by their place in the list
 */
export function targetPresenceStatement(
  dialect: Dialect,
  periods: readonly { readonly from: string; readonly to: string }[],
  users?: readonly bigint[],
): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const parameters: SqlParameter[] = [];
  const bind = (value: SqlParameter): string => `$${parameters.push(value)}`;
  const spans = periods.map(
    ({ from, to }, index) => `SELECT ${index} AS period, CAST(${bind(from)} AS date) AS first_on, CAST(${bind(to)} AS date) AS end_on`,
  );
  const named = users === undefined ? '' : ` AND key64 IN (${users.map(bind).join(', ') || 'NULL'})`;
  const people = `(SELECT key64 FROM ${tables.of('user')} WHERE NOT is_stub${named})`;
  const sql = `WITH span AS (${spans.join(' UNION ALL ')}),
    stint AS (${stintsOf({ tables }, people, '0001-01-01', '9999-12-31')}),
    own AS (SELECT user_id, calendar_key FROM (
      SELECT user_id, calendar_key, row_number() OVER (PARTITION BY user_id ORDER BY is_primary DESC, to_on DESC, allocation DESC, key64) AS place FROM stint) c WHERE place = 1),
    span_day AS (SELECT k.calendar_key, s.period, d.day_on, CAST(round(d.work_fraction * ${millionths}, 0) AS bigint) AS weight
      FROM (SELECT DISTINCT calendar_key FROM own) k CROSS JOIN span s
      JOIN ${tables.named('ref_calendar_day')} d ON coalesce(d.calendar_key, 0) = k.calendar_key AND d.day_on >= s.first_on AND d.day_on < s.end_on
      WHERE d.work_fraction > 0),
    whole AS (SELECT calendar_key, period, sum(weight) AS total FROM span_day GROUP BY calendar_key, period),
    there AS (SELECT o.user_id, o.calendar_key, d.period, d.day_on, d.weight, sum(s.share) AS share
      FROM own o JOIN span_day d ON d.calendar_key = o.calendar_key
      JOIN stint s ON s.user_id = o.user_id AND s.from_on <= d.day_on AND d.day_on < s.to_on
      WHERE NOT EXISTS (SELECT 1 FROM (${longAbsences(tables)}) w WHERE w.user_id = o.user_id AND d.day_on BETWEEN w.from_on AND w.to_on)
      GROUP BY o.user_id, o.calendar_key, d.period, d.day_on, d.weight),
    placed AS (SELECT t.user_id, t.calendar_key, t.period, m.team_key, m.sales_role, m.location_key, t.share, t.weight * coalesce(f.factor, 1) AS weight
      FROM there t LEFT JOIN (${rampFactors('stint')}) f ON f.user_id = t.user_id AND f.from_on <= t.day_on AND t.day_on < f.to_on
      LEFT JOIN ${tables.named('ref_membership')} m
        ON m.user_key = t.user_id AND (m.from_on IS NULL OR m.from_on <= t.day_on) AND (m.to_on IS NULL OR t.day_on < m.to_on)),
    counted AS (SELECT user_id, calendar_key, period, team_key, sales_role, location_key, sum(weight) AS counts, sum(weight * share) AS days
      FROM placed GROUP BY user_id, calendar_key, period, team_key, sales_role, location_key)
    SELECT CAST(o.user_id AS text), CAST(w.period AS text), CAST(c.team_key AS text), c.sales_role, CAST(c.location_key AS text),
      CAST(round(coalesce(c.counts, 0), 0) AS text), CAST(round(coalesce(c.days, 0), 0) AS text), CAST(w.total AS text)
    FROM own o JOIN whole w ON w.calendar_key = o.calendar_key
    LEFT JOIN counted c ON c.user_id = o.user_id AND c.period = w.period
    ORDER BY o.user_id, w.period, c.team_key`;
  return { sql, parameters, label: 'who is there in the periods of targets' };
}
