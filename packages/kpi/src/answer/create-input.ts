import type { Formulas } from '../catalog/formulas.ts';
import type { Window } from '../plan/window.ts';
import type { CellInput } from '../result/cell-input.ts';
import { parseMemberKey } from '../result/leaf-rows.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { Constants } from './evaluate-plan.ts';
import { createMemberFinder, findRows, type Place, type UseRows } from './leaf-lookup.ts';

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
  const make = (ordinal: number, place: Place, window: Window, prefix: string): CellInput => ({
    rows: (name) => findRows(uses.get(prefix + name), ordinal, place),
    isReachable: (name) => uses.get(prefix + name)?.isReachable ?? true,
    absence: (measure) => constants.absences.get(measure),
    inside: (name, nested) => make(ordinal, place, nested, prefix + name),
    each: (name, dimensions, isAsked) => {
      const inside = prefix + name;
      const within = [...uses.values()].filter((use) => use.name.startsWith(inside) && isAsked(use.name.slice(inside.length)) && !use.isOrganisation);
      const groups = new Set(within.flatMap((use) => findMembers(use, ordinal, place, dimensions)));
      return [...groups].sort().map((group) => {
        const members = parseMemberKey(group);
        const own = dimensions.map((dimension, index) => [dimension, members[index] ?? null] as const);
        return make(ordinal, new Map([...place, ...own]), window, prefix + name);
      });
    },
    formulas,
    window,
    period: env.period,
    minorExponent: env.organization.minorExponent,
    stageDefaults: constants.stageDefaults,
  });
  return (ordinal, place, window) => make(ordinal, place, window, '');
}
