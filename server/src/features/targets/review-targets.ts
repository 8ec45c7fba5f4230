import type { GridKpi, GridRow, Subject, TargetGrain, TargetReview, TargetReviewAsk, TargetVerdict } from '@leadline/contract';
import {
  addGrains,
  aimOf,
  answerInVersions,
  attainmentOf,
  bucketOf,
  calibrateTargets,
  compareDecimals as compare,
  divideDecimals as divide,
  multiplyDecimals as multiply,
  startOfGrain,
  sumOf,
  type CalibrationCase,
  type Kpi,
  type PeriodEnv,
  type TimeGrain,
} from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { findTarget, isAdditive, readTargets, type Target } from '#server/expectations/read-targets.ts';
import { targetCountsStatement } from '#server/facts/target-counts-statement.ts';
import { keyOfRecord, readFirm, type Firm } from '#server/firm/read-firm.ts';
import { getTeam, sightOf } from '#server/firm/sight.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { gridKpi } from './grid-kpi.ts';
import { timeGrain } from './grid-periods.ts';
import { listGridRows } from './grid-rows.ts';
import { partOfPeriod } from './part-of-period.ts';

interface Stretch {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Somebody in one period: what they reached, and what counted of their target. */
interface Case extends CalibrationCase {
  readonly actual: string;
}

interface Material {
  readonly firm: Firm;
  readonly kpi: GridKpi;
  readonly entry: Kpi;
  readonly people: readonly (GridRow & { readonly subject: Extract<Subject, { scope: 'team' | 'user' | 'location' | 'project' | 'process' }> })[];
  readonly whole: GridRow | null;
  readonly targets: readonly Target[];
  /** Sum of the days of a target, by its key. */
  readonly counted: ReadonlyMap<string, string>;
  /** By person and period; null where there is no value, which is another thing than nothing done (G1). */
  readonly values: ReadonlyMap<string, string | null>;
}

/** What was reached of the targets of the last two finished periods, and the history targets can be taken from (A10). */
export async function reviewTargets(asking: Asking, ask: TargetReviewAsk): Promise<TargetReview> {
  const answering = await answeringOf(asking);
  const { env, own, reader } = answering;
  const firm = await readFirm(asking);
  const sight = sightOf(asking.scope, firm);
  if (ask.team !== null) getTeam(firm, sight, ask.team);
  const catalog = own.on(env.period.today);
  const kpi = gridKpi(catalog, ask.kpi);
  const periods = finishedPeriods(ask.grain, ask.periods, env.period);
  const span = { from: periods[0]!.from, to: periods.at(-1)!.to };
  const { whole, rows } = listGridRows(firm, sight, { rows: 'people', team: ask.team }, span);
  const people = rows as Material['people'];
  const [targets, counts, values] = await Promise.all([
    readTargets(asking, { kpis: [ask.kpi], ...span }),
    reader.read(targetCountsStatement(env.dialect, [ask.kpi], span.from, span.to)),
    readValues(answering, ask.kpi, people, timeGrain(ask.grain, env.period), span),
  ]);
  const counted = new Map(counts.map(([key, sum]) => [String(key), String(sum)]));
  const material: Material = { firm, kpi, entry: catalog.entries.get(ask.kpi)!, people, whole, targets, counted, values };
  const [last, before] = [periods.at(-1)!, periods.at(-2)!].map((period) => verdictOn(material, period)) as [TargetVerdict, TargetVerdict];
  return {
    kpi,
    last,
    before,
    isConfirmed: last.verdict === before.verdict && ['too_high', 'too_low', 'uneven'].includes(last.verdict),
    periods: periods.map(({ id }) => id),
    people: people.map(({ subject, name }) => ({
      subject,
      name,
      role: mainOn(firm.stints.get(subject.id) ?? [], firm.today)?.role ?? null,
      values: periods.flatMap((period) => valueOf(material, subject.id, period, 1) ?? []),
    })),
  };
}

function finishedPeriods(grain: TargetGrain, count: number, env: PeriodEnv): readonly Stretch[] {
  const unit = timeGrain(grain, env);
  const running = startOfGrain(env.today, unit, env);
  return Array.from({ length: count }, (_, index) => {
    const from = addGrains(running, unit, index - count);
    return { id: bucketOf(from, unit, env), from, to: addGrains(from, unit, 1) };
  });
}

async function readValues(
  { env, own, reader }: Answering,
  id: string,
  people: Material['people'],
  grain: TimeGrain,
  { from, to }: Omit<Stretch, 'id'>,
) {
  if (people.length === 0) return new Map<string, string | null>();
  const query = { kpis: [{ id }], by: ['person', grain] as const, period: { kind: 'custom', from, to } as const };
  const [result] = await answerInVersions(
    [{ ...query, filters: [{ dimension: 'person', members: people.map(({ subject }) => subject.id) }] }],
    env,
    reader,
    own,
    { notes: false },
  );
  return new Map(result!.rows.map(({ members, cells }) => [`${members[0]!.id} ${members[1]!.id}`, cells[0]!.value] as const));
}

const rampMonths = 3;

function isTrained({ stints }: Firm, user: string, { from, to }: Stretch): boolean {
  return (stints.get(user) ?? []).some(({ rampFrom }) => {
    if (rampFrom === null || rampFrom >= to) return false;
    const end = new Date(`${rampFrom}T00:00:00Z`);
    end.setUTCMonth(end.getUTCMonth() + rampMonths);
    return end.toISOString().slice(0, 10) > from;
  });
}

/** Undefined for who was there for less of the period. Who brought nothing of what is counted brought 0. */
function valueOf({ firm, kpi, values }: Material, user: string, period: Stretch, least: number): string | undefined {
  if (partOfPeriod(firm, user, period) < least) return undefined;
  const value = values.get(`${user} ${period.id}`);
  return value === undefined && isAdditive(kpi.id) ? '0' : (value ?? undefined);
}

function caseOf(material: Material, { subject }: Material['people'][number], period: Stretch): Case | undefined {
  const { firm, entry, targets, counted } = material;
  const actual = valueOf(material, subject.id, period, 0.5);
  if (actual === undefined || isTrained(firm, subject.id, period)) return undefined;
  const role = mainOn(firm.stints.get(subject.id) ?? [], period.from)?.role ?? null;
  const target = findTarget(targets, entry.id, subject, period, role);
  if (!target) return undefined;
  const value = target.value === null ? null : inOrganisation(target, counted.get(String(keyOfRecord(target.id))) ?? target.value);
  if (value === undefined) return undefined;
  const said = { value, lo: target.lo, hi: target.hi, baseline: target.baseline };
  const aim = aimOf(entry, Object.fromEntries(Object.entries(said).filter(([, each]) => each !== null)));
  const attainment = aim ? attainmentOf(aim, actual).attainment : null;
  return attainment === null ? undefined : { attainment, actual };
}

/** Values are told in the organisation's currency, so targets are held against them in it; undefined without a rate. */
function inOrganisation(target: Target, value: string): string | undefined {
  if (target.currency === null || target.value === null || compare(value, '0') === 0) return value;
  if (target.inOrganisation === null || compare(target.value, '0') === 0) return undefined;
  return divide(multiply(value, target.inOrganisation), target.value);
}

function verdictOn(material: Material, period: Stretch): TargetVerdict {
  const cases = material.people.flatMap((person) => caseOf(material, person, period) ?? []);
  const best = [...cases].sort((a, b) => compare(b.attainment, a.attainment));
  const rest = cases.length >= 7 ? calibrateTargets(best.slice(2)) : undefined;
  const adds = isAdditive(material.kpi.id);
  const all = sumOf(cases.map(({ actual }) => actual));
  return {
    period: period.id,
    ...calibrateTargets(cases),
    withoutTopTwo: rest ? { verdict: rest.verdict, people: rest.people, reached: rest.reached, share: rest.share } : null,
    topTwoShare: adds && rest ? (divide(sumOf(best.slice(0, 2).map(({ actual }) => actual)), all) ?? null) : null,
    assigned: adds ? assignedOn(material, period) : null,
  };
}

function assignedOn({ kpi, people, whole, targets }: Material, period: Stretch): string | null {
  const of = (subject: Subject): string | null => {
    const target = findTarget(targets, kpi.id, subject, period);
    return target?.value == null ? null : (inOrganisation(target, target.value) ?? null);
  };
  const wanted = whole ? of(whole.subject) : null;
  return wanted === null ? null : (divide(sumOf(people.flatMap(({ subject }) => of(subject) ?? [])), wanted) ?? null);
}
