import type { LinePace, PastValue, ScoreLine, Scorecard, Subject } from '@leadline/contract';
import {
  aimOf,
  judgeKpi,
  neededByWeekday,
  resolvePeriod,
  subtractDecimals,
  verdictOf,
  type Cell,
  type ResolvedPeriod,
  type ScoredKpi,
  type Scope,
} from '@leadline/kpi';
import { nameOf } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { linePeriod } from './line-period.ts';
import { expectationOf, targetOf, targetsOf } from './line-target.ts';
import { namedKpis } from './named-kpis.ts';
import { shapedPartsOf } from './pace-shapes.ts';
import { setOf } from './read-assignments.ts';
import { readPast } from './read-past.ts';
import type { Target } from './read-targets.ts';
import { daysOf, leftOfToday, runningOf, type Days, type LeftOfToday } from './running-stretch.ts';
import { dayInRole, dayOf, type Scoring } from './scoring.ts';
import { namedSubject } from './subject.ts';
import { filterOf, numbersOf, refOfKpi, type Wanted, type WantedNumber } from './wanted-numbers.ts';
import { weekdayDaysOf, type WeekdayDays } from './weekday-days.ts';

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
  const left = await leftOfToday(scoring, wanted, scope);
  const weekdays = await weekdayDaysOf(scoring, wanted, targets, scope);
  const shaped = await shapedPartsOf(
    scoring,
    wanted.filter((one) => !weekdays.has(one)),
    scope,
  );
  const lines = await Promise.all(
    wanted.map((one, at) =>
      lineOf(scoring, {
        ...one,
        ...numbers[at]!,
        targets,
        days,
        left: left.get(one),
        shapedPart: shaped.get(one),
        weekdayDays: weekdays.get(one),
        scope,
      }),
    ),
  );
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

interface LineInput extends Wanted, WantedNumber {
  readonly targets: readonly Target[];
  readonly days: Days;
  readonly left: LeftOfToday | undefined;
  readonly shapedPart: string | undefined;
  readonly weekdayDays: WeekdayDays | undefined;
  readonly scope: Scope;
}

async function lineOf(scoring: Scoring, input: LineInput): Promise<ScoreLine> {
  const { answering, firm } = scoring;
  const { assignment, numbers, found, period: spec } = input;
  const entry = answering.own.on(answering.env.period.today).entries.get(assignment.kpi);
  const ref = refOfKpi(assignment);
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
    pace:
      pace && running ? { ...pace, remainingDays: subtractDecimals(running.totalDays, running.elapsedDays), ...neededOn(input, aim, cell) } : null,
    history: isHistory ? await past(scoring, input, period) : [],
  };
}

/** Where the days do not count alike, what is needed on each weekday. */
function neededOn({ weekdayDays }: LineInput, aim: ReturnType<typeof aimOf>, { value }: Cell): Pick<LinePace, 'requiredOn'> {
  if (!weekdayDays || value === null || (aim?.kind !== 'higher' && aim?.kind !== 'lower')) return {};
  const requiredOn = neededByWeekday(aim.target, value, weekdayDays.ahead);
  return requiredOn ? { requiredOn } : {};
}

function past({ answering }: Scoring, { assignment, subject, scope }: LineInput, period: ResolvedPeriod): Promise<readonly PastValue[]> {
  return readPast(answering, { ref: refOfKpi(assignment), filter: filterOf(subject), period }, scope);
}
