import type { KpiDefinitionInput } from '@leadline/contract';
import { checkDefinitions, type CheckedFormula, type FormulaDefinition, type FormulaIssue, type Vocabulary } from '@leadline/kpi/formula';
import { definitionOf } from '#server/answering/choose-versions.ts';
import { builtInVocabulary } from '#server/answering/common-names.ts';
import { latestOf, type OwnCatalog } from '#server/answering/own-catalog.ts';

/** What somebody wants to make of a KPI. */
export interface Draft {
  /** Of the KPI it changes; a new one has none. */
  readonly id?: string | undefined;
  readonly formula: string;
  readonly unit?: KpiDefinitionInput['unit'] | undefined;
  readonly direction?: KpiDefinitionInput['direction'] | undefined;
  readonly names?: readonly string[] | undefined;
}

export interface Examined {
  readonly issues: readonly FormulaIssue[];
  readonly formula?: CheckedFormula;
  /** The unit it is shown in. */
  readonly unit?: CheckedFormula['unit'];
  readonly definition: FormulaDefinition;
  readonly vocabulary: Vocabulary;
  /** Own KPIs whose formulas could no longer be used. */
  readonly broken: readonly string[];
}

/** Nobody can give this id to a KPI. */
export const draftId = '_draft';

/** Checks a formula among those that are kept, as if it were kept. Nothing is saved. */
export function examineKpi(own: OwnCatalog, draft: Draft): Examined {
  const id = draft.id ?? draftId;
  const definition: FormulaDefinition = {
    id,
    text: draft.formula,
    names: draft.names ?? [],
    ...(draft.unit ? { shownAs: draft.unit } : {}),
    ...(draft.direction ? { direction: draft.direction } : {}),
  };
  const others = [...own.kept.values()]
    .filter((kept) => kept.id !== id)
    .map((kept) => ({ ...definitionOf(kept.id, latestOf(kept)), ...(kept.archivedAt === null ? {} : { isArchived: true }) }));
  const { definitions, vocabulary } = checkDefinitions([...others, definition], builtInVocabulary());
  const checked = definitions.get(id)!;
  const broken = [...definitions].filter(([other, one]) => other !== id && 'issues' in one && !own.problems.has(other)).map(([other]) => other);
  const unit = vocabulary.kpis.get(id)?.unit;
  if ('issues' in checked) return { issues: checked.issues, definition, vocabulary, broken: [] };
  return { issues: [], formula: checked.formula, ...(unit ? { unit } : {}), definition, vocabulary, broken };
}
