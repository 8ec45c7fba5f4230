import type { Subject } from '@leadline/contract';
import {
  addGrains,
  answerInVersions,
  compareDecimals,
  divideDecimals,
  findFormula,
  formulasOf,
  isPerReceived,
  KpiIssueError,
  listNeeds,
  multiplyDecimals,
  parseRecordId,
  resolvePeriod,
  type AlertCondition,
  type AlertFigures,
  type AlertGrain,
  type Cell,
  type KpiQuery,
  type KpiRef,
  type PeriodSpec,
  type ResolvedPeriod,
  type Scope,
  type Unit,
} from '@leadline/kpi';
import { seriesBefore } from '#server/answering/series-before.ts';
import { underlyingOf } from '#server/expectations/ask-numbers.ts';
import { namedKpis } from '#server/expectations/named-kpis.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import type { Scoring } from '#server/expectations/scoring.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { filterOf, numbersOf } from '#server/expectations/wanted-numbers.ts';
import { daysAtWorkStatement } from '#server/facts/days-at-work-statement.ts';
import { newestRecordStatement } from '#server/facts/newest-record-statement.ts';
import type { Ground } from './watching.ts';

/** One number that is to be judged. */
export interface Measured {
  readonly ref: KpiRef;
  readonly condition: AlertCondition;
  readonly grain: AlertGrain;
  readonly subject: Subject;
  readonly period: PeriodSpec;
  /** With what the reader sees it. */
  readonly scope: Scope;
}

const unknown: AlertFigures = { value: null };

const textOfScope = (scope: Scope): string => JSON.stringify(scope, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/**
 * What is known of many numbers, in their order. Those of the same scope, period and kind of condition are asked for together, people in one question
 * whoever has a rule about them.
 */
export async function figuresOf(ground: Ground, measured: readonly Measured[]): Promise<readonly AlertFigures[]> {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) {
    const key = `${wayOf(one)} ${textOfScope(one.scope)} ${JSON.stringify(one.period)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const found = new Map<Measured, AlertFigures>();
  for (const group of groups.values()) for (const [one, figures] of await told(ground, group)) found.set(one, figures);
  return measured.map((one) => found.get(one) ?? unknown);
}

/** What cannot be asked is not known, and leaves the others alone. */
async function told(ground: Ground, group: readonly Measured[]): Promise<Found> {
  try {
    return await ways[wayOf(group[0]!)](ground, group);
  } catch (error) {
    if (!(error instanceof KpiIssueError)) throw error;
    ground.asking.log.warn({ err: error }, 'an alert could not be judged');
    return [];
  }
}

type Way = 'plain' | 'target' | 'change' | 'series' | 'fall' | 'stale';
type Found = readonly (readonly [Measured, AlertFigures])[];

function wayOf({ condition }: Measured): Way {
  switch (condition.kind) {
    case 'threshold':
      return 'plain';
    case 'missed':
    case 'pace':
    case 'target':
      return 'target';
    case 'history':
      return 'change';
    case 'signal':
      return 'series';
    case 'fall':
    case 'stale':
      return condition.kind;
  }
}

const ways: Readonly<Record<Way, (ground: Ground, group: readonly Measured[]) => Promise<Found>>> = {
  plain: plainFigures,
  target: targetFigures,
  change: changeFigures,
  series: seriesFigures,
  fall: fallFigures,
  stale: staleFigures,
};

const plainOf = ({ value, sample }: Cell): AlertFigures => ({ value, ...(sample === 'grey' ? { isFew: true } : {}) });
const keyOfRef = ({ id, variant }: KpiRef): string => `${id} ${variant ?? ''}`;

function scoringOf({ asking, answering, firm }: Ground, spec: PeriodSpec, kpis?: readonly KpiRef[]): Scoring {
  const period = resolvePeriod(spec, answering.env.period);
  return { asking, answering, firm, assignments: [], period, history: false, kpis };
}

async function plainFigures(ground: Ground, group: readonly Measured[]): Promise<Found> {
  const [{ period, scope }] = group as [Measured];
  const wanted = group.map(({ subject, ref }) => ({ subject, assignment: namedKpis(subject, [ref])[0]!, period }));
  const numbers = await numbersOf(scoringOf(ground, period), wanted, scope);
  return group.map((one, at) => [one, numbers[at]!.found ? plainOf(numbers[at]!.found.cell) : unknown]);
}

/** Of a running period as it goes, of one that is over as it ended. */
async function targetFigures(ground: Ground, group: readonly Measured[]): Promise<Found> {
  const found: (readonly [Measured, AlertFigures])[] = [];
  for (const same of groupedBy(group, ({ ref }) => keyOfRef(ref))) {
    const [{ period, scope, ref }] = same as [Measured];
    const subjects = [...new Map(same.map(({ subject }) => [keyOfSubject(subject), subject])).values()];
    const cards = await scoreSubjects(scoringOf(ground, period, [ref]), subjects, scope);
    const lines = new Map(subjects.map((subject, at) => [keyOfSubject(subject), cards[at]!.lines[0]!]));
    for (const one of same) {
      const { cell, attainment, isReached, pace, period: stretch } = lines.get(keyOfSubject(one.subject))!;
      const going = pace === null || pace.isEarly ? null : pace.index;
      found.push([one, { ...plainOf(cell), attainment, isReached, expected: stretch.isRunning ? going : attainment }]);
    }
  }
  return found;
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** Questions for the same numbers of people in one, of others one each; what cannot be told comes as null. */
async function ask(
  { answering }: Ground,
  group: readonly Measured[],
  query: Pick<KpiQuery, 'period'> & Partial<Pick<KpiQuery, 'by' | 'compare'>>,
): Promise<
  ReadonlyMap<Measured, { readonly rows: readonly AskedRow[]; readonly cell: Cell | null; readonly unit: Unit; readonly period: ResolvedPeriod }>
> {
  const [{ scope }] = group as [Measured];
  const { env, reader, own } = answering;
  const whole = groupedBy(group, (one) => `${keyOfRef(one.ref)} ${one.subject.scope === 'user' ? 'people' : keyOfSubject(one.subject)}`);
  const queries = whole.map((same): KpiQuery => {
    const { ref, subject } = same[0]!;
    const filter = filterOf(subject);
    if (subject.scope !== 'user') return { ...query, kpis: [ref], ...(filter ? { filters: [filter] } : {}) };
    const members = [...new Set(same.flatMap((one) => one.subject.id ?? []))];
    return { ...query, kpis: [ref], by: ['person', ...(query.by ?? [])], filters: [{ dimension: 'person', members }] };
  });
  const results = await answerInVersions(queries, { ...env, scope }, reader, own, { notes: false });
  return new Map(
    whole.flatMap((same, at) =>
      same.map((one) => {
        const { rows, totals, columns, period } = results[at]!;
        const isAlone = one.subject.scope !== 'user';
        const theirs = rows.filter(({ members }) => isAlone || members[0]!.id === one.subject.id);
        const cell = isAlone ? totals[0]! : (theirs[0]?.cells[0] ?? null);
        return [
          one,
          { rows: theirs.map(({ members, cells }) => ({ id: members.at(-1)?.id ?? '', cell: cells[0]! })), cell, unit: columns[0]!.unit, period },
        ] as const;
      }),
    ),
  );
}

interface AskedRow {
  readonly id: string;
  readonly cell: Cell;
}

/** In the first fifth of the working days a running period says little (A11). */
const earlyPart = '0.2';

function isEarly({ isRunning, workingDays }: ResolvedPeriod): boolean {
  if (!isRunning || !workingDays) return false;
  const part = divideDecimals(workingDays.elapsed, workingDays.total);
  return part === undefined || compareDecimals(part, earlyPart) < 0;
}

async function changeFigures(ground: Ground, group: readonly Measured[]): Promise<Found> {
  const found: (readonly [Measured, AlertFigures])[] = [];
  const againstOf = ({ condition }: Measured) => (condition.kind === 'history' ? condition.against : 'previous_period');
  for (const same of groupedBy(group, againstOf)) {
    const against = againstOf(same[0]!);
    const answers = await ask(ground, same, { period: same[0]!.period, compare: [against] });
    for (const one of same) {
      const { cell, unit, period } = answers.get(one)!;
      const change = cell?.compare?.[against];
      const percent = change === undefined || isEarly(period) ? null : percentOf(change.ratio, change.difference, unit);
      found.push([one, { ...(cell === null ? unknown : plainOf(cell)), change: percent }]);
    }
  }
  return found;
}

/** Shares change by percentage points, scores by points, all else by a part of what was before. */
function percentOf(ratio: string | null, difference: string | null, { kind }: Unit): string | null {
  if (ratio !== null) return multiplyDecimals(ratio, '100');
  if (difference === null) return null;
  if (kind === 'percent') return multiplyDecimals(difference, '100');
  return kind === 'points' || kind === 'score' ? difference : null;
}

const addsUp = ({ answering }: Ground, { id, variant }: KpiRef): boolean => {
  if (isPerReceived(variant)) return false;
  const aggregation = answering.own.on(answering.env.period.today).entries.get(id)?.aggregation;
  return aggregation === 'sum' || aggregation === 'count';
};

async function seriesFigures(ground: Ground, group: readonly Measured[]): Promise<Found> {
  return (await seriesOf(ground, group)).map(({ one, value, before }) => [one, { value, before: before.map(({ value: past }) => past) }]);
}

interface Series {
  readonly one: Measured;
  readonly value: string | null;
  readonly before: readonly { readonly id: string; readonly value: string }[];
}

/** The value of a period with those before it, as many as say what is usual (A0.4). Of what adds up a period without a record is one of nothing. */
async function seriesOf(ground: Ground, group: readonly Measured[]): Promise<readonly Series[]> {
  const { env } = ground.answering;
  const [{ period: spec, grain }] = group as [Measured];
  const period = resolvePeriod(spec, env.period);
  const series = seriesBefore(period, env.period);
  if (!series || series.period.kind !== 'custom') return [];
  const stretch = { kind: 'custom', from: series.period.from, to: period.to! } as const;
  const answers = await ask(ground, group, { by: [grain], period: stretch });
  const starts: string[] = [];
  for (let at = stretch.from; at < stretch.to; at = addGrains(at, grain, 1)) starts.push(at);
  return group.map((one) => {
    const known = new Map(answers.get(one)!.rows.map(({ id, cell }) => [startOfBucket(ground, id), cell]));
    const isSum = addsUp(ground, one.ref);
    const first = starts.findIndex((start) => known.has(start) && !isNothing(known.get(start)!, isSum));
    const values = starts.slice(first < 0 ? starts.length : first).map((start) => {
      const cell = known.get(start);
      const isFew = cell?.sample === 'grey';
      return { id: start, value: isFew ? null : (cell?.value ?? (isSum ? '0' : null)) };
    });
    const last = values.at(-1)?.value ?? null;
    const before = values.slice(0, -1).flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
    return { one, value: last, before };
  });
}

/** What adds up has not begun as long as it is nothing. */
const isNothing = ({ value }: Cell, isSum: boolean): boolean => value === null || (isSum && compareDecimals(value, '0') === 0);

const startOfBucket = ({ answering }: Ground, name: string): string => resolvePeriod({ kind: 'named', name }, answering.env.period).from!;

/** A stretch in which somebody was away for the greater part says nothing about what they do. */
const leastDays = '0.6';

/** What people did on each day they were at work: who is on leave has not fallen. */
async function fallFigures(ground: Ground, group: readonly Measured[]): Promise<Found> {
  const { env } = ground.answering;
  const series = await seriesOf(ground, group.filter(({ subject }) => subject.scope === 'user')); // prettier-ignore
  const current = startOfSpec(ground, group[0]!.period);
  const starts = [...new Set([current, ...series.flatMap(({ before }) => before.map(({ id }) => id))])];
  const days = new Map<string, ReadonlyMap<string, string>>();
  for (const from of starts) days.set(from, await daysIn(ground, group, { from, to: addGrains(from, group[0]!.grain, 1) }));
  const perDay = (person: string, from: string, value: string): string | null => {
    const worked = days.get(from)?.get(person) ?? '0';
    const whole = resolvePeriod({ kind: 'custom', from, to: addGrains(from, group[0]!.grain, 1) }, env.period).workingDays?.total ?? '0';
    return compareDecimals(worked, multiplyDecimals(whole, leastDays)) < 0 ? null : (divideDecimals(value, worked) ?? null);
  };
  return series.map(({ one, value, before }) => {
    const person = one.subject.id ?? '';
    const past = before.slice(-8).flatMap(({ id, value: done }) => perDay(person, id, done) ?? []);
    return [one, { value: value === null ? null : perDay(person, current, value), before: past }];
  });
}

const startOfSpec = ({ answering }: Ground, spec: PeriodSpec): string => resolvePeriod(spec, answering.env.period).from!;

async function daysIn({ answering: { env, reader } }: Ground, group: readonly Measured[], { from, to }: { from: string; to: string }) {
  const ids = [...new Set(group.flatMap(({ subject }) => subject.id ?? []))];
  const byKey = new Map(ids.map((id) => [String(parseRecordId(id)!.key64), id]));
  const keys = [...byKey.keys()].map(BigInt);
  const rows = keys.length === 0 ? [] : await reader.read(daysAtWorkStatement(env.dialect, keys, { from, until: to, to }));
  return new Map(rows.map(([key, , total]) => [byKey.get(String(key))!, String(total)]));
}

const secondsADay = '86400';

/** How long nothing has come in of the kinds of records a number is made of: the kind that came in last counts. */
async function staleFigures({ asking, answering }: Ground, group: readonly Measured[]): Promise<Found> {
  const { env, reader, own } = answering;
  const catalog = own.on(env.period.today);
  const found: (readonly [Measured, AlertFigures])[] = [];
  for (const same of groupedBy(group, ({ ref }) => keyOfRef(ref))) {
    const entry = catalog.entries.get(same[0]!.ref.id);
    const formula = entry && findFormula(entry, same[0]!.ref.variant);
    const kinds = formula ? [...new Set(listNeeds(formula, formulasOf(catalog)).flat())] : [];
    const rows = kinds.length === 0 ? [] : await reader.read(newestRecordStatement(env.dialect, kinds));
    const newest = rows.flatMap(([, at]) => (at === null || at === undefined ? [] : Number(at))).sort((a, b) => b - a)[0];
    const now = Math.floor(asking.clock.now().getTime() / 1000);
    const silent = newest === undefined ? null : (divideDecimals(String(now - newest), secondsADay) ?? null);
    for (const one of same) found.push([one, { value: null, silentDays: silent }]);
  }
  return found;
}

/** Of what adds up there is a target for a whole period, and a pace. */
export const hasPaceOf = (ref: KpiRef): boolean => ref.id !== 'pace_index' && underlyingOf(ref) !== undefined;
export const addsUpOf = addsUp;
