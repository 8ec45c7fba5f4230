import { Decimal } from 'decimal.js';
import { addDays, answerInVersions, resolvePeriod, type KpiQuery, type ResolvedPeriod } from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { actOfProduct } from '#server/audit/act.ts';
import type { Asking, Context } from '#server/context.ts';
import { frozenForecastsStatement } from '#server/facts/frozen-forecasts-statement.ts';
import { ownSource, placeOf, putItem } from '#server/firm/items.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { isIncomplete } from '#server/ingest/is-incomplete.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';

/** Parts of a period after which its forecast is kept, in percent (A12). */
export const horizons = [25, 50, 75] as const;
const forecasts = ['run_rate_forecast', 'weighted_pipeline_forecast'] as const;
/** A forecast that is more than this late is none of its horizon any more. */
const patience = 15;

/** The horizon a running period has just passed, by its finished working days; undefined between two of them. */
export function horizonOf({ workingDays }: Pick<ResolvedPeriod, 'workingDays'>, finished: number): (typeof horizons)[number] | undefined {
  const total = Number(workingDays?.total ?? 0);
  if (total === 0) return undefined;
  const part = (finished / total) * 100;
  return horizons.findLast((horizon) => part >= horizon && part < horizon + patience);
}

/**
 * Keeps the forecasts of the running month for each salesperson at 25, 50 and 75 % of its working days, so that they can be held
 * against what became of it (`forecast_accuracy`). What is kept already, from wherever, stays.
 * @returns how many were kept
 */
export async function freezeForecasts(ctx: Context): Promise<number> {
  if (isIncomplete(ctx)) return 0;
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  const answering = await answeringOf(asking);
  const { env, reader } = answering;
  const period = resolvePeriod({ kind: 'this', grain: 'month' }, env.period);
  const [from, to] = [period.from!, period.to!];
  const done = resolvePeriod({ kind: 'custom', from, to: env.period.today > from ? env.period.today : addDays(from, 1) }, env.period);
  const horizon = env.period.today > from ? horizonOf(period, Number(done.workingDays?.total ?? 0)) : undefined;
  if (horizon === undefined) return 0;
  const lastDay = addDays(to, -1);
  const kept = new Set((await reader.read(frozenForecastsStatement(env.dialect, lastDay))).map(([kpi, at]) => `${String(kpi)} ${String(at)}`));
  const missing = forecasts.filter((kpi) => !kept.has(`${kpi} ${horizon}`));
  const firm = await readFirm(asking);
  const items = (await Promise.all(missing.map((kpi) => itemsOf(answering, firm, { kpi, horizon, from, lastDay })))).flat();
  if (items.length === 0 || isIncomplete(ctx)) return 0;
  const { seq } = await ctx.applier.submit({ kind: 'items', items }, `forecasts:${lastDay}:${horizon}:${missing.join(',')}`);
  await ctx.applier.until(seq);
  await appendEntry(ctx.control.db, actOfProduct(ctx.clock.now()), {
    action: 'periods.forecast_kept',
    subject: { kind: 'period', id: from.slice(0, 7) },
    after: { horizon, forecasts: items.length },
  });
  return items.length;
}

interface Wanted {
  readonly kpi: string;
  readonly horizon: number;
  readonly from: string;
  readonly lastDay: string;
}

async function itemsOf({ env, reader, own }: Answering, firm: Firm, { kpi, horizon, from, lastDay }: Wanted): Promise<readonly Item[]> {
  const query: KpiQuery = { kpis: [{ id: kpi }], by: ['person'], period: { kind: 'this', grain: 'month' } };
  const [result] = await answerInVersions([query], env, reader, own, { notes: false });
  return result!.rows.flatMap(({ members, cells }) => {
    const user = firm.users.get(members[0]!.id);
    const value = cells[0]!.value;
    if (!user || value === null) return [];
    const place = placeOf(user);
    const values = {
      kpi,
      scope: 'user',
      user_id: referenceText(place, ownSource),
      period_from: from,
      period_to: lastDay,
      horizon: String(horizon),
      frozen_on: env.period.today,
      value: new Decimal(value).toFixed(4),
      currency: env.organization.currency,
    };
    return [putItem('frozen_forecast', { source: ownSource, externalId: `${kpi}~${lastDay}~${horizon}~${members[0]!.id}` }, 1, values)];
  });
}
