import type { ApplyContext } from '#server/facts/apply-context.ts';

/** An absence of so many days takes its days out of a personal target (G3). */
const longAbsence = 30;
/** Part of a target in the first, second and third month of the ramp (G3). */
const ramp = [0.33, 0.66, 0.85] as const;
/** Weights and values are counted in millionths, so that the days of a target add up to it exactly. */
export const millionths = 1_000_000;
/** Weights of weekdays have four decimals and are 100 at most: in their units no more than a million. */
const weightUnits = 10_000;

const about = 'target_id, kpi, scope_of, user_id, team_id, location_id, sales_role, process_id';

/**
 * `spread` from `set_target` and `target_stint`: one row for every target and working day, the difference of the parts up to this day
 * and up to the day before. Of a person only days in the job; where several targets hold on a day, the one for the shortest period.
 * Leaves `target_flag` and `target_span` too.
 * @param isFinal nothing is added to it or taken from it afterwards: it need not be written down to be written again
 */
export async function spreadTargets(context: ApplyContext, isFinal: boolean): Promise<void> {
  const { temp, tables } = context;
  await temp.table('target_flag', flagged(context));
  // Few stretches are shared by many targets: their days are counted once.
  const stretch = 'calendar_key, period_from, period_to, weekdays';
  await temp.table(
    'target_span',
    `SELECT * FROM (SELECT w.*, CAST(sum(weight) OVER (PARTITION BY ${stretch}) AS bigint) AS total,
        CAST(sum(weight) OVER (PARTITION BY ${stretch} ORDER BY day_on) AS bigint) AS upto
      FROM (SELECT s.calendar_key, s.period_from, s.period_to, s.weekdays, c.day_on, ${dayWeight(context)} AS weight
        FROM (SELECT DISTINCT ${stretch} FROM target_flag) s
        JOIN ${tables.named('ref_calendar_day')} c ON coalesce(c.calendar_key, 0) = s.calendar_key AND c.day_on BETWEEN s.period_from AND s.period_to) w) x
      WHERE weight > 0 AND total > 0`,
  );
  await (isFinal ? temp.view : temp.table)('spread', `${plainSelect(context)} UNION ALL ${specialSelect(context)}`);
}

/**
 * What a day `c` of a stretch `s` weighs: how much of it is worked, else the weight of its weekday for the part worked of what is usual on it.
 * Weights are raised by a whole number, as far as millionths go, so that one stays to another exactly what was said.
 */
function dayWeight({ tables }: ApplyContext): string {
  const by = tables.engine === 'duckdb' ? '//' : '/';
  const units = (place: string): string => `CAST(CAST(nullif(split_part(s.weekdays, ' ', ${place}), '') AS decimal(9,4)) * ${weightUnits} AS bigint)`;
  const most = `greatest(${['1', '2', '3', '4', '5', '6', '7'].map(units).join(', ')})`;
  const own = `${units('CAST(extract(isodow FROM c.day_on) AS integer)')} * (${millionths} ${by} ${most})`;
  return `CASE WHEN s.weekdays = '' THEN CAST(round(c.work_fraction * ${millionths}, 0) AS bigint) ELSE CAST(round(${own} * c.usual_part, 0) AS bigint) END`;
}

/** By which calendar a target goes, and whether every working day of its period gets its full part. */
function flagged({ tables }: ApplyContext): string {
  const calendars = `SELECT user_id, calendar_key, row_number() OVER (PARTITION BY user_id ORDER BY is_primary DESC, to_on DESC, allocation DESC, key64) AS place FROM target_stint`;
  const order =
    'PARTITION BY t.kpi, t.user_id, t.team_id, t.location_id, t.sales_role, t.process_id ORDER BY t.period_from, t.period_to, t.target_id';
  const shares = `(coalesce(max(t.period_to) OVER (${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) >= t.period_from, FALSE)
    OR coalesce(lead(t.period_from) OVER (${order}) <= t.period_to, FALSE))`;
  const of = (relation: string, condition: string): string => `(SELECT DISTINCT t.target_id FROM set_target t JOIN ${relation} ON ${condition})`;
  const whole = of('target_stint i', 'i.user_id = t.user_id AND i.from_on <= t.period_from AND i.to_on > t.period_to');
  const away = of(`(${longAbsences(tables)}) a`, 'a.user_id = t.user_id AND a.from_on <= t.period_to AND a.to_on >= t.period_from');
  const trained = of(`(${rampFactors()}) f`, 'f.user_id = t.user_id AND f.from_on <= t.period_to AND f.to_on > t.period_from');
  return `SELECT t.*, coalesce(p.calendar_key, 0) AS calendar_key, coalesce(t.weekday_weights, '') AS weekdays,
      ${shares} OR (k.user_id IS NOT NULL AND w.target_id IS NULL) OR a.target_id IS NOT NULL OR r.target_id IS NOT NULL AS is_special
    FROM set_target t LEFT JOIN (${calendars}) p ON p.user_id = t.user_id AND p.place = 1
    LEFT JOIN (SELECT DISTINCT user_id FROM target_stint) k ON k.user_id = t.user_id LEFT JOIN ${whole} w ON w.target_id = t.target_id
    LEFT JOIN ${away} a ON a.target_id = t.target_id LEFT JOIN ${trained} r ON r.target_id = t.target_id`;
}

const joined = (flagged = 'target_flag') =>
  `${flagged} t JOIN target_span s ON s.calendar_key = t.calendar_key AND s.period_from = t.period_from AND s.period_to = t.period_to AND s.weekdays = t.weekdays`;

/** Amount × weight ÷ total, cut to whole millionths, without leaving 64 bits: of the whole times the total nothing is left to divide. */
function partsOf({ tables }: ApplyContext): string {
  const by = tables.engine === 'duckdb' ? '//' : '/';
  const quotient = (amount: string, weight: string): string =>
    `(t.${amount} ${by} total) * ${weight} + ((t.${amount} % total) * ${weight}) ${by} total`;
  const part = (amount: string): string => `${quotient(amount, 'upto')} - (${quotient(amount, '(upto - weight)')}) AS ${amount}`;
  return ['value', 'amount', 'amount_org'].map(part).join(', ');
}

const ofTarget = about
  .split(', ')
  .map((name) => `t.${name}`)
  .join(', ');

/**
 * DuckDB reads a table of this size with one thread, and all that is made of it is made and written by that one. What comes out of a DISTINCT
 * (each target is there once anyway) has no order: all threads take of it.
 */
function plainSelect(context: ApplyContext): string {
  const plain = context.tables.engine === 'duckdb' ? '(SELECT DISTINCT * FROM target_flag WHERE NOT is_special)' : 'target_flag';
  return `SELECT ${ofTarget}, s.day_on, '' AS part, ${partsOf(context)} FROM ${joined(plain)} WHERE NOT t.is_special`;
}

function specialSelect(context: ApplyContext): string {
  const same = 'PARTITION BY t.kpi, t.user_id, t.team_id, t.location_id, t.sales_role, t.process_id, s.day_on';
  const placed = `SELECT ${ofTarget}, s.day_on, ${partsOf(context)},
      row_number() OVER (${same} ORDER BY t.period_to - t.period_from, t.period_from DESC, t.target_id) AS place
    FROM ${joined()} WHERE t.is_special`;
  const isThere = `s.user_id IS NULL OR s.user_id NOT IN (SELECT user_id FROM target_stint)
    OR EXISTS (SELECT 1 FROM target_stint i WHERE i.user_id = s.user_id AND i.from_on <= s.day_on AND s.day_on < i.to_on)`;
  const scaled = (column: string): string =>
    `CASE WHEN f.factor IS NULL THEN s.${column} ELSE CAST(round(s.${column} * f.factor, 0) AS bigint) END AS ${column}`;
  const named = ofTarget.replaceAll('t.', 's.');
  return `SELECT ${named}, s.day_on, '' AS part, ${['value', 'amount', 'amount_org'].map(scaled).join(', ')}
    FROM (${placed}) s LEFT JOIN (${rampFactors()}) f ON f.user_id = s.user_id AND f.from_on <= s.day_on AND s.day_on < f.to_on
    WHERE s.place = 1 AND (${isThere})
      AND NOT EXISTS (SELECT 1 FROM (${longAbsences(context.tables)}) w WHERE w.user_id = s.user_id AND s.day_on BETWEEN w.from_on AND w.to_on)`;
}

/** Absences long enough to take their days out of a target. */
export function longAbsences(tables: ApplyContext['tables']): string {
  return `SELECT a.user_id, a.from_on, coalesce(a.to_on, a.from_on) AS to_on FROM ${tables.of('absence')} a
    WHERE NOT a.is_stub AND coalesce(a.fraction, 1) >= 1 AND coalesce(a.to_on, a.from_on) - a.from_on + 1 >= ${longAbsence}`;
}

/** What part of a target counts in the months of the ramp. @param stints relation of who worked when */
export function rampFactors(stints = 'target_stint'): string {
  const starts = `SELECT user_id, max(ramp_start_on) AS ramp_start_on FROM ${stints} WHERE ramp_start_on IS NOT NULL GROUP BY user_id`;
  const month = (index: number): string => `CAST(ramp_start_on + INTERVAL '${index} months' AS date)`;
  return ramp
    .map(
      (factor, index) =>
        `SELECT user_id, ${month(index)} AS from_on, ${month(index + 1)} AS to_on, CAST(${factor} AS decimal(4,2)) AS factor FROM (${starts}) r`,
    )
    .join(' UNION ALL ');
}
