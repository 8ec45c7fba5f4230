import { Decimal, type DecimalText, toText } from '../result/decimal.ts';

/** A factor of a product in two periods; null where it cannot be told (no contacts, so no conversion). */
export interface Factor {
  readonly factor: string;
  readonly before: DecimalText | null;
  readonly after: DecimalText | null;
}

export interface FactorDrivers {
  readonly before: DecimalText;
  readonly after: DecimalText;
  readonly change: DecimalText;
  /** In the order given; the effects add up to the change. */
  readonly factors: readonly { readonly factor: string; readonly effect: DecimalText }[];
}

/** With more the orders of switching become too many (A1.4). */
export const mostFactors = 6;

type Number40 = InstanceType<typeof Decimal>;
const one = new Decimal(1);

/**
 * What each factor of a product did to its change: the mean effect of switching it from old to new over all orders of switching
 * (Shapley). Exact, the same for all factors, and right with zeros (A1.4). Where a factor cannot be told in one of the periods
 * there was nothing to multiply, and the whole change belongs to the volume.
 * @param volume the factor that gets the whole change then
 * @throws RangeError for more than {@link mostFactors} factors
 */
export function factorDrivers(factors: readonly Factor[], volume: string): FactorDrivers {
  if (factors.length > mostFactors) throw new RangeError(`at most ${mostFactors} factors`);
  const sides = factors.map(({ before, after }) => [new Decimal(before ?? 0), new Decimal(after ?? 0)] as const);
  const valueOf = (switched: number): Number40 =>
    sides.reduce((product, [before, after], index) => product.times((switched >> index) & 1 ? after : before), one);
  const [before, after] = [valueOf(0), valueOf(2 ** factors.length - 1)];
  const isKnown = factors.every((factor) => factor.before !== null && factor.after !== null);
  const effectOf = (factor: string, index: number): Number40 =>
    isKnown ? meanEffect(index, factors.length, valueOf) : factor === volume ? after.minus(before) : new Decimal(0);
  return {
    before: toText(before),
    after: toText(after),
    change: toText(after.minus(before)),
    factors: factors.map(({ factor }, index) => ({ factor, effect: toText(effectOf(factor, index)) })),
  };
}

/** Over every set of other factors switched before, weighted by how many orders begin so. */
function meanEffect(index: number, count: number, valueOf: (switched: number) => Number40): Number40 {
  let total = new Decimal(0);
  for (let others = 0; others < 2 ** count; others += 1) {
    if ((others >> index) & 1) continue;
    const size = others.toString(2).replaceAll('0', '').length;
    const orders = factorial(size) * factorial(count - size - 1);
    total = total.plus(
      valueOf(others | (1 << index))
        .minus(valueOf(others))
        .times(orders),
    );
  }
  return total.div(factorial(count));
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
