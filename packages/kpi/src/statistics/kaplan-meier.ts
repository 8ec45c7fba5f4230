import { Decimal, type DecimalText, toText } from '../result/decimal.ts';

/** Cases observed for the same time: with their event, or still open (censored). */
export interface Observation {
  /** In any unit of time, not negative. */
  readonly time: number;
  readonly isEvent: boolean;
  /** Weight; 1 where absent. Shares of split cases are allowed. */
  readonly cases?: DecimalText;
}

/** The estimate just after the events of one time. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: DecimalText;
  readonly events: DecimalText;
  /** S(t): share without the event so far. */
  readonly survival: DecimalText;
  /** 95 % log–log interval from Greenwood's variance; absent where S is 0 or 1. */
  readonly interval?: readonly [DecimalText, DecimalText];
}

const z = new Decimal('1.959964');
const one = new Decimal(1);

interface Tally {
  readonly time: number;
  readonly events: Decimal;
  readonly open: Decimal;
}
type Decimal = InstanceType<typeof Decimal>;

/** Cases by time, ascending; at equal times events come before censorings (A5). */
export function tally(observations: readonly Observation[]): readonly Tally[] {
  const byTime = new Map<number, Tally>();
  for (const { time, isEvent, cases = '1' } of observations) {
    const known = byTime.get(time) ?? { time, events: new Decimal(0), open: new Decimal(0) };
    byTime.set(time, isEvent ? { ...known, events: known.events.plus(cases) } : { ...known, open: known.open.plus(cases) });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

/** Kaplan–Meier estimate S(t) = Π(1 − d/n), one step per time with events (A5b). */
export function kaplanMeier(observations: readonly Observation[]): readonly SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  const tallies = tally(observations);
  let atRisk = tallies.reduce((total, { events, open }) => total.plus(events).plus(open), new Decimal(0));
  let survival: Decimal = one;
  let greenwood = new Decimal(0);
  for (const { time, events, open } of tallies) {
    if (!events.isZero()) {
      survival = survival.times(one.minus(events.div(atRisk)));
      const left = atRisk.minus(events);
      greenwood = left.isZero() ? greenwood : greenwood.plus(events.div(atRisk.times(left)));
      const interval = intervalOf(survival, greenwood);
      steps.push({ time, atRisk: toText(atRisk), events: toText(events), survival: toText(survival), ...(interval ? { interval } : {}) });
    }
    atRisk = atRisk.minus(events).minus(open);
  }
  return steps;
}

/** S^exp(±z·√(Σ d ÷ n(n−d)) ÷ ln S). */
function intervalOf(survival: Decimal, greenwood: Decimal): readonly [DecimalText, DecimalText] | undefined {
  if (survival.lte(0) || survival.gte(1)) return undefined;
  const spread = z.times(greenwood.sqrt()).div(survival.ln().abs());
  return [toText(survival.pow(spread.exp())), toText(survival.pow(spread.neg().exp()))];
}

/** S at a time: 1 before the first event. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): DecimalText {
  return steps.filter((step) => step.time <= time).at(-1)?.survival ?? '1';
}

/** Smallest time with S(t) ≤ 0.5; undefined: not reached. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | undefined {
  return steps.find(({ survival }) => new Decimal(survival).lte('0.5'))?.time;
}

/** Mean time without the event, counted up to the horizon: the area under S(t). */
export function restrictedMean(steps: readonly SurvivalStep[], horizon: number): DecimalText {
  const within = steps.filter(({ time }) => time < horizon);
  const corners = [{ time: 0, survival: '1' }, ...within, { time: horizon, survival: '0' }];
  const area = within.reduce(
    (total, { survival }, index) => total.plus(new Decimal(survival).times(corners[index + 2]!.time - corners[index + 1]!.time)),
    new Decimal(corners[1]!.time),
  );
  return toText(area);
}
