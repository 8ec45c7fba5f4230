import type { LineTarget } from '@leadline/contract';
import {
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  ownExpectationOf,
  resolvePeriod,
  type Expectation,
  type ResolvedPeriod,
} from '@leadline/kpi';
import { mainOn } from '#server/firm/timeline.ts';
import { underlyingOf } from './ask-numbers.ts';
import { hasWholeTarget } from './has-whole-target.ts';
import type { KpiAssignment } from './read-assignments.ts';
import { findTarget, readTargets, type Target } from './read-targets.ts';
import { dayInRole, dayOf, type Scoring } from './scoring.ts';
import { refOfKpi, type Wanted, type WantedNumber } from './wanted-numbers.ts';

/** All targets that may be held against what is wanted. */
export async function targetsOf({ asking, answering }: Scoring, wanted: readonly Wanted[]): Promise<readonly Target[]> {
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
const targetKpiOf = (assignment: KpiAssignment): string => underlyingOf(refOfKpi(assignment)) ?? assignment.kpi;

interface TargetInput extends Wanted, Pick<WantedNumber, 'found'> {
  readonly targets: readonly Target[];
}

/** What was set. Of what adds up the engine says how much of it counts, whoever's days it is spread over; averages are taken as they were set. */
export function targetOf(scoring: Scoring, input: TargetInput, period: ResolvedPeriod): LineTarget | null {
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

function levelsOf({
  minimum,
  stretch,
  lo,
  hi,
  baseline,
  original,
  value,
  isSetLate,
  weekdays,
}: Target): Omit<LineTarget, 'value' | 'full' | 'origin'> {
  const first = original?.value ?? null;
  return {
    minimum,
    stretch,
    lo,
    hi,
    baseline,
    original: first !== null && first !== value ? first : null,
    isLate: isSetLate,
    ...(weekdays === null ? {} : { weekdays }),
  };
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

/** What a target means for judging. */
export function expectationOf(target: LineTarget | null): Expectation | undefined {
  if (target === null) return undefined;
  const entries = (['value', 'lo', 'hi', 'baseline'] as const).flatMap((name) => (target[name] === null ? [] : [[name, target[name]] as const]));
  return Object.fromEntries(entries);
}
