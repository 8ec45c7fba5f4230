import { Decimal, type DecimalText, toText } from './decimal.ts';

const z = new Decimal('1.959964');
const hundred = new Decimal(100);

/**
 * 95 % interval of 100 × (favourable − unfavourable) ÷ cases, within −100 and 100, from the variance of the multinomial:
 * √((p + q − (p − q)²) ÷ n).
 * @returns undefined without cases, or where all of them agree: then they tell nothing of how far others may be
 */
export function scoreInterval(
  favourable: DecimalText,
  unfavourable: DecimalText,
  cases: DecimalText,
): readonly [DecimalText, DecimalText] | undefined {
  const n = new Decimal(cases);
  if (n.lte(0)) return undefined;
  const [p, q] = [new Decimal(favourable).div(n), new Decimal(unfavourable).div(n)];
  const score = p.minus(q);
  const variance = p.plus(q).minus(score.times(score));
  if (variance.lte(0)) return undefined;
  const half = z.times(variance.div(n).sqrt());
  return [toText(Decimal.max(score.minus(half), -1).times(hundred)), toText(Decimal.min(score.plus(half), 1).times(hundred))];
}
