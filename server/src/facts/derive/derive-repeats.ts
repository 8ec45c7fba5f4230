import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { rewriteRows } from '../write-rows.ts';

/** Activities of one person to one target shortly after each other are one: the later ones are marked. */
interface Repeat {
  readonly flag: 'is_redial' | 'is_revisit';
  readonly kind: 'call' | 'visit';
  /** Seconds after the activity before. */
  readonly within: number;
  readonly moment: 'started' | 'visited';
  /** The same for the same other side; null for an activity that repeats nothing. */
  readonly target: string;
}

const customer = `coalesce('a' || CAST(a.account_id AS text), 'c' || CAST(a.contact_id AS text), 'l' || CAST(a.lead_id AS text))`;

/** A second call to the same number (else lead, contact, account) within two minutes. */
const redial: Repeat = {
  flag: 'is_redial',
  kind: 'call',
  within: 120,
  moment: 'started',
  target: `CASE WHEN a.phone_number IS NOT NULL THEN 'p' || a.phone_number
    ELSE coalesce('l' || CAST(a.lead_id AS text), 'c' || CAST(a.contact_id AS text), 'a' || CAST(a.account_id AS text)) END`,
};
/** A second visit to the same customer within two hours (visits_completed_count). */
const revisit: Repeat = { flag: 'is_revisit', kind: 'visit', within: 7200, moment: 'visited', target: customer };
const repeats = [redial, revisit] as const;

/** Two activities a moment apart may lie on neighbouring dates, by midnight and by zone: the days around are read, the nearest settled. */
const shifts = [-2, -1, 0, 1, 2].map((days) => `SELECT ${days} AS shift`).join(' UNION ALL ');

/** `is_redial` and `is_revisit`. Leaves `turned_is_redial`, the activities of which it has changed, where there are some. */
export async function deriveRepeats(context: ApplyContext): Promise<void> {
  const { everything, empty, touched } = context;
  if (!everything && !touched.has('activity')) return;
  if (everything || empty.has('activity')) for (const repeat of repeats) await markAll(context, repeat);
  else for (const [repeat, days] of await listDays(context)) await markNear(context, repeat, days);
}

const isMeant = (alias: string, { kind, moment }: Repeat): string =>
  `${alias}.kind = '${kind}' AND ${alias}.${moment}_at IS NOT NULL AND ${alias}.user_id IS NOT NULL${kind === 'visit' ? ` AND coalesce(${alias}.status, 'completed') = 'completed'` : ''}`;

function doneSelect({ tables }: ApplyContext, { flag, moment, within, target, ...repeat }: Repeat, days = ''): string {
  const slot = `CAST(floor(extract(epoch FROM a.${moment}_at) / ${within}) AS bigint)`;
  return `SELECT a.key64, a.user_id, a.${moment}_at AS done_at, a.${moment}_on AS day, ${target} AS target, ${slot} AS slot, coalesce(a.${flag}, FALSE) AS was
    FROM ${tables.of('activity')} a WHERE ${isMeant('a', { flag, moment, within, target, ...repeat })}${days}`;
}

/** Those of a relation (key64, user_id, target, done_at) that come shortly after another. */
function repeated(done: string, { within }: Repeat): string {
  const before = 'lag(done_at) OVER (PARTITION BY user_id, target ORDER BY done_at, key64)';
  const isRepeat = `coalesce(done_at - ${before} <= INTERVAL '${within} seconds', FALSE)`;
  return `SELECT key64 FROM (SELECT key64, ${isRepeat} AS is_repeat FROM ${done} WHERE target IS NOT NULL) c WHERE is_repeat`;
}

async function mark(context: ApplyContext, { flag }: Repeat, changes: string): Promise<void> {
  const { temp } = context;
  const turned = `turned_${flag}`;
  if ((await temp.counted(turned, changes)) > 0) await rewriteRows(context, getEntity('activity'), flag, [flag], `SELECT * FROM ${turned}`);
  else await temp.drop(turned);
}

async function markAll(context: ApplyContext, repeat: Repeat): Promise<void> {
  const { temp } = context;
  const { flag } = repeat;
  await temp.view(`done_${flag}`, doneSelect(context, repeat));
  await listClose(context, repeat);
  await temp.table(`repeat_${flag}`, repeated(`close_${flag}`, repeat));
  await mark(
    context,
    repeat,
    `SELECT d.key64, r.key64 IS NOT NULL AS ${flag} FROM done_${flag} d LEFT JOIN repeat_${flag} r ON r.key64 = d.key64 WHERE d.was <> (r.key64 IS NOT NULL)`,
  );
  for (const step of ['repeat', 'close', 'busy', 'done']) await temp.drop(`${step}_${flag}`);
}

/** Of the people and days of the batch. */
async function markNear(context: ApplyContext, repeat: Repeat, { first, last }: Days): Promise<void> {
  const { temp } = context;
  const { flag, moment } = repeat;
  await temp.table(
    `days_${flag}`,
    `SELECT user_id, day + shift AS day, min(abs(shift)) AS far FROM (SELECT DISTINCT user_id, ${moment}_on AS day FROM hit_activity h WHERE ${isMeant('h', repeat)}) n
      CROSS JOIN (${shifts}) s GROUP BY 1, 2`,
  );
  const near = ` AND a.${moment}_on BETWEEN DATE '${first}' - 2 AND DATE '${last}' + 2 AND (a.user_id, a.${moment}_on) IN (SELECT user_id, day FROM days_${flag})`;
  await temp.table(`done_${flag}`, doneSelect(context, repeat, near));
  await mark(
    context,
    repeat,
    `SELECT d.key64, r.key64 IS NOT NULL AS ${flag} FROM done_${flag} d JOIN days_${flag} s ON s.user_id = d.user_id AND s.day = d.day AND s.far <= 1
      LEFT JOIN (${repeated(`done_${flag}`, repeat)}) r ON r.key64 = d.key64 WHERE d.was <> (r.key64 IS NOT NULL)`,
  );
  for (const step of ['done', 'days']) await temp.drop(`${step}_${flag}`);
}

interface Days {
  readonly first: string;
  readonly last: string;
}

/** The kinds that came in this batch, and between which days. Activities may be touched by stubs alone. */
async function listDays({ session, temp }: ApplyContext): Promise<readonly (readonly [Repeat, Days])[]> {
  if (!temp.has('hit_activity')) return [];
  const bounds = repeats.flatMap((repeat) =>
    ['min', 'max'].map((edge) => `CAST(${edge}(CASE WHEN ${isMeant('h', repeat)} THEN h.${repeat.moment}_on END) AS text)`),
  );
  const [row] = await session.rows(`SELECT ${bounds.join(', ')} FROM hit_activity h`);
  return repeats.flatMap((repeat, index): (readonly [Repeat, Days])[] => {
    const [first, last] = [row?.[index * 2], row?.[index * 2 + 1]];
    return typeof first === 'string' && typeof last === 'string' ? [[repeat, { first, last }]] : [];
  });
}

/** `close_…`: the few that have another of the same person in the same or the next slot. */
async function listClose({ temp }: ApplyContext, { flag }: Repeat): Promise<void> {
  const slots = `slots_${flag}`;
  await temp.table(slots, `SELECT user_id, slot, count(*) AS many FROM done_${flag} GROUP BY user_id, slot`);
  await temp.table(
    `busy_${flag}`,
    `SELECT user_id, slot FROM ${slots} WHERE many > 1
    UNION SELECT a.user_id, a.slot FROM ${slots} a JOIN ${slots} b ON b.user_id = a.user_id AND b.slot = a.slot + 1
    UNION SELECT b.user_id, b.slot FROM ${slots} a JOIN ${slots} b ON b.user_id = a.user_id AND b.slot = a.slot + 1`,
  );
  await temp.table(`close_${flag}`, `SELECT d.* FROM done_${flag} d JOIN busy_${flag} b ON b.user_id = d.user_id AND b.slot = d.slot`);
  await temp.drop(slots);
}
