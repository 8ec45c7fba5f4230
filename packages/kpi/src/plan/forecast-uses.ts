import type { Formula } from '../catalog/kpi.ts';
import { all, any, between, missing, type Predicate } from '../measure/predicate.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { type LeafUse, organisationUse, use } from './leaf-use.ts';
import { isEmpty, type PlacedWindow, type Window } from './window.ts';

/** Open cases that are expected to be decided in the rest of the window: by the history at that moment, else by the deal. */
function expectedIn(from: IsoDate, to: IsoDate | null): Predicate {
  const ofDeal = { via: 'opportunity_id', column: 'expected_close_on' };
  return any(between('expected_close_on', from, to), all(missing('expected_close_on'), between(ofDeal, from, to)));
}

function hasRest({ to, end }: Window): boolean {
  return to === null || end === null || to < end;
}

/** Each window has a rest of its own, so open cases are asked for window by window; past windows have none. */
export function forecastUses(formula: Extract<Formula, { kind: 'forecast' }>, placed: readonly PlacedWindow[], env: PeriodEnv): readonly LeafUse[] {
  const rest = placed.filter(({ window }) => hasRest(window));
  return [
    use(
      formula.actual,
      placed.filter(({ window }) => !isEmpty(window)),
    ),
    ...rest.map(({ ordinal, window }) => ({ ...use(formula.open, [{ ordinal, window }]), also: expectedIn(window.to ?? env.today, window.end) })),
    organisationUse(formula.visits),
    organisationUse(formula.wonVisits),
  ];
}
