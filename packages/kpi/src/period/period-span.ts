import { addDays, isIsoDate } from '../calendar/iso-date.ts';
import { workFraction } from '../calendar/work-fraction.ts';
import { previousWorkingDay } from '../calendar/working-days.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import type { IsoDate, PeriodSpec, TimeGrain } from '../query/kpi-query.ts';
import { addGrains, startOf } from './grain.ts';
import { parsePeriodName } from './parse-period-name.ts';
import type { PeriodEnv } from './period-env.ts';

/** A period without regard to what has happened of it yet: whole calendar bounds and what it is made of. */
export interface PeriodSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Absent for custom bounds. */
  readonly grain?: TimeGrain | 'working_day';
  readonly count: number;
}

function grainSpan(date: IsoDate, grain: TimeGrain | 'working_day', shift: 0 | -1, env: PeriodEnv): PeriodSpan {
  if (grain === 'working_day') return workingDaySpan(date, shift, env);
  const from = addGrains(startOf(date, grain, env), grain, shift);
  return { from, to: addGrains(from, grain, 1), grain, count: 1 };
}

function workingDaySpan(date: IsoDate, shift: 0 | -1, env: PeriodEnv): PeriodSpan {
  const isPresent = shift === 0 && workFraction(env.calendar, date) > 0;
  const from = isPresent ? date : previousWorkingDay(env.calendar, date);
  return { from, to: addDays(from, 1), grain: 'working_day', count: 1 };
}

function customSpan(from: IsoDate, to: IsoDate): PeriodSpan {
  const isSound = isIsoDate(from) && isIsoDate(to) && from < to && from >= '1900-01-01' && to <= '2200-01-01';
  if (!isSound) throw new KpiIssueError('unknown_period', { name: `${from} – ${to}` });
  return { from, to, count: 1 };
}

/** Whole bounds of a period, or undefined for all time. @throws KpiIssueError unknown_period {name} */
export function spanOf(spec: PeriodSpec, env: PeriodEnv): PeriodSpan | undefined {
  switch (spec.kind) {
    case 'all':
      return undefined;
    case 'this':
      return grainSpan(env.today, spec.grain, 0, env);
    case 'previous':
      return grainSpan(env.today, spec.grain, -1, env);
    case 'to_date':
      return grainSpan(env.today, spec.grain, 0, env);
    case 'named':
      return { ...parsePeriodName(spec.name, env), count: 1 };
    case 'custom':
      return customSpan(spec.from, spec.to);
    case 'trailing': {
      const to = grainSpan(env.today, spec.grain, 0, env).to;
      return { from: addGrains(startOf(env.today, spec.grain, env), spec.grain, 1 - spec.count), to, grain: spec.grain, count: spec.count };
    }
  }
}
