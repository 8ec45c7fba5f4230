import { Decimal, type DecimalText, toText } from '../result/decimal.ts';
import { wilsonInterval } from '../result/wilson.ts';

export interface Proportion {
  readonly successes: DecimalText;
  readonly cases: DecimalText;
}

/**
 * Difference of two proportions with its 95 % interval (Newcombe's hybrid of the two Wilson intervals, A0.2).
 * @returns undefined where one of them has no cases
 */
export function compareProportions(
  first: Proportion,
  second: Proportion,
): { readonly difference: DecimalText; readonly interval: readonly [DecimalText, DecimalText] } | undefined {
  const [one, two] = [first, second].map(({ successes, cases }) => wilsonInterval(successes, cases));
  if (!one || !two) return undefined;
  const [p1, p2] = [first, second].map(({ successes, cases }) => new Decimal(successes).div(cases)) as [Share, Share];
  const difference = p1.minus(p2);
  const root = (a: Share, b: Share): Share => a.times(a).plus(b.times(b)).sqrt();
  const down = root(p1.minus(one[0]), new Decimal(two[1]).minus(p2));
  const up = root(new Decimal(one[1]).minus(p1), p2.minus(two[0]));
  return { difference: toText(difference), interval: [toText(difference.minus(down)), toText(difference.plus(up))] };
}

type Share = InstanceType<typeof Decimal>;
