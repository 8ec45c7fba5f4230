import { Decimal, type DecimalText, toText } from '../result/decimal.ts';
import { kaplanMeier, type Observation } from './kaplan-meier.ts';

/** A case with what ended it: the outcome asked about, another one, or nothing yet. */
export interface OutcomeObservation extends Omit<Observation, 'isEvent'> {
  readonly outcome: 'wanted' | 'other' | 'open';
}

export interface IncidenceStep {
  readonly time: number;
  /** Share that has had the wanted outcome by this time. */
  readonly share: DecimalText;
}

/**
 * Share with the wanted outcome within t where another outcome can come first (Aalen–Johansen, A5c): Σ S(t⁻) × wanted ÷ n with S
 * from any outcome. Taking the other outcome as censored would overstate it.
 */
export function cumulativeIncidence(observations: readonly OutcomeObservation[]): readonly IncidenceStep[] {
  const wantedAt = new Map<number, Decimal>();
  for (const { time, outcome, cases = '1' } of observations)
    if (outcome === 'wanted') wantedAt.set(time, (wantedAt.get(time) ?? new Decimal(0)).plus(cases));
  const steps = kaplanMeier(observations.map(({ outcome, ...rest }) => ({ ...rest, isEvent: outcome !== 'open' })));
  const shares: IncidenceStep[] = [];
  let share = new Decimal(0);
  for (const [index, { time, atRisk }] of steps.entries()) {
    const wanted = wantedAt.get(time);
    if (!wanted) continue;
    share = share.plus(new Decimal(steps[index - 1]?.survival ?? '1').times(wanted).div(atRisk));
    shares.push({ time, share: toText(share) });
  }
  return shares;
}

type Decimal = InstanceType<typeof Decimal>;

/** The share within a time: 0 before the first wanted outcome. */
export function incidenceAt(steps: readonly IncidenceStep[], time: number): DecimalText {
  return steps.filter((step) => step.time <= time).at(-1)?.share ?? '0';
}
