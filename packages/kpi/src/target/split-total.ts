import { compare, Decimal, type DecimalText, isZero, round, subtract, sum, toText } from '../result/decimal.ts';
import { splitTarget } from './split-target.ts';

/** What the parts of a total are rounded to. */
export interface PartRounding {
  /** Of the KPI, or of the smallest unit of the currency; a total that has more keeps its own. */
  readonly decimals: number;
  /** Parts are whole multiples of it (1 000, 0.5); what is left of the total goes to the part with the greatest weight. */
  readonly step?: DecimalText;
}

const decimalsOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0;

/**
 * A total in parts by weight that add up to it exactly. Each part is cut to its decimals or steps; what is left is given, unit by
 * unit, to the parts that lost most, the first of equals first.
 * @returns one part for each weight; equal parts where no weight is above zero
 * @throws RangeError for a negative weight, or a step that is not above zero
 */
export function splitTotal(total: DecimalText, weights: readonly DecimalText[], { decimals, step }: PartRounding): readonly DecimalText[] {
  const plain = (value: DecimalText): DecimalText => new Decimal(value).toFixed();
  if (step === undefined) return splitTarget(total, weights, Math.max(decimals, decimalsOf(plain(total)))).map(plain);
  if (compare(step, '0') <= 0) throw new RangeError('a step is above zero');
  if (weights.length === 0) return [];
  const steps = new Decimal(total).div(step).trunc();
  const parts = splitTarget(steps.toFixed(), weights, 0).map((part) => new Decimal(part).times(step).toFixed());
  const rest = subtract(total, sum(parts));
  const heaviest = weights.reduce((best, weight, index) => (compare(weight, weights[best]!) > 0 ? index : best), 0);
  return parts.map((part, index) => (index === heaviest ? sum([part, rest]) : part));
}

/** What somebody can carry of a total. */
export interface Carrier {
  /** Working days there, part time and training counted in: the weight. */
  readonly days: DecimalText;
  /** How much of a target set for the whole period counts for them: 1 for all of it. */
  readonly counts: DecimalText;
}

export interface CarriedPart {
  /** The target to set for the whole period; null for who is not there at all. */
  readonly value: DecimalText | null;
  /** What counts of it: these add up to the total. */
  readonly counts: DecimalText;
}

/** A target is kept with at most so many decimals. */
const kept = 4;

/**
 * A total by working days. Targets of who joins, leaves or is long away are cut to the days there (G3), so it is what counts that
 * adds up to the total; the target set for the whole period is as much higher.
 * @returns undefined where nobody is there
 */
export function splitByDays(total: DecimalText, carriers: readonly Carrier[], rounding: PartRounding): readonly CarriedPart[] | undefined {
  const weights = carriers.map(({ days, counts }) => (compare(counts, '0') > 0 ? days : '0'));
  if (weights.every(isZero)) return undefined;
  return splitTotal(total, weights, rounding).map((part, index) => {
    const { counts } = carriers[index]!;
    if (isZero(weights[index]!)) return { value: null, counts: '0' };
    const value = compare(counts, '1') === 0 ? part : plainRound(toText(new Decimal(part).div(counts)));
    return { value, counts: part };
  });
}

const plainRound = (value: DecimalText): DecimalText => new Decimal(round(value, kept)).toFixed();
