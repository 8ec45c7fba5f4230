import type { KpiVersion } from '@leadline/contract';
import { checkDefinitions, type CheckedFormula, type FormulaDefinition, type Vocabulary } from '@leadline/kpi/formula';

/** A KPI of one's own with the versions that may be used, the preferred one first. */
export interface Choice {
  readonly id: string;
  readonly versions: readonly KpiVersion[];
}

export interface Chosen {
  readonly version: KpiVersion;
  readonly formula: CheckedFormula;
}

/** A version as the formula language checks it. */
export function definitionOf(id: string, { definition }: Pick<KpiVersion, 'definition'>): FormulaDefinition {
  const { formula, unit, direction, words } = definition;
  return {
    id,
    text: formula,
    names: Object.values(words).flatMap((one) => one?.name ?? []),
    ...(unit ? { shownAs: unit } : {}),
    ...(direction ? { direction } : {}),
  };
}

/**
 * Of every KPI the first version whose formula can be used together with those of the others. One that only suffers from another is
 * looked at again once that one has been replaced. KPIs without any such version are left out.
 */
export function chooseVersions(choices: readonly Choice[], vocabulary: Vocabulary): ReadonlyMap<string, Chosen> {
  const position = new Map(choices.map(({ id }) => [id, 0]));
  for (;;) {
    const tried = choices.flatMap(({ id, versions }) => {
      const version = versions[position.get(id)!];
      return version ? [{ id, version }] : [];
    });
    const { definitions } = checkDefinitions(
      tried.map(({ id, version }) => definitionOf(id, version)),
      vocabulary,
    );
    const faulty = [...definitions].flatMap(([id, checked]) => ('issues' in checked ? [{ id, issues: checked.issues }] : []));
    if (faulty.length === 0) return chosen(tried, definitions);
    const guilty = faulty.filter(({ issues }) => issues.some(({ code }) => code !== 'faulty_kpi'));
    for (const { id } of guilty.length > 0 ? guilty : faulty) position.set(id, position.get(id)! + 1);
  }
}

function chosen(
  tried: readonly { readonly id: string; readonly version: KpiVersion }[],
  definitions: ReturnType<typeof checkDefinitions>['definitions'],
): ReadonlyMap<string, Chosen> {
  return new Map(
    tried.flatMap(({ id, version }) => {
      const checked = definitions.get(id);
      return checked && 'formula' in checked ? [[id, { version, formula: checked.formula }] as const] : [];
    }),
  );
}
