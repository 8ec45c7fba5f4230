import { Decimal, type DecimalText, toText } from '../result/decimal.ts';

/** A member's part of a ratio in one period. */
export interface RatioPart {
  readonly numerator: DecimalText;
  readonly denominator: DecimalText;
}

export interface RatioMember {
  readonly member: string;
  /** null: it was not there. */
  readonly before: RatioPart | null;
  readonly after: RatioPart | null;
}

export interface RatioDriver {
  readonly member: string;
  /** Its own ratio, null without cases. */
  readonly rateBefore: DecimalText | null;
  readonly rateAfter: DecimalText | null;
  /** Its part of all cases. */
  readonly weightBefore: DecimalText;
  readonly weightAfter: DecimalText;
  /** What its becoming better or worse did to the ratio of all, as a fraction. */
  readonly rate: DecimalText;
  /** What its having more or fewer of the cases did. */
  readonly mix: DecimalText;
}

export interface RatioDrivers {
  readonly before: DecimalText;
  readonly after: DecimalText;
  readonly change: DecimalText;
  /** Sums of the members' effects: rate + mix = change. */
  readonly rate: DecimalText;
  readonly mix: DecimalText;
  /** The largest effect (rate and mix together) first. */
  readonly members: readonly RatioDriver[];
}

type Number40 = InstanceType<typeof Decimal>;
const zero = new Decimal(0);

/**
 * Why a ratio of sums changed: because members became better or worse (rate), or because another part of the cases came from them
 * (mix). A member without cases in one of the periods is pure mix (A1.3).
 * @returns undefined where one of the periods has no cases at all
 */
export function ratioDrivers(members: readonly RatioMember[]): RatioDrivers | undefined {
  const sides = members.map(({ member, before, after }) => ({ member, before: numbersOf(before), after: numbersOf(after) }));
  const [total0, total1] = [totalOf(sides.map(({ before }) => before)), totalOf(sides.map(({ after }) => after))];
  if (total0.denominator.isZero() || total1.denominator.isZero()) return undefined;
  const [all0, all1] = [total0.numerator.div(total0.denominator), total1.numerator.div(total1.denominator)];
  const middle = all0.plus(all1).div(2);
  const effects = sides.map(({ member, before, after }) => {
    const [weight0, weight1] = [before.denominator.div(total0.denominator), after.denominator.div(total1.denominator)];
    const [own0, own1] = [rateOf(before), rateOf(after)];
    const [rate0, rate1] = [own0 ?? own1 ?? middle, own1 ?? own0 ?? middle];
    const moved = weight1.minus(weight0);
    const mix = rate0.plus(rate1).div(2).minus(middle).times(moved);
    // The same as (w₀ + w₁)/2 × (r₁ − r₀), and right also for a member with a numerator where it has no cases.
    const whole = after.numerator.div(total1.denominator).minus(before.numerator.div(total0.denominator)).minus(middle.times(moved));
    const rate = whole.minus(mix);
    return { member, own0, own1, weight0, weight1, rate, mix };
  });
  effects.sort((a, b) => b.rate.plus(b.mix).abs().cmp(a.rate.plus(a.mix).abs()));
  const whole = (pick: (effect: (typeof effects)[number]) => Number40) => toText(effects.reduce((sum, effect) => sum.plus(pick(effect)), zero));
  return {
    before: toText(all0),
    after: toText(all1),
    change: toText(all1.minus(all0)),
    rate: whole(({ rate }) => rate),
    mix: whole(({ mix }) => mix),
    members: effects.map(({ member, own0, own1, weight0, weight1, rate, mix }) => ({
      member,
      rateBefore: own0 ? toText(own0) : null,
      rateAfter: own1 ? toText(own1) : null,
      weightBefore: toText(weight0),
      weightAfter: toText(weight1),
      rate: toText(rate),
      mix: toText(mix),
    })),
  };
}

interface Numbers {
  readonly numerator: Number40;
  readonly denominator: Number40;
}

const numbersOf = (part: RatioPart | null): Numbers => ({
  numerator: new Decimal(part?.numerator ?? 0),
  denominator: new Decimal(part?.denominator ?? 0),
});

const rateOf = ({ numerator, denominator }: Numbers): Number40 | undefined => (denominator.isZero() ? undefined : numerator.div(denominator));

const totalOf = (parts: readonly Numbers[]): Numbers =>
  parts.reduce((sum, part) => ({ numerator: sum.numerator.plus(part.numerator), denominator: sum.denominator.plus(part.denominator) }), {
    numerator: zero,
    denominator: zero,
  });
