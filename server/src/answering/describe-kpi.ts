import type { CatalogKpi, KpiProblem, OwnWords } from '@leadline/contract';
import { formatFormulaIssue, type Locale, locales, type OwnNames } from '@leadline/i18n';
import { formulasOf, type IsoDate, type Kpi, listDimensions } from '@leadline/kpi';
import { latestOf, type OwnCatalog } from '#server/answering/own-catalog.ts';
import type { KeptKpi } from '#server/control/own-kpi.ts';

/** A KPI as it answers today; of one's own with what is kept of it. */
export interface Entry {
  readonly kpi: Kpi;
  readonly kept?: KeptKpi;
  readonly isArchived: boolean;
}

/** Those that come with the product in their order, then one's own by creation. Own ones without any formula that can be used have none. */
export function listEntries(own: OwnCatalog, today: IsoDate): readonly Entry[] {
  const { entries } = own.on(today);
  const builtIn = [...entries.values()].filter(({ id }) => !own.kept.has(id)).map((kpi): Entry => ({ kpi, isArchived: false }));
  const kept = [...own.kept.values()].map((one): Entry => ({
    kpi: entries.get(one.id) ?? brokenKpi(one),
    kept: one,
    isArchived: one.archivedAt !== null,
  }));
  return [...builtIn, ...kept];
}

/** Stands for a KPI that cannot be answered, so that it can be seen and mended. */
function brokenKpi(kept: KeptKpi): Kpi {
  const { version, definition } = latestOf(kept);
  return {
    id: kept.id,
    kind: 'kpi',
    type: definition.type ?? 'operational',
    group: definition.group ?? 'results',
    perspective: definition.perspective ?? 'process',
    aggregation: 'composite',
    targets: 'recompute',
    cadence: definition.cadence ?? ['monthly'],
    roles: definition.roles ?? 'all',
    unit: definition.unit ?? 'ratio',
    decimals: definition.decimals ?? 2,
    direction: definition.direction ?? 'neutral',
    dimensions: [],
    formula: { kind: 'calculation', of: { kind: 'none', reason: 'not_meaningful' } },
    version,
  };
}

export function describeKpi({ kpi, kept }: Entry, own: OwnCatalog, today: IsoDate, locale: Locale): CatalogKpi {
  const { id, group, type, unit, direction, decimals, version } = kpi;
  const problem = kept && problemOf(kept, own, today, locale);
  return {
    id,
    kind: kpi.kind,
    group,
    type,
    unit,
    direction,
    decimals,
    version,
    variants: Object.keys(kpi.variants ?? {}),
    dimensions: listDimensions(kpi, kpi.formula, formulasOf(own.on(today))),
    ...(kpi.quality ? { quality: kpi.quality } : {}),
    ...(kept ? { own: latestOf(kept).definition.words } : {}),
    ...(own.off.has(id) ? { isOff: true } : {}),
    ...(problem ? { problem } : {}),
  };
}

function problemOf({ id }: KeptKpi, own: OwnCatalog, today: IsoDate, locale: Locale): KpiProblem | undefined {
  const issue = own.problems.get(id);
  if (!issue) return undefined;
  return {
    code: `formula.${issue.code}`,
    message: formatFormulaIssue(locale, issue, ownNames(own, locale)),
    usedVersion: own.on(today).entries.get(id)?.version ?? null,
  };
}

/** What people call a KPI of their own: in the reader's language, else in the first there is. */
export function wordsIn(words: OwnWords, locale: Locale): OwnWords[Locale] {
  return words[locale] ?? locales.map((each) => words[each]).find((each) => each !== undefined);
}

export const ownNames =
  (own: OwnCatalog, locale: Locale): OwnNames =>
  (id) => {
    const kept = own.kept.get(id);
    return kept && wordsIn(latestOf(kept).definition.words, locale)?.name;
  };
