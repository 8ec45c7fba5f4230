import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import type { TouchedTargets } from './list-touched-targets.ts';
import { millionths } from './spread-targets.ts';

const columns = 'target_id, kpi, scope_of, user_id, team_id, location_id, sales_role, process_id, day_on, part, value, amount, amount_org';
const sums = 'sum(value) AS value, sum(amount) AS amount, sum(amount_org) AS amount_org';
/** As columns of a table rows are added to. */
const whole = ['value', 'amount', 'amount_org'].map((column) => `CAST(sum(${column}) AS bigint) AS ${column}`).join(', ');
const less = (column: string): string => `CAST(s.${column} - coalesce(b.${column}, 0) AS bigint)`;

/**
 * Turns what teams, places, roles and the organisation have to reach in `spread` into what they have to reach beyond the targets
 * below them, the deepest teams first: added up at any level the rows give that level's target. What is set across the tree of
 * teams (places, roles, sales processes) is taken off again in a row of nobody, so that the whole stays what it is.
 */
export async function addRemainders(context: ApplyContext, reach: TouchedTargets): Promise<void> {
  const { session, temp } = context;
  if ((await temp.counted('target_upper', `SELECT * FROM spread WHERE scope_of <> 'user'`)) === 0) return;
  await session.run(`DELETE FROM spread WHERE scope_of <> 'user'`);
  await temp.table('target_member', membersOf(context, reach));
  await fillDays(context);
  await temp.table('lower_team', `SELECT kpi, day_on, team_key AS place, ${whole} FROM target_member GROUP BY kpi, day_on, team_key`);
  await addTeams(context);
  await addWhole(context);
  for (const [scope, place, key] of [
    ['location', 'location_key', 'location_id'],
    ['role', 'sales_role', 'sales_role'],
  ] as const) {
    const below = `SELECT kpi, day_on, ${place} AS place, ${sums} FROM target_member GROUP BY kpi, day_on, ${place}`;
    await temp.table(
      `over_${scope}`,
      `SELECT s.target_id, s.kpi, s.scope_of, s.user_id, s.team_id, s.location_id, s.sales_role, s.process_id, s.day_on, s.part,
        ${less('value')} AS value, ${less('amount')} AS amount, ${less('amount_org')} AS amount_org
        FROM target_upper s LEFT JOIN (${below}) b ON b.kpi = s.kpi AND b.day_on = s.day_on AND b.place = s.${key} WHERE s.scope_of = '${scope}'`,
    );
  }
  await temp.table('target_base', `SELECT kpi, day_on FROM target_member UNION SELECT kpi, day_on FROM spread WHERE scope_of <> 'user'`);
  await session.run(`INSERT INTO spread (${columns}) SELECT ${columns} FROM over_location`);
  await temp.table('target_placed', `SELECT DISTINCT kpi, day_on FROM over_location`);
  await takeOff(context, 'over_location', 'target_base');
  await session.run(`INSERT INTO spread (${columns}) SELECT ${columns} FROM over_role`);
  await session.run('INSERT INTO target_base SELECT kpi, day_on FROM target_placed');
  await takeOff(context, 'over_role', 'target_base');
  // Whose deals a sales process is made of no person's target says: all of its own stands beside theirs.
  await temp.table('over_process', `SELECT ${columns} FROM target_upper WHERE scope_of = 'process'`);
  await session.run('INSERT INTO target_base SELECT kpi, day_on FROM over_role');
  await session.run(`INSERT INTO spread (${columns}) SELECT ${columns} FROM over_process`);
  await takeOff(context, 'over_process', 'target_base');
  const isNothing = ['value', 'amount', 'amount_org'].map((column) => `coalesce(${column}, 0) = 0`).join(' AND ');
  await session.run(`DELETE FROM spread WHERE ${isNothing} AND (target_id, day_on) IN (SELECT target_id, day_on FROM target_filled)`);
}

/**
 * People work by calendars of their own: on days on which nothing of an upper target is due, something of theirs may be. There the upper one
 * has a row of nothing, from which theirs is taken off like on any other day.
 */
async function fillDays({ session, temp }: ApplyContext): Promise<void> {
  const subject = ['scope_of', 'kpi', 'team_id', 'location_id', 'sales_role', 'process_id'];
  const nothing = (column: string): string => `CAST(CASE WHEN ${column} IS NULL THEN NULL ELSE 0 END AS bigint) AS ${column}`;
  const isThere = subject.map((column) => `u.${column} IS NOT DISTINCT FROM x.${column}`).join(' AND ');
  await temp.table(
    'target_filled',
    `SELECT x.* FROM (SELECT t.*, d.day_on, row_number() OVER (PARTITION BY ${subject.map((column) => `t.${column}`).join(', ')}, d.day_on
          ORDER BY t.period_to - t.period_from, t.period_from DESC, t.target_id) AS place
        FROM set_target t JOIN (SELECT DISTINCT kpi, day_on FROM target_member) d ON d.kpi = t.kpi AND d.day_on BETWEEN t.period_from AND t.period_to
        WHERE t.scope_of <> 'user') x
      WHERE place = 1 AND NOT EXISTS (SELECT 1 FROM target_upper u WHERE u.day_on = x.day_on AND ${isThere})`,
  );
  await session.run(`INSERT INTO target_upper (${columns}) SELECT target_id, kpi, scope_of, user_id, team_id, location_id, sales_role, process_id, day_on, '',
    ${['value', 'amount', 'amount_org'].map(nothing).join(', ')} FROM target_filled`);
}

/** What people have to reach on each day by where they are, of the KPIs that are set for others too: as it is spread now, else as it is stored. */
function membersOf({ tables }: ApplyContext, { isAll, condition }: TouchedTargets): string {
  const now = `SELECT kpi, day_on, user_id, value, amount, amount_org FROM spread WHERE kpi IN (SELECT kpi FROM target_upper)`;
  const stored = `SELECT t.kpi, t.day_on, t.user_id, CAST(round(t.value * ${millionths}, 0) AS bigint) AS value, t.amount, t.amount_org
    FROM ${tables.of('target_day')} t WHERE t.user_id IS NOT NULL AND t.kpi IN (SELECT kpi FROM target_upper) AND NOT ${condition}`;
  return `SELECT d.kpi, d.day_on, m.team_key, m.location_key, m.sales_role, ${whole}
    FROM (${isAll ? now : `${now} UNION ALL ${stored}`}) d LEFT JOIN ${tables.named('ref_membership')} m ON m.user_key = d.user_id
      AND (m.from_on IS NULL OR m.from_on <= d.day_on) AND (m.to_on IS NULL OR d.day_on < m.to_on)
    GROUP BY d.kpi, d.day_on, m.team_key, m.location_key, m.sales_role`;
}

async function takeOff({ session }: ApplyContext, over: string, base: string): Promise<void> {
  await session.run(`INSERT INTO spread (${columns}) SELECT o.target_id, o.kpi, o.scope_of, NULL, NULL, NULL, NULL, NULL, o.day_on, '~less',
      -o.value, -o.amount, -o.amount_org FROM ${over} o WHERE EXISTS (SELECT 1 FROM ${base} b WHERE b.kpi = o.kpi AND b.day_on = o.day_on)`);
}

async function addTeams({ session, temp, tables }: ApplyContext): Promise<void> {
  const ancestor = tables.named('ref_ancestor');
  await temp.table('team_depth', `SELECT key, max(depth) AS depth FROM ${ancestor} WHERE kind = 'team' GROUP BY key`);
  const deepest = await count(session, 'SELECT coalesce(max(depth), 0) FROM team_depth');
  for (let depth = deepest; depth >= 0; depth -= 1) {
    const below = `SELECT d.kpi, d.day_on, a.ancestor AS place, ${sums} FROM lower_team d JOIN ${ancestor} a ON a.kind = 'team' AND a.key = d.place GROUP BY d.kpi, d.day_on, a.ancestor`;
    const name = await temp.table(
      `over_team_${depth}`,
      `SELECT s.target_id, s.kpi, s.scope_of, s.user_id, s.team_id, s.location_id, s.sales_role, s.process_id, s.day_on, s.part,
        ${less('value')} AS value, ${less('amount')} AS amount, ${less('amount_org')} AS amount_org
        FROM target_upper s JOIN team_depth t ON t.key = s.team_id AND t.depth = ${depth}
        LEFT JOIN (${below}) b ON b.kpi = s.kpi AND b.day_on = s.day_on AND b.place = s.team_id WHERE s.scope_of = 'team'`,
    );
    await session.run(`INSERT INTO spread (${columns}) SELECT ${columns} FROM ${name}`);
    await session.run(`INSERT INTO lower_team SELECT kpi, day_on, team_id, value, amount, amount_org FROM ${name}`);
  }
}

async function addWhole({ session }: ApplyContext): Promise<void> {
  const below = `SELECT kpi, day_on, ${sums} FROM lower_team GROUP BY kpi, day_on`;
  await session.run(`INSERT INTO spread (${columns}) SELECT s.target_id, s.kpi, s.scope_of, s.user_id, s.team_id, s.location_id, s.sales_role, s.process_id, s.day_on, s.part,
      ${less('value')}, ${less('amount')}, ${less('amount_org')}
    FROM target_upper s LEFT JOIN (${below}) b ON b.kpi = s.kpi AND b.day_on = s.day_on WHERE s.scope_of = 'organisation'`);
}
