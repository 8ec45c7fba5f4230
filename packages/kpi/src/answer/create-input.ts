import type { Formulas } from '../catalog/formulas.ts';
import type { Measure } from '../measure/measure.ts';
import { findPath } from '../measure/joins.ts';
import { conditionsOfScope } from '../plan/condition.ts';
import type { Window } from '../plan/window.ts';
import type { Scope } from '../query/kpi-query.ts';
import type { CellInput } from '../result/cell-input.ts';
import type { ReasonCode } from '../result/kpi-result.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { Constants } from './evaluate-plan.ts';
import { createMemberFinder, findRows, type UseRows } from './leaf-lookup.ts';
import { type Place, placeWithin } from './place.ts';

/** What every cell of a KPI is made from. */
export interface InputSource {
  readonly uses: ReadonlyMap<string, UseRows>;
  readonly formulas: Formulas;
  readonly env: AnswerEnv;
  readonly constants: Constants;
}

/** Makes the input of a cell: of a row of the time axis, a place and a window. */
export function createInputs({ uses, formulas, env, constants }: InputSource): (ordinal: number, place: Place, window: Window) => CellInput {
  const findMembers = createMemberFinder();
  const found = new Map<string, Finder>();
  const findIn = (prefix: string): Finder => {
    const finder = found.get(prefix) ?? finderIn(uses, prefix);
    found.set(prefix, finder);
    return finder;
  };
  const absence = (measure: Measure): ReasonCode | undefined =>
    constants.absences.get(measure) ?? (isInReach(measure, env.scope) ? undefined : 'not_in_scope');
  const make = (ordinal: number, place: Place, window: Window, prefix: string, find = findIn(prefix)): CellInput => ({
    rows: (name) => findRows(find(name), ordinal, place),
    isReachable: (name) => find(name)?.isReachable ?? true,
    absence,
    inside: (name, nested) => make(ordinal, place, nested, prefix + name),
    each: (name, dimensions, isAsked) => {
      const inside = prefix + name;
      const within = [...uses.values()].filter((use) => use.name.startsWith(inside) && isAsked(use.name.slice(inside.length)) && !use.isOrganisation);
      const groups = new Set(within.flatMap((use) => findMembers(use, ordinal, place, dimensions)));
      const findInside = findIn(inside);
      return [...groups].sort().map((group) => make(ordinal, placeWithin(place, dimensions, group), window, inside, findInside));
    },
    formulas,
    window,
    period: env.period,
    minorExponent: env.organization.minorExponent,
    stageDefaults: constants.stageDefaults,
  });
  return (ordinal, place, window) => make(ordinal, place, window, '');
}

/** What belongs to no person and no team is nothing to who sees theirs alone: no value, not zero (G1). */
const isInReach = (measure: Measure, scope: Scope): boolean => conditionsOfScope(scope).every(({ dimension }) => findPath(measure.entity, dimension));

type Finder = (name: string) => UseRows | undefined;

/** Uses by their name without what it begins with: it is not put together anew for every cell. */
function finderIn(uses: InputSource['uses'], prefix: string): Finder {
  if (prefix === '') return (name) => uses.get(name);
  const known = new Map<string, UseRows | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, uses.get(prefix + name));
    return known.get(name);
  };
}
