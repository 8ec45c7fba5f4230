import { Decimal, type DecimalText, toText } from '../result/decimal.ts';

/** What was sold of a product in one period. */
export interface Sold {
  readonly quantity: DecimalText;
  readonly amount: DecimalText;
}

export interface ProductSales {
  readonly product: string;
  /** null: not sold. */
  readonly before: Sold | null;
  readonly after: Sold | null;
}

export interface PriceVolumeMix {
  readonly before: DecimalText;
  readonly after: DecimalText;
  /** More or fewer units at the average price of before. */
  readonly volume: DecimalText;
  /** Dearer or cheaper products among the units sold. */
  readonly mix: DecimalText;
  /** Prices of the same products. */
  readonly price: DecimalText;
  /** Products that have no price of before, and those that have none now. */
  readonly added: DecimalText;
  readonly dropped: DecimalText;
}

type Number40 = InstanceType<typeof Decimal>;
const zero = new Decimal(0);

/** Why sales of products changed; the five effects add up to after − before (A1.5). */
export function priceVolumeMix(products: readonly ProductSales[]): PriceVolumeMix {
  const sides = products.map(({ before, after }) => ({ before: numbersOf(before), after: numbersOf(after) }));
  const lasting = sides.filter(({ before, after }) => !before.quantity.isZero() && !after.quantity.isZero());
  const [units0, units1] = [total(lasting.map(({ before }) => before.quantity)), total(lasting.map(({ after }) => after.quantity))];
  const amount0 = total(lasting.map(({ before }) => before.amount));
  const averagePrice = units0.isZero() ? zero : amount0.div(units0);
  const volume = units1.minus(units0).times(averagePrice);
  const atOldPrices = total(lasting.map(({ before, after }) => after.quantity.times(before.amount).div(before.quantity)));
  const outside = sides.filter((side) => !lasting.includes(side));
  return {
    before: toText(total(sides.map(({ before }) => before.amount))),
    after: toText(total(sides.map(({ after }) => after.amount))),
    volume: toText(volume),
    mix: toText(atOldPrices.minus(units1.times(averagePrice))),
    price: toText(total(lasting.map(({ after }) => after.amount)).minus(atOldPrices)),
    added: toText(total(outside.map(({ after }) => after.amount))),
    dropped: toText(total(outside.map(({ before }) => before.amount)).negated()),
  };
}

const numbersOf = (sold: Sold | null) => ({ quantity: new Decimal(sold?.quantity ?? 0), amount: new Decimal(sold?.amount ?? 0) });
const total = (values: readonly Number40[]): Number40 => values.reduce((sum, value) => sum.plus(value), zero);
