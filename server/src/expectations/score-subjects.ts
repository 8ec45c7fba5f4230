import type { LineTarget, PastValue, ScoreLine, Scorecard, Subject } from '@leadline/contract';
import {
  addDays,
  aimOf,
  compareDecimals,
  divideDecimals,
  judgeKpi,
  multiplyDecimals,
  ownExpectationOf,
  parseRecordId,
  resolvePeriod,
  subtractDecimals,
  verdictOf,
  type Cell,
  type Expectation,
  type Filter,
  type KpiRef,
  type PeriodSpec,
  type ResolvedPeriod,
  type Running,
  type ScoredKpi,
  type Scope,
} from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { daysAtWorkStatement } from '#server/facts/days-at-work-statement.ts';
import { nameOf, type Firm } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { askNumbers, underlyingOf, type FoundNumber, type Numbers, type Whose } from './ask-numbers.ts';
import { hasWholeTarget } from './has-whole-target.ts';
import { linePeriod } from './line-period.ts';
import { namedKpis } from './named-kpis.ts';
import { readPast } from './read-past.ts';
import { setOf, type KpiAssignment } from './read-assignments.ts';
import { findTarget, readTargets, type Target } from './read-targets.ts';
import { keyOfSubject, namedSubject } from './subject.ts';

/** What a scorecard is worked out from. */
export interface Scoring {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly assignments: readonly KpiAssignment[];
  readonly period: ResolvedPeriod;
  /** With the values of the periods before. */
  readonly history: boolean;
  /** These instead of the sets the subjects were given. */
  readonly kpis?: readonly KpiRef[] | undefined;
}

/** The day a set is taken from: the last one counted. */
export function dayOf({ period, firm }: Pick<Scoring, 'period' | 'firm'>): string {
  return period.to === null || period.isRunning || period.to > firm.today ? firm.today : addDays(period.to, -1);
}

/** Who had left by the end is judged by the set of their last day, who is still to come by that of their first. */
function dayInRole({ firm, period }: Scoring, subject: Subject, day: string): string {
  const stints = subject.scope === 'user' ? (firm.stints.get(subject.id) ?? []) : [];
  if (stints.length === 0 || mainOn(stints, day) !== undefined) return day;
  const left = stints.flatMap(({ to }) => (to !== null && to <= day && to > (period.from ?? '') ? [addDays(to, -1)] : [])).sort();
  const comes = stints.flatMap(({ from }) => (from !== null && from > day && (period.to === null || from < period.to) ? [from] : [])).sort();
  return left.at(-1) ?? comes[0] ?? day;
}

/** One KPI of one subject that is to be told. */
interface Wanted {
  readonly subject: Subject;
  readonly assignment: KpiAssignment;
  readonly period: PeriodSpec;
}

/**
 * Sets of KPIs with target, pace and status, one card for each subject in their order; those of people are asked for together.
 * @param scope what is counted: the asker's own, or wider where only a total leaves the server
 */
export async function scoreSubjects(scoring: Scoring, subjects: readonly Subject[], scope: Scope): Promise<readonly Scorecard[]> {
  const { answering, firm, assignments, period, kpis } = scoring;
  const day = dayOf(scoring);
  const wanted = subjects.flatMap((subject) =>
    (kpis ? namedKpis(subject, kpis) : setOf(assignments, firm, subject, dayInRole(scoring, subject, day))).map((assignment): Wanted => ({
      subject,
      assignment,
      period: linePeriod(period, assignment.cadence, answering.env.period),
    })),
  );
  const numbers = await numbersOf(scoring, wanted, scope);
  const targets = await targetsOf(scoring, wanted);
  const days = await daysOf(scoring, wanted);
  const lines = await Promise.all(wanted.map((one, at) => lineOf(scoring, { ...one, ...numbers[at]!, targets, days, scope })));
  return subjects.map((subject) => {
    const own = lines.filter((_, at) => wanted[at]!.subject === subject);
    return cardOf(scoring, subject, own, dayInRole(scoring, subject, day));
  });
}

function cardOf({ answering, firm, period }: Scoring, subject: Subject, lines: readonly ScoreLine[], day: string): Scorecard {
  const stint = subject.scope === 'user' ? mainOn(firm.stints.get(subject.id) ?? [], day) : undefined;
  const { changedAt, dataThrough } = answering.env.asOf;
  return {
    subject: namedSubject(firm, subject),
    role: stint?.role ?? null,
    teamId: stint?.teamId ?? null,
    teamName: nameOf(firm.teams, stint?.teamId ?? null),
    period,
    lines,
    verdict: verdictOf(lines.map(scoredOf)),
    asOf: { changedAt, dataThrough },
  };
}

/**
 * How a line counts for the verdict: what adds up in a running period by what is due by now, all else by its target. Nobody is judged by
 * a handful of cases, or before the pace says anything (G2, A11).
 */
function scoredOf(line: ScoreLine): ScoredKpi {
  const { assignmentId, type, isMandatory, isPrimary, weight, attainment, isReached, pace, status } = line;
  const isOpen = status === 'too_few' || status === 'too_early';
  const so = pace === null ? { attainment, isReached } : { attainment: pace.index, isReached: status === 'reached' || status === 'on_track' };
  return { kpi: assignmentId, type, isMandatory, isPrimary, weight, ...(isOpen ? { attainment: null, isReached: null } : so) };
}

interface WantedNumber {
  readonly found: FoundNumber | undefined;
  readonly numbers: Numbers;
}

const keyOfQuestion = ({ assignment: { kpi, variant }, period }: Wanted): string => JSON.stringify([kpi, variant, period]);

/** One question for each KPI and stretch, for all people together; of a team, a place or the organisation one each. */
async function numbersOf({ answering }: Scoring, wanted: readonly Wanted[], scope: Scope): Promise<readonly WantedNumber[]> {
  const people = wanted.filter(({ subject }) => subject.scope === 'user');
  const isAlone = new Set(people.map(({ subject }) => keyOfSubject(subject))).size === 1;
  const groups = new Map<string, { readonly whose: Whose; readonly wanted: Wanted[] }>();
  for (const one of wanted) {
    const together = one.subject.scope === 'user' && !isAlone;
    const key = together ? 'people' : keyOfSubject(one.subject);
    const ids = [...new Set(people.flatMap(({ subject }) => subject.id ?? []))];
    const whose: Whose = together ? { kind: 'people', ids } : { kind: 'one', id: one.subject.id ?? '', filter: filterOf(one.subject) };
    const group = groups.get(key) ?? { whose, wanted: [] };
    group.wanted.push(one);
    groups.set(key, group);
  }
  const found = new Map<Wanted, WantedNumber>();
  for (const { whose, wanted: own } of groups.values()) {
    const questions = new Map(own.map((one) => [keyOfQuestion(one), one]));
    const asked = [...questions.values()].map(({ assignment: { kpi, variant }, period }) => ({
      ref: { id: kpi, ...(variant === null ? {} : { variant }) },
      period,
    }));
    const answers = await askNumbers(answering, asked, whose, scope);
    const byKey = new Map([...questions.keys()].map((key, at) => [key, answers[at]!]));
    for (const one of own) {
      const numbers = byKey.get(keyOfQuestion(one))!;
      found.set(one, { numbers, found: numbers.of.get(one.subject.id ?? '') });
    }
  }
  return wanted.map((one) => found.get(one)!);
}

function filterOf({ scope, id }: Subject): Filter | null {
  if (scope === 'organisation') return null;
  return { dimension: scope === 'user' ? 'person' : scope, members: [id] };
}

async function targetsOf({ asking, answering }: Scoring, wanted: readonly Wanted[]): Promise<readonly Target[]> {
  if (wanted.length === 0) return [];
  const stretches = wanted.map(({ period }) => resolvePeriod(period, answering.env.period));
  const from = stretches.map((one) => one.from ?? '0001-01-01').sort()[0]!;
  const to = stretches
    .map((one) => one.to ?? '9999-12-31')
    .sort()
    .at(-1)!;
  return readTargets(asking, { kpis: [...new Set(wanted.map(({ assignment }) => targetKpiOf(assignment)))], from, to });
}

/** Attainment has the targets of what it is told of. */
const targetKpiOf = ({ kpi, variant }: KpiAssignment): string => underlyingOf({ id: kpi, ...(variant === null ? {} : { variant }) }) ?? kpi;

type Days = ReadonlyMap<string, readonly [elapsed: string, total: string]>;
const stretchKey = (person: string, period: PeriodSpec): string => `${person} ${JSON.stringify(period)}`;

/** Working days of people in running stretches. */
async function daysOf({ answering: { env, reader } }: Scoring, wanted: readonly Wanted[]): Promise<Days> {
  const days = new Map<string, readonly [string, string]>();
  const people = [...new Set(wanted.flatMap(({ subject }) => (subject.scope === 'user' ? subject.id : [])))];
  const periods = new Map(wanted.map(({ period }) => [JSON.stringify(period), period]));
  if (people.length === 0) return days;
  const idOf = new Map(people.map((id) => [String(parseRecordId(id)!.key64), id]));
  for (const period of periods.values()) {
    const { from, to, until, isRunning } = resolvePeriod(period, env.period);
    if (!isRunning || from === null || to === null || until === undefined) continue;
    const keys = people.map((id) => parseRecordId(id)!.key64);
    for (const [key, elapsed, total] of await reader.read(daysAtWorkStatement(env.dialect, keys, { from, until, to })))
      days.set(stretchKey(idOf.get(String(key))!, period), [String(elapsed), String(total)]);
  }
  return days;
}

interface LineInput extends Wanted, WantedNumber {
  readonly targets: readonly Target[];
  readonly days: Days;
  readonly scope: Scope;
}

async function lineOf(scoring: Scoring, input: LineInput): Promise<ScoreLine> {
  const { answering, firm } = scoring;
  const { assignment, numbers, found, period: spec } = input;
  const entry = answering.own.on(answering.env.period.today).entries.get(assignment.kpi);
  const ref = { id: assignment.kpi, ...(assignment.variant === null ? {} : { variant: assignment.variant }) };
  const period = numbers.period ?? resolvePeriod(spec, answering.env.period);
  const cell: Cell = found?.cell ?? { value: null, reason: numbers.column === null ? 'dimension_not_available' : 'no_data' };
  const target = targetOf(scoring, input, period);
  const aim = entry && aimOf(entry, expectationOf(target));
  const running = runningOf(input, period);
  const { pace, ...judged } = judgeKpi({ aim, cell, isRunning: period.isRunning, running });
  const isHistory = scoring.history && numbers.column !== null;
  return {
    assignmentId: assignment.id,
    ref,
    column: numbers.column,
    type: entry?.type ?? 'operational',
    isMandatory: assignment.isMandatory,
    isPrimary: assignment.isPrimary,
    weight: assignment.weight,
    cadence: assignment.cadence,
    ownerName: nameOf(firm.users, assignment.ownerId),
    period,
    cell,
    target,
    ...judged,
    pace: pace && running ? { ...pace, remainingDays: subtractDecimals(running.totalDays, running.elapsedDays) } : null,
    history: isHistory ? await past(scoring, input, period) : [],
  };
}

function past(
  { answering }: Scoring,
  { assignment: { kpi, variant }, subject, scope }: LineInput,
  period: ResolvedPeriod,
): Promise<readonly PastValue[]> {
  return readPast(answering, { ref: { id: kpi, ...(variant === null ? {} : { variant }) }, filter: filterOf(subject), period }, scope);
}

function expectationOf(target: LineTarget | null): Expectation | undefined {
  if (target === null) return undefined;
  const entries = (['value', 'lo', 'hi', 'baseline'] as const).flatMap((name) => (target[name] === null ? [] : [[name, target[name]] as const]));
  return Object.fromEntries(entries);
}

/** The stretch in which something adds up; nothing of averages, which have no pace. */
function runningOf({ assignment: { kpi, variant }, subject, days, found, period: spec }: LineInput, period: ResolvedPeriod): Running | undefined {
  const underlying = underlyingOf({ id: kpi, ...(variant === null ? {} : { variant }) });
  if (underlying === undefined || kpi === 'pace_index' || !period.isRunning || !period.workingDays) return undefined;
  const own = subject.scope === 'user' ? days.get(stretchKey(subject.id, spec)) : undefined;
  const [elapsedDays, totalDays] = own ?? [period.workingDays.elapsed, period.workingDays.total];
  const weights = found?.due != null && found.whole !== null ? { due: found.due, whole: found.whole } : {};
  return { elapsedDays, totalDays, ...weights };
}

/** What was set. Of what adds up the engine says how much of it counts, whoever's days it is spread over; averages are taken as they were set. */
function targetOf(scoring: Scoring, input: LineInput, period: ResolvedPeriod): LineTarget | null {
  const { assignment, subject, targets, found } = input;
  const role =
    subject.scope === 'user'
      ? (mainOn(scoring.firm.stints.get(subject.id) ?? [], dayInRole(scoring, subject, dayOf(scoring)))?.role ?? undefined)
      : undefined;
  const kpi = targetKpiOf(assignment);
  const set = period.from === null || period.to === null ? undefined : findTarget(targets, kpi, subject, { from: period.from, to: period.to }, role);
  const own = ownExpectationOf(assignment.kpi);
  if (own !== undefined && kpi !== assignment.kpi)
    return found?.whole == null ? null : { ...unset, ...own, value: own.value ?? null, origin: 'meaning' };
  if (underlyingOf({ id: assignment.kpi }) !== undefined) {
    const isWhole = found?.whole != null && hasWholeTarget(scoring.firm, subject, targetsIn(targets, kpi, period), dayOf(scoring));
    return isWhole ? countedTarget(found.whole!, set) : null;
  }
  if (set) return { ...unset, ...inOrganisation(set), origin: set.subject.scope === subject.scope ? 'own' : 'role' };
  return own === undefined ? null : { ...unset, ...own, value: own.value ?? null, origin: 'meaning' };
}

const targetsIn = (targets: readonly Target[], kpi: string, { from, to }: ResolvedPeriod): readonly Target[] =>
  targets.filter((target) => target.kpi === kpi && (to === null || target.from < to) && (from === null || target.to >= from));

const unset = {
  full: null,
  minimum: null,
  stretch: null,
  lo: null,
  hi: null,
  baseline: null,
  original: null,
  isLate: false,
} as const;

function levelsOf({ minimum, stretch, lo, hi, baseline, original, value, isSetLate }: Target): Omit<LineTarget, 'value' | 'full' | 'origin'> {
  const first = original?.value ?? null;
  return { minimum, stretch, lo, hi, baseline, original: first !== null && first !== value ? first : null, isLate: isSetLate };
}

/** All levels of a target in the currency its KPI is told in. */
function inOrganisation(set: Target): Pick<LineTarget, 'value'> & Omit<LineTarget, 'value' | 'full' | 'origin'> {
  const levels = { ...levelsOf(set), value: set.value };
  if (set.value === null || set.inOrganisation === null || compareDecimals(set.value, set.inOrganisation) === 0) return levels;
  const rate = divideDecimals(set.inOrganisation, set.value);
  if (rate === undefined) return levels;
  const told = (level: string | null): string | null => (level === null ? null : multiplyDecimals(level, rate));
  return {
    ...levels,
    value: set.inOrganisation,
    minimum: told(levels.minimum),
    stretch: told(levels.stretch),
    baseline: told(levels.baseline),
    original: told(levels.original),
  };
}

/** Levels shrink with the target where only a part of the days counts; all are told in the currency of the number. */
function countedTarget(whole: string, set: Target | undefined): LineTarget {
  if (!set?.value) return { ...unset, value: whole, origin: 'own' };
  const full = set.inOrganisation ?? set.value;
  const isCut = compareDecimals(whole, full) !== 0;
  const times = (level: string | null, of: string): string | null => {
    const part = compareDecimals(of, set.value!) === 0 ? '1' : divideDecimals(of, set.value!);
    return level === null || part == null ? null : multiplyDecimals(level, part);
  };
  const levels = levelsOf(set);
  return {
    ...unset,
    ...levels,
    minimum: times(levels.minimum, whole),
    stretch: times(levels.stretch, whole),
    original: times(levels.original, full),
    value: whole,
    full: isCut ? full : null,
    origin: 'own',
  };
}
