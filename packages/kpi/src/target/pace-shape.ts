import { add, compare, type DecimalText, Decimal, divide, isZero, multiply, subtract, sum, toText } from '../result/decimal.ts';

/** A day of the calendar: its working part, and what it brought. */
export interface ShapeDay {
  readonly work: DecimalText;
  readonly result: DecimalText;
}

type Exact = InstanceType<typeof Decimal>;

/** Of one month: how much of its result (part) was there when so much of its work (at) was done; from 0, 0 to 1, 1. */
type Curve = readonly { readonly at: Exact; readonly part: Exact }[];

/** How a month usually goes: the curves of the months it is the mean of. */
export type PaceShape = readonly Curve[];

/** As many finished months as a shape is made from (A11). */
export const shapeMonths = 6;

/**
 * The seasonal profile of a month (A11): the mean share each working-day position had in the last six months. Months have different numbers
 * of working days, so a position is the part of the month's work that is done; between two days the share grows evenly.
 * @param months every day of the last finished months, oldest first; results below zero weigh nothing
 * @returns undefined where plain working days are to be used: fewer than six months with work and a result, or each month told from the
 *   five others is not nearer to what it was than told from its working days
 */
export function paceShape(months: readonly (readonly ShapeDay[])[]): PaceShape | undefined {
  const curves = months.slice(-shapeMonths).map(curveOf);
  if (curves.length < shapeMonths || !curves.every((curve) => curve !== undefined)) return undefined;
  const error = (told: (at: Exact, month: number) => Exact) => backtestError(curves, told);
  const shaped = error((at, month) => meanAt(curves.filter((_, other) => other !== month), at)); // prettier-ignore
  return shaped.lessThan(error((at) => at)) ? curves : undefined;
}

/** What happens on a day off counts to the next working day, after the last one to that. */
function curveOf(days: readonly ShapeDay[]): Curve | undefined {
  const [work, result] = [sum(days.map((day) => day.work)), sum(days.map((day) => weightOf(day)))];
  if (isZero(work) || isZero(result)) return undefined;
  let [done, there] = ['0', '0'];
  const [none, whole] = [new Decimal(0), new Decimal(1)];
  const curve = [{ at: none, part: none }];
  for (const day of days) {
    there = add(there, weightOf(day));
    if (isZero(day.work)) continue;
    done = add(done, day.work);
    curve.push({ at: new Decimal(done).div(work), part: new Decimal(there).div(result) });
  }
  return [...curve.slice(0, -1), { at: whole, part: whole }];
}

const weightOf = ({ result }: ShapeDay): DecimalText => (compare(result, '0') > 0 ? result : '0');

/** How far, in the mean, what is told of the end of each working day is from what was there; every month counts the same. */
function backtestError(curves: PaceShape, told: (at: Exact, month: number) => Exact): Exact {
  const ofMonths = curves.map((curve, month) => {
    const ends = curve.slice(1, -1);
    const all = ends.reduce((total, { at, part }) => total.plus(told(at, month).minus(part).abs()), new Decimal(0));
    return ends.length === 0 ? all : all.div(ends.length);
  });
  return ofMonths.reduce((total, one) => total.plus(one), new Decimal(0));
}

const meanAt = (curves: PaceShape, at: Exact): Exact =>
  curves.reduce((total, curve) => total.plus(partAt(curve, at)), new Decimal(0)).div(curves.length);

function partAt(curve: Curve, at: Exact): Exact {
  const next = curve.findIndex((point) => point.at.gte(at));
  const [from, to] = [curve[Math.max(0, next - 1)]!, curve[next]!];
  if (to.at.eq(at)) return to.part;
  return from.part.plus(at.minus(from.at).div(to.at.minus(from.at)).times(to.part.minus(from.part)));
}

/**
 * The share of a month each of its days has by the shape.
 * @param work the working part of every day, in their order
 * @returns shares that add up to exactly 1; days off have none. None at all where there is no work
 */
export function shapeShares(shape: PaceShape, work: readonly DecimalText[]): readonly DecimalText[] {
  const all = sum(work);
  if (isZero(all)) return work.map(() => '0');
  let [done, before] = ['0', '0'];
  return work.map((one) => {
    done = add(done, one);
    const there = compare(done, all) === 0 ? '1' : toText(meanAt(shape, new Decimal(done).div(all)));
    const share = subtract(there, before);
    before = there;
    return share;
  });
}

/**
 * How much a full working day weighs on each day of a month. A day on which this calendar has no work weighs as the next day that has, after the
 * last one as that: somebody with another calendar may work on it.
 * @param work the working part of every day, in their order
 */
export function dayWeights(shape: PaceShape, work: readonly DecimalText[]): readonly DecimalText[] {
  const shares = shapeShares(shape, work);
  const perWork = work.map((one, index) => (isZero(one) ? undefined : divide(shares[index]!, one)!));
  const last = perWork.findLast((weight) => weight !== undefined) ?? '0';
  return perWork.map((_, index) => perWork.slice(index).find((weight) => weight !== undefined) ?? last);
}

/** A day of somebody's target. */
export interface TargetDay {
  /** What of the target falls on it, by working days. */
  readonly target: DecimalText;
  /** How much of it is over: 1 of days that are counted, 0 of days to come. */
  readonly over: DecimalText;
}

/**
 * The part of a target that is due by now when its days weigh as the shape says. The target itself stays what it is.
 * @param weights of the same days (`dayWeights`)
 * @returns undefined where nothing is to be reached
 */
export function shapedPart(weights: readonly DecimalText[], days: readonly TargetDay[]): DecimalText | undefined {
  const weighed = days.map(({ target }, index) => multiply(target, weights[index]!));
  const due = days.map(({ over }, index) => (over === '0' ? '0' : multiply(weighed[index]!, over)));
  return divide(sum(due), sum(weighed));
}
