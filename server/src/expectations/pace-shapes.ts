import {
  addDays,
  addGrains,
  answerInVersions,
  dayWeights,
  paceShape,
  resolvePeriod,
  shapedPart,
  shapeMonths,
  startOfGrain,
  subtractDecimals,
  workFraction,
  type KpiQuery,
  type PeriodEnv,
  type ResolvedPeriod,
  type Scope,
  type ShapeDay,
  type WorkCalendar,
} from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { underlyingOf } from './ask-numbers.ts';
import { hasPace } from './has-pace.ts';
import { runningDayOf } from './running-day.ts';
import type { Scoring } from './scoring.ts';
import { targetDaysKey, targetDaysOf } from './target-days.ts';
import { refOfKpi, type Wanted } from './wanted-numbers.ts';

/** Weights of the days of the running month by KPI, only of those told better by the shape of the last six months. */
type Weights = ReadonlyMap<string, readonly string[]>;

/**
 * How much of the target is due by now by the seasonal profile (A11), for the lines of a running month whose KPI is told better by it than by
 * working days. The shape is that of everybody, whoever asks and whoever is looked at: few deals of one person say nothing of a month, and a card
 * says the same to all who see it. It is asked for in one question for all KPIs of the set; no number of it leaves the server.
 * @param scope of the targets
 */
export async function shapedPartsOf(scoring: Scoring, wanted: readonly Wanted[], scope: Scope): Promise<ReadonlyMap<Wanted, string>> {
  const { env } = scoring.answering;
  const running = wanted.flatMap((one) => {
    const month = hasPace(one.assignment) ? runningMonth(one, env.period) : undefined;
    return month ? [{ one, month }] : [];
  });
  const [first] = running;
  if (!first) return new Map();
  const days = daysBetween(first.month.from!, first.month.to!);
  const weights = await weightsOf(scoring, [...new Set(running.map(({ one }) => kpiOf(one)))], days);
  const shaped = running.flatMap(({ one }) => (weights.has(kpiOf(one)) ? [one] : []));
  if (shaped.length === 0) return new Map();
  const { day: today, left } = await runningDayOf(scoring);
  const until = first.month.until!;
  const over = days.map((day) => (day >= until ? '0' : day === today ? subtractDecimals('1', left) : '1'));
  const targets = await targetDaysOf(scoring.answering, shaped, first.month, scope);
  return new Map(
    shaped.flatMap((one) => {
      const own = targets.get(targetDaysKey(one));
      const spread = days.map((day, at) => ({ target: own?.get(day) ?? '0', over: over[at]! }));
      const part = shapedPart(weights.get(kpiOf(one))!, spread);
      return part === undefined ? [] : [[one, part] as const];
    }),
  );
}

const kpiOf = ({ assignment }: Wanted): string => underlyingOf(refOfKpi(assignment))!;

function runningMonth({ period }: Wanted, env: PeriodEnv): ResolvedPeriod | undefined {
  const month = resolvePeriod(period, env);
  const { from, to, until, isRunning } = month;
  const isMonth = from !== null && startOfGrain(from, 'month', env) === from && addGrains(from, 'month', 1) === to;
  return isRunning && isMonth && until !== undefined ? month : undefined;
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The shape of one KPI with what its months came to when it was made; weights null: plain working days. */
interface Shape {
  readonly weights: readonly string[] | null;
  readonly months: string;
}

interface KeptShapes {
  readonly of: string;
  readonly calendar: WorkCalendar;
  readonly shapes: Map<string, Shape>;
  /** Data it was last compared with. */
  dataVersion: string;
}

/**
 * The last shapes, per fact store: they are of finished months, which the day's new records do not touch. Made again once one of these months
 * comes to something else, or at the latest the next day, when a result may have moved from one day of its month to another.
 */
const kept = new WeakMap<Asking['facts'], KeptShapes>();

async function weightsOf({ asking, answering }: Scoring, kpis: readonly string[], days: readonly string[]): Promise<Weights> {
  const { asOf, period } = answering.env;
  const of = `${period.today} ${days[0]!}`;
  const last = kept.get(asking.facts);
  const known = last?.of === of && last.calendar === period.calendar ? last : undefined;
  const one: KeptShapes = known ?? { of, calendar: period.calendar, shapes: new Map(), dataVersion: asOf.dataVersion };
  kept.set(asking.facts, one);
  const looked = one.dataVersion === asOf.dataVersion ? kpis.filter((kpi) => !one.shapes.has(kpi)) : [...new Set([...one.shapes.keys(), ...kpis])];
  if (looked.length > 0) {
    const months = await readMonths(answering, looked, days[0]!);
    const changed = looked.filter((kpi) => one.shapes.get(kpi)?.months !== months.get(kpi));
    const found = changed.length > 0 ? await readWeights(answering, changed, days) : new Map<string, readonly string[] | null>();
    for (const [kpi, weights] of found) one.shapes.set(kpi, { weights, months: months.get(kpi)! });
    one.dataVersion = asOf.dataVersion;
  }
  return new Map(kpis.flatMap((kpi) => (one.shapes.get(kpi)?.weights ? [[kpi, one.shapes.get(kpi)!.weights!] as const] : [])));
}

/** What the finished months came to, as text by KPI. */
async function readMonths({ env, reader, own }: Answering, kpis: readonly string[], to: string): Promise<ReadonlyMap<string, string>> {
  const period = { kind: 'custom', from: addGrains(to, 'month', -shapeMonths), to } as const;
  const query: KpiQuery = { kpis: kpis.map((id) => ({ id })), by: ['month'], period };
  const [result] = await answerInVersions([query], { ...env, scope: { kind: 'all' } }, reader, own, { notes: false });
  const rows = result!.rows.map(({ members, cells }) => ({ month: members[0]!.id, cells }));
  return new Map(kpis.map((kpi, at) => [kpi, JSON.stringify(rows.map(({ month, cells }) => [month, cells[at]?.value, cells[at]?.n]))]));
}

async function readWeights(
  { env, reader, own }: Answering,
  kpis: readonly string[],
  days: readonly string[],
): Promise<ReadonlyMap<string, readonly string[] | null>> {
  const from = addGrains(days[0]!, 'month', -shapeMonths);
  const query: KpiQuery = { kpis: kpis.map((id) => ({ id })), by: ['day'], period: { kind: 'custom', from, to: days[0]! } };
  const [result] = await answerInVersions([query], { ...env, scope: { kind: 'all' } }, reader, own, { notes: false });
  const workOn = (day: string): string => String(workFraction(env.period.calendar, day));
  const work = days.map(workOn);
  return new Map(
    kpis.map((kpi, at) => {
      const results = new Map(result!.rows.map(({ members, cells }) => [members[0]!.id, cells[at]?.value ?? '0'] as const));
      const months = Array.from({ length: shapeMonths }, (_, month): readonly ShapeDay[] => {
        const starts = addGrains(from, 'month', month);
        return daysBetween(starts, addGrains(starts, 'month', 1)).map((day) => ({ work: workOn(day), result: results.get(day) ?? '0' }));
      });
      const shape = paceShape(months);
      return [kpi, shape ? dayWeights(shape, work) : null] as const;
    }),
  );
}
