import { Decimal, type DecimalText, toText } from '../result/decimal.ts';

/** What a series does by itself: outside is a signal, inside is noise. */
export interface ProcessLimits {
  readonly mean: DecimalText;
  readonly lower: DecimalText;
  readonly upper: DecimalText;
}

/** Fewer points say nothing about what is usual; older ones than the last 26 say nothing about now (A0.4). */
const fewest = 8;
const most = 26;
/** 3 ÷ 1.128: three standard deviations from the mean moving range of two. */
const factor = '2.66';
const runLength = 8;

/** Limits of an XmR chart: mean ± 2.66 × mean moving range of the last 8–26 points; undefined for fewer. */
export function processLimits(points: readonly DecimalText[]): ProcessLimits | undefined {
  const last = points.slice(-most).map((point) => new Decimal(point));
  if (last.length < fewest) return undefined;
  const sum = (values: readonly (typeof last)[number][]) => values.reduce((total, value) => total.plus(value), new Decimal(0));
  const mean = sum(last).div(last.length);
  const range = sum(last.slice(1).map((value, index) => value.minus(last[index]!).abs())).div(last.length - 1);
  const half = range.times(factor);
  return { mean: toText(mean), lower: toText(mean.minus(half)), upper: toText(mean.plus(half)) };
}

export type Signal = 'outside' | 'run';

/** How the newest point stands out against those before it: beyond the limits, or as the eighth in a row on one side of their mean; undefined where it does not. */
export function findSignal(before: readonly DecimalText[], newest: DecimalText): Signal | undefined {
  const limits = processLimits(before);
  if (!limits) return undefined;
  const point = new Decimal(newest);
  if (point.lt(limits.lower) || point.gt(limits.upper)) return 'outside';
  const sides = [...before.slice(1 - runLength), newest].map((value) => new Decimal(value).cmp(limits.mean));
  return sides.length === runLength && sides[0] !== 0 && sides.every((side) => side === sides[0]) ? 'run' : undefined;
}
