import { compare, Decimal, type DecimalText, divide, quantile } from '../result/decimal.ts';
import { wilsonInterval } from '../result/wilson.ts';
import { rankCorrelation } from '../statistics/rank-correlation.ts';

/** Somebody with a target, at least half of the period in the job and no longer being trained. */
export interface CalibrationCase {
  readonly attainment: DecimalText;
  /** What the territory could bring, in whatever unit; only its order counts. */
  readonly potential?: number;
}

export const calibrationVerdicts = ['too_high', 'too_low', 'uneven', 'healthy', 'acceptable', 'not_enough_data'] as const;
export type CalibrationVerdict = (typeof calibrationVerdicts)[number];

export interface Calibration {
  readonly verdict: CalibrationVerdict;
  /** The interval of the share leaves no doubt; of `too_high` and `too_low` only. */
  readonly isSure: boolean;
  readonly people: number;
  readonly reached: number;
  /** Share that reached the target, with its 95 % interval. */
  readonly share: DecimalText | null;
  readonly interval: readonly [DecimalText, DecimalText] | null;
  readonly median: DecimalText | null;
  readonly p10: DecimalText | null;
  readonly p90: DecimalText | null;
  /** P90 ÷ P10. */
  readonly spread: DecimalText | null;
  /** Target × factor would have been reached by about 60 %. */
  readonly factor: DecimalText | null;
}

export interface CalibrationLimits {
  readonly fewest: number;
  readonly lowShare: DecimalText;
  readonly lowMedian: DecimalText;
  readonly highShare: DecimalText;
  readonly highMedian: DecimalText;
  readonly healthyShare: DecimalText;
  readonly widest: DecimalText;
  readonly dependence: number;
}

export const usualCalibrationLimits: CalibrationLimits = {
  fewest: 5,
  lowShare: '0.5',
  lowMedian: '0.9',
  highShare: '0.8',
  highMedian: '1.1',
  healthyShare: '0.7',
  widest: '3',
  dependence: 0.5,
};

/** Whether targets are too high, too low or unevenly spread, from what was reached of them (A10). */
export function calibrateTargets(cases: readonly CalibrationCase[], limits: CalibrationLimits = usualCalibrationLimits): Calibration {
  const sorted = cases.map(({ attainment }) => attainment).sort(compare);
  const [people, reached] = [sorted.length, sorted.filter((attainment) => compare(attainment, '1') >= 0).length];
  const found = {
    people,
    reached,
    share: divide(String(reached), String(people)) ?? null,
    interval: wilsonInterval(String(reached), String(people)) ?? null,
    median: quantile(sorted, '0.5') ?? null,
    p10: quantile(sorted, '0.1') ?? null,
    p90: quantile(sorted, '0.9') ?? null,
  };
  const spread = found.p10 !== null && compare(found.p10, '0') > 0 ? divide(found.p90!, found.p10)! : null;
  const verdict = judge({ ...found, spread }, cases, limits);
  const isSure =
    (verdict === 'too_high' && compare(found.interval![1], limits.lowShare) < 0) ||
    (verdict === 'too_low' && compare(found.interval![0], limits.highShare) > 0);
  return { verdict, isSure, ...found, spread, factor: quantile(sorted, '0.4') ?? null };
}

type Found = Pick<Calibration, 'people' | 'share' | 'median' | 'p10' | 'p90' | 'spread'>;

function judge({ people, share, median, p90, spread }: Found, cases: readonly CalibrationCase[], limits: CalibrationLimits): CalibrationVerdict {
  if (people < limits.fewest || share === null || median === null) return 'not_enough_data';
  if (compare(share, limits.lowShare) < 0 && compare(median, limits.lowMedian) < 0) return 'too_high';
  if (compare(share, limits.highShare) > 0 && compare(median, limits.highMedian) > 0) return 'too_low';
  // Where the weakest tenth reached nothing at all, no ratio is wide enough.
  const isWide = spread === null ? compare(p90!, '0') > 0 : compare(spread, limits.widest) > 0;
  if (isWide || Math.abs(dependenceOf(cases)) >= limits.dependence) return 'uneven';
  return compare(share, limits.lowShare) >= 0 && compare(share, limits.healthyShare) <= 0 ? 'healthy' : 'acceptable';
}

function dependenceOf(cases: readonly CalibrationCase[]): number {
  const known = cases.flatMap(({ attainment, potential }) =>
    potential === undefined ? [] : [{ attainment: new Decimal(attainment).toNumber(), potential }],
  );
  const found = known.length < 5 ? undefined : rankCorrelation(known.map(({ attainment }) => attainment), known.map(({ potential }) => potential)); // prettier-ignore
  return found ?? 0;
}
