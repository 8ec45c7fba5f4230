import { Decimal, type DecimalText, toText } from './decimal.ts';
import { parseShort } from './short-decimal.ts';
import { wilsonInIntegers } from './wilson-in-integers.ts';

const z = new Decimal('1.959964');
const zSquared = z.times(z);

/**
 * 95 % Wilson interval of a proportion (A0.1) as fractions, 20 significant digits.
 * @returns undefined without cases, or where successes are not between 0 and n
 */
export function wilsonInterval(successes: DecimalText, cases: DecimalText): readonly [DecimalText, DecimalText] | undefined {
  return inIntegers(successes, cases) ?? inDecimals(successes, cases);
}

/** Shares are nearly always of whole cases. */
function inIntegers(successes: DecimalText, cases: DecimalText): readonly [DecimalText, DecimalText] | undefined {
  const [x, n] = [parseShort(successes), parseShort(cases)];
  const isWhole = x?.scale === 0 && n?.scale === 0 && n.digits > 0 && x.digits >= 0 && x.digits <= n.digits;
  return isWhole ? wilsonInIntegers(x.digits, n.digits) : undefined;
}

/** @returns undefined without cases, or where successes are not between 0 and n */
export function inDecimals(successes: DecimalText, cases: DecimalText): readonly [DecimalText, DecimalText] | undefined {
  const n = new Decimal(cases);
  const p = n.isZero() ? undefined : new Decimal(successes).div(n);
  if (!p || n.isNegative() || p.lt(0) || p.gt(1)) return undefined;
  const scale = zSquared.div(n).plus(1);
  const centre = zSquared.div(n.times(2)).plus(p).div(scale);
  const spread = p
    .times(new Decimal(1).minus(p))
    .div(n)
    .plus(zSquared.div(n.times(n).times(4)))
    .sqrt();
  const half = z.div(scale).times(spread);
  return [p.isZero() ? '0' : toText(centre.minus(half)), p.eq(1) ? '1' : toText(centre.plus(half))];
}
