import { add, Decimal, type DecimalText, multiply, sum, toText } from '../result/decimal.ts';

/** A deal that may still be won in the period. */
export interface OpenDeal {
  readonly amount: DecimalText;
  /** Chance of being won within the period, 0 … 1. */
  readonly chance: DecimalText;
}

export interface ForecastRange {
  /** Won already + Σ amount × chance. */
  readonly expected: DecimalText;
  readonly deviation: DecimalText;
  /** Eight of ten outcomes lie between. */
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** Chance that won already and open deals reach the target; null without one. */
  readonly chanceOfTarget: DecimalText | null;
  /** Counted over every outcome, or drawn. */
  readonly method: 'exact' | 'simulated';
}

/** With more deals there are too many outcomes to count. */
const mostCounted = 20;
const draws = 10_000;

/**
 * Where a period may end, with the chance to reach the target (A12): every outcome of up to twenty deals, else 10,000 drawn from
 * the seed, the same for the same seed. Deals are taken to be won or lost independently.
 * @throws RangeError for a chance outside of 0 … 1
 */
export function forecastRange(won: DecimalText, deals: readonly OpenDeal[], target: DecimalText | null, seed = 1): ForecastRange {
  if (deals.some(({ chance }) => Number(chance) < 0 || Number(chance) > 1)) throw new RangeError('a chance is not between 0 and 1');
  const expected = add(won, sum(deals.map(({ amount, chance }) => multiply(amount, chance))));
  const variance = deals.reduce(
    (total, { amount, chance }) => total.plus(new Decimal(amount).pow(2).times(chance).times(new Decimal(1).minus(chance))),
    new Decimal(0),
  );
  const isCounted = deals.length <= mostCounted;
  const scale = Math.max(...[won, target ?? '0', ...deals.map((deal) => deal.amount)].map((text) => new Decimal(text).decimalPlaces()));
  const inUnits = (value: DecimalText): number => new Decimal(value).times(new Decimal(10).pow(scale)).toNumber();
  const fromUnits = (units: number): DecimalText => toText(new Decimal(units).div(new Decimal(10).pow(scale)));
  const open = deals.map((deal) => ({ units: inUnits(deal.amount), chance: Number(deal.chance) }));
  const outcomes = isCounted ? countOutcomes(inUnits(won), open) : drawOutcomes(inUnits(won), open, seed);
  return {
    expected,
    deviation: toText(variance.sqrt()),
    low: fromUnits(quantileOf(outcomes, 0.1)),
    high: fromUnits(quantileOf(outcomes, 0.9)),
    chanceOfTarget: target === null ? null : toText(new Decimal(chanceAtLeast(outcomes, inUnits(target)))),
    method: isCounted ? 'exact' : 'simulated',
  };
}

/** A deal whose amount is a whole number of the smallest units met, so that sums are exact. */
interface WholeDeal {
  readonly units: number;
  readonly chance: number;
}

/** Possible ends of the period, ascending by total, each with its chance. */
interface Outcomes {
  readonly totals: Float64Array;
  readonly chances: Float64Array;
}

function countOutcomes(won: number, deals: readonly WholeDeal[]): Outcomes {
  return deals.reduce(withDeal, { totals: Float64Array.of(won), chances: Float64Array.of(1) });
}

/** Each outcome once without the deal and once with it, equal ones put together: two ascending rows become one. */
function withDeal({ totals, chances }: Outcomes, { units, chance }: WholeDeal): Outcomes {
  const size = totals.length;
  const next = { totals: new Float64Array(2 * size), chances: new Float64Array(2 * size) };
  let [lost, won, at] = [0, 0, -1];
  while (lost < size || won < size) {
    const isWon = lost >= size || (won < size && totals[won]! + units < totals[lost]!);
    const total = isWon ? totals[won]! + units : totals[lost]!;
    const part = isWon ? chances[won++]! * chance : chances[lost++]! * (1 - chance);
    if (part === 0) continue;
    if (at < 0 || next.totals[at] !== total) next.totals[++at] = total;
    next.chances[at]! += part;
  }
  return { totals: next.totals.subarray(0, at + 1), chances: next.chances.subarray(0, at + 1) };
}

function drawOutcomes(won: number, deals: readonly WholeDeal[], seed: number): Outcomes {
  const [units, chances] = [Float64Array.from(deals, (deal) => deal.units), Float64Array.from(deals, (deal) => deal.chance)];
  const next = randomOf(seed);
  const totals = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let total = won;
    for (let deal = 0; deal < units.length; deal += 1) if (next() < chances[deal]!) total += units[deal]!;
    totals[draw] = total;
  }
  return { totals: totals.sort(), chances: new Float64Array(draws).fill(1 / draws) };
}

function quantileOf({ totals, chances }: Outcomes, probability: number): number {
  let below = 0;
  for (const [at, chance] of chances.entries()) {
    below += chance;
    if (below >= probability - 1e-12) return totals[at]!;
  }
  return totals.at(-1)!;
}

function chanceAtLeast({ totals, chances }: Outcomes, target: number): number {
  const all = chances.reduce((sum, chance, at) => (totals[at]! >= target ? sum + chance : sum), 0);
  return Math.min(1, all);
}

/** Numbers in [0, 1) that follow from the seed (Mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
