import { compare, type DecimalText, divide, multiply, sum } from '../result/decimal.ts';
import { findSignal, processLimits } from '../statistics/process-limits.ts';
import type { AlertCondition } from './alert-condition.ts';

/** What is known of a number when an alert is judged. What is null or missing cannot be told. */
export interface AlertFigures {
  readonly value: DecimalText | null;
  /** Fewer than five cases: nobody is told anything by them (G2). */
  readonly isFew?: boolean;
  /** As a fraction of the own target. */
  readonly attainment?: DecimalText | null;
  readonly isReached?: boolean | null;
  /** What is expected at the end, as a fraction of the target; null in the first fifth of the working days (A11). */
  readonly expected?: DecimalText | null;
  /** Change against the period compared with, in percent. */
  readonly change?: DecimalText | null;
  /** Values of the periods before, the oldest first. */
  readonly before?: readonly DecimalText[];
  /** Days since the newest record behind the number. */
  readonly silentDays?: DecimalText | null;
}

/** `unknown`: it cannot be told, and whatever was known before stays. */
export type AlertVerdict = 'holds' | 'not' | 'unknown';

const said = (isSo: boolean): AlertVerdict => (isSo ? 'holds' : 'not');

/** Whether a condition holds, by exact decimals. No value is not zero: it is never below anything (G1). */
export function judgeAlert(condition: AlertCondition, figures: AlertFigures): AlertVerdict {
  if (condition.kind === 'stale') return exceeds(figures.silentDays ?? null, 'above', String(condition.days));
  const { value, isFew = false } = figures;
  if (value === null || isFew) return 'unknown';
  switch (condition.kind) {
    case 'threshold':
      return exceeds(value, condition.side, condition.value);
    case 'missed':
      return figures.isReached == null ? 'unknown' : said(!figures.isReached);
    case 'pace':
      return exceeds(inPercent(figures.expected), 'below', condition.percent);
    case 'target':
      return ofTarget(condition, inPercent(figures.attainment));
    case 'history':
      return ofHistory(condition, figures.change ?? null);
    case 'signal':
      return processLimits(figures.before ?? []) ? said(findSignal(figures.before ?? [], value) !== undefined) : 'unknown';
    case 'fall':
      return ofFall(figures.before ?? [], value);
  }
}

const inPercent = (fraction: DecimalText | null | undefined): DecimalText | null => (fraction == null ? null : multiply(fraction, '100'));

function exceeds(value: DecimalText | null, side: 'above' | 'below', limit: DecimalText): AlertVerdict {
  if (value === null) return 'unknown';
  return said(side === 'above' ? compare(value, limit) > 0 : compare(value, limit) < 0);
}

/** Exactly so much is reached. */
function ofTarget({ side, percent }: Extract<AlertCondition, { kind: 'target' }>, reached: DecimalText | null): AlertVerdict {
  if (reached === null) return 'unknown';
  return said(side === 'reached' ? compare(reached, percent) >= 0 : compare(reached, percent) < 0);
}

function ofHistory({ side, percent }: Extract<AlertCondition, { kind: 'history' }>, change: DecimalText | null): AlertVerdict {
  return exceeds(change, side, side === 'above' ? percent : multiply(percent, '-1'));
}

/**
 * Less than half of the mean of at least eight periods, and either below the limits of the usual to and fro or less than in each of them: a quiet
 * week is no sudden fall (S1-25, A0.4, A18).
 */
function ofFall(before: readonly DecimalText[], value: DecimalText): AlertVerdict {
  const limits = processLimits(before);
  if (!limits) return 'unknown';
  const mean = divide(sum(before), String(before.length))!;
  const isHalved = compare(multiply(value, '2'), mean) < 0;
  return said(isHalved && (compare(value, limits.lower) < 0 || before.every((one) => compare(value, one) < 0)));
}
