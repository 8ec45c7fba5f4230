import type { Random } from '../random.ts';
import type { Day } from '../time/days.ts';
import { shiftMonths } from '../time/days.ts';
import type { Country } from '../firm/country.ts';
import { getProduct, localPrice, products, type DemoProduct } from '../firm/products.ts';

/** One line of an offer or order; amounts in minor units. */
export interface Line {
  readonly product: DemoProduct;
  readonly quantity: number;
  readonly unit: number;
  readonly discount: number;
  /** quantity × unit − discount */
  readonly net: number;
  readonly cost: number;
}

export function lineOf(product: DemoProduct, quantity: number, country: Country, discountPercent = 0): Line {
  const unit = localPrice(product, country);
  const discount = Math.floor((unit * quantity * discountPercent) / (100 * country.priceStep)) * country.priceStep;
  const cost = Math.round((unit * quantity * product.cost) / 1000);
  return { product, quantity, unit, discount, net: unit * quantity - discount, cost };
}

export function netOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.net, 0);
}

const sales = new Map<string, readonly DemoProduct[]>();

/** Products on sale on a day of a story that ends at `to`. */
export function onSale(day: Day, to: Day): readonly DemoProduct[] {
  const key = `${day}/${to}`;
  let found = sales.get(key);
  if (!found) sales.set(key, (found = listOnSale(day, to)));
  return found;
}

function listOnSale(day: Day, to: Day): readonly DemoProduct[] {
  const isNew = (product: DemoProduct) => product.newSince !== undefined && day < shiftMonths(to, -product.newSince);
  const replaced = new Set(products.filter((product) => product.replaces && !isNew(product)).map((product) => product.replaces));
  return products.filter((product) => !isNew(product) && !replaced.has(product.id));
}

/** What a firm buys with its first deal: a machine, a grinder, beans and help. */
export function equipment(country: Country, day: Day, to: Day, random: Random): readonly Line[] {
  const percent = random.weighted([
    [0, 5],
    [4, 3],
    [8, 3],
    [12, 2],
    [18, 1],
  ] as const);
  const choose = (category: DemoProduct['category']) =>
    random.weighted(
      onSale(day, to)
        .filter((product) => product.category === category && product.firms > 0)
        .map((product) => [product, product.firms] as const),
    );
  const lines = [lineOf(choose('Espresso machines'), random.chance(0.12) ? 2 : 1, country, percent), lineOf(choose('Grinders'), 1, country, percent)];
  if (random.chance(0.8)) lines.push(lineOf(choose('Beans'), random.int(4, 20), country, percent));
  if (random.chance(0.55)) lines.push(lineOf(choose('Accessories'), random.int(1, 6), country));
  if (random.chance(0.7)) lines.push(lineOf(getProduct('SRV-INS'), 1, country));
  if (random.chance(0.35)) lines.push(lineOf(getProduct('SRV-TRN'), random.int(1, 2), country));
  return merge(lines, country);
}

/** What a firm orders again and again. */
export function supplies(country: Country, size: number, day: Day, to: Day, random: Random): readonly Line[] {
  const percent = random.weighted([
    [0, 6],
    [3, 2],
    [6, 1],
  ] as const);
  const count = random.int(1, 3);
  const choices = onSale(day, to).filter((product) => product.category === 'Beans' || product.category === 'Accessories');
  const lines = Array.from({ length: count }, () => {
    const product = random.weighted(choices.map((choice) => [choice, choice.firms] as const));
    const quantity = Math.max(1, Math.round(random.skewed(product.category === 'Beans' ? 9 * size : 3, 0.5)));
    return lineOf(product, quantity, country, percent);
  });
  return merge(lines, country);
}

/** What somebody takes home. */
export function basket(country: Country, day: Day, to: Day, random: Random): readonly Line[] {
  const choices = onSale(day, to).filter((product) => product.homes > 0);
  const percent = random.chance(0.12) ? 10 : 0;
  const lines = Array.from(
    {
      length: random.weighted([
        [1, 6],
        [2, 3],
        [3, 1],
      ] as const),
    },
    () => {
      const product = random.weighted(choices.map((choice) => [choice, choice.homes] as const));
      return lineOf(product, product.cents < 5000 ? random.int(1, 3) : 1, country, percent);
    },
  );
  return merge(lines, country);
}

/** A product stands on one line only. */
function merge(lines: readonly Line[], country: Country): readonly Line[] {
  const byProduct = new Map<string, Line>();
  for (const line of lines) {
    const before = byProduct.get(line.product.id);
    byProduct.set(
      line.product.id,
      before ? { ...lineOf(line.product, before.quantity + line.quantity, country), ...discounted(before, line, country) } : line,
    );
  }
  return [...byProduct.values()];
}

function discounted(one: Line, other: Line, country: Country): Pick<Line, 'discount' | 'net'> {
  const whole = lineOf(one.product, one.quantity + other.quantity, country);
  const discount = one.discount + other.discount;
  return { discount, net: whole.net - discount };
}
