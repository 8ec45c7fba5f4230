import type { DecimalText } from '../result/decimal.ts';
import type { Cell } from '../result/kpi-result.ts';
import { type Aim, type Attainment, attainmentOf } from './attainment-of.ts';
import { type Pace, paceOf } from './pace-of.ts';
import { type Status, statusOf } from './status-of.ts';

/** A running stretch in which a KPI adds up. Days are working days of whoever has to reach it. */
export interface Running {
  readonly elapsedDays: DecimalText;
  readonly totalDays: DecimalText;
  /** What of the target falls on the days counted so far, and all of it: they follow the calendar of whoever has to reach it. */
  readonly due?: DecimalText;
  readonly whole?: DecimalText;
  /** The part due by now by the seasonal profile, where that tells the months better (A11). */
  readonly shapedPart?: DecimalText;
  /** The weights of its weekdays spread the target: days are those on which something is due. */
  readonly isByWeekdays?: boolean;
}

export interface Judgement {
  readonly attainment: DecimalText | null;
  /** null without a value or a target. */
  readonly isReached: boolean | null;
  readonly gap: DecimalText | null;
  /** Of running periods and KPIs that add up; null before the first working day is over. */
  readonly pace: Pace | null;
  readonly status: Status;
}

export interface JudgedKpi {
  readonly aim: Aim | undefined;
  readonly cell: Pick<Cell, 'value' | 'sample'> | undefined;
  /** The period is running. */
  readonly isRunning: boolean;
  /** Only where the KPI adds up. */
  readonly running?: Running | undefined;
}

/** Where somebody stands with one KPI: how much is reached, at which pace, and the one word for it (§0.3, A11, G2). */
export function judgeKpi({ aim, cell, isRunning, running }: JudgedKpi): Judgement {
  const value = cell?.value ?? null;
  const found: Attainment | undefined = aim && value !== null ? attainmentOf(aim, value) : undefined;
  const goesByPace = isRunning && running !== undefined && (aim?.kind === 'higher' || aim?.kind === 'lower');
  const pace = goesByPace && value !== null ? (paceOf(progressOf(aim, value, running)) ?? null) : null;
  const isFew = cell?.sample === 'grey';
  return {
    attainment: found?.attainment ?? null,
    isReached: found?.isReached ?? null,
    gap: found?.gap ?? null,
    pace,
    status: statusOf({
      hasTarget: aim !== undefined,
      hasValue: value !== null,
      isFew,
      isReached: found?.isReached ?? false,
      attainment: found?.attainment ?? null,
      ...(goesByPace ? { pace } : {}),
      isRunning,
      staysReached: goesByPace && aim.kind === 'higher',
    }),
  };
}

function progressOf(
  aim: Extract<Aim, { kind: 'higher' | 'lower' }>,
  actual: DecimalText,
  { elapsedDays, totalDays, due, whole, shapedPart, isByWeekdays }: Running,
) {
  return {
    target: aim.target,
    actual,
    elapsedDays,
    totalDays,
    isLower: aim.kind === 'lower',
    ...(due === undefined || whole === undefined ? {} : { elapsedWeight: due, totalWeight: whole }),
    ...(shapedPart === undefined ? {} : { shapedPart }),
    ...(isByWeekdays === undefined ? {} : { isByWeekdays }),
  };
}
