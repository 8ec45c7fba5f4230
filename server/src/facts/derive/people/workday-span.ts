import type { EntityId } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';

/** The years the days of people are kept for: those the dated records lie in, null where there are none. */
export interface WorkdaySpan {
  readonly from: string;
  /** The first day after. */
  readonly to: string;
}

const dated = ['activity', 'opportunity', 'order', 'lead'] as const;
const kept = 'workday_span';

/** The span as the records have it now, and whether it is another than the days were made for. */
export async function readWorkdaySpan(context: ApplyContext): Promise<{ readonly span: WorkdaySpan | null; readonly isOther: boolean }> {
  const { session, tables } = context;
  const [row] = await session.rows(`SELECT value FROM ${tables.named('meta')} WHERE name = '${kept}'`);
  const before = spanOf(row?.[0]);
  const span = (await isUnchanged(context, before)) ? before : await findSpan(context);
  const isOther = span?.from !== before?.from || span?.to !== before?.to;
  if (isOther) await keep(context, span);
  return { span, isOther };
}

function spanOf(text: unknown): WorkdaySpan | null {
  const [from, to] = typeof text === 'string' ? text.split(' ') : [];
  return from && to ? { from, to } : null;
}

/** Nothing outside the span has come, and its first and last year still have records. */
async function isUnchanged(context: ApplyContext, span: WorkdaySpan | null): Promise<boolean> {
  const { session, temp, touched, everything } = context;
  if (everything) return false;
  const changed = dated.filter((id) => touched.has(id) && temp.has(`hit_${id}`));
  if (changed.length === 0) return true;
  if (span === null) return false;
  const outside = changed.map((id) => `EXISTS (SELECT 1 FROM hit_${id} WHERE business_on < DATE '${span.from}' OR business_on >= DATE '${span.to}')`);
  const [row] = await session.rows(`SELECT ${outside.join(' OR ')}`);
  if (row?.[0] !== false) return false;
  if (!(await isAnyGone(context, changed))) return true;
  const first = await hasRecords(context, `DATE '${span.from}'`, `DATE '${span.from}' + INTERVAL '1 year'`);
  return first && (await hasRecords(context, `DATE '${span.to}' - INTERVAL '1 year'`, `DATE '${span.to}'`));
}

async function isAnyGone({ session, temp }: ApplyContext, changed: readonly EntityId[]): Promise<boolean> {
  const gone = changed.filter((id) => temp.has(`gone_${id}`)).map((id) => `SELECT 1 FROM gone_${id}`);
  return gone.length > 0 && (await count(session, `SELECT count(*) FROM (${gone.join(' UNION ALL ')} LIMIT 1) g`)) > 0;
}

/** One table after the other: mostly the first one has some. */
async function hasRecords({ session, tables }: ApplyContext, from: string, to: string): Promise<boolean> {
  for (const id of dated) {
    const rows = await session.rows(`SELECT 1 FROM ${tables.of(id)} WHERE business_on >= ${from} AND business_on < ${to} LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Whole years, as far as the calendars reach: a date by mistake does not make days for a thousand years. */
async function findSpan({ session, tables }: ApplyContext): Promise<WorkdaySpan | null> {
  const bounds = dated.map((id) => `SELECT min(business_on) AS first, max(business_on) AS last FROM ${tables.of(id)}`);
  const days = tables.named('ref_calendar_day');
  const [row] = await session.rows(`SELECT
      CAST(extract(year FROM greatest(min(first), (SELECT min(day_on) FROM ${days}))) AS integer),
      CAST(extract(year FROM least(max(last), (SELECT max(day_on) FROM ${days}))) AS integer), count(first) FROM (${bounds.join(' UNION ALL ')}) b`);
  if (!row || Number(row[2]) === 0) return null;
  return { from: `${String(row[0])}-01-01`, to: `${Number(row[1]) + 1}-01-01` };
}

async function keep({ session, tables }: ApplyContext, span: WorkdaySpan | null): Promise<void> {
  await session.run(`DELETE FROM ${tables.named('meta')} WHERE name = '${kept}'`);
  if (span !== null) await session.run(`INSERT INTO ${tables.named('meta')} (name, value) VALUES ('${kept}', '${span.from} ${span.to}')`);
}
